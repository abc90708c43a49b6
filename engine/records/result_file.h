// A result file (berkas hasil, *.netral): what one computer knows, for another to merge.
//
// It carries everything since ever, every time. So it does not matter which of several
// arrives first, twice, under another name or not at all, as long as the newest does.
//
// What travels: every station of the database with its public key and the signed end of
// its chain; the chains whole, from their first record on (beginnings, outcomes, aliases,
// and steps); of the people in them, their UUID, name, NIP or code and agency; and the
// content that their attempts were taught from, once by its hash.
// What stays behind:
//  * Answers of practice. The answers of an exam that decides travel, because the office
//    answers for it; those of lessons, of the pre-test and of the pledge are the
//    learner's own. Of them only a salted hash stands in the chain (Withheld): enough to
//    show that nothing was taken out, altered or put in, nothing to read, not even whose
//    it was, of which attempt or when. That a lesson was begun and how it ended travels,
//    because the status of a lesson follows from it.
//  * What learners wrote for themselves, PINs, the office's audit and roster, settings.
//  * Stations whose chain does not fit any more, at the computer that packs.
//
// The bytes. All numbers big-endian; "fields" as in chain.h: 4 bytes of length, then bytes.
//     0   8  "NETRAL\r\n": mangled as soon as anybody treats the file as text
//     8   2  version of the format: 1
//    10   2  0: anybody can read the body. 1: sealed to an office (crypto_box_seal)
//    12  16  UUID of the station that packed
//    28   8  when, in milliseconds since 1970 UTC
//    36   8  first bytes of the SHA-256 of the office's public key; zeros when not sealed
//    44   8  length of the body
//    52  32  SHA-256 of the body as it stands in the file
//    84  32  SHA-256 of the 84 bytes before
//   116      body: 64 bytes Ed25519 signature of the packing station, then the payload
// The signature is over the fields "netral/1/result", station, when, payload. The payload
// is made of fields, in this order and sorted by UUID or hash, so that the same records
// always give the same payload:
//   "netral/1/payload"
//   count; stations: UUID, public key, hash of its machine, name, made at, length of its
//     chain, signature of its end (of the kind "netral/1/head"; empty for no records)
//   count; people: UUID, 1 when the name is known, and then NIP, code, name, agency, when
//     entered
//   count; content files: bytes
//   count; manifests: count; path, hash of the file
//   for every station its records, in the order of its chain: kind ("mulai", "langkah",
//     "hasil", "sama", "tinggal"), then the values in the order of chain.h, without
//     station, sequence and previous hash, which follow from the place. A step's salt is
//     empty when it has none. Of "tinggal" (withheld) the hash.
// Every hash but those of withheld steps is computed on reading and stands nowhere; the
// last one must be what the end's signature is of.
//
// A change of this form takes the next version. A newer one is refused, never guessed at.
// Everything here is a pure function of its arguments, save for the seal's random key.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "records/office_key.h"
#include "records/record.h"
#include "records/station.h"

namespace netral::records {

struct ResultStation {
  StationUuid uuid;
  PublicKey key{};
  base::Hash machine;
  std::string name;  ///< as its own computer or the one that packed calls it; may be empty
  base::UtcTime made_at;
  Signature end{};  ///< of the last record; meaningless for a chain without records
  std::vector<ChainRecord> records;
  std::vector<base::Hash> hashes;  ///< of the records, filled in on reading
};

struct ResultPerson {
  /// What retention erases.
  struct Identity {
    std::optional<std::string> nip;
    std::optional<std::string> code;
    std::string name;
    std::string unit;  ///< may be empty
    base::UtcTime updated_at;
  };

  play::PersonUuid uuid;
  std::optional<Identity> identity;
};

/// What a result file says.
struct ResultFile {
  StationUuid packer;
  base::UtcTime packed_at;
  std::vector<ResultStation> stations;                                ///< by UUID
  std::vector<ResultPerson> people;                                   ///< by UUID
  std::map<base::Hash, std::string> files;                            ///< bytes
  std::map<base::Hash, std::map<std::string, base::Hash>> manifests;  ///< hash of each path
};

/// The bytes of a result file, signed by `packer` and sealed when there is an `office`.
/// Requires: the station of `packer` is among the stations, and all is sorted.
[[nodiscard]] std::string write_result(const ResultFile& file, const StationKey& packer,
                                       const std::optional<OfficeKey>& office);

/// Reads a result file and proves it: whole, signed by the station that packed it, every
/// chain from its first record to its signed end, every piece of content by its hash, and
/// that each NIP belongs to its person. Nothing is taken from a file that fails:
///  "result_not_ours"    no result file
///  "result_newer"       of a newer program
///  "result_cut"         it ends too early
///  "result_altered"     any byte of it is not what was packed
///  "result_sealed"      sealed, and this computer has no office key
///  "result_other_office" sealed to another office's key
[[nodiscard]] base::Result<ResultFile> read_result(std::string_view bytes,
                                                   const std::optional<OfficeSecret>& office);

/// Whether bytes begin as a result file does, whatever the file is called.
[[nodiscard]] bool looks_like_result(std::string_view bytes);

}  // namespace netral::records

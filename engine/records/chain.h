// The chain: what makes a change to the records visible.
//
// Every record of a station (an attempt's beginning, a step, an outcome, an alias)
// takes the next number of that station and a hash over its values, its place and
// the hash of the record before it. The last hash is signed with the station's key.
//
// What this proves: that no recorded value was altered, and no record taken out,
// put in or moved, by anything that does not hold the station's key: a database
// browser, a script, a failing disk, a careless merge.
// What it cannot prove: anything against a person who uses the key, because the key
// lies beside the data on the same machine; that an older copy of the whole folder
// was not put back; who sat at the keyboard (only a supervised sitting shows that);
// and that the clock was right. Names are not covered, so that they can be erased;
// that a NIP belongs to its person's UUID is.
//
// The bytes that are hashed, so that anybody can repeat it with a tool of their own:
//   a record is a sequence of fields; a field is its length (4 bytes, big-endian)
//   and its bytes. Numbers are 8 bytes, big-endian, two's complement. Texts are UTF-8.
//   UUIDs and hashes are their 16 and 32 bytes. The first four fields are always
//   kind ("netral/1/attempt", …), station UUID, sequence, previous hash (32 zero bytes
//   for the first record); then the values in the order of the functions below.
//   The hash is SHA-256. A change of this form takes a new kind, never a new meaning.
//
// Everything here is a pure function of its arguments.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/time.h"
#include "play/attempt.h"

namespace netral::records {

using StationUuid = base::Uuid<struct StationTag>;

/// SHA-256 of the bytes.
[[nodiscard]] base::Hash sha256(std::string_view bytes);

/// A record's place: the `sequence`-th of its station, after the one with hash `previous`.
struct Link {
  StationUuid station;
  std::int64_t sequence = 1;
  base::Hash previous;
};

/// An outcome as it is recorded. Revision 1 is the run's own; a higher one is a
/// re-grade with its reason.
struct Grade {
  int revision = 1;
  play::Outcome outcome;
  std::string reason;
  base::UtcTime at;
};

/// That two people are one. Without `same_as`, that they are not after all.
struct Alias {
  play::PersonUuid person;
  std::optional<play::PersonUuid> same_as;
  std::string reason;
  base::UtcTime at;
};

/// Builds the canonical bytes of a record, field by field.
class Encoder {
 public:
  explicit Encoder(std::string_view kind) { field(kind); }

  Encoder& field(std::string_view bytes);
  Encoder& field(std::int64_t number);
  Encoder& field(const std::string& bytes) { return field(std::string_view(bytes)); }
  Encoder& field(const char* bytes) { return field(std::string_view(bytes)); }
  Encoder& field(const base::Hash& hash);
  template <std::size_t n>
  Encoder& field(const std::array<std::uint8_t, n>& bytes) {
    return field(std::string_view(reinterpret_cast<const char*>(bytes.data()), n));
  }
  template <typename Tag>
  Encoder& field(const base::Uuid<Tag>& id) {
    return field(id.bytes);
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// kind "netral/1/attempt": id, person, kind ("pelajaran", "ujian", "ikrar"), subject,
/// course_version, content, seed, pass_mark in hundredths, mode ("mandiri", "ruang",
/// "diawasi"), at.
[[nodiscard]] base::Hash hash_of(const Link& link, const play::AttemptStart& start);

/// kind "netral/1/step": attempt, number, input, shown, at.
[[nodiscard]] base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt,
                                 const play::Step& step);

/// Random bytes that make a step's hash one that nobody finds by trying every answer.
using Salt = std::array<std::uint8_t, 16>;

/// kind "netral/2/step": attempt, number, input, shown, at, salt. What is written now;
/// the kind before it, without a salt, is read for ever.
[[nodiscard]] base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt,
                                 const play::Step& step, const Salt& salt);

/// kind "netral/1/outcome": attempt, revision, ending, raw, max, passed (0 or 1), reason, at.
[[nodiscard]] base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt,
                                 const Grade& grade);

/// kind "netral/1/alias": person, same_as (no bytes when taken back), reason, at.
[[nodiscard]] base::Hash hash_of(const Link& link, const Alias& alias);

/// One line of a manifest. The manifest's hash is the SHA-256 of its lines, sorted by path.
[[nodiscard]] std::string manifest_line(const std::string& path, const base::Hash& file);

/// What is signed as the end of a chain. kind "netral/1/head": station, sequence, hash.
[[nodiscard]] std::string head_bytes(const StationUuid& station, std::int64_t sequence,
                                     const base::Hash& hash);

/// The words in which a subject's kind and a mode are recorded.
[[nodiscard]] std::string_view name_of(play::SubjectKind kind);
[[nodiscard]] std::string_view name_of(play::Mode mode);
[[nodiscard]] std::optional<play::SubjectKind> subject_kind_named(std::string_view name);
[[nodiscard]] std::optional<play::Mode> mode_named(std::string_view name);

}  // namespace netral::records

// The store: everything that was recorded, in one SQLite file. It appends and
// never changes or deletes what was answered; each answer is one transaction,
// on disk before the caller hears of success.
//
// Layout and reasons: records/migrations/001-catatan.sql. What the hash chain
// proves and what it cannot: records/chain.h.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/disk.h"
#include "base/result.h"
#include "base/time.h"
#include "play/attempt.h"
#include "records/backup.h"
#include "records/identity.h"
#include "records/merge.h"
#include "records/report.h"
#include "records/roster.h"

namespace netral::records {

struct Certificate;  // records/certificate.h
struct CertificateFacts;
struct VerifiedCertificate;
struct PackAsked;  // records/pack.h
struct Packed;
struct ResultFile;  // records/result_file.h

/// One content file as an attempt pins it.
struct PinnedFile {
  std::string path;
  std::string bytes;
};

/// An attempt with all its steps so far.
struct OpenAttempt {
  play::AttemptStart start;
  std::vector<play::Step> steps;
};

/// An item that an exam asked, and that was answered.
struct AskedItem {
  std::string exam;
  std::string item;
};

/// Somebody whose NIP is nearly the one that was given. The NIP itself is not told.
struct NearPerson {
  play::PersonUuid person;
  std::string name;
  std::string unit;
  NipGroup differs = NipGroup::birth_date;  ///< where the two differ first
};

/// Where a person's PIN stands.
struct PinState {
  bool is_set = false;
  bool was_offered = false;  ///< also once one was set
};

/// What a walk along the chain found.
struct ChainCheck {
  /// What does not fit: a record of the chain that is altered or missing, the signed
  /// end of a chain, or something beside the chain that can be checked against it.
  enum class What { attempt, step, outcome, alias, withheld, head, content, summary, person };

  std::int64_t steps_checked = 0;
  /// The first row that does not fit, for an officer: what it is, at which station and
  /// position, and which attempt (or person, or content) it belongs to.
  /// Empty when all is whole.
  struct Break {
    std::string station;        ///< its name, or its UUID while it has none; may be empty
    std::int64_t sequence = 0;  ///< 0 when it stands outside the chain
    std::string attempt;        ///< UUID or hash of what it belongs to; may be empty
    What what = What::step;
  };
  std::optional<Break> first_break;
};

/// Not for two threads at a time. Several programs may use one file at once.
class Store {
 public:
  struct Options {
    std::filesystem::path folder;  ///< the user's data folder; made when missing
    std::string machine;           ///< a stable fingerprint of this computer (platform/)
    base::UtcTime now;
    const base::Disk& disk;  ///< must outlive the store
  };

  /// Opens or creates `folder`/netral.db, migrates it forward (after a backup
  /// when it is not new) and makes sure that this machine has a station.
  /// Fails, leaving the file as it was, with "data_folder" {folder} (cannot be made or
  /// written), "db_locked" {file}, "db_corrupt" {file}, "db_not_ours" {file},
  /// "db_newer" {file}, "disk_full" {folder} or "db_failed" {file, detail}.
  /// An absent or empty file beside a write-ahead log, a station key or backups is a
  /// loss and not a beginning: "db_missing" {file} or "db_corrupt". Every other
  /// function may fail with the same faults.
  [[nodiscard]] static base::Result<Store> open(const Options& options);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // ---- people -----------------------------------------------------------

  /// The person behind an identity, aliases followed; nothing when not known yet.
  [[nodiscard]] base::Result<std::optional<PersonRow>> find_person(const Identity& identity) const;

  /// Enters a person, or corrects the name and unit of a known one.
  [[nodiscard]] base::Result<PersonRow> enroll(const Identity& identity, const std::string& name,
                                               const std::string& unit, base::UtcTime now);

  /// Records that two people are one: a changed NI PPPK, a code that became a NIP, a
  /// double. From now on what either did counts for `kept`.
  /// Fails with "person_unknown", or "person_same" when they are one already.
  [[nodiscard]] base::Result<void> same_person(const play::PersonUuid& doubled,
                                               const play::PersonUuid& kept,
                                               const std::string& reason, base::UtcTime now);

  /// What the roster says of a person, of any of their selves; nothing when it does not
  /// name them. Nothing, too, for somebody unknown.
  [[nodiscard]] base::Result<std::optional<Enrolment>> enrolment(
      const play::PersonUuid& person) const;

  /// What a roster would change. Writes nothing.
  [[nodiscard]] base::Result<RosterPlan> plan_roster(const std::vector<RosterLine>& lines,
                                                     const RosterRules& rules) const;

  /// Plans and writes what is added and changed, all of it or nothing, after a backup; the
  /// import is noted in the office's audit. A roster that changes nothing writes nothing.
  [[nodiscard]] base::Result<RosterPlan> import_roster(const std::vector<RosterLine>& lines,
                                                       const RosterRules& rules, base::UtcTime now);

  /// The names of the units entered so far, sorted: what a field offers.
  [[nodiscard]] base::Result<std::vector<std::string>> units() const;

  /// Known people whose NIP is one wrong digit or one swap of neighbours away from `nip`.
  [[nodiscard]] base::Result<std::vector<NearPerson>> near_people(const base::Nip& nip) const;

  /// Somebody of the same unit with the same name (base::name_key), whose NIP differs from
  /// `nip` in at most three digits.
  [[nodiscard]] base::Result<std::optional<NearPerson>> namesake(const base::Nip& nip,
                                                                 const std::string& name,
                                                                 const std::string& unit) const;

  // ---- PINs: outside the chain, for shared computers ----------------------
  // Each may fail with "person_unknown".

  [[nodiscard]] base::Result<PinState> pin_state(const play::PersonUuid& person) const;

  /// The offer to set one was made; it is made once.
  [[nodiscard]] base::Result<void> note_pin_offered(const play::PersonUuid& person,
                                                    base::UtcTime now);

  /// Whether the PIN is theirs; any is when none is set. Every try is counted before it is
  /// judged. Fails with "pin_wrong", "pin_wrong_wait" {detik} when a delay follows, or
  /// "pin_wait" {detik} when it was not even judged.
  [[nodiscard]] base::Result<void> check_pin(const play::PersonUuid& person, const std::string& pin,
                                             base::UtcTime now);

  /// Sets a PIN of 4 to 8 digits, or takes it away when there is no `fresh` one. `old` is
  /// checked as by check_pin() where one is set. Fails also with "pin_shape" or
  /// "pin_no_memory".
  [[nodiscard]] base::Result<void> set_pin(const play::PersonUuid& person, const std::string& old,
                                           const std::optional<std::string>& fresh,
                                           base::UtcTime now);

  /// An officer clears a forgotten PIN; false when none was set. Leaves a trace in the
  /// office's audit.
  [[nodiscard]] base::Result<bool> clear_pin(const play::PersonUuid& person, base::UtcTime now);

  // ---- content ----------------------------------------------------------

  /// Keeps the files, each once by its hash, and returns the hash of their
  /// manifest: what an attempt pins.
  [[nodiscard]] base::Result<base::Hash> pin(const std::vector<PinnedFile>& files);

  /// The files behind a manifest. Fails with "content_snapshot_missing".
  [[nodiscard]] base::Result<std::vector<PinnedFile>> pinned(const base::Hash& manifest) const;

  /// The hash that pin() would return, without writing anything.
  [[nodiscard]] static base::Hash manifest_hash(const std::vector<PinnedFile>& files);

  // ---- attempts ---------------------------------------------------------

  /// Begins an attempt at this station.
  /// Requires: its id is new, its person enrolled and its content pinned. Fails with
  /// "person_unknown" or "content_snapshot_missing" otherwise.
  [[nodiscard]] base::Result<void> begin(const play::AttemptStart& start);

  /// Records a step, and with it the outcome when the step ends the attempt:
  /// one transaction, one sync. Its own words go beside the chain, where they can be
  /// erased.
  /// Requires: the attempt is open and `step.number` follows its last step. Fails with
  /// "attempt_not_open" (unknown, ended, or begun at another station) or
  /// "step_out_of_turn" (another window was quicker) otherwise, nothing recorded.
  [[nodiscard]] base::Result<void> append(const play::AttemptUuid& attempt, const play::Step& step,
                                          const std::optional<play::Outcome>& outcome);

  /// The newest open attempt of a person at a subject, or at any lesson. One that was
  /// given up by beginning anew is not offered; nor is one of another station: it can
  /// be gone on with only where it was begun, or no merge could tell which of two
  /// fifth answers was given.
  [[nodiscard]] base::Result<std::optional<OpenAttempt>> open_attempt(
      const play::PersonUuid& person, const std::optional<std::string>& subject) const;

  /// The newest attempt of a person at a subject that has ended, wherever it was made,
  /// with all its steps.
  [[nodiscard]] base::Result<std::optional<OpenAttempt>> ended_attempt(
      const play::PersonUuid& person, const std::string& subject) const;

  // ---- reading ----------------------------------------------------------

  /// What exams have asked the person so far, on this computer or merged from others,
  /// the oldest first.
  [[nodiscard]] base::Result<std::vector<AskedItem>> asked_items(
      const play::PersonUuid& person) const;

  [[nodiscard]] base::Result<std::vector<OwnProgress>> progress(
      const play::PersonUuid& person) const;

  /// The person's own attempts, the newest first, begun here or merged from other
  /// stations; those of their other selves (aliases) too.
  [[nodiscard]] base::Result<std::vector<HistoryEntry>> history(
      const play::PersonUuid& person) const;

  /// Everybody's standing over the given lessons and exams, each by their own track.
  [[nodiscard]] base::Result<CompletionReport> completion(const ReportScope& scope) const;

  /// Walks every station's chain and whatever can be checked against it: signed ends,
  /// content snapshots, summaries, aliases, and that a NIP belongs to its person.
  [[nodiscard]] base::Result<ChainCheck> check_chain() const;

  // ---- certificates: records/certificate.h ----------------------------------

  /// Signs a certificate with this station's key and keeps it for its code. The same facts
  /// give the same certificate. Fails with "certificate_incomplete" when a value is empty
  /// or has a line break.
  [[nodiscard]] base::Result<Certificate> issue_certificate(const CertificateFacts& facts,
                                                            base::UtcTime now);

  /// What a certificate says, by its text or by its code. Fails with
  /// "certificate_not_ours", "certificate_code_unknown" (issued elsewhere, or never),
  /// "certificate_station_unknown" (signed by whom nobody let in) or "certificate_altered".
  [[nodiscard]] base::Result<VerifiedCertificate> verify_certificate(const std::string& text) const;

  // ---- backups: records/backup.h ------------------------------------------
  // Each may fail with "data_folder" and "disk_full".

  /// A backup before something that changes much; returns the file.
  [[nodiscard]] base::Result<std::filesystem::path> back_up(BackupBefore before,
                                                            base::UtcTime now) const;

  /// One that is kept, in the folder of backups.
  [[nodiscard]] base::Result<std::filesystem::path> back_up(base::UtcTime now) const;

  /// One in a place of its own. Fails with "backup_unwritable" {file}.
  [[nodiscard]] base::Result<void> back_up_to(const std::filesystem::path& file) const;

  // ---- between computers: records/result_file.h -------------------------

  /// Everything that is known here as a result file, proved first. Fails with
  /// "result_chain_broken" when this computer's own chain does not fit.
  [[nodiscard]] base::Result<Packed> pack(const PackAsked& asked) const;

  /// How this computer is called where its result files arrive, "Laptop Dinkes-02".
  [[nodiscard]] base::Result<void> name_station(const std::string& name);

  /// That name, or the station's UUID while it has none.
  [[nodiscard]] base::Result<std::string> station_name() const;

  /// Joins a file that read_result() proved to what is known here: one transaction, all
  /// of it or nothing. Fails with
  ///  "result_station_unknown" {stasiun}: from a computer that is not in `admissions`
  ///  "result_station_key" {stasiun}: it calls itself a known computer, with another key
  ///  "result_forked" {stasiun, urutan}: the same record has other bytes here
  ///  "result_own_newer": this computer's own records, newer than what is here
  ///  "result_incomplete": it speaks of attempts that are neither in it nor here
  [[nodiscard]] base::Result<ResultWeight> merge(const ResultFile& file,
                                                 const Admissions& admissions, base::UtcTime now);

  /// The computers in a file that were never let in here.
  [[nodiscard]] base::Result<std::vector<UnknownStation>> strangers(const ResultFile& file) const;

  /// What merging would bring, without writing anything.
  [[nodiscard]] base::Result<MergeTrial> try_merging();

  class Impl;  ///< internal to records/

 private:
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The UUID of the person behind an identity: the same on every computer, without any
/// being asked. A pseudonym and no secret: whoever has a list of NIPs can make them too.
[[nodiscard]] play::PersonUuid person_uuid(const Identity& identity);

/// A random UUID (version 4) for a new attempt.
[[nodiscard]] play::AttemptUuid new_attempt_uuid();

/// A random seed for a run.
[[nodiscard]] std::uint64_t new_seed();

}  // namespace netral::records

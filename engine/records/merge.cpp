#include "records/merge.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/overloaded.h"
#include "records/impl.h"
#include "records/result_file.h"

namespace netral::records {
namespace {

/// Ends the join of a file from within; becomes a fault in guarded_join().
struct Refusal {
  base::Fault fault;
};

[[noreturn]] void refuse(std::string key, base::Args args = {}) {
  throw Refusal{{std::move(key), std::move(args)}};
}

std::string called(const std::string& name, const StationUuid& station) {
  return name.empty() ? base::to_text(station) : name;
}

/// A station of the file, and what is known of it here.
struct Joined {
  const ResultStation* station = nullptr;
  std::int64_t row = 0;
  std::int64_t known = 0;  ///< records that are here already
  bool has_withheld = false;

  [[nodiscard]] std::int64_t length() const {
    return static_cast<std::int64_t>(station->records.size());
  }
  [[nodiscard]] const base::Hash& hash(std::int64_t sequence) const {
    return station->hashes.at(static_cast<std::size_t>(sequence - 1));
  }
  /// The place of the record at `sequence`.
  [[nodiscard]] Link link(std::int64_t sequence) const {
    return {station->uuid, sequence, sequence > 1 ? hash(sequence - 1) : base::Hash{}};
  }
};

/// An attempt that records speak of.
struct KnownAttempt {
  std::int64_t row = 0;
  std::int64_t person = 0;
  std::string kind;
  std::string subject;
  std::int64_t station = 0;
};

/// Joins one file to the records, inside a transaction of the caller's. Throws Refusal.
class Join {
 public:
  /// Without `admissions`, everybody is let in.
  Join(Store::Impl& store, const ResultFile& file, const Admissions* admissions, base::UtcTime now)
      : store_(store), file_(file), admissions_(admissions), now_(now) {
    weight_.packer = file.packer;
    weight_.packed_at = file.packed_at;
    weight_.people = static_cast<std::int64_t>(file.people.size());
  }

  [[nodiscard]] ResultWeight run() {
    for (const ResultStation& station : file_.stations) join_station(station);
    for (const ResultPerson& person : file_.people) join_person(person);
    for (const auto& [hash, entries] : file_.manifests) join_manifest(hash, entries);
    // Beginnings first: a later grade may be of another station than its attempt.
    for (const Joined& joined : joined_) add_beginnings(joined);
    for (const Joined& joined : joined_) add_rest(joined);
    for (const Joined& joined : joined_) write_head(joined);
    if (has_new_alias_) write_counts_as(database());
    for (const auto& [person, kind, subject] : touched_) {
      refresh_summary(database(), person, kind, subject);
    }
    return std::move(weight_);
  }

 private:
  [[nodiscard]] const Database& database() const { return *store_.database; }

  // ---- stations ----

  void join_station(const ResultStation& station) {
    Joined joined{&station};
    std::string name = station.name;
    {
      Query known = database().query(sql::merge_station);
      known.with(station.uuid);
      if (known.next()) {
        joined.row = known.integer(0);
        name = known.text(2);
        if (known.bytes<32>(1) != station.key) {
          refuse("result_station_key", {{"stasiun", called(name, station.uuid)}});
        }
        joined.known = known.integer(4);
        joined.has_withheld = known.integer(5) != 0;
        if (known.integer(3) == 0) weight_.unknown.push_back({station.uuid, name});
      } else {
        weight_.unknown.push_back({station.uuid, name});
      }
    }
    admit(joined, name);
    if (station.uuid == file_.packer) weight_.station = name;
    refuse_if_forked(joined, name);
    if (joined.row == store_.station_row && joined.length() > joined.known) {
      refuse("result_own_newer");
    }
    weight_.new_records += std::max<std::int64_t>(0, joined.length() - joined.known);
    joined_.push_back(joined);
  }

  void admit(Joined& joined, std::string& name) {
    const ResultStation& station = *joined.station;
    const bool is_unknown =
        !weight_.unknown.empty() && weight_.unknown.back().station == station.uuid;
    if (!is_unknown) return;
    if (admissions_ != nullptr) {
      const auto admitted = admissions_->find(station.uuid);
      if (admitted == admissions_->end()) {
        refuse("result_station_unknown", {{"stasiun", called(name, station.uuid)}});
      }
      name = admitted->second;
    }
    if (joined.row != 0) {
      database().query(sql::merge_station_admit).with(joined.row, name, now_).run();
      return;
    }
    database()
        .query(sql::merge_station_insert)
        .with(station.uuid, name, station.key, station.machine, station.made_at, now_)
        .run();
    joined.row = database().last_row();
  }

  /// Whether the record at `sequence` is here as the file has it.
  [[nodiscard]] bool is_same(const Joined& joined, std::int64_t sequence) const {
    Query known = database().query(sql::merge_record_hash);
    known.with(joined.row, sequence);
    return known.next() && known.hash(0) == joined.hash(sequence);
  }

  /// Each hash covers all before it: where one is the same, all before it are.
  void refuse_if_forked(const Joined& joined, const std::string& name) const {
    const std::int64_t common = std::min(joined.known, joined.length());
    if (common == 0 || is_same(joined, common)) return;
    std::int64_t sequence = 1;
    while (sequence < common && is_same(joined, sequence)) ++sequence;
    refuse("result_forked",
           {{"stasiun", called(name, joined.station->uuid)}, {"urutan", std::to_string(sequence)}});
  }

  // ---- people and content ----

  void join_person(const ResultPerson& person) {
    auto row = person_row(database(), person.uuid);
    if (!row) {
      database().query(sql::person_insert).with(person.uuid).run();
      row = person_row(database(), person.uuid);
      ++weight_.new_people;
    }
    if (!person.identity) return;
    const ResultPerson::Identity& identity = *person.identity;
    if (!identity.unit.empty()) database().query(sql::unit_insert).with(identity.unit).run();
    database()
        .query(sql::merge_identity)
        .with(row->self, identity.nip, identity.code, identity.name, identity.unit,
              identity.updated_at)
        .run();
    database()
        .query(sql::merge_identity_numbers)
        .with(row->self, identity.nip, identity.code)
        .run();
  }

  [[nodiscard]] std::optional<std::int64_t> content_row(const char* sql,
                                                        const base::Hash& hash) const {
    Query known = database().query(sql);
    known.with(hash);
    if (!known.next()) return std::nullopt;
    return known.integer(0);
  }

  std::int64_t join_content_file(const base::Hash& hash) {
    if (const auto row = content_row(sql::content_file_row, hash)) return *row;
    database().query(sql::content_file_insert).with(hash, Blob{file_.files.at(hash)}).run();
    return database().last_row();
  }

  void join_manifest(const base::Hash& hash, const std::map<std::string, base::Hash>& entries) {
    if (content_row(sql::manifest_row, hash)) return;
    database().query(sql::manifest_insert).with(hash).run();
    const std::int64_t manifest = database().last_row();
    for (const auto& [path, file] : entries) {
      const std::int64_t row = join_content_file(file);
      database().query(sql::content_entry_insert).with(manifest, path, row).run();
    }
  }

  // ---- records ----

  [[nodiscard]] std::optional<KnownAttempt> find_attempt(const play::AttemptUuid& uuid) const {
    Query row = database().query(sql::merge_attempt);
    row.with(uuid);
    if (!row.next()) return std::nullopt;
    return KnownAttempt{row.integer(0), row.integer(1), row.text(2), row.text(3), row.integer(4)};
  }

  /// Records of an attempt come together mostly.
  const KnownAttempt& attempt(const play::AttemptUuid& uuid) {
    if (last_attempt_ && last_attempt_->first == uuid) return last_attempt_->second;
    auto found = find_attempt(uuid);
    if (!found) refuse("result_incomplete");
    last_attempt_.emplace(uuid, std::move(*found));
    return last_attempt_->second;
  }

  void touch(const KnownAttempt& attempt) {
    touched_.emplace(attempt.person, attempt.kind, attempt.subject);
  }

  [[nodiscard]] std::int64_t self(const play::PersonUuid& person) const {
    return person_row(database(), person).value().self;
  }

  void add_beginnings(const Joined& joined) {
    for (std::int64_t sequence = 1; sequence <= joined.length(); ++sequence) {
      const auto& record = joined.station->records.at(static_cast<std::size_t>(sequence - 1));
      const auto* start = std::get_if<play::AttemptStart>(&record);
      if (start == nullptr) continue;
      ++weight_.attempts;
      if (sequence > joined.known) add_beginning(joined, sequence, *start);
    }
  }

  void add_beginning(const Joined& joined, std::int64_t sequence, const play::AttemptStart& start) {
    if (find_attempt(start.id)) {  // under another station: two beginnings of one attempt
      refuse("result_forked", {{"stasiun", called(weight_.station, joined.station->uuid)},
                               {"urutan", std::to_string(sequence)}});
    }
    const std::int64_t person = self(start.person);
    const std::int64_t content = content_row(sql::manifest_row, start.content).value();
    const Link link = joined.link(sequence);
    database()
        .query(sql::attempt_insert)
        .with(start.id, person, name_of(start.kind), start.subject, start.course_version, content,
              static_cast<std::int64_t>(start.seed), start.pass_mark.hundredths,
              name_of(start.mode), start.at, joined.row, sequence, link.previous,
              joined.hash(sequence))
        .run();
    touched_.emplace(person, std::string(name_of(start.kind)), start.subject);
    ++weight_.new_attempts;
  }

  void add_rest(const Joined& joined) {
    const std::int64_t first = joined.has_withheld ? 1 : joined.known + 1;
    for (std::int64_t sequence = first; sequence <= joined.length(); ++sequence) {
      const auto& record = joined.station->records.at(static_cast<std::size_t>(sequence - 1));
      if (sequence <= joined.known) {
        if (const auto* step = std::get_if<StepRecord>(&record)) unveil(joined, sequence, *step);
        continue;
      }
      std::visit([&](const auto& each) { add(joined, sequence, each); }, record);
    }
  }

  void add(const Joined& /*joined*/, std::int64_t /*sequence*/,
           const play::AttemptStart& /*start*/) {}  // begun already

  void add(const Joined& joined, std::int64_t sequence, const StepRecord& record) {
    const KnownAttempt& of = attempt(record.attempt);
    if (of.station != joined.row) refuse("result_altered");
    const play::Step& step = record.step;
    database()
        .query(sql::step_insert)
        .with(of.row, step.number, step.input, step.shown, step.at, joined.row, sequence,
              joined.link(sequence).previous, joined.hash(sequence), record.salt)
        .run();
    touch(of);
  }

  void add(const Joined& joined, std::int64_t sequence, const GradeRecord& record) {
    const KnownAttempt& of = attempt(record.attempt);
    const Grade& grade = record.grade;
    database()
        .query(sql::outcome_insert)
        .with(of.row, grade.revision, grade.outcome.ending, grade.outcome.score.raw,
              grade.outcome.score.max, grade.outcome.passed, grade.reason, grade.at, joined.row,
              sequence, joined.link(sequence).previous, joined.hash(sequence))
        .run();
    touch(of);
  }

  void add(const Joined& joined, std::int64_t sequence, const Alias& alias) {
    std::optional<std::int64_t> same_as;
    if (alias.same_as) same_as.emplace(self(*alias.same_as));
    database()
        .query(sql::alias_insert)
        .with(joined.row, sequence, joined.link(sequence).previous, joined.hash(sequence),
              self(alias.person), same_as, alias.reason, alias.at)
        .run();
    has_new_alias_ = true;
  }

  void add(const Joined& joined, std::int64_t sequence, const Withheld& withheld) {
    database()
        .query(sql::merge_withheld_insert)
        .with(joined.row, sequence, joined.link(sequence).previous, withheld.hash)
        .run();
  }

  /// A step of which only the hash was here, and that the file has whole.
  void unveil(const Joined& joined, std::int64_t sequence, const StepRecord& record) {
    {
      Query withheld = database().query(sql::merge_withheld_is_there);
      withheld.with(joined.row, sequence);
      if (!withheld.next()) return;
    }
    add(joined, sequence, record);
    database().query(sql::merge_withheld_delete).with(joined.row, sequence).run();
  }

  void write_head(const Joined& joined) const {
    if (joined.length() <= joined.known) return;
    database()
        .query(sql::head_write)
        .with(joined.row, joined.length(), joined.hash(joined.length()), joined.station->end)
        .run();
  }

  Store::Impl& store_;
  const ResultFile& file_;
  const Admissions* admissions_;
  base::UtcTime now_;
  ResultWeight weight_;
  std::vector<Joined> joined_;
  std::optional<std::pair<play::AttemptUuid, KnownAttempt>> last_attempt_;
  std::set<std::tuple<std::int64_t, std::string, std::string>> touched_;
  bool has_new_alias_ = false;
};

/// Runs a join and turns a refusal into a fault.
base::Result<ResultWeight> join(Store::Impl& store, const ResultFile& file,
                                const Admissions* admissions, base::UtcTime now) {
  try {
    return Join(store, file, admissions, now).run();
  } catch (Refusal& refusal) {
    return tl::unexpected(std::move(refusal.fault));
  }
}

void note(const Store::Impl& store, const ResultFile& file, base::UtcTime now) {
  store.query(sql::audit_insert)
      .with(new_attempt_uuid(), store.station_row, now, std::string("petugas"),
            std::string("gabung"), base::to_text(file.packer))
      .run();
}

}  // namespace

base::Result<ResultWeight> Store::merge(const ResultFile& file, const Admissions& admissions,
                                        base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<ResultWeight> {
    SQLite::Transaction transaction = database.begin();
    auto weight = join(*impl_, file, &admissions, now);
    if (!weight) return weight;
    if (weight->new_records > 0) note(*impl_, file, now);
    transaction.commit();
    return weight;
  });
}

base::Result<std::vector<UnknownStation>> Store::strangers(const ResultFile& file) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<UnknownStation>> {
    std::vector<UnknownStation> unknown;
    for (const ResultStation& station : file.stations) {
      Query known = database.query(sql::merge_station);
      known.with(station.uuid);
      if (!known.next() || known.integer(3) == 0) unknown.push_back({station.uuid, station.name});
    }
    return unknown;
  });
}

class MergeTrial::Impl {
 public:
  explicit Impl(Store::Impl& of) : store(of), transaction(of.database->begin()) {}

  Store::Impl& store;
  SQLite::Transaction transaction;
};

MergeTrial::MergeTrial(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
MergeTrial::MergeTrial(MergeTrial&&) noexcept = default;
MergeTrial& MergeTrial::operator=(MergeTrial&&) noexcept = default;
MergeTrial::~MergeTrial() = default;

base::Result<ResultWeight> MergeTrial::merge(const ResultFile& file) {
  const Database& database = *impl_->store.database;
  return database.guarded([&]() -> base::Result<ResultWeight> {
    database.query(sql::trial_begin).run();
    auto weight = join(impl_->store, file, nullptr, file.packed_at);
    if (!weight) database.query(sql::trial_undo).run();
    database.query(sql::trial_end).run();
    return weight;
  });
}

base::Result<MergeTrial> Store::try_merging() {
  return impl_->database->guarded([&]() -> base::Result<MergeTrial> {
    return MergeTrial(std::make_unique<MergeTrial::Impl>(*impl_));
  });
}

}  // namespace netral::records

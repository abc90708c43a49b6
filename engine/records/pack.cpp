#include "records/pack.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"
#include "records/impl.h"
#include "records/record_rows.h"
#include "records/result_file.h"

namespace netral::records {
namespace {

/// A record as it stands in the file, at its place.
struct PlacedRecord {
  std::int64_t sequence = 0;
  base::Hash previous;
  base::Hash hash;
  ChainRecord record;
  bool stays = false;  ///< its answer is the learner's own
};

/// Whether the answer of the step at hand stays behind.
bool stays_here(Query& step, const std::set<std::string>& exams) {
  return step.text(9) != name_of(play::SubjectKind::ujian) || !exams.contains(step.text(10));
}

template <typename Read>
void add_rows(const Database& database, const char* sql, std::int64_t station, Read read,
              std::vector<PlacedRecord>& into) {
  Query row = database.query(sql);
  row.with(station);
  while (row.next()) into.push_back({row.integer(0), row.hash(1), row.hash(2), read(row)});
}

/// All records of a station, in the order of its chain.
std::vector<PlacedRecord> placed_records(const Database& database, std::int64_t station,
                                         const std::set<std::string>& exams) {
  std::vector<PlacedRecord> placed;
  add_rows(database, sql::check_attempts, station, attempt_record, placed);
  Query step = database.query(sql::check_steps);
  step.with(station);
  while (step.next()) {
    placed.push_back(
        {step.integer(0), step.hash(1), step.hash(2), step_record(step), stays_here(step, exams)});
  }
  add_rows(database, sql::check_outcomes, station, grade_record, placed);
  add_rows(database, sql::check_aliases, station, alias_record, placed);
  add_rows(database, sql::check_withheld, station, withheld_record, placed);
  std::sort(placed.begin(), placed.end(),
            [](const auto& a, const auto& b) { return a.sequence < b.sequence; });
  return placed;
}

/// Puts the chain into `station`, unless it does not fit: it must be whole here to be
/// believed elsewhere.
bool take_chain(std::vector<PlacedRecord> placed, std::int64_t length, ResultStation& station) {
  Link link{station.uuid, 1, {}};
  for (PlacedRecord& each : placed) {
    const bool fits = each.sequence == link.sequence && each.previous == link.previous &&
                      each.hash == hash_of(link, each.record);
    if (!fits) return false;
    link.previous = each.hash;
    ++link.sequence;
    station.records.push_back(each.stays ? ChainRecord(Withheld{each.hash})
                                         : std::move(each.record));
  }
  if (static_cast<std::int64_t>(placed.size()) != length) return false;
  return length == 0 ||
         is_signed(head_bytes(station.uuid, length, link.previous), station.end, station.key);
}

std::optional<std::string> text_or_null(Query& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.text(column);
}

ResultPerson person_of(const Database& database, const play::PersonUuid& uuid) {
  ResultPerson person{uuid, std::nullopt};
  Query row = database.query(sql::pack_person);
  row.with(uuid);
  if (row.next()) {
    person.identity = {text_or_null(row, 0), text_or_null(row, 1), row.text(2), row.text(3),
                       row.time(4)};
  }
  return person;
}

void add_manifest(const Database& database, const base::Hash& manifest, ResultFile& file) {
  const auto [at, is_new] = file.manifests.try_emplace(manifest);
  if (!is_new) return;
  Query row = database.query(sql::pack_manifest);
  row.with(manifest);
  while (row.next()) {
    at->second.emplace(row.text(0), row.hash(1));
    file.files.emplace(row.hash(1), row.text(2));
  }
}

/// The people and the content that the chains speak of.
void add_what_is_spoken_of(const Database& database, ResultFile& file) {
  std::set<play::PersonUuid> people;
  for (const ResultStation& station : file.stations) {
    for (const ChainRecord& record : station.records) {
      std::visit(base::Overloaded{[&](const play::AttemptStart& start) {
                                    people.insert(start.person);
                                    add_manifest(database, start.content, file);
                                  },
                                  [&](const Alias& alias) {
                                    people.insert(alias.person);
                                    if (alias.same_as) people.insert(*alias.same_as);
                                  },
                                  [](const auto&) {}},
                 record);
    }
  }
  for (const play::PersonUuid& person : people) file.people.push_back(person_of(database, person));
}

struct StationRow {
  std::int64_t row = 0;
  std::int64_t length = 0;
  ResultStation station;
};

std::vector<StationRow> read_stations(const Database& database) {
  std::vector<StationRow> stations;
  Query row = database.query(sql::pack_stations);
  while (row.next()) {
    StationRow each;
    each.row = row.integer(0);
    each.length = row.integer(6);
    each.station.uuid = row.uuid<StationTag>(1);
    each.station.key = row.bytes<32>(2);
    each.station.machine = row.hash(3);
    each.station.name = row.text(4);
    each.station.made_at = row.time(5);
    if (each.length > 0) each.station.end = row.bytes<sizeof(Signature)>(7);
    stations.push_back(std::move(each));
  }
  return stations;
}

std::int64_t count_attempts(const ResultFile& file) {
  std::int64_t count = 0;
  for (const ResultStation& station : file.stations) {
    count += std::count_if(station.records.begin(), station.records.end(), [](const auto& record) {
      return std::holds_alternative<play::AttemptStart>(record);
    });
  }
  return count;
}

}  // namespace

base::Result<Packed> Store::pack(const PackAsked& asked) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<Packed> {
    // One moment of the file, even while another window goes on recording.
    SQLite::Transaction moment(database.connection());
    Packed packed;
    ResultFile file{impl_->key.station(), asked.now, {}, {}, {}, {}};
    for (StationRow& each : read_stations(database)) {
      const bool is_here = each.station.uuid == file.packer;
      if (take_chain(placed_records(database, each.row, asked.exams), each.length, each.station)) {
        if (is_here || each.length > 0) file.stations.push_back(std::move(each.station));
      } else if (is_here) {
        return base::fault("result_chain_broken");
      } else {
        packed.left_out.push_back(each.station.name.empty() ? base::to_text(each.station.uuid)
                                                            : each.station.name);
      }
    }
    add_what_is_spoken_of(database, file);
    packed.people = static_cast<std::int64_t>(file.people.size());
    packed.attempts = count_attempts(file);
    packed.bytes = write_result(file, impl_->key, asked.office);
    return packed;
  });
}

base::Result<void> Store::name_station(const std::string& name) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    database.query(sql::station_rename).with(impl_->station_row, name).run();
    return {};
  });
}

base::Result<std::string> Store::station_name() const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::string> {
    Query station = database.query(sql::station_name);
    station.with(impl_->station_row);
    if (!station.next()) throw UnreadableValue();
    const std::string name = station.text(0);
    return name.empty() ? base::to_text(impl_->key.station()) : name;
  });
}

}  // namespace netral::records

// The roster: who is on it, and what an office's list would change of it.

#include <algorithm>

#include "records/impl.h"
#include "records/roster_plan.h"

namespace netral::records {
namespace {

/// Reads the columns track … unit, the first of them at `at`.
Enrolment read_enrolment(Query& query, int at) {
  return {query.text(at), query.text(at + 1), query.date(at + 2), query.date(at + 3),
          query.text(at + 4)};
}

std::vector<KnownPerson> known_people(const Database& database) {
  std::vector<KnownPerson> known;
  Query query = database.query(sql::roster_people);
  while (query.next()) {
    KnownPerson person{query.text(0), query.text(1), base::to_text(query.uuid<play::PersonTag>(2)),
                       query.text(3), query.text(4), {}};
    if (!query.is_null(5)) person.enrolment = read_enrolment(query, 5);
    known.push_back(std::move(person));
  }
  return known;
}

std::optional<std::string> text_of(const std::optional<base::Date>& date) {
  if (!date) return std::nullopt;
  return base::iso(*date);
}

bool is_written(const PlannedLine& line) {
  return line.fate == RosterFate::added || line.fate == RosterFate::changed;
}

/// Joins those who have a new number with who they were. Before the enrolments, which go
/// to who a person counts as.
void write_joins(Store::Impl& store, const RosterPlan& plan, base::UtcTime now) {
  const auto joins = [](const PlannedLine& line) { return is_written(line) && line.before; };
  if (std::none_of(plan.lines.begin(), plan.lines.end(), joins)) return;
  ChainWriter chain(store);
  for (const PlannedLine& line : plan.lines) {
    if (!joins(line)) continue;
    write_alias(store, chain, person_uuid(*line.before), person_uuid(*line.identity), "daftar",
                now);
  }
  chain.sign();
  write_counts_as(*store.database);
}

void write_enrolment(Store::Impl& store, const PlannedLine& line, base::UtcTime now) {
  const Database& database = *store.database;
  const Enrolment& enrolment = line.enrolment;
  if (!enrolment.batch.empty()) database.query(sql::batch_insert).with(enrolment.batch).run();
  const PersonRowId person = person_row(database, person_uuid(*line.identity)).value();
  database.query(sql::enrolment_write)
      .with(person.counts_as, enrolment.track, enrolment.batch, text_of(enrolment.deadline),
            enrolment.unit, text_of(enrolment.active_until), now, store.station_row)
      .run();
}

void write_plan(Store::Impl& store, const RosterPlan& plan, base::UtcTime now) {
  for (const PlannedLine& line : plan.lines) {
    if (!is_written(line)) continue;
    write_person(*store.database, *line.identity, line.name, line.unit, now);
  }
  write_joins(store, plan, now);
  for (const PlannedLine& line : plan.lines) {
    if (is_written(line)) write_enrolment(store, line, now);
  }
  const std::string about = std::to_string(plan.count(RosterFate::added)) + "+" +
                            std::to_string(plan.count(RosterFate::changed));
  store.query(sql::audit_insert)
      .with(new_attempt_uuid(), store.station_row, now, std::string("petugas"),
            std::string("impor-daftar"), about)
      .run();
}

}  // namespace
base::Result<std::optional<Enrolment>> Store::enrolment(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<Enrolment>> {
    Query query = database.query(sql::enrolment);
    query.with(person);
    if (!query.next()) return std::nullopt;
    return read_enrolment(query, 0);
  });
}

base::Result<RosterPlan> Store::plan_roster(const std::vector<RosterLine>& lines,
                                            const RosterRules& rules) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<RosterPlan> {
    return make_roster_plan(known_people(database), lines, rules);
  });
}

base::Result<RosterPlan> Store::import_roster(const std::vector<RosterLine>& lines,
                                              const RosterRules& rules, base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<RosterPlan> {
    RosterPlan before = make_roster_plan(known_people(database), lines, rules);
    if (!before.changes_anything()) return before;
    if (auto kept = back_up(BackupBefore::import, now); !kept) return tl::unexpected(kept.error());
    SQLite::Transaction transaction = database.begin();
    // Once more, for another window may have written since.
    RosterPlan plan = make_roster_plan(known_people(database), lines, rules);
    write_plan(*impl_, plan, now);
    transaction.commit();
    return plan;
  });
}

}  // namespace netral::records

// Attempts: their beginning, their steps, their end. Each call is one transaction.

#include <sodium.h>

#include "records/impl.h"

namespace netral::records {
namespace {

/// What append() must know of an attempt.
struct AttemptState {
  std::int64_t row = 0;
  std::int64_t person = 0;
  std::string kind;
  std::string subject;
  std::int64_t station = 0;
  std::int64_t last_step = 0;
  bool ended = false;
};

std::optional<AttemptState> state_of(const Database& database, const play::AttemptUuid& attempt) {
  Query query = database.query(sql::attempt_state);
  query.with(attempt);
  if (!query.next()) return std::nullopt;
  return AttemptState{query.integer(0), query.integer(1), query.text(2),        query.text(3),
                      query.integer(4), query.integer(5), query.integer(6) != 0};
}

std::optional<std::int64_t> manifest_row(const Database& database, const base::Hash& manifest) {
  Query query = database.query(sql::manifest_row);
  query.with(manifest);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

void write_step(const Store::Impl& store, ChainWriter& chain, std::int64_t row,
                const play::AttemptUuid& attempt, const play::Step& step) {
  const Link link = chain.next();
  Salt salt{};
  randombytes_buf(salt.data(), salt.size());
  const base::Hash hash = hash_of(link, attempt, step, salt);
  store.query(sql::step_insert)
      .with(row, step.number, step.input, step.shown, step.at, store.station_row, link.sequence,
            link.previous, hash, salt)
      .run();
  chain.added(hash);
  if (!step.own_words.empty()) {
    store.query(sql::own_words_insert).with(row, step.number, step.own_words).run();
  }
}

void write_grade(const Store::Impl& store, ChainWriter& chain, std::int64_t row,
                 const play::AttemptUuid& attempt, const Grade& grade) {
  const Link link = chain.next();
  const base::Hash hash = hash_of(link, attempt, grade);
  store.query(sql::outcome_insert)
      .with(row, grade.revision, grade.outcome.ending, grade.outcome.score.raw,
            grade.outcome.score.max, grade.outcome.passed, grade.reason, grade.at,
            store.station_row, link.sequence, link.previous, hash)
      .run();
  chain.added(hash);
}

play::AttemptStart read_start(Query& query) {
  const auto kind = subject_kind_named(query.text(3));
  const auto mode = mode_named(query.text(9));
  if (!kind || !mode) throw UnreadableValue();
  play::AttemptStart start;
  start.id = query.uuid<play::AttemptTag>(1);
  start.person = query.uuid<play::PersonTag>(2);
  start.kind = *kind;
  start.subject = query.text(4);
  start.course_version = query.text(5);
  start.content = query.hash(6);
  start.seed = static_cast<std::uint64_t>(query.integer(7));
  start.pass_mark = {query.small(8)};
  start.mode = *mode;
  start.at = query.time(10);
  return start;
}

/// The attempt that the query stands at, with its steps.
OpenAttempt read_attempt(const Database& database, Query& attempt) {
  OpenAttempt found{read_start(attempt), {}};
  Query steps = database.query(sql::steps_of_attempt);
  steps.with(attempt.integer(0));
  while (steps.next()) {
    found.steps.push_back(
        {steps.small(0), steps.text(1), steps.text(2), steps.time(3), steps.text(4)});
  }
  return found;
}

}  // namespace

void refresh_summary(const Database& database, std::int64_t person, std::string_view kind,
                     const std::string& subject) {
  database.query(sql::summary_refresh).with(person, kind, subject).run();
}

base::Result<void> Store::begin(const play::AttemptStart& start) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    SQLite::Transaction transaction = database.begin();
    const auto person = person_row(database, start.person);
    if (!person) return base::fault("person_unknown");
    const auto content = manifest_row(database, start.content);
    if (!content) return base::fault("content_snapshot_missing");

    ChainWriter chain(*impl_);
    const Link link = chain.next();
    const base::Hash hash = hash_of(link, start);
    database.query(sql::attempt_insert)
        .with(start.id, person->self, name_of(start.kind), start.subject, start.course_version,
              *content, static_cast<std::int64_t>(start.seed), start.pass_mark.hundredths,
              name_of(start.mode), start.at, impl_->station_row, link.sequence, link.previous, hash)
        .run();
    chain.added(hash);
    chain.sign();
    refresh_summary(database, person->self, name_of(start.kind), start.subject);
    transaction.commit();
    return {};
  });
}

base::Result<void> Store::append(const play::AttemptUuid& attempt, const play::Step& step,
                                 const std::optional<play::Outcome>& outcome) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    SQLite::Transaction transaction = database.begin();
    const auto state = state_of(database, attempt);
    if (!state || state->ended || state->station != impl_->station_row) {
      return base::fault("attempt_not_open");
    }
    if (step.number != state->last_step + 1) return base::fault("step_out_of_turn");

    ChainWriter chain(*impl_);
    write_step(*impl_, chain, state->row, attempt, step);
    if (outcome) {
      write_grade(*impl_, chain, state->row, attempt, Grade{1, *outcome, "", step.at});
      refresh_summary(database, state->person, state->kind, state->subject);
    } else {
      database.query(sql::summary_touch)
          .with(state->person, state->kind, state->subject, step.at)
          .run();
    }
    chain.sign();
    transaction.commit();
    return {};
  });
}

base::Result<std::optional<OpenAttempt>> Store::open_attempt(
    const play::PersonUuid& person, const std::optional<std::string>& subject) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<OpenAttempt>> {
    Query attempt = database.query(sql::open_attempt);
    attempt.with(person, impl_->station_row, subject);
    if (!attempt.next()) return std::nullopt;

    return read_attempt(database, attempt);
  });
}

base::Result<std::optional<OpenAttempt>> Store::ended_attempt(const play::PersonUuid& person,
                                                              const std::string& subject) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<OpenAttempt>> {
    Query attempt = database.query(sql::ended_attempt);
    attempt.with(person, subject);
    if (!attempt.next()) return std::nullopt;
    return read_attempt(database, attempt);
  });
}

base::Result<std::vector<AskedItem>> Store::asked_items(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<AskedItem>> {
    std::vector<AskedItem> asked;
    Query query = database.query(sql::asked_items);
    query.with(person);
    while (query.next()) asked.push_back({query.text(0), query.text(1)});
    return asked;
  });
}

}  // namespace netral::records

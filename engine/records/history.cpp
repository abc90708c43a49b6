// A learner's own attempts, one by one.

#include "records/impl.h"

namespace netral::records {
namespace {

/// The longest pause between two steps that still counts as learning.
constexpr std::int64_t kLongestPauseMs = 5 * 60'000;

/// Reads the columns of the query `history`.
HistoryEntry read_entry(Query& query) {
  const auto kind = subject_kind_named(query.text(1));
  if (!kind) throw UnreadableValue();
  HistoryEntry entry;
  entry.attempt = query.uuid<play::AttemptTag>(0);
  entry.kind = *kind;
  entry.subject = query.text(2);
  entry.course_version = query.text(3);
  entry.begun = query.time(4);
  entry.is_from_here = query.integer(5) != 0;
  entry.station = query.text(6);
  if (!query.is_null(7)) {
    entry.end = HistoryEntry::End{
        query.time(7), query.text(8), {query.small(9), query.small(10)}, query.integer(11) != 0};
  }
  entry.active_ms = query.integer(12);
  entry.is_given_up = !entry.end && query.integer(13) != 0;
  return entry;
}

}  // namespace

base::Result<std::vector<HistoryEntry>> Store::history(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<HistoryEntry>> {
    std::vector<HistoryEntry> entries;
    Query query = database.query(sql::history);
    query.with(person, impl_->station_row, kLongestPauseMs);
    while (query.next()) entries.push_back(read_entry(query));
    return entries;
  });
}

}  // namespace netral::records

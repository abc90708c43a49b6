// The roster: who is on it, and what an office's list would change of it.

#include "records/impl.h"

namespace netral::records {
base::Result<std::optional<Enrolment>> Store::enrolment(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<Enrolment>> {
    Query query = database.query(sql::enrolment);
    query.with(person);
    if (!query.next()) return std::nullopt;
    return Enrolment{query.text(0), query.text(1), query.date(2), query.date(3), query.text(4)};
  });
}

}  // namespace netral::records

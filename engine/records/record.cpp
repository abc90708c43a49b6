#include "records/record.h"

#include "base/overloaded.h"
#include "records/record_rows.h"

namespace netral::records {

base::Hash hash_of(const Link& link, const ChainRecord& record) {
  return std::visit(
      base::Overloaded{
          [&](const play::AttemptStart& start) { return hash_of(link, start); },
          [&](const StepRecord& step) {
            return step.salt ? hash_of(link, step.attempt, step.step, *step.salt)
                             : hash_of(link, step.attempt, step.step);
          },
          [&](const GradeRecord& grade) { return hash_of(link, grade.attempt, grade.grade); },
          [&](const Alias& alias) { return hash_of(link, alias); },
          [](const Withheld& withheld) { return withheld.hash; },
      },
      record);
}

ChainRecord attempt_record(Query& row) {
  const auto kind = subject_kind_named(row.text(5));
  const auto mode = mode_named(row.text(11));
  if (!kind || !mode) throw UnreadableValue();
  play::AttemptStart start;
  start.id = row.uuid<play::AttemptTag>(3);
  start.person = row.uuid<play::PersonTag>(4);
  start.kind = *kind;
  start.subject = row.text(6);
  start.course_version = row.text(7);
  start.content = row.hash(8);
  start.seed = static_cast<std::uint64_t>(row.integer(9));
  start.pass_mark = {row.small(10)};
  start.mode = *mode;
  start.at = row.time(12);
  return start;
}

ChainRecord step_record(Query& row) {
  StepRecord record{row.uuid<play::AttemptTag>(3),
                    {row.small(4), row.text(5), row.text(6), row.time(7)},
                    std::nullopt};
  if (!row.is_null(8)) record.salt = row.bytes<16>(8);
  return record;
}

ChainRecord grade_record(Query& row) {
  const play::Outcome outcome{row.text(5), {row.small(6), row.small(7)}, row.integer(8) != 0};
  return GradeRecord{row.uuid<play::AttemptTag>(3),
                     {row.small(4), outcome, row.text(9), row.time(10)}};
}

ChainRecord alias_record(Query& row) {
  Alias alias{row.uuid<play::PersonTag>(3), std::nullopt, row.text(5), row.time(6)};
  if (!row.is_null(4)) alias.same_as = row.uuid<play::PersonTag>(4);
  return alias;
}

ChainRecord withheld_record(Query& row) { return Withheld{row.hash(2)}; }

}  // namespace netral::records

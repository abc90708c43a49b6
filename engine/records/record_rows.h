// Rows of the queries check_attempts, check_steps, check_outcomes, check_aliases and
// check_withheld as records. Each throws UnreadableValue when a value is not of its kind.
// Internal to this folder.

#pragma once

#include "records/record.h"
#include "records/sqlite.h"

namespace netral::records {

[[nodiscard]] ChainRecord attempt_record(Query& row);
[[nodiscard]] ChainRecord step_record(Query& row);
[[nodiscard]] ChainRecord grade_record(Query& row);
[[nodiscard]] ChainRecord alias_record(Query& row);
[[nodiscard]] ChainRecord withheld_record(Query& row);

}  // namespace netral::records

// A report table as CSV, as Excel in Indonesian locale reads it (csv.h).

#pragma once

#include <string>

#include "papers/report_table.h"

namespace netral::papers {

/// The head and the rows; title and note are left out, for they are no rows.
[[nodiscard]] std::string table_csv(const ReportTable& table);

}  // namespace netral::papers

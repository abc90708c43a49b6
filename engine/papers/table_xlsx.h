// A report table as a workbook for Excel. libxlsxwriter stays in table_xlsx.cpp.

#pragma once

#include <string>

#include "base/result.h"
#include "papers/report_table.h"

namespace netral::papers {

/// One sheet: a bold head that stays in sight and filters, dates as dates, and a NIP as
/// text to its last digit. Text is always text, so that nothing is run as a formula. Fails
/// with "xlsx_failed" {detail}.
[[nodiscard]] base::Result<std::string> table_xlsx(const ReportTable& table);

}  // namespace netral::papers

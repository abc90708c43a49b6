// The completion report as a table: the same rows as the screen.

#pragma once

#include "base/strings.h"
#include "papers/report_table.h"
#include "records/report.h"

namespace netral::papers {

/// Every lesson has its column.
[[nodiscard]] ReportTable completion_table(const records::CompletionReport& report,
                                           const base::Date& today, const base::Strings& strings);

/// How many lessons are done in place of a column for each, to fit on a page.
[[nodiscard]] ReportTable completion_page_table(const records::CompletionReport& report,
                                                const base::Date& today,
                                                const base::Strings& strings);

}  // namespace netral::papers

// A report table on paper: A4 across, the head on every page, pages numbered.

#pragma once

#include <string>

#include "base/result.h"
#include "base/strings.h"
#include "papers/pdf_page.h"
#include "papers/report_table.h"

namespace netral::papers {

/// Long cells wrap; a row is never broken over two pages. Fails with "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> table_pdf(const ReportTable& table,
                                                  const base::Strings& strings,
                                                  const PdfFonts& fonts);

}  // namespace netral::papers

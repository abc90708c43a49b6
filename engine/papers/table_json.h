// A report table as JSON, for other programs: keys as in TableColumn, a NIP as text of
// digits, dates as 2026-11-24, times in UTC, shares as numbers, null where there is nothing.

#pragma once

#include <string>

#include "papers/report_table.h"

namespace netral::papers {

/// {"judul": …, "catatan": …, "kolom": [{"kunci", "judul"}], "baris": [{…}]}. A character
/// that is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string table_json(const ReportTable& table);

}  // namespace netral::papers

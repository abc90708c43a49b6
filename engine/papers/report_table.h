// A report as a table of values: what every export is written from, so that CSV, Excel,
// JSON and PDF say the same. A report makes one of these; table_*.h write it.

#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/score.h"
#include "base/time.h"

namespace netral::papers {

/// What the cells of a column are. It decides how they are aligned and written.
enum class ColumnKind {
  text,
  nip,      ///< text of 18 digits, never a number: Excel would round it
  number,   ///< a whole one
  percent,  ///< base::Scaled
  date,     ///< base::Date
  time,     ///< base::UtcTime, shown in WIB
};

struct TableColumn {
  std::string key;  ///< in JSON, "perangkat_daerah"
  std::string title;
  ColumnKind kind = ColumnKind::text;
  int share = 10;  ///< of the width of a page, beside the other columns
};

/// Nothing where there is no value.
using TableCell = std::variant<std::monostate, std::string, std::int64_t, base::Scaled, base::Date,
                               base::UtcTime>;

struct ReportTable {
  std::string title;
  std::string note;  ///< below the title, "Keadaan per 24 November 2026"; or empty
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;  ///< each with a cell for each column
};

/// A cell as a person reads it, in CSV and on paper: "19990101 202501 2 999", "70,01%",
/// "24-11-2026", "24-11-2026 13:05 WIB".
[[nodiscard]] std::string cell_text(const TableColumn& column, const TableCell& cell);

/// Whether cells of the kind stand at the right edge of their column.
[[nodiscard]] bool is_right_aligned(ColumnKind kind);

}  // namespace netral::papers

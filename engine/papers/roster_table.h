// The list of participants that an office sends: CSV or XLSX, its columns in any order and
// under the names that offices give them, with or without a title above. Which cell means
// what is found here; whether it is right is for records/roster.h to say.

#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"

namespace netral::papers {

enum class RosterColumn { nip, code, name, unit, track, batch, deadline, active_until, before };
inline constexpr std::size_t kRosterColumnCount = 9;

/// One person's row. A cell of a column that the table lacks is empty; a day that can be
/// read is given as 2026-12-31.
struct RosterRow {
  int number = 1;  ///< as the spreadsheet counts
  std::array<std::string, kRosterColumnCount> cells;

  [[nodiscard]] const std::string& operator[](RosterColumn column) const {
    return cells[static_cast<std::size_t>(column)];
  }
};

struct RosterTable {
  std::vector<RosterRow> rows;
  std::vector<std::string> unknown;  ///< titles of columns that are passed over
};

/// Reads a whole file. The head is the first row with a column for the NIP or the code and
/// one for the name; what stands above it is a title. Fails with "roster_no_head",
/// "roster_column_twice" {column, other}, "roster_xls" for the workbooks of old Excel, or
/// as read_csv() and read_xlsx() do.
[[nodiscard]] base::Result<RosterTable> read_roster(const std::string& bytes,
                                                    const base::Strings& strings);

/// The titles that a template has, in its order.
[[nodiscard]] std::vector<std::string> roster_titles(const base::Strings& strings);

}  // namespace netral::papers

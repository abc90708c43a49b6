// `netral import table`: items that somebody wrote in a spreadsheet. Exit status as in
// commands.h; a refused row is a finding.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

struct TableImport {
  std::filesystem::path file;
  std::string topic;   ///< for rows that name none; may be empty
  bool write = false;  ///< else only what would happen is said
};

/// Says row by row what would become of the table and, when asked to, adds its items to
/// their banks: all of them, or none when one is refused.
int import_table(const Environment& environment, const TableImport& asked, std::ostream& out,
                 std::ostream& trouble);

/// A table to begin with: the titles of the columns and one example, as CSV.
int print_table_template(const Environment& environment, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

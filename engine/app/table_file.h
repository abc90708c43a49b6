// Report tables on their way out: in the form that was asked for, to a file or to standard
// output. Every `netral report` ends here. Exit status as in commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/environment.h"
#include "papers/report_table.h"

namespace netral::app {

/// How a report is wanted.
struct TableAsked {
  std::string format = "csv";                      ///< csv, xlsx, json or pdf
  std::optional<std::filesystem::path> file = {};  ///< nothing: standard output
};

/// A report with all its columns, and as it fits on the width of a page.
struct TableForms {
  papers::ReportTable wide;
  papers::ReportTable page;
};

int write_table(const Environment& environment, const TableForms& table, const TableAsked& asked,
                std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

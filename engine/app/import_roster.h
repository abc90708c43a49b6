// `netral import roster`: the office's list of participants, from Excel. Exit status as in
// commands.h; a refused line is a finding. No NIP is printed.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

struct RosterImport {
  std::filesystem::path file;
  std::string track;     ///< for lines that name none; id or name, may be empty
  std::string batch;     ///< the same
  std::string deadline;  ///< the same
  bool write = false;    ///< else only what would happen is said
};

/// Says line by line what would become of the list and, when asked to, writes what is new
/// and changed in one transaction, after a backup. Refused lines keep no other from being
/// written.
int import_roster(const Environment& environment, const RosterImport& asked, std::ostream& out,
                  std::ostream& trouble);

/// Writes an empty list to fill in, as .csv or .xlsx by the name of the file, which must
/// not be there yet.
int write_roster_template(const Environment& environment, const std::filesystem::path& file,
                          std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

// `netral merge`: result files of other computers into the office's records. Exit status
// as in commands.h; a refused file, or one of a computer that was not let in, is a finding.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"

namespace netral::app {

struct MergeAsked {
  std::vector<std::filesystem::path> places;  ///< files, and folders to be searched
  bool write = false;                         ///< else only what would happen is said
  /// Under which unknown computers that do not call themselves anything are let in; asked
  /// of `in` where there is none.
  std::optional<std::string> admit;
};

/// Says file by file what is new, there already, or refused and why; and joins them to the
/// records when asked to, after a backup, each file whole or not at all.
int merge_results(const Environment& environment, const MergeAsked& asked, std::istream& in,
                  std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

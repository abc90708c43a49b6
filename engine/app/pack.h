// `netral pack`: this computer's results as a file for the office. Exit status as in
// commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/environment.h"

namespace netral::app {

struct ResultsAsked {
  /// The file, or a folder to put it in; else among the person's documents.
  std::optional<std::filesystem::path> output;
  std::optional<std::string> name;  ///< how this computer is called from now on
};

/// Writes everything that is known here into a result file, sealed where the office has
/// published its key. A chain that does not fit is left out and named: status 1.
int pack_results(const Environment& environment, const ResultsAsked& asked, std::ostream& out,
                 std::ostream& trouble);

}  // namespace netral::app

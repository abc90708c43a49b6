// `netral prove`: the proof of paths, in words.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/environment.h"

namespace netral::app {

/// What to prove, and where to leave the shortest ways.
struct ProofAsked {
  std::string lesson;                           ///< its id; empty for all
  std::optional<std::filesystem::path> folder;  ///< for <lesson>-<ending>.uji
};

/// Exit status: 0 when every lesson is clean, 1 with findings, 2 when something
/// cannot be read or written.
int prove_lessons(const Environment& environment, const ProofAsked& asked, std::ostream& out,
                  std::ostream& trouble);

}  // namespace netral::app

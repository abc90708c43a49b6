// Plain-terminal play: the same run and the same records as in the window,
// through standard input and output, for screen readers and pipes.

#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "app/chance.h"
#include "app/environment.h"

namespace netral::app {

struct TextPlay {
  std::string subject;  ///< id of a lesson or an exam
  std::string learner;  ///< "-": the first line of input is a NIP or code; else a participant code
};

/// Returns the exit status: 0 also when input ends in the middle, with all kept.
int play_text(const Environment& environment, const TextPlay& what, std::istream& in,
              std::ostream& out, std::ostream& trouble, const Chance& chance = real_chance());

}  // namespace netral::app

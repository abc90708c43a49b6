// `netral pin --reset`: the personnel office clears a forgotten PIN at this computer.

#pragma once

#include <iosfwd>

#include "app/environment.h"

namespace netral::app {

/// Reads a NIP or participant code from the first line of `in`, never from the command
/// line, where others could see it. Returns the exit status: 1 when no PIN was set.
int reset_pin(const Environment& environment, std::istream& in, std::ostream& out,
              std::ostream& trouble);

}  // namespace netral::app

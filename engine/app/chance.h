// Time and chance as values handed in, so that runs, pictures and tests can be
// the same every time.

#pragma once

#include <cstdint>
#include <functional>

#include "base/time.h"

namespace netral::app {

struct Chance {
  std::function<base::UtcTime()> now;
  std::function<std::uint64_t()> seed;
  /// Milliseconds of a clock that nobody sets; only differences mean something.
  std::function<std::int64_t()> steady_ms = [] { return std::int64_t{0}; };
};

/// The system's clock and random seeds.
[[nodiscard]] Chance real_chance();

/// A clock that stands still and one seed for all: for pictures and tests.
[[nodiscard]] Chance fixed_chance();

}  // namespace netral::app

// A random generator whose every output is fixed by its seed, on every compiler
// and system: the shown order of an attempt must come out the same on replay.
// SplitMix64, after Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
// Generators" (OOPSLA 2014).

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace netral::play {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// A stream of its own for a named part of a run ("uji/2"), so that what is
  /// drawn there does not depend on what was drawn elsewhere.
  [[nodiscard]] static Random stream(std::uint64_t seed, std::string_view name);

  [[nodiscard]] std::uint64_t next();

  /// Uniform in 0 .. bound - 1, without bias. Requires: bound > 0.
  [[nodiscard]] std::size_t below(std::size_t bound);

  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace netral::play

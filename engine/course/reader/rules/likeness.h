// How alike two texts are: the words that they share, as a part of all words that
// either has (Jaccard's index), over the telling words of each, every word once.
// 1 is the same words, 0 none in common.

#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace netral::course::rules {

/// From here on two texts are nearly the same: of ten words, one was exchanged.
inline constexpr double kNearlySame = 0.8;

/// Requires: both are sorted, without doubles.
template <typename T>
[[nodiscard]] double likeness(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  const std::size_t all = a.size() + b.size() - shared.size();
  return all == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

/// Sorted, every element once.
template <typename T>
[[nodiscard]] std::vector<T> as_set(std::vector<T> elements) {
  std::sort(elements.begin(), elements.end());
  elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
  return elements;
}

}  // namespace netral::course::rules

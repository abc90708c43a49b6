#include "papers/printed_test.h"

#include <fmt/format.h>

#include <utility>

namespace netral::papers {
namespace {

/// splitmix64: the standard's shuffle differs from library to library, and a printed key
/// must not.
std::uint64_t next(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

template <typename T>
void shuffle(std::vector<T>& all, std::uint64_t& state) {
  for (std::size_t left = all.size(); left > 1; --left) {
    std::swap(all[left - 1], all[next(state) % left]);
  }
}

}  // namespace

PrintedVersion version_of(const PrintedTest& test, const std::string& name, std::uint64_t seed) {
  std::uint64_t state = seed;
  PrintedVersion version{name, fmt::format("{}-{:04X}", name, next(state) & 0xFFFFU), test};
  shuffle(version.test.items, state);
  for (PrintedItem& item : version.test.items) {
    if (!item.keeps_order) shuffle(item.options, state);
  }
  return version;
}

std::string letter_of(std::size_t option) {
  return std::string(1, static_cast<char>('A' + static_cast<char>(option)));
}

std::vector<std::string> key_of(const PrintedVersion& version) {
  std::vector<std::string> key;
  for (const PrintedItem& item : version.test.items) {
    key.emplace_back();
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      if (item.options[i].is_key) key.back() += letter_of(i);
    }
  }
  return key;
}

}  // namespace netral::papers

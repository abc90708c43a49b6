// Mutations: the ways in which a content file gets broken, by people and by disks.
// Each changes a text at places that a seed picks, so that every mutant can be made
// again.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "play/random.h"

namespace netral::mutants {

using play::Random;

struct Mutation {
  std::string_view name;  ///< for the story of a mutant
  /// Changes the text. False, and nothing changed, where there is nothing to change.
  bool (*apply)(std::string& text, Random& random);
};

/// Slips in what a file says: keys, ids, values, quotes, brackets.
[[nodiscard]] std::span<const Mutation> token_mutations();

/// Slips in how it is laid out: lines and indentation.
[[nodiscard]] std::span<const Mutation> line_mutations();

/// What editors, mail and disks do: bytes, encodings, ends that are missing.
[[nodiscard]] std::span<const Mutation> byte_mutations();

/// What nobody writes by hand: very long, very deep, very many.
[[nodiscard]] std::span<const Mutation> bulk_mutations();

struct Mutant {
  std::string text;
  std::string story;  ///< the mutations in their order
};

/// Breaks the text in one to four ways. The same seed always gives the same mutant.
[[nodiscard]] Mutant mutate(std::string text, Random random);

/// One of them. Requires: there is one.
template <typename Container>
[[nodiscard]] const auto& pick(const Container& container, Random& random) {
  return container[random.below(std::size(container))];
}

/// A number up to `most`, small ones as likely as large ones.
[[nodiscard]] std::size_t some(std::size_t most, Random& random);

}  // namespace netral::mutants

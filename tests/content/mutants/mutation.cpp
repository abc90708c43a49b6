#include "content/mutants/mutation.h"

#include <algorithm>

namespace netral::mutants {
namespace {

std::span<const Mutation> some_kind(Random& random) {
  const std::size_t percent = random.below(100);
  if (percent < 55) return token_mutations();
  if (percent < 80) return line_mutations();
  if (percent < 97) return byte_mutations();
  return bulk_mutations();
}

/// Most files are broken in one place.
std::size_t how_many(Random& random) {
  const std::size_t percent = random.below(100);
  if (percent < 65) return 1;
  if (percent < 85) return 2;
  return percent < 95 ? 3 : 4;
}

}  // namespace

Mutant mutate(std::string text, Random random) {
  Mutant mutant{std::move(text), {}};
  for (std::size_t left = how_many(random); left > 0; --left) {
    const Mutation& mutation = pick(some_kind(random), random);
    const bool changed = mutation.apply(mutant.text, random);
    if (!mutant.story.empty()) mutant.story += ", ";
    mutant.story += changed ? std::string(mutation.name) : "(" + std::string(mutation.name) + ")";
  }
  return mutant;
}

std::size_t some(std::size_t most, Random& random) {
  std::size_t limit = most;
  for (std::size_t halvings = random.below(12); halvings > 0 && limit > 2; --halvings) limit /= 2;
  return 1 + random.below(limit);
}

}  // namespace netral::mutants

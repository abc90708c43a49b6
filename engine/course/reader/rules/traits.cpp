#include <algorithm>
#include <cmath>

#include "course/reader/codes.h"
#include "course/reader/rules/balance.h"

namespace netral::course::rules {
namespace {

constexpr int kFewestCharacters = 12;
constexpr int kFewestWithTrait = 3;
constexpr double kByChance = 0.05;

/// The logarithm of n over k.
double log_choices(int n, int k) {
  return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
}

bool carries_errors(const ConductCount& with_trait, const ConductCount& everyone) {
  const int erring = with_trait.of(Conduct::keliru);
  const int all_erring = everyone.of(Conduct::keliru);
  const int others = everyone.judged() - with_trait.judged();
  if (with_trait.judged() < kFewestWithTrait || others == 0) return false;
  const bool errs_more = 2 * erring * others >= 3 * (all_erring - erring) * with_trait.judged();
  return errs_more &&
         chance_of_at_least(erring, all_erring, with_trait.judged(), everyone.judged()) < kByChance;
}

}  // namespace

double chance_of_at_least(int hits, int drawn, int marked, int all) {
  double chance = 0;
  const int most = std::min(drawn, marked);
  const int least = std::max(hits, drawn - (all - marked));
  for (int i = least; i <= most; ++i) {
    chance += std::exp(log_choices(marked, i) + log_choices(all - marked, drawn - i) -
                       log_choices(all, drawn));
  }
  return std::min(chance, 1.0);
}

void check_traits(const Balance& balance, Built<Course>& course) {
  const ConductCount& everyone = balance.everyone;
  if (everyone.judged() < kFewestCharacters) return;
  for (std::size_t i = 0; i < kTraitCount; ++i) {
    const ConductCount& with_trait = balance.by_trait[i];
    if (!carries_errors(with_trait, everyone)) continue;
    course.report.warning(code::kTraitErrs, course.mentions.self,
                          {{"value", std::string(kTraitNames[i])},
                           {"keliru", std::to_string(with_trait.of(Conduct::keliru))},
                           {"semua", std::to_string(everyone.of(Conduct::keliru))},
                           {"count", std::to_string(with_trait.judged())},
                           {"total", std::to_string(everyone.judged())}});
  }
}

}  // namespace netral::course::rules

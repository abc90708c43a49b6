#include "course/item.h"

#include <algorithm>

namespace netral::course {

const Option* Item::find(const OptionId& option) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const Option& candidate) { return candidate.id == option; });
  return found == options.end() ? nullptr : &*found;
}

const Target* Item::find(const TargetId& target) const {
  const auto found = std::find_if(targets.begin(), targets.end(),
                                  [&](const Target& candidate) { return candidate.id == target; });
  return found == targets.end() ? nullptr : &*found;
}

}  // namespace netral::course

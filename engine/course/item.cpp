#include "course/item.h"

#include <algorithm>

namespace netral::course {

const Option* Item::find(const OptionId& option) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const Option& candidate) { return candidate.id == option; });
  return found == options.end() ? nullptr : &*found;
}

}  // namespace netral::course

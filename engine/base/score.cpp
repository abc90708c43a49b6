#include "base/score.h"

#include <fmt/format.h>

namespace netral::base {

std::string points_text(int hundredths) {
  const int whole = hundredths / kHundredthsPerPoint;
  const int rest = hundredths % kHundredthsPerPoint;
  if (rest == 0) return std::to_string(whole);
  return rest % 10 == 0 ? fmt::format("{},{}", whole, rest / 10)
                        : fmt::format("{},{:02}", whole, rest);
}

}  // namespace netral::base

#include "records/nip_slip.h"

#include <algorithm>
#include <array>

namespace netral::records {

NipGroup group_of(std::size_t digit) {
  constexpr std::array<std::size_t, 3> kEnds = {8, 14, 15};
  std::size_t group = 0;
  while (group < kEnds.size() && digit >= kEnds.at(group)) ++group;
  return static_cast<NipGroup>(group);
}

std::size_t digits_apart(const std::string& a, const std::string& b) {
  std::size_t apart = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) apart += a[i] == b[i] ? 0 : 1;
  return apart;
}

std::size_t first_difference(const std::string& a, const std::string& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(in_a - a.begin());
}

bool is_slip(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const std::size_t apart = digits_apart(a, b);
  if (apart != 2) return apart == 1;
  const std::size_t at = first_difference(a, b);
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at];
}

}  // namespace netral::records

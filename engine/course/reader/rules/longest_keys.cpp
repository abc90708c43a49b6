#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"

namespace netral::course::rules {

void check_longest_keys(Built<Bank>& bank) {
  std::size_t items = 0;
  std::size_t longest = 0;
  for (const Item& item : bank.value.items) {
    const auto key = key_place(item);
    if (!key) continue;
    ++items;
    if (longest_place(item) == key) ++longest;
  }
  if (items < kFewestForHabit || longest * 2 <= items) return;
  bank.report.warning(code::kLongestKeys, bank.mentions.self,
                      {{"count", std::to_string(longest)}, {"total", std::to_string(items)}});
}

}  // namespace netral::course::rules

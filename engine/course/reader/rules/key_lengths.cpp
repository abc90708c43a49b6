#include <algorithm>

#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"

namespace netral::course::rules {
namespace {

/// Among names and numbers a difference in length gives nothing away.
constexpr std::size_t kShortestTelling = 30;

/// The length of the longest option that is not the key.
std::size_t next_longest(const Item& item) {
  std::size_t length = 0;
  for (const Option& option : item.options) {
    if (!option.is_key) length = std::max(length, shown_length(option.text));
  }
  return length;
}

}  // namespace

void check_key_lengths(Built<Bank>& bank) {
  for_each_chosen_from(bank, [&](const Item& item, const ItemMention& at) {
    const auto key = key_place(item);
    if (!key) return;
    const std::size_t length = shown_length(item.options[*key].text);
    const std::size_t next = next_longest(item);
    if (length < kShortestTelling || length * 2 <= next * 3) return;
    bank.report.warning(code::kKeyTooLong, at.options[*key],
                        {{"id", item.id.str()},
                         {"count", std::to_string(length)},
                         {"expected", std::to_string(next)}});
  });
}

}  // namespace netral::course::rules

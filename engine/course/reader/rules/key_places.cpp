#include <map>

#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"

namespace netral::course::rules {

void check_key_places(Built<Bank>& bank) {
  std::map<std::size_t, std::size_t> keys_at;
  std::size_t items = 0;
  for (const Item& item : bank.value.items) {
    const auto place = key_place(item);
    if (!place) continue;
    ++keys_at[*place];
    ++items;
  }
  if (items < kFewestForHabit) return;
  for (const auto& [place, count] : keys_at) {
    if (count * 2 <= items) continue;
    bank.report.warning(code::kKeyPlaces, bank.mentions.self,
                        {{"value", std::to_string(place + 1)},
                         {"count", std::to_string(count)},
                         {"total", std::to_string(items)}});
  }
}

}  // namespace netral::course::rules

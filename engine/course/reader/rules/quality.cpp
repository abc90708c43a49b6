#include "course/reader/rules/quality.h"

#include "base/markup.h"
#include "base/text.h"

namespace netral::course::rules {

std::optional<std::size_t> key_place(const Item& item) {
  if (item.kind != ItemKind::pilihan_ganda) return std::nullopt;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (item.options[i].is_key) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> longest_place(const Item& item) {
  std::optional<std::size_t> longest;
  std::size_t length = 0;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::size_t shown = shown_length(item.options[i].text);
    if (shown > length) {
      longest = i;
    } else if (shown == length) {
      longest.reset();
    }
    length = std::max(length, shown);
  }
  return longest;
}

std::size_t shown_length(const std::string& prose) {
  return base::length_in_characters(base::without_markup(prose));
}

}  // namespace netral::course::rules

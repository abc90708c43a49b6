#include "play/scoring.h"

#include <algorithm>
#include <cassert>

namespace netral::play {
namespace {

bool contains(const std::vector<course::OptionId>& selected, const course::OptionId& option) {
  return std::find(selected.begin(), selected.end(), option) != selected.end();
}

}  // namespace

base::Score score(const course::Item& item, const std::vector<course::OptionId>& selected) {
  assert(is_answerable(item, selected) && "response names an option the item lacks");
  const bool all_match = std::all_of(
      item.options.begin(), item.options.end(),
      [&](const course::Option& option) { return contains(selected, option.id) == option.is_key; });
  return {all_match ? 1 : 0, 1};
}

bool takes_several(const course::Item& item) {
  return item.kind == course::ItemKind::pilihan_ganda_kompleks;
}

bool is_answerable(const course::Item& item, const std::vector<course::OptionId>& selected) {
  if (selected.empty() || (selected.size() > 1 && !takes_several(item))) return false;
  return std::all_of(selected.begin(), selected.end(),
                     [&](const course::OptionId& option) { return item.find(option) != nullptr; });
}

}  // namespace netral::play

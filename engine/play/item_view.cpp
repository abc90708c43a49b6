#include "play/item_view.h"

#include "play/scoring.h"

namespace netral::play {

ItemView item_view(const DrawnItem& drawn, bool asks_confidence, int number, int count) {
  const course::Item& item = *drawn.item;
  ItemView view;
  view.id = item.id;
  view.kind = item.kind;
  view.phase = item.phase;
  view.situation = item.situation;
  view.question = item.question;
  for (const course::OptionId& option : drawn.order) {
    view.options.push_back({option, item.find(option)->text});
  }
  view.takes_several = takes_several(item);
  view.asks_confidence = asks_confidence;
  view.number = number;
  view.count = count;
  return view;
}

MissedView missed_view(const course::Item& item) {
  std::string keys;
  for (const course::Option& option : item.options) {
    if (!option.is_key) continue;
    if (keys.ends_with('.')) keys.pop_back();
    if (!keys.empty()) keys += "; ";
    keys += option.text;
  }
  return {item.question, keys, item.reason};
}

std::string shown_text(const std::vector<course::OptionId>& order) {
  std::string out;
  for (const course::OptionId& option : order) {
    if (!out.empty()) out += ' ';
    out += option.str();
  }
  return out;
}

}  // namespace netral::play

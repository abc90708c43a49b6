#include "play/item_draft.h"

#include <algorithm>
#include <cassert>

namespace netral::play {
namespace {

using course::ItemKind;
using course::OptionId;
using course::TargetId;

auto find_placement(const ItemDraft& draft, const OptionId& option) {
  return std::find_if(draft.placed.begin(), draft.placed.end(),
                      [&](const Placement& placement) { return placement.option == option; });
}

void put(ItemDraft& draft, const OptionId& option, const TargetId& target) {
  take_back(draft, option);
  draft.placed.push_back({option, target});
  std::sort(draft.placed.begin(), draft.placed.end());
}

/// Whether an option may go to a target without anybody giving way.
bool is_free_for(const ItemDraft& draft, const ItemView& item, const OptionId& option,
                 const TargetId& target) {
  if (item.kind != ItemKind::jodohkan) return true;
  const auto holder = holder_of(draft, target);
  return !holder || *holder == option;
}

/// Where an option stands among the targets, from 1; 0 for none.
std::size_t stop_of(const ItemDraft& draft, const ItemView& item, const OptionId& option) {
  const auto target = target_of(draft, option);
  if (!target) return 0;
  const auto found =
      std::find_if(item.targets.begin(), item.targets.end(),
                   [&](const TargetView& candidate) { return candidate.id == *target; });
  return static_cast<std::size_t>(found - item.targets.begin()) + 1;
}

bool is_answered(const ItemDraft& draft, const ItemView& item) {
  return course::is_placing(item.kind) ? draft.placed.size() == item.options.size()
                                       : !draft.selected.empty();
}

}  // namespace

void tick(ItemDraft& draft, const ItemView& item, const OptionId& option) {
  const auto found = std::find(draft.selected.begin(), draft.selected.end(), option);
  if (found != draft.selected.end()) {
    draft.selected.erase(found);
    return;
  }
  if (!item.takes_several) draft.selected.clear();
  draft.selected.push_back(option);
  std::sort(draft.selected.begin(), draft.selected.end());
}

std::vector<OptionId> order_of(const ItemDraft& draft, const ItemView& item) {
  if (!draft.selected.empty()) return draft.selected;
  std::vector<OptionId> order;
  for (const OptionView& option : item.options) order.push_back(option.id);
  return order;
}

void move(ItemDraft& draft, const ItemView& item, const OptionId& option, int places) {
  std::vector<OptionId> order = order_of(draft, item);
  const auto from = std::find(order.begin(), order.end(), option) - order.begin();
  const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
  const auto to = std::clamp<std::ptrdiff_t>(from + places, 0, last);
  if (from == to) return;
  order.erase(order.begin() + from);
  order.insert(order.begin() + to, option);
  draft.selected = std::move(order);
}

void confirm_order(ItemDraft& draft, const ItemView& item) {
  draft.selected = order_of(draft, item);
}

std::optional<TargetId> target_of(const ItemDraft& draft, const OptionId& option) {
  const auto found = find_placement(draft, option);
  if (found == draft.placed.end()) return std::nullopt;
  return found->target;
}

std::optional<OptionId> holder_of(const ItemDraft& draft, const TargetId& target) {
  const auto found =
      std::find_if(draft.placed.begin(), draft.placed.end(),
                   [&](const Placement& placement) { return placement.target == target; });
  if (found == draft.placed.end()) return std::nullopt;
  return found->option;
}

void place(ItemDraft& draft, const ItemView& item, const OptionId& option, const TargetId& target) {
  if (!is_free_for(draft, item, option, target)) {
    const OptionId holder = *holder_of(draft, target);
    const auto left = target_of(draft, option);
    take_back(draft, holder);
    if (left) put(draft, holder, *left);
  }
  put(draft, option, target);
}

void take_back(ItemDraft& draft, const OptionId& option) {
  const auto found = find_placement(draft, option);
  if (found != draft.placed.end()) draft.placed.erase(found);
}

void move_on(ItemDraft& draft, const ItemView& item, const OptionId& option, int direction) {
  const std::size_t stops = item.targets.size() + 1;
  const std::size_t step = direction < 0 ? stops - 1 : 1;
  std::size_t stop = (stop_of(draft, item, option) + step) % stops;
  while (stop != 0 && !is_free_for(draft, item, option, item.targets[stop - 1].id)) {
    stop = (stop + step) % stops;
  }
  if (stop == 0) {
    take_back(draft, option);
  } else {
    put(draft, option, item.targets[stop - 1].id);
  }
}

std::optional<OptionId> next_unplaced(const ItemDraft& draft, const ItemView& item,
                                      const std::optional<OptionId>& after) {
  const std::size_t count = item.options.size();
  std::size_t from = 0;
  for (std::size_t i = 0; after && i < count; ++i) {
    if (item.options[i].id == *after) from = i + 1;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const OptionId& option = item.options[(from + i) % count].id;
    if (!target_of(draft, option)) return option;
  }
  return std::nullopt;
}

bool is_complete(const ItemDraft& draft, const ItemView& item) {
  return is_answered(draft, item) && (!item.asks_confidence || draft.confidence.has_value());
}

Answer answer_of(const ItemDraft& draft, const ItemView& item) {
  assert(is_complete(draft, item) && "what is not complete cannot be handed in");
  return {item.id, draft.selected, draft.confidence, draft.placed};
}

}  // namespace netral::play

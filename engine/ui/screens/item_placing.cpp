// What the ways of placing share: which card is at hand, and what keys do to it.

#include <algorithm>

#include "ui/screens/item_parts.h"

namespace netral::ui {

Placing::Placing(Canvas& canvas, const play::ItemView& item, play::ItemDraft& draft)
    : canvas_(canvas), item_(item), draft_(draft) {
  if (const auto place = focused_place()) draft_.at_hand = item_.options[*place].id;
  if (draft_.at_hand) return;
  draft_.at_hand = play::next_unplaced(draft_, item_).value_or(item_.options.front().id);
}

std::optional<std::size_t> Placing::focused_place() const {
  for (std::size_t i = 0; i < item_.options.size(); ++i) {
    if (canvas_.focused() == card_id(i)) return i;
  }
  return std::nullopt;
}

WidgetId Placing::card_id(std::size_t place) { return Canvas::id_of("kartu", place); }

void Placing::take_keys() {
  const auto place = focused_place();
  if (!place) return;
  const course::OptionId& option = item_.options[*place].id;
  const bool on = canvas_.pressed(Key::right) || canvas_.pressed(Key::space);
  const bool back = canvas_.pressed(Key::left);
  const bool away = canvas_.pressed(Key::backspace) || canvas_.pressed(Key::del);
  if (!on && !back && !away) return;
  if (away) {
    play::take_back(draft_, option);
    canvas_.take(Key::backspace);
  } else {
    play::move_on(draft_, item_, option, on ? 1 : -1);
  }
  canvas_.focus(card_id(*place));  // brings it into view where it is now
}

bool Placing::is_at_hand(std::size_t place) const {
  return item_.options[place].id == *draft_.at_hand;
}

void Placing::pick_up(std::size_t place) {
  draft_.at_hand = item_.options[place].id;
  canvas_.want_frame();
}

void Placing::put_to(const course::TargetId& target) {
  play::place(draft_, item_, *draft_.at_hand, target);
  if (const auto next = play::next_unplaced(draft_, item_, draft_.at_hand)) draft_.at_hand = next;
  canvas_.focus(card_id(place_of(item_, *draft_.at_hand)));
  canvas_.want_frame();
}

void Placing::drop(std::size_t place, const std::optional<course::TargetId>& target) {
  const course::OptionId& option = item_.options[place].id;
  if (target) {
    play::place(draft_, item_, option, *target);
  } else {
    play::take_back(draft_, option);
  }
  pick_up(place);
}

std::optional<course::TargetId> Placing::target_of(std::size_t place) const {
  return play::target_of(draft_, item_.options[place].id);
}

void draw_card_sheet(Canvas& canvas, const Rect& rect, const CardState& state) {
  const Palette& colors = canvas.colors();
  const bool is_marked = state.is_at_hand || state.is_focused;
  card(canvas, rect, state.is_hovered ? mixed(colors.card, colors.action_soft, 0.4F) : colors.card,
       is_marked ? colors.action : colors.line);
  if (state.is_focused) focus_ring(canvas, rect, kRadiusCard);
}

void draw_empty_place(Canvas& canvas, const Rect& rect) {
  canvas.shapes().dashed(canvas.list(), rect, kRadiusCard, 1, canvas.colors().accent_soft);
}

std::size_t place_of(const play::ItemView& item, const course::OptionId& option) {
  const auto found =
      std::find_if(item.options.begin(), item.options.end(),
                   [&](const play::OptionView& candidate) { return candidate.id == option; });
  return static_cast<std::size_t>(found - item.options.begin());
}

std::size_t place_of(const play::ItemView& item, const course::TargetId& target) {
  const auto found =
      std::find_if(item.targets.begin(), item.targets.end(),
                   [&](const play::TargetView& candidate) { return candidate.id == target; });
  return static_cast<std::size_t>(found - item.targets.begin());
}

}  // namespace netral::ui

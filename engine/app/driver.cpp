#include "app/driver.h"

#include <algorithm>

namespace netral::app {

bool Driver::click(ui::Role role, std::string_view label) {
  const ui::Semantic* node = desk_.semantics().find(role, label);
  if (node == nullptr || !node->can_act() || node->visible.height <= 0) return false;
  const float x = node->visible.x + node->visible.width / 2;
  const float y = node->visible.y + node->visible.height / 2;
  point(x, y, true, true, false);
  point(x, y, false, false, true);
  return true;
}

void Driver::point(float x, float y, bool pressed, bool down, bool released) {
  ui::Events events;
  events.pointer.x = x_ = x;
  events.pointer.y = y_ = y;
  events.pointer.moved = true;
  events.pointer.pressed = pressed;
  events.pointer.down = down;
  events.pointer.released = released;
  desk_.take(events);
}

bool Driver::drag(std::string_view card, ui::Role role, std::string_view label) {
  if (!carry(card, role, label)) return false;
  point(x_, y_, false, false, true);
  return true;
}

bool Driver::carry(std::string_view card, ui::Role role, std::string_view label) {
  const ui::Semantic* from = desk_.semantics().find(ui::Role::card, card);
  const ui::Semantic* to = desk_.semantics().find(role, label);
  if (from == nullptr || to == nullptr) return false;
  const auto middle = [](const ui::Rect& rect) {
    return std::pair(rect.x + rect.width / 2, rect.y + rect.height / 2);
  };
  const auto [x, y] = middle(from->visible);
  const auto [to_x, to_y] = middle(to->visible);
  constexpr int kSteps = 8;
  point(x, y, true, true, false);
  for (int i = 1; i <= kSteps; ++i) {
    const float part = static_cast<float>(i) / kSteps;
    point(x + (to_x - x) * part, y + (to_y - y) * part, false, true, false);
  }
  return true;
}

bool Driver::fill_in(std::string_view hand_in, char first) {
  constexpr int kMostTries = 24;
  constexpr int kLetters = 6;
  press(ui::Key::character, '2');  // how sure, where that is asked
  for (int i = 0; i < kMostTries && !can_press(hand_in); ++i) {
    press(ui::Key::character, static_cast<char>('a' + (first - 'a' + i) % kLetters));
    if (i == 0 && !can_press(hand_in)) move_first_card_down();
  }
  return can_press(hand_in);
}

/// A row of an order; where cards are placed the focus moves on.
void Driver::move_first_card_down() {
  const auto& nodes = desk_.semantics().nodes();
  const auto card = std::find_if(nodes.begin(), nodes.end(), [](const ui::Semantic& node) {
    return node.role == ui::Role::card;
  });
  if (card == nodes.end()) return;
  const std::string label = card->label;
  if (tab_to(ui::Role::card, label)) press(ui::Key::down);
}

bool Driver::can_press(std::string_view button) const {
  const ui::Semantic* node = desk_.semantics().find(ui::Role::button, button);
  return node != nullptr && node->can_act();
}

void Driver::press(ui::Key key, char letter) {
  ui::Events events;
  events.keys.push_back({key, letter, false, false, false});
  desk_.take(events);
}

bool Driver::tab_to(ui::Role role, std::string_view label) {
  const std::size_t most = desk_.semantics().nodes().size() + 1;
  for (std::size_t i = 0; i < most; ++i) {
    const ui::Semantic* node = desk_.semantics().find(role, label);
    if (node == nullptr) return false;
    if (node->is_focused) return true;
    press(ui::Key::tab);
  }
  return false;
}

bool Driver::tab_to_part(ui::Role role, std::string_view part) {
  for (const ui::Semantic& node : desk_.semantics().nodes()) {
    if (node.role != role || node.label.find(part) == std::string::npos) continue;
    return tab_to(role, std::string(node.label));
  }
  return false;
}

void Driver::type(std::string_view text) {
  ui::Events events;
  events.text = text;
  desk_.take(events);
}

void Driver::go_on(char letter) {
  const auto& nodes = desk_.semantics().nodes();
  const bool composes = std::any_of(nodes.begin(), nodes.end(),
                                    [](const ui::Semantic& node) { return node.group != 0; });
  if (composes) return compose_reply(letter - 'a' + 1);
  if (sees_any(ui::Role::field)) return write_plan();
  // A choice goes on by its letter; everything else waits for Enter.
  const bool chooses = sees_any(ui::Role::choice);
  press(ui::Key::character, letter);
  if (!chooses) press(ui::Key::enter);
}

void Driver::compose_reply(int phrase) {
  int parts = 0;
  for (const ui::Semantic& node : desk_.semantics().nodes()) parts = std::max(parts, node.group);
  for (int part = 0; part < parts; ++part) {
    if (part > 0) press(ui::Key::right);
    for (int i = 0; i < phrase; ++i) press(ui::Key::down);
  }
  press(ui::Key::enter);
}

void Driver::write_plan() {
  std::string last;
  for (const ui::Semantic& node : desk_.semantics().nodes()) {
    if (node.role == ui::Role::field) last = node.label;
  }
  tab_to(ui::Role::field, last);
  type("menolak dengan santun");
  press(ui::Key::enter);
}

bool Driver::scroll_down() {
  const auto places = [this] {
    std::vector<float> tops;
    for (const ui::Semantic& node : desk_.semantics().nodes()) tops.push_back(node.rect.y);
    return tops;
  };
  const std::vector<float> before = places();
  press(ui::Key::page_down);
  return places() != before;
}

bool Driver::sees(ui::Role role, std::string_view label) const {
  return desk_.semantics().find(role, label) != nullptr;
}

bool Driver::sees_any(ui::Role role) const {
  const auto& nodes = desk_.semantics().nodes();
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const ui::Semantic& node) { return node.role == role; });
}

bool Driver::reads(std::string_view part) const {
  const auto& nodes = desk_.semantics().nodes();
  return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Semantic& node) {
    return node.label.find(part) != std::string::npos || node.value.find(part) != std::string::npos;
  });
}

}  // namespace netral::app

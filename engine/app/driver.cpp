#include "app/driver.h"

#include <algorithm>

namespace netral::app {

bool Driver::click(ui::Role role, std::string_view label) {
  const ui::Semantic* node = desk_.semantics().find(role, label);
  if (node == nullptr || !node->can_act() || node->visible.height <= 0) return false;
  ui::Events down;
  down.pointer.x = node->visible.x + node->visible.width / 2;
  down.pointer.y = node->visible.y + node->visible.height / 2;
  down.pointer.moved = down.pointer.pressed = down.pointer.down = true;
  ui::Events up = down;
  up.pointer.pressed = up.pointer.down = false;
  up.pointer.released = true;
  desk_.take(down);
  desk_.take(up);
  return true;
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

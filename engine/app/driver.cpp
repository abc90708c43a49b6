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

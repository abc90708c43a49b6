// Something that is on or off: a box to tick, what it does, and what that means.

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kBox = 28;
constexpr float kInset = 18;

void draw_box(Canvas& canvas, const Rect& box, bool is_on) {
  const Palette& colors = canvas.colors();
  canvas.shapes().fill(canvas.list(), box, kRadiusTile, is_on ? colors.action : colors.muted);
  if (is_on) {
    icon(canvas, "centang", box.grown(-canvas.px(5)), colors.on_action);
  } else {
    canvas.shapes().fill(canvas.list(), box.grown(-canvas.px(2)), 7, colors.card);
  }
}

}  // namespace

Placed check_row(Canvas& canvas, ImVec2 at, float width, const CheckRow& what) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(kInset);
  const float x = at.x + inset + canvas.px(kBox + 16);
  const float room = at.x + width - inset - x;
  const TextBlock label = lay_out(canvas.fonts(), TextStyle::body_strong, what.label, room);
  const TextBlock note = lay_out(canvas.fonts(), TextStyle::caption, what.note, room);
  const Rect rect{at.x, at.y, width, label.height() + note.height() + canvas.px(28)};
  Semantic node;
  node.id = Canvas::id_of(what.label, 1200);
  node.role = Role::option;
  node.label = what.label;
  node.value = what.note;
  node.is_selected = what.is_on;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  card(canvas, rect, touch.hovered ? mixed(colors.card, colors.action_soft, 0.4F) : colors.card,
       touch.focused ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  const float box = canvas.px(kBox);
  const float y = at.y + canvas.px(14);
  const float line = canvas.fonts().line_height(TextStyle::body_strong);
  draw_box(canvas, {at.x + inset, std::round(y + (line - box) / 2), box, box}, what.is_on);
  draw_text(canvas.list(), canvas.fonts(), label, {x, y}, colors.ink);
  draw_text(canvas.list(), canvas.fonts(), note, {x, y + label.height()}, colors.muted);
  return {touch.activated, rect.height};
}

}  // namespace netral::ui

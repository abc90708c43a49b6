// The card of a column of which one is picked.

#include "base/markup.h"
#include "ui/widgets.h"

namespace netral::ui {
void picked_tick(Canvas& canvas, const Rect& card) {
  const float size = canvas.px(20);
  const ImVec2 center(card.right() - canvas.px(5), card.y + canvas.px(5));
  canvas.shapes().disc(canvas.list(), center, size, canvas.colors().action);
  const float glyph = canvas.px(14);
  icon(canvas, "centang", {center.x - glyph / 2, center.y - glyph / 2, glyph, glyph},
       canvas.colors().on_action);
}

Placed pick_card(Canvas& canvas, ImVec2 at, float width, std::size_t place, const PickCard& what) {
  const Palette& colors = canvas.colors();
  const float side = canvas.px(16);
  const TextBlock block = lay_out(canvas.fonts(), TextStyle::body, what.text, width - 2 * side);
  const Rect rect{at.x, at.y, width, block.height() + canvas.px(20)};

  Semantic node;
  node.id = Canvas::id_of(what.text, place + 1);
  node.role = Role::option;
  node.label = base::without_markup(what.text);
  node.is_selected = what.is_picked;
  node.group = what.group;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));

  const ImU32 ground = what.is_picked  ? colors.action_soft
                       : touch.hovered ? mixed(colors.card, colors.action_soft, 0.4F)
                                       : colors.card;
  const bool marked = touch.focused || what.is_picked;
  card(canvas, rect, ground, marked ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  draw_text(canvas.list(), canvas.fonts(), block, {rect.x + side, rect.y + canvas.px(10)},
            what.is_quiet ? colors.muted : colors.ink);
  if (what.is_picked) picked_tick(canvas, rect);
  return {touch.activated, rect.height};
}

}  // namespace netral::ui

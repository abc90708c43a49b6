// One of the looks to choose from, with a small page painted in its own colours.

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kSpecimenHeight = 104;
constexpr float kInset = 14;
constexpr float kMark = 22;

/// A page in little: a heading, two lines of text, and a button.
void draw_specimen(Canvas& canvas, const Rect& area, const Palette& colors) {
  const Shapes& shapes = canvas.shapes();
  ImDrawList& list = canvas.list();
  shapes.fill(list, area, kRadiusTile, colors.paper);
  shapes.outline(list, area, kRadiusTile, 1, colors.line);
  const float inset = canvas.px(14);
  const float heading = canvas.fonts().line_height(TextStyle::heading);
  const float right = area.right() - inset;
  draw_text(list, canvas.fonts(),
            lay_out(canvas.fonts(), TextStyle::heading, canvas.say("pengaturan.contoh_huruf"),
                    area.width),
            {area.x + inset, area.y + canvas.px(8)}, colors.ink);
  const float bar = canvas.px(6);
  const float first = area.y + canvas.px(14) + heading;
  const auto line = [&](float y, float part, ImU32 ink) {
    shapes.fill(list, {area.x + inset, y, (right - area.x - inset) * part, bar}, 2.5F, ink);
  };
  line(first, 1, colors.muted);
  line(first + canvas.px(14), 0.72F, colors.muted);
  const Rect button{area.x + inset, first + canvas.px(30), canvas.px(54), canvas.px(16)};
  shapes.fill(list, button, kRadiusKey, colors.action);
  const Rect pill{button.right() + canvas.px(8), button.y, canvas.px(34), button.height};
  shapes.fill(list, pill, 7, colors.quiet);
  if (colors.edge != 0) shapes.outline(list, pill, kRadiusTile, 1, colors.edge);
}

/// A disc in a ring for what is picked, an empty ring for the others.
void draw_radio(Canvas& canvas, ImVec2 middle, bool is_picked) {
  const Palette& colors = canvas.colors();
  const float size = canvas.px(kMark);
  const auto disc = [&](float diameter, ImU32 color) {
    const float half = std::round(diameter / 2);
    canvas.shapes().fill(
        canvas.list(),
        {std::round(middle.x) - half, std::round(middle.y) - half, 2 * half, 2 * half},
        diameter / 2 / canvas.theme().scale, color);
  };
  disc(size, is_picked ? colors.action : colors.muted);
  disc(size - canvas.px(4), colors.card);
  if (is_picked) disc(size - canvas.px(10), colors.action);
}

}  // namespace

Placed theme_card(Canvas& canvas, ImVec2 at, float width, const ThemeCard& what) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(kInset);
  const float label_x = at.x + inset + canvas.px(kMark + 10);
  const float label_width = at.x + width - inset - label_x;
  const TextBlock words = lay_out(canvas.fonts(), TextStyle::body_strong, what.label, label_width);
  const Rect specimen{at.x + inset, at.y + inset, width - 2 * inset, canvas.px(kSpecimenHeight)};
  const Rect rect{at.x, at.y, width, specimen.bottom() + canvas.px(24) + words.height() - at.y};
  Semantic node;
  node.id = Canvas::id_of(what.label, 1100);
  node.role = Role::option;
  node.label = what.label;
  node.is_selected = what.is_picked;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  const ImU32 ground = touch.hovered ? mixed(colors.card, colors.action_soft, 0.4F) : colors.card;
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, ground);
  canvas.shapes().outline(canvas.list(), rect, kRadiusCard, what.is_picked ? 2 : 1,
                          what.is_picked || touch.focused ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  draw_specimen(canvas, specimen, palette_of(what.kind));
  const float y = specimen.bottom() + canvas.px(12);
  const float line = canvas.fonts().line_height(TextStyle::body_strong);
  draw_radio(canvas, {at.x + inset + canvas.px(kMark) / 2, y + line / 2}, what.is_picked);
  draw_text(canvas.list(), canvas.fonts(), words, {label_x, y}, colors.ink);
  return {touch.activated, rect.height};
}

}  // namespace netral::ui

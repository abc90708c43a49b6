#include "ui/link.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr TextStyle kStyle = TextStyle::caption_strong;
constexpr std::size_t kLinks = 3000;  // keeps them apart from buttons of the same name

}  // namespace

float link_width(Canvas& canvas, const Link& what) {
  return std::ceil(width_of(canvas.fonts(), kStyle, what.label));
}

bool link(Canvas& canvas, ImVec2 at, const Link& what) {
  const Rect rect{at.x, at.y, link_width(canvas, what), canvas.px(kLinkHeight)};
  Semantic node;
  node.id = Canvas::id_of(what.label, kLinks + what.place);
  node.role = Role::button;
  node.label = what.spoken.empty() ? what.label : what.spoken;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  if (touch.focused) focus_ring(canvas, rect, kRadiusKey);
  const ImU32 ink = canvas.colors().action;
  const TextBlock block = lay_out_plain(canvas.fonts(), kStyle, what.label, rect.width + 1);
  const float y = std::round(rect.y + (rect.height - block.height()) / 2);
  draw_text(canvas.list(), canvas.fonts(), block, {rect.x, y}, ink);
  const float line = y + std::round(block.line_height * 0.84F);
  const float thickness = std::max(1.0F, canvas.px(touch.hovered ? 2 : 1));
  canvas.list().AddRectFilled({rect.x, line}, {rect.right(), line + thickness}, ink);
  return touch.activated;
}

}  // namespace netral::ui

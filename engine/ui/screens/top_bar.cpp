#include "ui/screens/top_bar.h"

#include <cmath>

namespace netral::ui {
namespace {

void draw_mark(Canvas& canvas, const Rect& rect) {
  const auto texture =
      canvas.pictures().texture(PictureRoot::program, "lambang.svg", static_cast<int>(rect.width),
                                static_cast<int>(rect.height));
  if (texture) canvas.list().AddImage(*texture, rect.top_left(), rect.bottom_right());
}

/// The mark and the name. Returns where they end.
float draw_brand(Canvas& canvas, const TopBar& bar, TopBarTouch& touch) {
  const float size = canvas.px(28);
  const float middle = canvas.px(kTopBarHeight) / 2;
  const float x = canvas.px(31);
  const std::string name = canvas.say("program.nama");
  const float name_x = x + size + canvas.px(9);
  const float name_width = width_of(canvas.fonts(), TextStyle::body_strong, name);
  const Rect rect{x, middle - size / 2, name_x + name_width - x, size};
  if (bar.mark_goes_home) {
    Semantic node;
    node.id = Canvas::id_of("home");
    node.role = Role::button;
    node.label = canvas.say("umum.ke_beranda");
    node.rect = rect.grown(canvas.px(4));
    const Canvas::Touch home = canvas.touch(std::move(node));
    if (home.focused) focus_ring(canvas, rect.grown(canvas.px(4)), kRadiusButton);
    touch.home = home.activated;
  }
  draw_mark(canvas, {x, std::round(middle - size / 2), size, size});
  text_centered(canvas, {name_x, rect.y, std::ceil(name_width) + 1, size}, TextStyle::body_strong,
                canvas.colors().accent, name);
  return rect.right();
}

/// The quiet buttons. Returns the left end of the first.
float draw_buttons(Canvas& canvas, const TopBar& bar, TopBarTouch& touch) {
  const float middle = canvas.px(kTopBarHeight) / 2;
  float total = 0;
  for (const std::string& label : bar.buttons) {
    total += button_width(canvas, {.label = label, .kind = Button::Kind::quiet}) + canvas.px(10);
  }
  float x = canvas.width() - canvas.px(32) - total + (bar.buttons.empty() ? 0 : canvas.px(10));
  const float left = x;
  for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
    const Button what{.label = bar.buttons[i], .kind = Button::Kind::quiet};
    const float y = std::round(middle - button_height(canvas, what) / 2);
    if (button(canvas, {x, y}, what)) touch.button = i;
    x += button_width(canvas, what) + canvas.px(10);
  }
  return left;
}

}  // namespace

TopBarTouch top_bar(Canvas& canvas, const TopBar& asked) {
  TopBar bar = asked;
  if (canvas.offers_sign_out()) bar.buttons.push_back(canvas.say("umum.keluar"));
  TopBarTouch touch;
  const float height = canvas.px(kTopBarHeight);
  canvas.list().AddRectFilled({0, 0}, {canvas.width(), height}, canvas.colors().card);
  rule(canvas, 0, height - 1, canvas.width());
  const float brand_end = draw_brand(canvas, bar, touch);
  const float text_y = std::round((height - canvas.fonts().line_height(TextStyle::caption)) / 2);
  const float gap = canvas.px(20);
  const float subtitle_x = brand_end + gap;
  float right = draw_buttons(canvas, bar, touch) - gap;
  // What stands on the right is told again below; where there is no room it goes first.
  const float right_width = std::ceil(width_of(canvas.fonts(), TextStyle::caption, bar.right));
  if (!bar.right.empty() && right - right_width > subtitle_x) {
    right =
        text_right(canvas, right, text_y, TextStyle::caption, canvas.colors().muted, bar.right) -
        gap;
  }
  if (!bar.subtitle.empty() && right > subtitle_x) {
    text_cut(canvas, {subtitle_x, text_y}, right - subtitle_x, TextStyle::caption,
             canvas.colors().muted, bar.subtitle);
  }
  if (touch.button == asked.buttons.size()) {
    touch.button.reset();
    canvas.sign_out();
  }
  return touch;
}

Rect below_top_bar(Canvas& canvas) {
  const float top = canvas.px(kTopBarHeight);
  return {0, top, canvas.width(), canvas.height() - top};
}

}  // namespace netral::ui

#include "ui/screens/top_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/flow.h"

namespace netral::ui {
namespace {

constexpr float kInset = 32;
constexpr float kMark = 28;
constexpr float kGap = 20;        // between what stands in the bar
constexpr float kButtonGap = 10;  // between its buttons

Button quiet_button(const std::string& label) {
  return {.label = label, .kind = Button::Kind::quiet};
}

/// What fits beside each other: in large type the name goes first, then the buttons get
/// rows of their own.
struct Fit {
  bool shows_name = true;
  bool has_button_rows = false;
};

float name_width(Canvas& canvas) {
  return canvas.px(9) +
         std::ceil(width_of(canvas.fonts(), TextStyle::body_strong, canvas.say("program.nama")));
}

float buttons_width(Canvas& canvas, const TopBar& bar) {
  float total = 0;
  for (const std::string& label : bar.buttons) {
    total += button_width(canvas, quiet_button(label)) + canvas.px(kButtonGap);
  }
  return total;
}

Fit fit_of(Canvas& canvas, const TopBar& bar) {
  const float room = canvas.width() - canvas.px(2 * kInset + kMark);
  const float buttons = bar.buttons.empty() ? 0 : buttons_width(canvas, bar) + canvas.px(kGap);
  return {buttons + name_width(canvas) <= room, buttons > room};
}

/// The mark and the name. Returns where they end.
float draw_brand(Canvas& canvas, const TopBar& bar, const Fit& fit, TopBarTouch& touch) {
  const float size = canvas.px(kMark);
  const float x = canvas.px(kInset - 1);
  const float y = std::round((canvas.px(kTopBarHeight) - size) / 2);
  const float width = size + (fit.shows_name ? name_width(canvas) : 0);
  const Rect rect{x, y, width, size};
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
  mark(canvas, {x, y, size, size});
  if (!fit.shows_name) return rect.right();
  const float name_x = x + size + canvas.px(9);
  text_centered(canvas, {name_x, y, rect.right() - name_x + 1, size}, TextStyle::body_strong,
                canvas.colors().accent, canvas.say("program.nama"));
  return rect.right();
}

/// The quiet buttons at the right of the bar. Returns the left end of the first.
float draw_buttons(Canvas& canvas, const TopBar& bar, TopBarTouch& touch) {
  const float gap = canvas.px(kButtonGap);
  const float left = canvas.width() - canvas.px(kInset) - buttons_width(canvas, bar) +
                     (bar.buttons.empty() ? 0 : gap);
  float x = left;
  for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
    const Button what = quiet_button(bar.buttons[i]);
    const float y = std::round((canvas.px(kTopBarHeight) - button_height(canvas, what)) / 2);
    if (button(canvas, {x, y}, what)) touch.button = i;
    x += button_width(canvas, what) + gap;
  }
  return left;
}

/// The same in rows below the mark. Returns where they end.
float draw_button_rows(Canvas& canvas, const TopBar& bar, TopBarTouch& touch) {
  const float inset = canvas.px(kInset);
  Column column(canvas, inset, canvas.px(kTopBarHeight), canvas.width() - 2 * inset);
  Flow flow(canvas, column, kButtonGap);
  for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
    if (flow.button(quiet_button(bar.buttons[i]))) touch.button = i;
  }
  flow.end();
  return column.y() + canvas.px(12);
}

/// Words at the right, which are told again below: where there is no room they go first.
void draw_words(Canvas& canvas, const TopBar& bar, float left, float right) {
  const ImU32 ink = canvas.colors().muted;
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float y = std::round((canvas.px(kTopBarHeight) - line) / 2);
  const float right_width = std::ceil(width_of(canvas.fonts(), TextStyle::caption, bar.right));
  if (!bar.right.empty() && right - right_width > left) {
    right = text_right(canvas, right, y, TextStyle::caption, ink, bar.right) - canvas.px(kGap);
  }
  if (!bar.subtitle.empty() && right - left > canvas.px(60)) {
    const ReadAs place(canvas, Passage::place);
    text_cut(canvas, {left, y}, right - left, TextStyle::caption, ink, bar.subtitle);
  }
}

}  // namespace

TopBarTouch top_bar(Canvas& canvas, const TopBar& asked) {
  TopBar bar = asked;
  if (canvas.offers_sign_out()) bar.buttons.push_back(canvas.say("umum.keluar"));
  TopBarTouch touch;
  const ReadAs frame(canvas, Passage::aside);
  const Fit fit = fit_of(canvas, bar);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  float height = canvas.px(kTopBarHeight);
  const float brand_end = draw_brand(canvas, bar, fit, touch);
  float right = canvas.width() - canvas.px(kInset);
  if (fit.has_button_rows) {
    height = draw_button_rows(canvas, bar, touch);
  } else {
    right = draw_buttons(canvas, bar, touch) - canvas.px(kGap);
  }
  draw_words(canvas, bar, brand_end + canvas.px(kGap), right);
  list.ChannelsSetCurrent(0);
  list.AddRectFilled({0, 0}, {canvas.width(), height}, canvas.colors().card);
  rule(canvas, 0, height - 1, canvas.width());
  list.ChannelsMerge();
  canvas.set_head(height);
  if (touch.button == asked.buttons.size()) {
    touch.button.reset();
    canvas.sign_out();
  }
  return touch;
}

Rect below_top_bar(Canvas& canvas) {
  const float top = std::max(canvas.head(), canvas.px(kTopBarHeight));
  return {0, top, canvas.width(), canvas.height() - top};
}

}  // namespace netral::ui

#include "ui/screens/follow_up_screen.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/column.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kWidth = 760;

/// The text in its paragraphs, on a sheet of its own.
void draw_text(Canvas& canvas, Column& column, const std::string& words) {
  const float inset = canvas.px(24);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column inner(canvas, column.x() + inset, column.y() + canvas.px(18), column.width() - 2 * inset);
  for (const std::string_view paragraph : base::split(words, '\n')) {
    if (paragraph.empty()) {
      inner.gap(10);
    } else {
      inner.text(TextStyle::body, canvas.colors().ink, paragraph);
    }
  }
  const Rect rect = column.take(inner.y() + canvas.px(18) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, rect);
  list.ChannelsMerge();
}

bool draw_case(Canvas& canvas, Column& column, const FollowUpCard& what, bool was_copied) {
  column.text(TextStyle::caption_strong, canvas.colors().accent, what.when);
  column.text(TextStyle::heading, canvas.colors().ink, what.title, Role::heading);
  column.gap(10);
  draw_text(canvas, column, what.text);
  column.gap(12);
  const Button copy{.label = canvas.say("lanjutan.salin", {{"judul", what.title}}),
                    .kind = Button::Kind::secondary};
  const float side = button_width(canvas, copy) + canvas.px(16);
  const std::string copied = canvas.say("lanjutan.tersalin");
  const bool fits = side + width_of(canvas.fonts(), TextStyle::caption, copied) <= column.width();
  Column beside(canvas, column.x() + side, column.y() + canvas.px(15), column.width() - side);
  const bool pressed = column.button(copy);
  if (was_copied) {
    if (!fits) column.gap(6);
    (fits ? beside : column)
        .text(TextStyle::caption, canvas.colors().sesuai.ink, copied, Role::status);
  }
  column.gap(30);
  return pressed;
}

}  // namespace

std::optional<FollowUpAction> draw_follow_ups(Canvas& canvas, const FollowUpView& view) {
  const TopBarTouch touch = top_bar(
      canvas, {.subtitle = canvas.say("lanjutan.judul"), .buttons = {canvas.say("umum.tutup")}});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("follow-ups", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("lanjutan.judul"), Role::heading);
  column.text(TextStyle::body, canvas.colors().muted, canvas.say("lanjutan.penjelasan"));
  column.gap(26);
  std::optional<FollowUpAction> action;
  for (std::size_t i = 0; i < view.cases.size(); ++i) {
    if (draw_case(canvas, column, view.cases[i], view.copied == i)) action = CopyCase{i};
  }
  canvas.end_scroll(column.y());
  if (touch.button || canvas.pressed(Key::escape)) action = CloseFollowUps{};
  return action;
}

}  // namespace netral::ui

#include "ui/screens/home_parts.h"

#include <algorithm>

#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

/// A name with titles may end in a full stop of its own.
std::string greeting(Canvas& canvas, const std::string& name) {
  const bool has_stop = !name.empty() && name.back() == '.';
  return canvas.say(has_stop ? "beranda.salam_gelar" : "beranda.salam", {{"nama", name}});
}

/// A deadline that is past is said below, in more words.
std::string kicker(Canvas& canvas, const HomeView& view) {
  const base::Args args = {{"kursus", view.course_title},
                           {"jp", std::to_string(view.lesson_hours)},
                           {"tanggal", view.deadline}};
  const bool has_deadline = !view.deadline.empty() && !view.is_past_deadline;
  return canvas.say(has_deadline ? "beranda.kepala_tenggat" : "beranda.kepala", args);
}

}  // namespace

void draw_beside_weave(Canvas& canvas, std::string_view scroll, float most,
                       const std::function<void(Column&)>& content) {
  const Rect room = below_top_bar(canvas);
  const float inset = canvas.px(has_two_columns(canvas) ? 64 : 24);
  const float width = std::min(canvas.px(most), room.width - 2 * inset);
  const float weave_x = inset + width + canvas.px(82);
  if (weave_x + canvas.px(100) < room.width) {
    weave(canvas, {weave_x, room.y, room.width - weave_x, room.height}, canvas.colors().weave, 56);
  }
  const Rect area{0, room.y, std::min(weave_x, room.width), room.height};
  const float top = canvas.begin_scroll(scroll, area);
  Column column(canvas, inset, top + canvas.px(40), width);
  content(column);
  canvas.end_scroll(column.y() + canvas.px(16));
}

void draw_salutation(Canvas& canvas, Column& column, const HomeView& view) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption_strong, colors.accent, kicker(canvas, view));
  column.gap(8);
  column.text(TextStyle::display, colors.ink, greeting(canvas, view.name), Role::heading);
}

std::optional<Open> draw_pass_over(Canvas& canvas, Column& column, const NextUp& next) {
  if (!next.instead) return std::nullopt;
  column.gap(10);
  const KeyButton pass{.key = "L", .label = canvas.say("beranda.lewati_uji_awal"), .letter = 'L'};
  const ImVec2 at(column.x() - canvas.px(kKeyButtonSide), column.y());
  const bool pressed = key_button(canvas, at, pass);
  column.gap(kKeyButtonHeight);
  if (pressed) return Open{*next.instead};
  return std::nullopt;
}

}  // namespace netral::ui

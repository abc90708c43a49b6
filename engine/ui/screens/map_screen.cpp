#include "ui/screens/map_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kMapWidth = 940;

ImU32 status_color(const Palette& colors, records::LessonStatus status) {
  switch (status) {
    case records::LessonStatus::selesai:
      return colors.sesuai.ink;
    case records::LessonStatus::berjalan:
      return colors.action;
    case records::LessonStatus::belum_mulai:
      return colors.muted;
  }
  return colors.muted;
}

bool draw_lesson_row(Canvas& canvas, Column& column, std::size_t place, const MapLesson& lesson) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(22);
  const float right_width = canvas.px(150);
  const float width = column.width() - 2 * inset - right_width;
  const std::string second = !lesson.trouble.empty() ? lesson.trouble
                             : lesson.goals.empty()  ? std::string()
                                                     : lesson.goals.front();
  const float height = canvas.px(30) + canvas.fonts().line_height(TextStyle::body_strong) +
                       text_height(canvas, width, TextStyle::caption, second);
  const Rect rect = column.take(height);
  Semantic node;
  node.id = Canvas::id_of(lesson.title, place + 700);
  node.role = Role::button;
  node.label = lesson.title;
  node.value = canvas.say("status." + lesson.standing);
  node.is_disabled = lesson.is_closed || !lesson.trouble.empty();
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  const ReadAs told_by_its_button(canvas, Passage::aside);
  card(canvas, rect, colors.card, touch.hovered ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  Column words(canvas, rect.x + inset, rect.y + canvas.px(15), width);
  words.text(TextStyle::body_strong, colors.ink, lesson.title);
  words.text(TextStyle::caption, lesson.trouble.empty() ? colors.muted : colors.melanggar.ink,
             second);
  const float y = rect.y + canvas.px(16);
  text_right(canvas, rect.right() - inset, y, TextStyle::caption_strong,
             status_color(colors, lesson.status), canvas.say("status." + lesson.standing));
  text_right(canvas, rect.right() - inset, y + canvas.fonts().line_height(TextStyle::caption),
             TextStyle::caption, colors.muted,
             canvas.say("umum.menit", {{"menit", std::to_string(lesson.minutes)}}));
  return touch.activated;
}

std::string minutes_left_text(Canvas& canvas, int minutes) {
  if (minutes == 0) return canvas.say("peta.tuntas");
  return canvas.say("peta.sisa", {{"menit", std::to_string(minutes)}});
}

/// The module's picture, where there is one. Returns the room that it takes on the left.
float draw_module_icon(Canvas& canvas, const Column& column, const MapModule& module) {
  const bool has_picture =
      !module.icon.empty() && canvas.pictures().size(PictureRoot::course, module.icon);
  if (!has_picture) return 0;
  const float side = std::round(canvas.fonts().line_height(TextStyle::heading));
  picture_cover(canvas, PictureRoot::course, module.icon, {column.x(), column.y(), side, side});
  return side + canvas.px(12);
}

/// The module's title, and on the right or below what is left of it.
void draw_module_head(Canvas& canvas, Column& column, const MapModule& module) {
  const Palette& colors = canvas.colors();
  const std::string left =
      module.minutes_left ? minutes_left_text(canvas, *module.minutes_left) : std::string();
  const float left_width = std::ceil(width_of(canvas.fonts(), TextStyle::caption, left));
  const float indent = draw_module_icon(canvas, column, module);
  const float room = column.width() - indent - left_width - canvas.px(24);
  const bool fits = width_of(canvas.fonts(), TextStyle::heading, module.title) < room;
  const float drop = canvas.fonts().line_height(TextStyle::heading) -
                     canvas.fonts().line_height(TextStyle::caption);
  const float y = column.y();
  Column words(canvas, column.x() + indent, y, column.width() - indent);
  words.text(TextStyle::heading, colors.ink, module.title, Role::heading);
  column.take(words.y() - y);
  if (left.empty()) return;
  if (!fits) return column.text(TextStyle::caption, colors.muted, left);
  text_right(canvas, column.x() + column.width(), y + drop - canvas.px(1), TextStyle::caption,
             colors.muted, left);
}

}  // namespace

std::optional<MapAction> draw_map(Canvas& canvas, const MapView& view) {
  const TopBarTouch touch = top_bar(canvas, {.subtitle = canvas.say("peta.judul"),
                                             .right = view.name,
                                             .buttons = {canvas.say("umum.beranda")},
                                             .mark_goes_home = true});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kMapWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("map", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  column.text(TextStyle::title, canvas.colors().ink, view.course_title, Role::heading);
  column.text(TextStyle::caption, canvas.colors().muted, view.version);
  column.text(TextStyle::body, canvas.colors().ink, minutes_left_text(canvas, view.minutes_left));
  std::optional<MapAction> action;
  std::size_t place = 0;
  for (std::size_t i = 0; i < view.modules.size(); ++i) {
    column.gap(28);
    draw_module_head(canvas, column, view.modules[i]);
    column.gap(12);
    for (const MapLesson& lesson : view.modules[i].lessons) {
      if (draw_lesson_row(canvas, column, place++, lesson)) action = Open{lesson.opens};
      column.gap(10);
    }
  }
  canvas.end_scroll(column.y() + canvas.px(24));
  if (touch.home || touch.button || canvas.pressed(Key::escape)) action = BackHome{};
  return action;
}

}  // namespace netral::ui

// The end of a lesson: how the story ends, the score, and what to set right.

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/result_parts.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

void draw_right(Canvas& canvas, Column& column, const play::EndView& view) {
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("hasil.ringkasan"),
              Role::heading);
  column.gap(12);
  draw_count(canvas, column, canvas.say("hasil.keputusan"), view.decisions_right, view.decisions);
  draw_count(canvas, column, canvas.say("hasil.soal"), view.items_right, view.items);
  column.gap(14);
  if (view.missed.empty()) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink, canvas.say("hasil.tanpa_keliru"));
    return;
  }
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("hasil.perlu_diluruskan"),
              Role::heading);
  column.gap(12);
  for (const play::MissedView& missed : view.missed) draw_missed(canvas, column, missed);
}

void draw_story(Canvas& canvas, Column& column, const play::EndView& view) {
  for (const play::LineView& line : view.lines) {
    const bool is_speech = line.voice != play::LineView::Voice::narrator;
    const bool is_you = line.voice == play::LineView::Voice::you;
    const std::string name = is_you ? canvas.say("adegan.anda") : line.name;
    const std::string words = is_speech ? "**" + name + "**: “" + line.text + "”" : line.text;
    column.text(TextStyle::body, canvas.colors().muted, words);
    column.gap(8);
  }
}

std::optional<LessonAction> draw_left(Canvas& canvas, Column& column, const play::EndView& view) {
  const float diameter = canvas.px(172);
  const Rect place = column.take(diameter);
  const auto part = static_cast<float>(view.score.scaled().hundredths) / 10'000;
  dial(canvas, {place.x + place.width / 2, place.y + diameter / 2}, diameter, part,
       std::to_string(view.score.scaled().hundredths / 100), canvas.say("hasil.dari_seratus"));
  column.gap(24);
  const std::string title = canvas.say("hasil.akhir." + std::string(name_of(view.ending)));
  const float title_height = text_height(canvas, column.width(), TextStyle::title, title);
  const Rect title_place = column.take(title_height);
  text_centered(canvas, title_place, TextStyle::title, canvas.colors().ink, title);
  canvas.note(Role::heading, title, title_place);
  column.gap(10);
  draw_story(canvas, column, view);
  column.gap(14);
  std::optional<LessonAction> action;
  if (column.button(
          {.label = canvas.say("hasil.ke_beranda"), .is_default = true, .width = column.width()})) {
    action = LeaveLesson{};
  }
  column.gap(12);
  if (column.button({.label = canvas.say("hasil.ulangi"),
                     .kind = Button::Kind::secondary,
                     .width = column.width()})) {
    action = PlayAgain{};
  }
  return action;
}

}  // namespace

std::optional<LessonAction> draw_end(Canvas& canvas, const play::EndView& view) {
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float top = canvas.begin_scroll("end", room) + canvas.px(wide ? 48 : 24);
  const float left_width = wide ? canvas.px(330) : room.width - 2 * inset;
  Column left(canvas, inset, top, left_width);
  const auto action = draw_left(canvas, left, view);
  const float right_x = wide ? inset + left_width + canvas.px(48) : inset;
  Column right(canvas, right_x, wide ? top - canvas.px(6) : left.y() + canvas.px(32),
               room.width - right_x - inset);
  draw_right(canvas, right, view);
  canvas.end_scroll(std::max(left.y(), right.y()) + canvas.px(28));
  return action;
}

}  // namespace netral::ui

#include "ui/screens/exam_screen.h"

#include <algorithm>

#include "ui/column.h"
#include "ui/screens/result_parts.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

void draw_verdict(Canvas& canvas, Column& column, const play::ExamEndView& view) {
  const float diameter = canvas.px(172);
  const Rect place = column.take(diameter);
  const float part = static_cast<float>(view.right) / static_cast<float>(std::max(1, view.count));
  dial(canvas, {place.x + place.width / 2, place.y + diameter / 2}, diameter, part,
       std::to_string(view.right),
       canvas.say("ujian.dari_benar", {{"jumlah", std::to_string(view.count)}}));
  column.gap(24);
  const std::string title = canvas.say(view.passed ? "ujian.lulus" : "ujian.belum_lulus");
  const Rect title_place =
      column.take(text_height(canvas, column.width(), TextStyle::title, title));
  text_centered(canvas, title_place, TextStyle::title, canvas.colors().ink, title);
  canvas.note(Role::status, title, title_place);
  const std::string mark = canvas.say("ujian.batas", {{"perlu", std::to_string(view.needed)},
                                                      {"jumlah", std::to_string(view.count)}});
  const Rect mark_place =
      column.take(text_height(canvas, column.width(), TextStyle::caption, mark));
  text_centered(canvas, mark_place, TextStyle::caption, canvas.colors().muted, mark);
  canvas.note(Role::text, mark, mark_place);
}

std::optional<ExamAction> draw_left(Canvas& canvas, Column& column, const play::ExamEndView& view) {
  draw_verdict(canvas, column, view);
  column.gap(20);
  std::optional<ExamAction> action;
  if (column.button(
          {.label = canvas.say("hasil.ke_beranda"), .is_default = true, .width = column.width()})) {
    action = LeaveLesson{};
  }
  column.gap(12);
  if (column.button({.label = canvas.say("ujian.ulangi"),
                     .kind = Button::Kind::secondary,
                     .width = column.width()})) {
    action = PlayAgain{};
  }
  return action;
}

void draw_right(Canvas& canvas, Column& column, const play::ExamEndView& view) {
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("ujian.per_pokok"),
              Role::heading);
  column.gap(12);
  for (const play::TopicResult& topic : view.topics) {
    draw_count(canvas, column, topic.title, topic.right, topic.count);
  }
  if (view.missed.empty()) return;
  column.gap(14);
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("hasil.perlu_diluruskan"),
              Role::heading);
  column.gap(12);
  for (const play::MissedView& missed : view.missed) draw_missed(canvas, column, missed);
}

std::optional<ExamAction> draw_result(Canvas& canvas, const play::ExamEndView& view) {
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float top = canvas.begin_scroll("result", room) + canvas.px(wide ? 48 : 24);
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

std::optional<ExamAction> draw_question(Canvas& canvas, const play::ItemView& view,
                                        LessonDraft& draft) {
  const auto input = draw_item(canvas, view, canvas.say("ujian.simpan_jawaban"), draft);
  if (!input) return std::nullopt;
  return *input;
}

}  // namespace

std::optional<ExamAction> draw_exam(Canvas& canvas, const play::ExamView& view,
                                    const std::string& person, LessonDraft& draft) {
  const TopBarTouch touch = top_bar(canvas, {.subtitle = view.title,
                                             .right = person,
                                             .buttons = {canvas.say("umum.bantuan")},
                                             .mark_goes_home = true});
  const auto* item = std::get_if<play::ItemView>(&view.body);
  std::optional<ExamAction> action =
      item != nullptr ? draw_question(canvas, *item, draft)
                      : draw_result(canvas, std::get<play::ExamEndView>(view.body));
  if (touch.home || canvas.pressed(Key::escape)) action = LeaveLesson{};
  if (touch.button || canvas.pressed(Key::f1)) action = OpenHelp{};
  return action;
}

}  // namespace netral::ui

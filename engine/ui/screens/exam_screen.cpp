#include "ui/screens/exam_screen.h"

#include <algorithm>

#include "ui/screens/result_parts.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

/// Whether it is passed, and what that takes. A pre-test cannot be: it shows where one
/// begins.
void draw_standing(Canvas& canvas, Column& column, const play::ExamEndView& view) {
  const char* standing = view.is_pretest ? "ujian.titik_awal"
                         : view.passed   ? "ujian.lulus"
                                         : "ujian.belum_lulus";
  const std::string meaning =
      view.is_pretest ? canvas.say("ujian.tidak_menentukan")
                      : canvas.say("ujian.batas", {{"perlu", std::to_string(view.needed)},
                                                   {"jumlah", std::to_string(view.count)}});
  draw_centered(canvas, column, TextStyle::title, canvas.colors().ink, canvas.say(standing),
                Role::status);
  draw_centered(canvas, column, TextStyle::caption, canvas.colors().muted, meaning, Role::text);
  for (const std::string& line : pretest_lines(canvas.strings(), view)) {
    draw_centered(canvas, column, TextStyle::caption, canvas.colors().muted, line, Role::text);
  }
}

std::optional<LessonAction> draw_left(Canvas& canvas, Column& column, const play::ExamEndView& view,
                                      CourseEnd end) {
  const auto part =
      static_cast<float>(view.score.raw) / static_cast<float>(std::max(1, view.score.max));
  draw_result_dial(canvas, column, part, base::points_text(view.score.raw),
                   canvas.say("ujian.dari_benar", {{"jumlah", std::to_string(view.count)}}));
  column.gap(24);
  draw_standing(canvas, column, view);
  column.gap(20);
  if (view.is_pretest) return draw_result_buttons(canvas, column, {});
  const auto page = draw_course_end_button(canvas, column, end);
  const bool leads_on = end != CourseEnd::not_yet;
  const ResultOffers offers{.again = canvas.say("ujian.ulangi"),
                            .missed = view.missed.size(),
                            .home_is_default = !leads_on};
  const auto action = draw_result_buttons(canvas, column, offers);
  if (page) return *page;
  return action;
}

void draw_right(Canvas& canvas, Column& column, const play::ExamEndView& view) {
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("ujian.per_pokok"),
              Role::heading);
  column.gap(12);
  for (const play::TopicResult& topic : view.topics) {
    draw_count(canvas, column, topic.title, topic.score, topic.before);
  }
  if (view.is_pretest) {
    column.gap(10);
    column.text(TextStyle::body, canvas.colors().muted, canvas.say("ujian.akan_dibahas"));
    return;
  }
  if (view.missed.empty()) return;
  column.gap(14);
  draw_missed(canvas, column, view.missed);
}

std::optional<LessonAction> draw_result(Canvas& canvas, const play::ExamEndView& view,
                                        CourseEnd end) {
  std::optional<LessonAction> action;
  draw_result_columns(
      canvas, [&](Column& column) { action = draw_left(canvas, column, view, end); },
      [&](Column& column) { draw_right(canvas, column, view); });
  return action;
}

std::optional<LessonAction> draw_question(Canvas& canvas, const play::ItemView& view,
                                          LessonDraft& draft) {
  const auto input = draw_item(canvas, view, canvas.say("ujian.simpan_jawaban"), draft);
  if (!input) return std::nullopt;
  return *input;
}

}  // namespace

/// Two exams of different length compare by their share of 100. A rise is told; of
/// anything else only the counts stand there, without a judgement.
std::vector<std::string> pretest_lines(const base::Strings& strings,
                                       const play::ExamEndView& view) {
  if (!view.pretest) return {};
  std::vector<std::string> lines = {
      strings.say("uji_awal.hasil", {{"benar", base::points_text(view.pretest->raw)},
                                     {"jumlah", base::points_text(view.pretest->max)}})};
  const auto whole = [](const base::Score& score) {
    return (score.scaled().hundredths + 50) / 100;
  };
  const int gain = whole(view.score) - whole(*view.pretest);
  if (gain > 0) lines.push_back(strings.say("uji_awal.naik", {{"poin", std::to_string(gain)}}));
  return lines;
}

std::optional<LessonAction> draw_exam(Canvas& canvas, const play::ExamView& view,
                                      const std::string& person, LessonDraft& draft,
                                      CourseEnd end) {
  const TopBarTouch touch = top_bar(canvas, {.subtitle = view.title,
                                             .right = person,
                                             .buttons = {canvas.say("umum.bantuan")},
                                             .mark_goes_home = true});
  const auto* item = std::get_if<play::ItemView>(&view.body);
  std::optional<LessonAction> action =
      item != nullptr ? draw_question(canvas, *item, draft)
                      : draw_result(canvas, std::get<play::ExamEndView>(view.body), end);
  if (touch.home || canvas.pressed(Key::escape)) action = LeaveLesson{};
  if (touch.button) action = OpenPage{PageKind::help};
  return action;
}

}  // namespace netral::ui

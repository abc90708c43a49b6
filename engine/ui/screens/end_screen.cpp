// The end of a lesson: how the story ends, the score, and what to set right.

#include "ui/screens/ledger.h"
#include "ui/screens/result_parts.h"
#include "ui/screens/scene/plan_form.h"

namespace netral::ui {
namespace {

/// What the learner wrote for themselves.
void draw_plans(Canvas& canvas, Column& column, const std::vector<play::PlanView>& plans) {
  if (plans.empty()) return;
  const float inset = canvas.px(24);
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("rencana.judul"), Role::heading);
  column.gap(12);
  for (const play::PlanView& plan : plans) {
    const std::string sentence = "“" + plan_sentence(canvas, plan) + "”";
    const float words = text_height(canvas, column.width() - 2 * inset, TextStyle::lead, sentence);
    const Rect rect = column.take(words + canvas.px(36));
    surface(canvas, rect, kRadiusCard, canvas.colors().quiet);
    text(canvas, {rect.x + inset, rect.y + canvas.px(18)}, rect.width - 2 * inset, TextStyle::lead,
         canvas.colors().ink, sentence);
    column.gap(10);
  }
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("rencana.hanya_anda"));
  column.gap(26);
}

void draw_right(Canvas& canvas, Column& column, const play::EndView& view) {
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("hasil.ringkasan"),
              Role::heading);
  column.gap(12);
  draw_count(canvas, column, canvas.say("hasil.keputusan"),
             base::of_points(view.decisions_right, view.decisions));
  draw_count(canvas, column, canvas.say("hasil.soal"),
             base::of_points(view.items_right, view.items));
  column.gap(14);
  if (view.missed.empty()) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink, canvas.say("hasil.tanpa_keliru"));
  } else {
    draw_missed(canvas, column, view.missed);
  }
  column.gap(14);
  draw_plans(canvas, column, view.plans);
  draw_ledger(canvas, column, view.ledger);
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

std::optional<LessonAction> draw_left(Canvas& canvas, Column& column, const play::EndView& view,
                                      bool is_preview) {
  const base::Scaled scaled = view.score.scaled();
  draw_result_dial(canvas, column, static_cast<float>(scaled.hundredths) / 10'000,
                   std::to_string(scaled.hundredths / 100), canvas.say("hasil.dari_seratus"));
  column.gap(24);
  draw_centered(canvas, column, TextStyle::title, canvas.colors().ink,
                canvas.say("hasil.akhir." + std::string(name_of(view.ending))), Role::heading);
  column.gap(10);
  draw_story(canvas, column, view);
  column.gap(14);
  ResultOffers offers{.again = canvas.say("hasil.ulangi")};
  if (!is_preview) {
    offers.missed = view.missed.size();
    offers.has_pocket_card = !view.plans.empty() || !view.refusals.empty();
  }
  return draw_result_buttons(canvas, column, offers);
}

}  // namespace

std::optional<LessonAction> draw_end(Canvas& canvas, const play::EndView& view, bool is_preview) {
  std::optional<LessonAction> action;
  draw_result_columns(
      canvas, [&](Column& column) { action = draw_left(canvas, column, view, is_preview); },
      [&](Column& column) { draw_right(canvas, column, view); });
  return action;
}

}  // namespace netral::ui

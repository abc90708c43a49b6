#include "ui/screens/scene/side.h"

#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/plan_form.h"
#include "ui/screens/scene/reply_builder.h"

namespace netral::ui {
namespace {

using play::LineView;
using play::SceneView;

/// Where the spoken lines are bubbles or comments, only the narrator's stand here.
void draw_lines(Canvas& canvas, Column& column, const SceneView& view) {
  const bool shown_beside = holds_the_lines(view.display);
  if (!view.reply.empty() && !shown_beside) {
    draw_who_presses(canvas, column, view);
    column.gap(16);
    return;
  }
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    const LineView& line = view.lines[i];
    const ReadAs story(canvas, Passage::story, static_cast<int>(i) + 1);
    if (line.voice == LineView::Voice::narrator) {
      column.text(TextStyle::body, canvas.colors().muted, line.text);
    } else if (!shown_beside) {
      draw_speech(canvas, column, line);
    } else {
      continue;
    }
    column.gap(16);
  }
}

std::optional<play::Input> draw_choices(Column& column, const SceneView& view) {
  std::optional<play::Input> input;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const ChoiceCard what{.letter = play::letter_of(i), .text = view.choices[i].text};
    if (column.choice(i, what)) input = play::Choose{view.choices[i].id};
    column.gap(12);
  }
  return input;
}

std::optional<play::Input> draw_way_on(Canvas& canvas, Column& column) {
  column.gap(8);
  const Button onward{.label = canvas.say("umum.lanjut"),
                      .key_hint = canvas.say("umum.tombol_enter"),
                      .is_default = true};
  if (column.button(onward)) return play::Continue{};
  return std::nullopt;
}

/// What the person does: everything after the words.
std::optional<play::Input> draw_act(Canvas& canvas, Column& column, const SceneView& view,
                                    LessonDraft& draft) {
  const ReadAs answers(canvas, Passage::answers);
  if (!view.reply.empty()) return draw_reply_builder(canvas, column, view, draft);
  if (view.plan) return draw_plan_form(canvas, column, *view.plan, draft);
  if (!view.choices.empty()) return draw_choices(column, view);
  return draw_way_on(canvas, column);
}

/// Beside the name that takes `beside` of the line above, or below where it has no room.
void draw_role(Canvas& canvas, Column& words, float beside, const std::string& role) {
  const ImU32 ink = canvas.colors().muted;
  const float width = width_of(canvas.fonts(), TextStyle::caption, role);
  if (beside + width > words.width()) {
    if (!role.empty()) words.text(TextStyle::caption, ink, role);
    return;
  }
  const ImVec2 at(words.x() + beside, words.y() - canvas.fonts().line_height(TextStyle::caption));
  text(canvas, at, words.width(), TextStyle::caption, ink, role);
}

}  // namespace

void draw_speech(Canvas& canvas, Column& column, const LineView& line) {
  const Palette& colors = canvas.colors();
  const bool is_you = line.voice == LineView::Voice::you;
  const OneSentence sentence(canvas);
  const float inset = canvas.px(20);
  const float top = column.y();
  const std::string name = is_you ? canvas.say("adegan.anda") : line.name;
  const float name_width = width_of(canvas.fonts(), TextStyle::body_strong, name);
  Column words(canvas, column.x() + inset, top, column.width() - inset);
  words.text(TextStyle::body_strong, is_you ? colors.action : colors.accent, name);
  draw_role(canvas, words, name_width + canvas.px(6), line.role);
  words.gap(2);
  words.text(TextStyle::lead, colors.ink, "“" + line.text + "”");
  const Rect bar{column.x(), top, canvas.px(5), words.y() - top};
  canvas.shapes().fill(canvas.list(), bar, 2.5F, is_you ? colors.action : colors.accent_soft);
  column.take(words.y() - top);
}

void draw_side_words(Canvas& canvas, Column& column, const SceneView& view) {
  pill(canvas, column.at(), phase_text(canvas, view.phase));
  column.take(canvas.px(kPillHeight));
  column.gap(16);
  const bool question_first = holds_the_lines(view.display);
  if (question_first && !view.question.empty()) {
    const ReadAs question(canvas, Passage::question);
    column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
    column.gap(4);
  }
  draw_lines(canvas, column, view);
  if (!question_first && !view.question.empty()) {
    column.gap(2);
    const ReadAs question(canvas, Passage::question);
    column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
    column.gap(12);
  }
}

std::optional<play::Input> draw_side(Canvas& canvas, Column& column, const SceneView& view,
                                     LessonDraft& draft) {
  draw_side_words(canvas, column, view);
  return draw_act(canvas, column, view, draft);
}

}  // namespace netral::ui

#include "ui/screens/scene/plan_form.h"

#include <algorithm>

#include "base/text.h"

namespace netral::ui {
namespace {

/// Enough for a sentence that one can keep to.
constexpr std::size_t kMostCharacters = 160;
constexpr std::size_t kCountsFrom = 40;  // characters left from which they are told

std::string half(std::string_view words) { return std::string(base::without_full_stop(words)); }

Field field_of(Canvas& canvas, const char* label, const std::string& value,
               const std::string& placeholder) {
  Field what{.label = canvas.say(label), .placeholder = placeholder};
  what.most_characters = kMostCharacters;
  const std::size_t length = base::length_in_characters(value);
  const std::size_t left = kMostCharacters - std::min(length, kMostCharacters);
  if (left <= kCountsFrom) {
    what.aside = canvas.say("rencana.sisa", {{"jumlah", std::to_string(left)}});
  }
  return what;
}

/// The plan as it will be kept, once there is something of it.
void draw_sentence(Canvas& canvas, Column& column, const play::PlanView& plan) {
  const float inset = canvas.px(20);
  const std::string sentence = "“" + plan_sentence(canvas, plan) + "”";
  const float words = text_height(canvas, column.width() - 2 * inset, TextStyle::body, sentence);
  const Rect rect = column.take(words + canvas.px(32));
  surface(canvas, rect, kRadiusCard, canvas.colors().quiet);
  text(canvas, {rect.x + inset, rect.y + canvas.px(16)}, rect.width - 2 * inset, TextStyle::body,
       canvas.colors().ink, sentence, Role::status);
}

std::optional<play::Input> draw_buttons(Canvas& canvas, Column& column,
                                        const play::PlanView& plan) {
  const Button keep{.label = canvas.say("rencana.simpan"),
                    .key_hint = canvas.say("umum.tombol_enter"),
                    .is_disabled = half(plan.situation).empty() || half(plan.act).empty(),
                    .is_default = true};
  const Button skip{.label = canvas.say("rencana.lewati"), .kind = Button::Kind::secondary};
  const float beside = button_width(canvas, keep) + canvas.px(14);
  const bool fit = beside + button_width(canvas, skip) <= column.width();
  std::optional<play::Input> input;
  const ImVec2 at = column.at();
  if (column.button(keep)) input = play::WritePlan{half(plan.situation), half(plan.act)};
  if (fit) {
    if (button(canvas, {at.x + beside, at.y}, skip)) input = play::Continue{};
    return input;
  }
  column.gap(12);
  if (column.button(skip)) input = play::Continue{};
  return input;
}

}  // namespace

std::string plan_sentence(Canvas& canvas, const play::PlanView& plan) {
  const std::string act = half(plan.act);
  return canvas.say("rencana.kalimat",
                    {{"bila", half(plan.situation)}, {"akan", act.empty() ? "…" : act}});
}

std::optional<play::Input> draw_plan_form(Canvas& canvas, Column& column,
                                          const play::PlanView& suggested, LessonDraft& draft) {
  const bool is_new = !draft.plan.has_value();
  if (is_new) draft.plan = play::PlanView{suggested.situation, {}};
  play::PlanView& plan = *draft.plan;
  column.gap(2);
  {
    const ReadAs question(canvas, Passage::question);
    column.text(TextStyle::heading, canvas.colors().ink, canvas.say("rencana.ajakan"),
                Role::heading);
    column.gap(4);
    column.text(TextStyle::caption, canvas.colors().muted, canvas.say("rencana.hanya_anda"));
  }
  column.gap(18);
  column.field(field_of(canvas, "rencana.bila", plan.situation, suggested.situation),
               plan.situation);
  column.gap(14);
  const std::string example = canvas.say("rencana.misalnya", {{"contoh", suggested.act}});
  const Field act = field_of(canvas, "rencana.saya_akan", plan.act, example);
  // Where all of it is in sight, writing can begin at once.
  if (is_new && has_two_columns(canvas)) canvas.focus(field_id(act));
  column.field(act, plan.act);
  column.gap(18);
  draw_sentence(canvas, column, plan);
  column.gap(20);
  return draw_buttons(canvas, column, plan);
}

}  // namespace netral::ui

// A question: its situation, its options, and what is ticked so far.

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kItemWidth = 940;

void toggle(std::vector<course::OptionId>& selected, const course::OptionId& option,
            bool takes_several) {
  const auto found = std::find(selected.begin(), selected.end(), option);
  if (found != selected.end()) {
    selected.erase(found);
    return;
  }
  if (!takes_several) selected.clear();
  selected.push_back(option);
  std::sort(selected.begin(), selected.end());
}

void draw_options(Column& column, const play::ItemView& view, LessonDraft& draft) {
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    const play::OptionView& option = view.options[i];
    const bool is_selected =
        std::find(draft.selected.begin(), draft.selected.end(), option.id) != draft.selected.end();
    const ChoiceCard what{play::letter_of(i), option.text, Role::option, is_selected};
    if (column.choice(i, what)) toggle(draft.selected, option.id, view.takes_several);
    column.gap(12);
  }
}

void draw_confidence(Canvas& canvas, Column& column, LessonDraft& draft) {
  column.gap(4);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("soal.seberapa_yakin"));
  column.gap(6);
  float x = column.x();
  for (const play::Confidence confidence :
       {play::Confidence::guessing, play::Confidence::fairly_sure, play::Confidence::very_sure}) {
    const Button what{
        .label = canvas.say("soal.yakin." + std::to_string(static_cast<int>(confidence))),
        .kind = draft.confidence == confidence ? Button::Kind::primary : Button::Kind::secondary};
    if (button(canvas, {x, column.y()}, what)) draft.confidence = confidence;
    x += button_width(canvas, what) + canvas.px(12);
  }
  column.gap(kButtonHeight + 16);
}

void draw_progress(Canvas& canvas, Column& column, const play::ItemView& view) {
  const std::string words = canvas.say("soal.nomor", {{"nomor", std::to_string(view.number)},
                                                      {"jumlah", std::to_string(view.count)}});
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float width = canvas.px(26) * static_cast<float>(view.count);
  const Rect bar{column.x() + column.width() - width, column.y() + (line - canvas.px(6)) / 2, width,
                 canvas.px(6)};
  text_right(canvas, bar.x - canvas.px(16), column.y(), TextStyle::caption, canvas.colors().muted,
             words);
  segments(canvas, bar, view.count, view.number - 1, canvas.colors().accent, view.number - 1);
}

std::string kind_text(Canvas& canvas, const play::ItemView& view) {
  return canvas.say("soal.jenis." + std::string(name_of(view.kind)));
}

}  // namespace

std::optional<play::Input> draw_item(Canvas& canvas, const play::ItemView& view,
                                     const std::string& hand_in, LessonDraft& draft) {
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kItemWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("item", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  draw_progress(canvas, column, view);
  column.text(TextStyle::caption_strong, canvas.colors().accent, kind_text(canvas, view));
  column.gap(8);
  if (view.phase) {
    pill(canvas, column.at(), phase_text(canvas, *view.phase));
    column.gap(kPillHeight + 16);
  }
  if (!view.situation.empty()) {
    column.text(TextStyle::body, canvas.colors().muted, view.situation);
    column.gap(12);
  }
  column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
  column.gap(18);
  draw_options(column, view, draft);
  if (view.asks_confidence) draw_confidence(canvas, column, draft);
  column.gap(8);
  const bool is_ready =
      !draft.selected.empty() && (!view.asks_confidence || draft.confidence.has_value());
  const bool handed_in = column.button({.label = hand_in,
                                        .key_hint = canvas.say("umum.tombol_enter"),
                                        .is_disabled = !is_ready,
                                        .is_default = true});
  canvas.end_scroll(column.y() + canvas.px(28));
  if (!handed_in) return std::nullopt;
  return play::Answer{view.id, draft.selected, draft.confidence};
}

}  // namespace netral::ui

// A question: what it asks, the way of answering it, and the foot that hands it in.

#include <algorithm>
#include <cmath>

#include "ui/screens/item_parts.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kItemWidth = 940;

/// How far the person is, on the right of the first line. Returns its left end.
float draw_progress(Canvas& canvas, Column& column, const play::ItemView& view) {
  const std::string words = canvas.say("soal.nomor", {{"nomor", std::to_string(view.number)},
                                                      {"jumlah", std::to_string(view.count)}});
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float width =
      std::min(canvas.px(26) * static_cast<float>(view.count), std::round(column.width() * 0.48F));
  const Rect bar{column.x() + column.width() - width, column.y() + (line - canvas.px(6)) / 2, width,
                 canvas.px(6)};
  segments(canvas, bar, view.count, static_cast<float>(view.number - 1), canvas.colors().accent,
           view.number - 1);
  return text_right(canvas, bar.x - canvas.px(16), column.y(), TextStyle::caption,
                    canvas.colors().muted, words);
}

/// The kind, the phase beside it where there is room, and the progress.
/// In large type the progress has a line of its own. Returns the end of the line that the
/// kind may take.
float draw_progress_beside(Canvas& canvas, Column& column, const play::ItemView& view,
                           const std::string& kind) {
  const float left = draw_progress(canvas, column, view);
  const float kind_width = width_of(canvas.fonts(), TextStyle::caption_strong, kind);
  if (column.x() + kind_width + canvas.px(16) <= left) return left;
  column.take(canvas.fonts().line_height(TextStyle::caption));
  column.gap(4);
  return column.x() + column.width();
}

void draw_first_line(Canvas& canvas, Column& column, const play::ItemView& view) {
  const std::string kind = canvas.say("soal.jenis." + std::string(name_of(view.kind)));
  const float right = draw_progress_beside(canvas, column, view, kind);
  const std::string phase = view.phase ? phase_text(canvas, *view.phase) : std::string();
  const float phase_x = column.x() +
                        std::ceil(width_of(canvas.fonts(), TextStyle::caption_strong, kind)) +
                        canvas.px(16);
  const float phase_width =
      width_of(canvas.fonts(), TextStyle::caption, phase) + canvas.px(28 + 24);
  const float line = canvas.fonts().line_height(TextStyle::caption_strong);
  const bool is_beside = phase_x + phase_width <= right;
  if (view.phase && is_beside) {
    pill(canvas, {phase_x, column.y() + std::round((line - canvas.px(kPillHeight)) / 2)}, phase);
  }
  column.text(TextStyle::caption_strong, canvas.colors().accent, kind);
  if (view.phase && !is_beside) {
    column.gap(8);
    pill(canvas, column.at(), phase);
    column.gap(kPillHeight);
  }
}

void draw_question(Canvas& canvas, Column& column, const play::ItemView& view) {
  if (!view.situation.empty()) {
    column.text(TextStyle::body, canvas.colors().muted, view.situation);
    column.gap(10);
  }
  // A short question is a title; a long one would push its answers off the page.
  const float title = text_height(canvas, column.width(), TextStyle::title, view.question);
  const bool is_short = title <= canvas.fonts().line_height(TextStyle::title);
  const ReadAs question(canvas, Passage::question);
  column.text(is_short ? TextStyle::title : TextStyle::heading, canvas.colors().ink, view.question,
              Role::heading);
}

void draw_answering(Canvas& canvas, Column& column, const play::ItemView& view,
                    play::ItemDraft& draft) {
  switch (view.kind) {
    case course::ItemKind::pilihan_ganda:
    case course::ItemKind::pilihan_ganda_kompleks:
    case course::ItemKind::benar_salah:
      return draw_choosing(canvas, column, view, draft);
    case course::ItemKind::urutkan:
      return draw_ordering(canvas, column, view, draft);
    case course::ItemKind::jodohkan:
      return draw_matching(canvas, column, view, draft);
    case course::ItemKind::kelompokkan:
      return draw_grouping(canvas, column, view, draft);
    case course::ItemKind::banding:
      return draw_comparing(canvas, column, view, draft);
  }
}

}  // namespace

std::optional<play::Input> draw_item(Canvas& canvas, const play::ItemView& view,
                                     const std::string& hand_in, LessonDraft& draft) {
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kItemWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("item", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  draw_first_line(canvas, column, view);
  column.gap(12);
  draw_question(canvas, column, view);
  column.gap(20);
  const ReadAs answers(canvas, Passage::answers);
  draw_answering(canvas, column, view, draft.item);
  column.gap(24);
  const bool handed_in = draw_item_foot(canvas, column, view, hand_in, draft.item);
  canvas.end_scroll(column.y() + canvas.px(28));
  if (!handed_in || !play::is_complete(draft.item, view)) return std::nullopt;
  return play::answer_of(draft.item, view);
}

}  // namespace netral::ui

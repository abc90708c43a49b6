#include "ui/screens/history_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/page_bar.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 940;

/// Score and duration, one under the other at the right.
float draw_figures(Canvas& canvas, const HistoryRow& row, float right, float y) {
  const Palette& colors = canvas.colors();
  if (!row.score.empty()) {
    text_right(canvas, right, y, TextStyle::body_strong, colors.ink, row.score);
    y += canvas.fonts().line_height(TextStyle::body_strong);
  }
  if (row.duration.empty()) return y;
  text_right(canvas, right, y, TextStyle::caption, colors.muted, row.duration);
  return y + canvas.fonts().line_height(TextStyle::caption);
}

void draw_words(Canvas& canvas, Column& column, const HistoryRow& row) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::body_strong, colors.ink, row.title);
  column.text(TextStyle::caption, row.is_open ? colors.action : colors.muted, row.ending);
}

void draw_row(Canvas& canvas, Column& column, const HistoryRow& row) {
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(13);
  const float top = column.y();
  const float time_width = canvas.px(76);
  text(canvas, column.at(), time_width, TextStyle::body, canvas.colors().muted, row.time);
  const bool wide = has_two_columns(canvas);
  const float figures = canvas.px(wide ? 190 : 0);
  Column words(canvas, column.x() + time_width, top, column.width() - time_width - figures);
  draw_words(canvas, words, row);
  float bottom = words.y();
  if (wide) {
    bottom = std::max(bottom, draw_figures(canvas, row, column.x() + column.width(), top));
  } else if (!row.score.empty() || !row.duration.empty()) {
    const std::string joint = row.score.empty() || row.duration.empty() ? "" : " · ";
    words.text(TextStyle::caption_strong, canvas.colors().ink, row.score + joint + row.duration);
    bottom = words.y();
  }
  column.take(bottom - top);
  column.gap(13);
}

/// What to do when nothing was done yet. True when the person goes back to begin.
bool draw_empty(Canvas& canvas, Column& column) {
  column.text(TextStyle::body, canvas.colors().ink, canvas.say("riwayat.kosong"), Role::status);
  column.gap(18);
  return column.button({.label = canvas.say("riwayat.mulai"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_default = true});
}

void draw_days(Canvas& canvas, Column& column, const HistoryView& view) {
  column.text(TextStyle::body, canvas.colors().ink, view.summary);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("riwayat.milik_anda"));
  for (const HistoryDay& day : view.days) {
    column.gap(28);
    column.text(TextStyle::lead_strong, canvas.colors().ink, day.date, Role::heading);
    column.gap(10);
    for (const HistoryRow& row : day.rows) draw_row(canvas, column, row);
  }
}

}  // namespace

bool draw_history(Canvas& canvas, const HistoryView& view) {
  const bool closes = page_bar(canvas, canvas.say("riwayat.judul"));
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("history", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("riwayat.judul"), Role::heading);
  column.gap(8);
  bool begins = false;
  if (view.days.empty()) {
    begins = draw_empty(canvas, column);
  } else {
    draw_days(canvas, column, view);
  }
  canvas.end_scroll(column.y() + canvas.px(24));
  return closes || begins;
}

}  // namespace netral::ui

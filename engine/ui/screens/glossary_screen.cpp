#include "ui/screens/glossary_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/page_bar.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 940;
constexpr float kTermWidth = 270;

/// The one that somebody came for, large and first.
void draw_looked_up(Canvas& canvas, Column& column, const course::Term& term) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(26);
  const float width = column.width() - 2 * inset;
  const float height = text_height(canvas, width, TextStyle::heading, term.term) +
                       text_height(canvas, width, TextStyle::body, term.meaning) + canvas.px(56);
  const Rect rect = column.take(height);
  card(canvas, rect);
  const Rect edge{rect.x, rect.y + canvas.px(18), canvas.px(5), rect.height - canvas.px(36)};
  canvas.shapes().fill(canvas.list(), edge, 2.5F, colors.accent_soft);
  Column words(canvas, rect.x + inset, rect.y + canvas.px(22), width);
  words.text(TextStyle::heading, colors.ink, term.term, Role::heading);
  words.gap(8);
  words.text(TextStyle::body, colors.ink, term.meaning);
}

/// The term on the left and its meaning on the right, or one above the other.
void draw_term(Canvas& canvas, Column& column, const course::Term& term) {
  const Palette& colors = canvas.colors();
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(14);
  if (!has_two_columns(canvas)) {
    column.text(TextStyle::body_strong, colors.ink, term.term);
    column.text(TextStyle::body, colors.muted, term.meaning);
    column.gap(14);
    return;
  }
  const float indent = canvas.px(kTermWidth);
  Column left(canvas, column.x(), column.y(), indent - canvas.px(24));
  left.text(TextStyle::body_strong, colors.ink, term.term);
  Column right(canvas, column.x() + indent, column.y(), column.width() - indent);
  right.text(TextStyle::body, colors.ink, term.meaning);
  column.take(std::max(left.y(), right.y()) - column.y());
  column.gap(14);
}

std::optional<GlossaryAction> draw_nothing_found(Canvas& canvas, Column& column,
                                                 const std::string& query) {
  column.text(TextStyle::body, canvas.colors().ink,
              canvas.say("istilah.tidak_ada", {{"kata", query}}), Role::status);
  column.gap(16);
  if (column.button(
          {.label = canvas.say("halaman.hapus_pencarian"), .kind = Button::Kind::secondary})) {
    return GlossaryAction::clear;
  }
  return std::nullopt;
}

std::optional<GlossaryAction> draw_list(Canvas& canvas, Column& column, const GlossaryView& view,
                                        GlossaryDraft& draft) {
  if (view.is_empty) {
    column.text(TextStyle::body, canvas.colors().ink, canvas.say("istilah.kosong"), Role::status);
    return std::nullopt;
  }
  std::optional<GlossaryAction> action;
  const float width = std::min(column.width(), canvas.px(520));
  if (search_field(canvas, column.at(), width, canvas.say("istilah.cari"),
                   canvas.say("istilah.cari_contoh"), draft.query)) {
    action = GlossaryAction::search;
  }
  column.take(search_field_height(canvas));
  column.gap(22);
  if (view.terms.empty()) {
    const auto cleared = draw_nothing_found(canvas, column, draft.query);
    return cleared ? cleared : action;
  }
  for (const course::Term& term : view.terms) draw_term(canvas, column, term);
  return action;
}

}  // namespace

std::optional<GlossaryAction> draw_glossary(Canvas& canvas, const GlossaryView& view,
                                            GlossaryDraft& draft) {
  const bool closes = page_bar(canvas, canvas.say("istilah.judul"));
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("glossary", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  if (view.looked_up) {
    draw_looked_up(canvas, column, *view.looked_up);
    column.gap(32);
  }
  column.text(view.looked_up ? TextStyle::heading : TextStyle::title, canvas.colors().ink,
              canvas.say(view.looked_up ? "istilah.semua" : "istilah.judul"), Role::heading);
  column.gap(16);
  auto action = draw_list(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(24));
  if (closes) action = GlossaryAction::close;
  return action;
}

}  // namespace netral::ui

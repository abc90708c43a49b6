#include "ui/screens/provenance_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/link.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/page_bar.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 940;
constexpr float kLabelWidth = 190;
constexpr float kUseWidth = 210;
constexpr float kInset = 26;

/// A label and what it says, beside each other where there is room.
void draw_fact(Canvas& canvas, Column& column, const ProvenanceFact& fact) {
  const Palette& colors = canvas.colors();
  if (!has_two_columns(canvas)) {
    column.text(TextStyle::caption_strong, colors.muted, fact.label);
    column.text(TextStyle::body, colors.ink, fact.words);
    column.gap(10);
    return;
  }
  const float indent = canvas.px(kLabelWidth);
  Column left(canvas, column.x(), column.y(), indent - canvas.px(16));
  left.text(TextStyle::body, colors.muted, fact.label);
  Column right(canvas, column.x() + indent, column.y(), column.width() - indent);
  right.text(TextStyle::body, colors.ink, fact.words);
  column.take(std::max(left.y(), right.y()) - column.y());
  column.gap(7);
}

/// Draws what is on a sheet first, to know how tall the sheet is.
template <typename Drawing>
void draw_sheet(Canvas& canvas, Column& column, const Drawing& drawing) {
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column inside(canvas, column.x() + canvas.px(kInset), column.y() + canvas.px(22),
                column.width() - 2 * canvas.px(kInset));
  drawing(inside);
  const Rect sheet = column.take(inside.y() + canvas.px(20) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, sheet);
  list.ChannelsMerge();
}

/// A number and what it counts, beside the others or in a line of its own.
float draw_count(Canvas& canvas, ImVec2 at, float width, const ProvenanceCount& count) {
  const OneSentence together(canvas);
  const Palette& colors = canvas.colors();
  Column column(canvas, at.x, at.y, width);
  column.text(TextStyle::title, count.waits ? colors.berisiko.ink : colors.ink, count.number);
  column.text(TextStyle::caption, colors.ink, count.words);
  return column.y() - at.y;
}

void draw_counts(Canvas& canvas, Column& column, const std::vector<ProvenanceCount>& counts) {
  if (counts.empty()) return;
  const float gap = canvas.px(22);
  const int columns = has_two_columns(canvas) ? static_cast<int>(counts.size()) : 1;
  const float width =
      (column.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  float x = column.x();
  for (const ProvenanceCount& count : counts) {
    const float taken = draw_count(canvas, {x, column.y()}, width, count);
    if (columns == 1) {
      column.take(taken);
      column.gap(12);
      continue;
    }
    height = std::max(height, taken);
    x += width + gap;
  }
  column.take(height);
}

void draw_head(Canvas& canvas, Column& column, const ProvenanceView& view) {
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("asal.judul"), Role::heading);
  column.gap(14);
  draw_sheet(canvas, column, [&](Column& inside) {
    inside.text(TextStyle::heading, canvas.colors().accent, view.course, Role::heading);
    inside.gap(8);
    for (const ProvenanceFact& fact : view.facts) draw_fact(canvas, inside, fact);
  });
  column.gap(22);
  column.text(TextStyle::heading, canvas.colors().ink, view.counts_title, Role::heading);
  column.gap(12);
  draw_sheet(canvas, column, [&](Column& inside) { draw_counts(canvas, inside, view.counts); });
}

/// A link stays on one line.
bool fits_a_link(Canvas& canvas, const Column& column, const std::string& words) {
  const float height = text_height(canvas, column.width(), TextStyle::caption_strong, words);
  return height < 1.5F * canvas.fonts().line_height(TextStyle::caption_strong);
}

/// The name of a provision, which leads to it where it can be read.
bool draw_name(Canvas& canvas, Column& column, const ProvenanceRow& row, std::size_t place) {
  if (row.provision.empty() || !fits_a_link(canvas, column, row.title)) {
    column.text(TextStyle::caption_strong, canvas.colors().ink, row.title);
    if (row.provision.empty()) return false;
    const Link read{.label = canvas.say("asal.baca"),
                    .spoken = canvas.say("asal.baca") + ": " + row.title,
                    .place = place};
    const bool opens = link(canvas, column.at(), read);
    column.gap(kLinkHeight);
    return opens;
  }
  const bool opens = link(canvas, column.at(), {.label = row.title, .place = place});
  column.gap(kLinkHeight);
  return opens;
}

bool draw_row(Canvas& canvas, Column& column, const ProvenanceRow& row, std::size_t place) {
  const Palette& colors = canvas.colors();
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(11);
  const bool wide = has_two_columns(canvas);
  const float use = wide ? canvas.px(kUseWidth) : 0;
  const float top = column.y();
  Column words(canvas, column.x(), top, column.width() - use);
  const bool opens = draw_name(canvas, words, row, place);
  if (!row.note.empty()) words.text(TextStyle::caption, colors.muted, row.note);
  float bottom = words.y();
  if (wide) {
    Column right(canvas, column.x() + column.width() - use + canvas.px(18), top,
                 use - canvas.px(18));
    right.text(TextStyle::caption, colors.ink, row.use);
    bottom = std::max(bottom, right.y());
  } else {
    words.text(TextStyle::caption_strong, colors.ink, row.use);
    bottom = words.y();
  }
  column.take(bottom - top);
  column.gap(11);
  return opens;
}

std::optional<ProvenanceAction> draw_section(Canvas& canvas, Column& column,
                                             const ProvenanceSection& section, std::size_t& place) {
  std::optional<ProvenanceAction> action;
  column.gap(30);
  column.text(TextStyle::heading, canvas.colors().ink, section.title, Role::heading);
  column.gap(4);
  column.text(TextStyle::body, canvas.colors().muted, section.lead);
  column.gap(12);
  for (const ProvenanceRow& row : section.rows) {
    if (draw_row(canvas, column, row, place++)) action = OpenPage{PageKind::law, row.provision};
  }
  return action;
}

}  // namespace

std::optional<ProvenanceAction> draw_provenance(Canvas& canvas, const ProvenanceView& view) {
  const bool closes = page_bar(canvas, canvas.say("asal.judul"));
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("provenance", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(32), width);
  draw_head(canvas, column, view);
  std::optional<ProvenanceAction> action;
  std::size_t place = 0;
  for (const ProvenanceSection& section : view.sections) {
    if (const auto asked = draw_section(canvas, column, section, place)) action = asked;
  }
  canvas.end_scroll(column.y() + canvas.px(28));
  if (closes) action = CloseProvenance{};
  return action;
}

}  // namespace netral::ui

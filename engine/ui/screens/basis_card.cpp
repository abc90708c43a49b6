#include "ui/screens/basis_card.h"

#include <algorithm>
#include <array>

#include "ui/column.h"

namespace netral::ui {
namespace {

constexpr float kInset = 26;

std::string month_text(Canvas& canvas, const base::Date& date) {
  return canvas.say("bulan." + std::to_string(date.month)) + " " + std::to_string(date.year);
}

/// "Berlaku", "Dicek Nov 2026", and what a reader must be warned of; on a new
/// line where they do not fit beside each other.
void draw_marks(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  struct Mark {
    std::string words;
    ImU32 ground;
    ImU32 ink;
  };
  std::vector<Mark> marks;
  const bool is_advice = provision.regulation.kind == course::RegulationKind::anjuran;
  marks.push_back({canvas.say(is_advice ? "dasar.anjuran" : "dasar.berlaku"),
                   is_advice ? colors.quiet : colors.sesuai.ground,
                   is_advice ? colors.muted : colors.sesuai.ink});
  marks.push_back({canvas.say("dasar.dicek", {{"bulan", month_text(canvas, provision.checked_on)}}),
                   colors.quiet, colors.muted});
  if (provision.verification.weakest() >= course::Check::satu_sumber) {
    marks.push_back(
        {canvas.say("dasar.menunggu_cek"), colors.berisiko.ground, colors.berisiko.ink});
  }
  float x = column.x();
  for (const Mark& mark : marks) {
    const float width = width_of(canvas.fonts(), TextStyle::caption, mark.words) + canvas.px(28);
    if (x > column.x() && x + width > column.x() + column.width()) {
      x = column.x();
      column.gap(kPillHeight + 8);
    }
    x = pill(canvas, {x, column.y()}, mark.words, mark.ground, mark.ink) + canvas.px(10);
  }
  column.gap(kPillHeight);
}

void draw_provision(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption, colors.ink, provision.summary);
  if (!provision.sanction.empty()) {
    column.gap(6);
    column.text(TextStyle::caption, colors.muted, provision.sanction);
  }
  column.gap(12);
  draw_marks(canvas, column, provision);
}

/// The head of the card: which rule. Returns where it ends.
void draw_head(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption_strong, colors.accent, canvas.say("dasar.judul"));
  column.text(TextStyle::lead_strong, colors.ink, provision.regulation.short_name, Role::heading);
  column.text(TextStyle::caption, colors.muted, provision.article);
}

void draw_following(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.gap(16);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(16);
  column.text(TextStyle::body_strong, colors.ink, provision.regulation.short_name, Role::heading);
  column.text(TextStyle::caption, colors.muted, provision.article);
  column.gap(8);
  draw_provision(canvas, column, provision);
}

/// Everything below the head.
void draw_body(Canvas& canvas, Column& column, const play::BasisView& view) {
  if (view.is_advice) {
    column.text(TextStyle::caption_strong, canvas.colors().berisiko.ink, canvas.say("dasar.saran"));
    column.gap(8);
  }
  draw_provision(canvas, column, view.provisions.front());
  for (std::size_t i = 1; i < view.provisions.size(); ++i) {
    draw_following(canvas, column, view.provisions[i]);
  }
}

}  // namespace

float basis_card(Canvas& canvas, ImVec2 at, float width, const play::BasisView& view) {
  if (view.provisions.empty()) return 0;
  const float inset = canvas.px(kInset);
  const float inner = width - 2 * inset;
  ImDrawList& list = canvas.list();

  // The ground is as tall as the words turn out to be, so it is drawn on a
  // channel below theirs once they are set.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column head(canvas, at.x + inset, at.y + canvas.px(22), inner);
  draw_head(canvas, head, view.provisions.front());
  const float head_bottom = head.y() + canvas.px(18);
  Column body(canvas, at.x + inset, head_bottom + canvas.px(20), inner);
  draw_body(canvas, body, view);
  const Rect rect{at.x, at.y, width, body.y() + canvas.px(22) - at.y};

  list.ChannelsSetCurrent(0);
  canvas.shapes().fill(list, rect, kRadiusCard, canvas.colors().card);
  canvas.shapes().fill_top(list, {rect.x, rect.y, rect.width, head_bottom - rect.y}, kRadiusCard,
                           canvas.colors().quiet);
  canvas.shapes().outline(list, rect, kRadiusCard, 1, canvas.colors().line);
  rule(canvas, rect.x, head_bottom, rect.width);
  list.ChannelsMerge();
  return rect.height;
}

}  // namespace netral::ui

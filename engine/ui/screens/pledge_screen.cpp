#include "ui/screens/pledge_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/sign_in_steps.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 760;
constexpr float kInset = 36;

/// The pledge on a sheet of its own, each paragraph after its number.
void draw_sheet(Canvas& canvas, Column& column, const PledgeView& view) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(kInset);
  const float number = canvas.px(34);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column words(canvas, column.x() + inset + number, column.y() + canvas.px(28),
               column.width() - 2 * inset - number);
  for (std::size_t i = 0; i < view.paragraphs.size(); ++i) {
    if (i > 0) words.gap(14);
    text(canvas, {column.x() + inset, words.y()}, number, TextStyle::lead_strong, colors.accent,
         std::to_string(i + 1));
    words.text(TextStyle::lead, colors.ink, view.paragraphs[i]);
  }
  const Rect sheet = column.take(words.y() + canvas.px(28) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, sheet);
  list.ChannelsMerge();
}

std::optional<PledgeAction> draw_foot(Canvas& canvas, Column& column, const PledgeView& view,
                                      const PledgeDraft& draft) {
  if (view.was_read) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink, canvas.say("ikrar.sudah"),
                Role::status);
    column.gap(16);
    if (column.button({.label = canvas.say("bantuan.tutup"), .is_default = true})) {
      return ClosePledge{};
    }
    return std::nullopt;
  }
  if (!view.trouble.empty()) {
    column.text(TextStyle::body, canvas.colors().melanggar.ink, view.trouble, Role::status);
    column.gap(10);
  }
  const auto pressed =
      draw_two_buttons(canvas, column,
                       {.label = canvas.say("ikrar.sudah_saya_baca"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_disabled = !draft.saw_end,
                        .is_default = true},
                       {.label = canvas.say("ikrar.nanti"), .kind = Button::Kind::secondary});
  if (pressed == 0) return ConfirmPledge{};
  if (pressed == 1) return ClosePledge{};
  return std::nullopt;
}

}  // namespace

std::optional<PledgeAction> draw_pledge(Canvas& canvas, const PledgeView& view,
                                        PledgeDraft& draft) {
  top_bar(canvas, {.right = view.person});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("ikrar", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  column.text(TextStyle::title, canvas.colors().ink, view.title, Role::heading);
  column.gap(4);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("ikrar.petunjuk"));
  column.gap(20);
  draw_sheet(canvas, column, view);
  column.gap(16);
  column.text(TextStyle::caption, canvas.colors().muted, view.source);
  column.gap(12);
  column.text(TextStyle::body, canvas.colors().ink, canvas.say("ikrar.bukan_hukum"));
  const bool sees_end = column.y() <= room.bottom();
  if (sees_end && !draft.saw_end) canvas.want_frame();
  draft.saw_end = draft.saw_end || sees_end;
  column.gap(18);
  std::optional<PledgeAction> action = draw_foot(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(28));
  if (canvas.pressed(Key::escape)) action = ClosePledge{};
  return action;
}

}  // namespace netral::ui

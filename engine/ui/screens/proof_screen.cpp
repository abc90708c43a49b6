#include "ui/screens/proof_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/sign_in_steps.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 760;

void draw_sheet(Canvas& canvas, Column& column, const ProofView& view) {
  const float inset = canvas.px(26);
  const float inner = column.width() - 2 * inset;
  float height = text_height(canvas, inner, TextStyle::heading, view.person);
  for (const std::string& line : view.lines) {
    height += text_height(canvas, inner, TextStyle::body, line);
  }
  const Rect sheet = column.take(height + canvas.px(48));
  card(canvas, sheet);
  Column words(canvas, sheet.x + inset, sheet.y + canvas.px(24), inner);
  words.text(TextStyle::heading, canvas.colors().accent, view.person);
  for (const std::string& line : view.lines) {
    words.text(TextStyle::body, canvas.colors().ink, line);
  }
}

std::optional<ProofAction> draw_buttons(Canvas& canvas, Column& column, bool is_saved) {
  const Button save{.label = canvas.say(is_saved ? "selesai.simpan_lagi" : "selesai.simpan"),
                    .key_hint = is_saved ? "" : canvas.say("umum.tombol_enter"),
                    .is_default = !is_saved};
  const Button close{.label = canvas.say("bantuan.tutup"),
                     .kind = Button::Kind::secondary,
                     .is_default = is_saved};
  const auto pressed = draw_two_buttons(canvas, column, save, close);
  if (pressed == 0) return ProofAction::save;
  if (pressed == 1) return ProofAction::close;
  return std::nullopt;
}

/// The paper to sign, beside the proof. True when it shall be saved.
bool draw_pact(Canvas& canvas, Column& column, const ProofView& view) {
  column.gap(30);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(20);
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("pakta.judul"), Role::heading);
  column.text(TextStyle::body, canvas.colors().muted, canvas.say("pakta.untuk"));
  column.gap(14);
  if (!view.pact_saved.empty()) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink,
                canvas.say("pakta.tersimpan", {{"file", view.pact_saved}}), Role::status);
    column.gap(14);
  }
  return column.button({.label = canvas.say("pakta.simpan"), .kind = Button::Kind::secondary});
}

}  // namespace

std::optional<ProofAction> draw_proof(Canvas& canvas, const ProofView& view) {
  top_bar(canvas, {});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("bukti", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(40), width);
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("bukti.judul"), Role::heading);
  column.gap(6);
  column.text(TextStyle::body, canvas.colors().muted, canvas.say("selesai.isi"));
  column.gap(20);
  draw_sheet(canvas, column, view);
  column.gap(18);
  if (!view.saved.empty()) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink,
                canvas.say("selesai.tersimpan", {{"file", view.saved}}), Role::status);
    column.gap(14);
  }
  if (!view.trouble.empty()) {
    column.text(TextStyle::body, canvas.colors().melanggar.ink, view.trouble, Role::status);
    column.gap(14);
  }
  std::optional<ProofAction> action = draw_buttons(canvas, column, !view.saved.empty());
  if (view.offers_pact && draw_pact(canvas, column, view)) action = ProofAction::save_pact;
  canvas.end_scroll(column.y() + canvas.px(28));
  if (canvas.pressed(Key::escape)) action = ProofAction::close;
  return action;
}

}  // namespace netral::ui

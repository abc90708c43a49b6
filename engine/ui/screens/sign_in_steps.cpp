#include "ui/screens/sign_in_steps.h"

namespace netral::ui {
namespace {

constexpr float kBetweenButtons = 14;

void draw_near(Canvas& canvas, Column& column, const SignInView::Near& near) {
  const float inset = canvas.px(20);
  const float width = column.width() - 2 * inset;
  const float height = text_height(canvas, width, TextStyle::lead_strong, near.who) +
                       text_height(canvas, width, TextStyle::caption, near.where);
  const Rect sheet = column.take(height + canvas.px(32));
  card(canvas, sheet);
  Column words(canvas, sheet.x + inset, sheet.y + canvas.px(16), width);
  words.text(TextStyle::lead_strong, canvas.colors().ink, near.who);
  words.text(TextStyle::caption, canvas.colors().muted, near.where);
  column.gap(10);
}

const char* question_key(SignInView::Step step) {
  return step == SignInView::Step::doubt_years ? "masuk.cek_tahun" : "masuk.mirip";
}

/// A number that is not broken over two lines.
std::string kept_together(const std::string& number) {
  std::string out;
  for (const char c : number) {
    if (c == ' ') {
      out += "\u00A0";
    } else {
      out += c;
    }
  }
  return out;
}

std::string reason(Canvas& canvas, const SignInView& view) {
  const base::Args nip{{"nip", kept_together(view.identity)}};
  switch (view.step) {
    case SignInView::Step::doubt_years:
      return canvas.say("masuk.cek_tahun_isi", nip);
    case SignInView::Step::doubt_name:
      return canvas.say("masuk.senama_isi", nip);
    default:
      return canvas.say("masuk.mirip_isi", nip);
  }
}

}  // namespace

bool go_side_by_side(Canvas& canvas, float width, const Button& first, const Button& second) {
  return button_width(canvas, first) + canvas.px(kBetweenButtons) + button_width(canvas, second) <=
         width;
}

std::optional<int> draw_two_buttons(Canvas& canvas, Column& column, const Button& first,
                                    const Button& second) {
  std::optional<int> pressed;
  if (!go_side_by_side(canvas, column.width(), first, second)) {
    if (column.button(first)) pressed = 0;
    column.gap(12);
    if (column.button(second)) pressed = 1;
    return pressed;
  }
  const float x = column.x() + button_width(canvas, first) + canvas.px(kBetweenButtons);
  const Rect row = column.take(button_height(canvas, first));
  if (button(canvas, row.top_left(), first)) pressed = 0;
  if (button(canvas, {x, row.y}, second)) pressed = 1;
  return pressed;
}

/// Retyping is the default: whoever presses Enter without reading makes no second person.
std::optional<SignInAction> draw_doubt(Canvas& canvas, Column& column, const SignInView& view) {
  column.text(TextStyle::title, canvas.colors().ink, canvas.say(question_key(view.step)),
              Role::heading);
  column.gap(6);
  column.text(TextStyle::body, canvas.colors().ink, reason(canvas, view));
  column.gap(16);
  for (const SignInView::Near& near : view.near) draw_near(canvas, column, near);
  column.gap(10);
  const bool is_known = !view.near.empty();
  const auto pressed =
      draw_two_buttons(canvas, column,
                       {.label = canvas.say(is_known ? "masuk.ketik_ulang" : "masuk.ketik_lagi"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_default = true},
                       {.label = canvas.say(is_known ? "masuk.nip_benar" : "masuk.nip_sudah_benar"),
                        .kind = Button::Kind::secondary});
  if (pressed == 0) return Retype{};
  if (pressed == 1) return NipIsRight{};
  return std::nullopt;
}

std::optional<SignInAction> draw_pin_step(Canvas& canvas, Column& column, const SignInView& view,
                                          SignInDraft& draft) {
  column.text(TextStyle::title, canvas.colors().ink,
              canvas.say("masuk.pin_judul", {{"nama", view.name}}), Role::heading);
  column.gap(20);
  column.field(
      {.label = canvas.say("masuk.pin"), .is_large = true, .is_secret = true, .most_characters = 8},
      draft.pin);
  column.gap(8);
  if (!view.trouble.empty()) {
    column.text(TextStyle::caption, canvas.colors().melanggar.ink, view.trouble, Role::status);
  }
  column.gap(16);
  const auto pressed =
      draw_two_buttons(canvas, column,
                       {.label = canvas.say("umum.lanjut"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_disabled = draft.pin.empty(),
                        .is_default = true},
                       {.label = canvas.say("masuk.kembali"), .kind = Button::Kind::secondary});
  column.gap(16);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("masuk.pin_lupa"));
  if (pressed == 0) return GivePin{};
  if (pressed == 1) return NotMe{};
  return std::nullopt;
}

}  // namespace netral::ui

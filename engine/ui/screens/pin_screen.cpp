#include "ui/screens/pin_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/sign_in_steps.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kPageWidth = 760;
constexpr float kFieldWidth = 340;
constexpr std::size_t kMostDigits = 8;

void secret_field(Canvas& canvas, Column& column, const char* key, std::string& text) {
  Column narrow(canvas, column.x(), column.y(), std::min(column.width(), canvas.px(kFieldWidth)));
  narrow.field({.label = canvas.say(key), .is_secret = true, .most_characters = kMostDigits}, text);
  column.take(narrow.y() - column.y());
  column.gap(14);
}

void draw_said(Canvas& canvas, Column& column, const PinView& view) {
  if (!view.trouble.empty()) {
    column.text(TextStyle::body, canvas.colors().melanggar.ink, view.trouble, Role::status);
  } else if (!view.done.empty()) {
    column.text(TextStyle::body, canvas.colors().sesuai.ink, view.done, Role::status);
  }
}

std::optional<PinAction> draw_form(Canvas& canvas, Column& column, const PinView& view,
                                   PinDraft& draft) {
  std::optional<PinAction> action;
  if (view.is_set) secret_field(canvas, column, "pin.lama", draft.old);
  secret_field(canvas, column, view.is_set ? "pin.baru" : "pin.pin", draft.fresh);
  secret_field(canvas, column, "pin.ulangi", draft.again);
  draw_said(canvas, column, view);
  column.gap(14);
  const bool lacks_old = view.is_set && draft.old.empty();
  const auto pressed =
      draw_two_buttons(canvas, column,
                       {.label = canvas.say(view.is_set ? "pin.ganti" : "pin.pasang"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_disabled = lacks_old || draft.fresh.empty() || draft.again.empty(),
                        .is_default = true},
                       {.label = canvas.say("bantuan.tutup"), .kind = Button::Kind::secondary});
  if (pressed == 0) action = SavePin{};
  if (pressed == 1) action = ClosePin{};
  if (!view.is_set) return action;
  column.gap(10);
  if (column.button({.label = canvas.say("pin.hapus"),
                     .kind = Button::Kind::quiet,
                     .is_disabled = lacks_old})) {
    action = RemovePin{};
  }
  return action;
}

}  // namespace

std::optional<PinAction> draw_pin(Canvas& canvas, const PinView& view, PinDraft& draft) {
  top_bar(canvas, {});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kPageWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("pin", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("pin.kunci"), Role::heading);
  column.gap(10);
  for (const char* key : {"pin.melindungi", "pin.tidak_melindungi"}) {
    column.text(TextStyle::body, canvas.colors().ink, canvas.say(key));
    column.gap(8);
  }
  column.gap(10);
  std::optional<PinAction> action = draw_form(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(24));
  if (canvas.pressed(Key::escape)) action = ClosePin{};
  return action;
}

}  // namespace netral::ui

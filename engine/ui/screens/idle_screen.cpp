#include "ui/screens/idle_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/sign_in_steps.h"

namespace netral::ui {
namespace {

constexpr float kSheetWidth = 620;
constexpr float kInset = 32;

/// Dims what lies behind, so that the sheet is seen from where somebody went.
Rect draw_ground(Canvas& canvas, float height) {
  const Rect whole{0, 0, canvas.width(), canvas.height()};
  const ImU32 veil = (canvas.colors().ink & 0x00FFFFFFU) | 0x80000000U;
  canvas.list().AddRectFilled(whole.top_left(), whole.bottom_right(), veil);
  const float width = std::min(canvas.px(kSheetWidth), whole.width - canvas.px(32));
  const Rect sheet{std::round((whole.width - width) / 2),
                   std::max(0.0F, std::round((whole.height - height) / 2)), width, height};
  card(canvas, sheet);
  return sheet;
}

float words_height(Canvas& canvas, float width, const std::string& title,
                   const std::string& words) {
  return text_height(canvas, width, TextStyle::title, title) +
         text_height(canvas, width, TextStyle::body, words);
}

}  // namespace

std::optional<IdleAnswer> draw_idle_warning(Canvas& canvas, const std::string& name) {
  const std::string title = name.empty() ? canvas.say("diam.judul_tanpa_nama")
                                         : canvas.say("diam.judul", {{"nama", name}});
  const std::string words = canvas.say("diam.isi");
  const Button stay{
      .label = canvas.say("diam.tetap"), .key_hint = canvas.say("diam.tombol"), .is_default = true};
  const Button leave{.label = canvas.say("umum.keluar"), .kind = Button::Kind::secondary};
  const float width =
      std::min(canvas.px(kSheetWidth), canvas.width() - canvas.px(32)) - 2 * canvas.px(kInset);
  const bool stacked =
      button_width(canvas, stay) + canvas.px(14) + button_width(canvas, leave) > width;
  const float buttons = canvas.px(stacked ? 2 * kButtonHeight + 12 : kButtonHeight);
  const float height = words_height(canvas, width, title, words) + buttons + canvas.px(96);
  const Rect sheet = draw_ground(canvas, height);
  Column column(canvas, sheet.x + canvas.px(kInset), sheet.y + canvas.px(kInset), width);
  column.text(TextStyle::title, canvas.colors().ink, title, Role::heading);
  column.gap(8);
  column.text(TextStyle::body, canvas.colors().ink, words, Role::status);
  column.gap(24);
  const auto pressed = draw_two_buttons(canvas, column, stay, leave);
  if (pressed == 0) return IdleAnswer::stay;
  if (pressed == 1) return IdleAnswer::leave;
  return std::nullopt;
}

}  // namespace netral::ui

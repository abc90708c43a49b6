#include "ui/screens/idle_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/sign_in_steps.h"

namespace netral::ui {
namespace {

constexpr float kSheetWidth = 620;
constexpr float kInset = 32;
constexpr float kMargin = 16;  // of the window around the sheet
constexpr float kAboveButtons = 24;

float sheet_width(const Canvas& canvas) {
  return std::min(canvas.px(kSheetWidth), canvas.width() - 2 * canvas.px(kMargin));
}

/// Dims what lies behind, so that the sheet is seen from where somebody went.
Rect draw_ground(Canvas& canvas, float height) {
  const Rect whole{0, 0, canvas.width(), canvas.height()};
  const ImU32 veil = (canvas.colors().ink & 0x00FFFFFFU) | 0x80000000U;
  canvas.list().AddRectFilled(whole.top_left(), whole.bottom_right(), veil);
  const float width = sheet_width(canvas);
  const Rect sheet{std::round((whole.width - width) / 2), std::round((whole.height - height) / 2),
                   width, height};
  card(canvas, sheet);
  return sheet;
}

struct Words {
  std::string title;
  std::string text;
};

void draw_words(Canvas& canvas, Column& column, const Words& words) {
  column.text(TextStyle::title, canvas.colors().ink, words.title, Role::heading);
  column.gap(8);
  column.text(TextStyle::body, canvas.colors().ink, words.text, Role::status);
}

float height_of(Canvas& canvas, float width, const Words& words) {
  return text_height(canvas, width, TextStyle::title, words.title) + canvas.px(8) +
         text_height(canvas, width, TextStyle::body, words.text);
}

/// The words of the sheet above its buttons; they scroll where the window is too low for
/// them, so that the buttons are always in sight.
void draw_words_within(Canvas& canvas, const Rect& area, const Words& words) {
  const float inset = canvas.px(kInset);
  const float width = area.width - 2 * inset;
  if (height_of(canvas, width, words) <= area.height) {
    Column column(canvas, area.x + inset, area.y, width);
    return draw_words(canvas, column, words);
  }
  Column column(canvas, area.x + inset, canvas.begin_scroll("idle", area), width);
  draw_words(canvas, column, words);
  canvas.end_scroll(column.y());
}

struct Answers {
  Button stay;
  Button leave;
};

/// Where the two have no room beside each other, the key goes unsaid: the words say it.
Answers answers_in(Canvas& canvas, float width) {
  Answers answers{{.label = canvas.say("diam.tetap"),
                   .key_hint = canvas.say("diam.tombol"),
                   .is_default = true},
                  {.label = canvas.say("umum.keluar"), .kind = Button::Kind::secondary}};
  if (!go_side_by_side(canvas, width, answers.stay, answers.leave)) answers.stay.key_hint.clear();
  return answers;
}

float height_of(Canvas& canvas, float width, const Answers& answers) {
  const float stay = button_height(canvas, answers.stay);
  const bool stacked = !go_side_by_side(canvas, width, answers.stay, answers.leave);
  return stacked ? stay + canvas.px(12) + button_height(canvas, answers.leave) : stay;
}

}  // namespace

std::optional<IdleAnswer> draw_idle_warning(Canvas& canvas, const std::string& name) {
  const Words words{name.empty() ? canvas.say("diam.judul_tanpa_nama")
                                 : canvas.say("diam.judul", {{"nama", name}}),
                    canvas.say("diam.isi")};
  const float inset = canvas.px(kInset);
  const float width = sheet_width(canvas) - 2 * inset;
  const Answers answers = answers_in(canvas, width);
  const float around = height_of(canvas, width, answers) + 2 * inset + canvas.px(kAboveButtons);
  const float room = canvas.height() - 2 * canvas.px(kMargin) - around;
  const float height = std::min(height_of(canvas, width, words), room);
  const Rect sheet = draw_ground(canvas, std::ceil(height + around));
  draw_words_within(canvas, {sheet.x, sheet.y + inset, sheet.width, height}, words);
  Column column(canvas, sheet.x + inset, sheet.y + inset + height, width);
  column.gap(kAboveButtons);
  const auto pressed = draw_two_buttons(canvas, column, answers.stay, answers.leave);
  if (pressed == 0) return IdleAnswer::stay;
  if (pressed == 1) return IdleAnswer::leave;
  return std::nullopt;
}

}  // namespace netral::ui

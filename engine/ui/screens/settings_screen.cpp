#include "ui/screens/settings_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/flow.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kSettingsWidth = 860;
constexpr float kStepTile = 44;

using Action = std::optional<SettingsAction>;

void draw_heading(Canvas& canvas, Column& column, const char* key) {
  column.gap(28);
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say(key), Role::heading);
  column.gap(12);
}

/// Side by side, or one under another where the window is narrow.
Action draw_themes(Canvas& canvas, Column& column, ThemeKind picked) {
  Action action;
  const float gap = canvas.px(16);
  const bool wide = has_two_columns(canvas);
  const auto count = static_cast<float>(wide ? kThemeKinds.size() : 1);
  const float width = std::floor((column.width() - gap * (count - 1)) / count);
  Flow flow(canvas, column, 16);
  float height = 0;
  for (const ThemeKind kind : kThemeKinds) {
    const ThemeCard what{kind, canvas.say("pengaturan.tema." + std::string(name_of(kind))),
                         kind == picked};
    const ImVec2 at = flow.place(width, height);
    const Placed placed = theme_card(canvas, at, width, what);
    if (placed.activated) action = PickTheme{kind};
    height = placed.height;
    flow.grow(height);
  }
  flow.end();
  return action;
}

/// A value between two buttons that make it less or more.
struct Stepper {
  std::string value;
  std::string less;  ///< what the buttons say to those who do not see the signs
  std::string more;
  bool can_less = true;
  bool can_more = true;
};

/// Returns -1 or 1 when a button was pressed, else nothing.
std::optional<int> draw_stepper(Canvas& canvas, Flow& flow, const Stepper& what) {
  const float side = canvas.px(kStepTile);
  const float value = std::max(
      canvas.px(110),
      std::ceil(width_of(canvas.fonts(), TextStyle::body_strong, what.value)) + canvas.px(20));
  const ImVec2 at = flow.place(2 * side + value, side);
  std::optional<int> step;
  if (tile_button(canvas, {at.x, at.y, side, side}, {"−", what.less, !what.can_less})) step = -1;
  const Rect middle{at.x + side, at.y, value, side};
  text_centered(canvas, middle, TextStyle::body_strong, canvas.colors().ink, what.value);
  canvas.note(Role::status, what.value, middle);
  if (tile_button(canvas, {middle.right(), at.y, side, side}, {"+", what.more, !what.can_more})) {
    step = 1;
  }
  return step;
}

Action draw_text_size(Canvas& canvas, Column& column, const SettingsView& view) {
  Action action;
  Flow flow(canvas, column, 16);
  const Stepper size{
      canvas.say("pengaturan.persen", {{"angka", std::to_string(view.text_percent)}}),
      canvas.say("pengaturan.huruf_kecil"), canvas.say("pengaturan.huruf_besar"), view.can_shrink,
      view.can_grow};
  if (const auto step = draw_stepper(canvas, flow, size)) action = StepText{*step};
  const Button usual{.label = canvas.say("pengaturan.huruf_biasa"),
                     .kind = Button::Kind::quiet,
                     .is_disabled = view.text_percent == 100};
  const float width = std::min(button_width(canvas, usual), column.width());
  const ImVec2 at = flow.place(width, canvas.px(kStepTile));
  const float drop = std::round((canvas.px(kStepTile) - button_height(canvas, usual)) / 2);
  if (button(canvas, {at.x, at.y + drop}, usual)) action = StepText{0};
  flow.end();
  column.gap(12);
  const float inset = canvas.px(20);
  const std::string specimen = canvas.say("pengaturan.contoh_kalimat");
  const float words = text_height(canvas, column.width() - 2 * inset, TextStyle::body, specimen);
  const Rect sheet = column.take(words + canvas.px(32));
  surface(canvas, sheet, kRadiusCard, canvas.colors().quiet);
  text(canvas, {sheet.x + inset, sheet.y + canvas.px(16)}, sheet.width - 2 * inset, TextStyle::body,
       canvas.colors().ink, specimen);
  return action;
}

bool draw_check(Canvas& canvas, Column& column, const CheckRow& what) {
  const Placed placed = check_row(canvas, column.at(), column.width(), what);
  column.take(placed.height);
  return placed.activated;
}

Action draw_stay(Canvas& canvas, Column& column, const SettingsView& view) {
  const CheckRow what{canvas.say("pengaturan.tetap_masuk"),
                      canvas.say("pengaturan.tetap_masuk_arti"), view.stays_signed_in};
  if (draw_check(canvas, column, what)) return SetStaysSignedIn{!view.stays_signed_in};
  return std::nullopt;
}

std::string rate_text(Canvas& canvas, int rate) {
  if (rate == 0) return canvas.say("pengaturan.laju_biasa");
  return canvas.say(rate < 0 ? "pengaturan.laju_pelan" : "pengaturan.laju_cepat",
                    {{"angka", std::to_string(std::abs(rate))}});
}

Action draw_voice(Canvas& canvas, Column& column, const SettingsView& view) {
  Action action;
  const CheckRow what{canvas.say("pengaturan.suara"), canvas.say("pengaturan.suara_arti"),
                      view.speaks};
  if (draw_check(canvas, column, what)) action = SetVoice{!view.speaks};
  column.gap(14);
  Flow flow(canvas, column, 16);
  const std::string label = canvas.say("pengaturan.laju");
  const float width = std::ceil(width_of(canvas.fonts(), TextStyle::body, label)) + 1;
  const ImVec2 at = flow.place(width, canvas.px(kStepTile));
  const float line = canvas.fonts().line_height(TextStyle::body);
  text(canvas, {at.x, std::round(at.y + (canvas.px(kStepTile) - line) / 2)}, width, TextStyle::body,
       canvas.colors().ink, label);
  const Stepper rate{rate_text(canvas, view.voice_rate), canvas.say("pengaturan.laju_kurangi"),
                     canvas.say("pengaturan.laju_tambah"), view.can_slow_down, view.can_speed_up};
  if (const auto step = draw_stepper(canvas, flow, rate)) action = StepVoice{*step};
  flow.end();
  return action;
}

Action draw_all(Canvas& canvas, Column& column, const SettingsView& view) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::title, colors.ink, canvas.say("pengaturan.judul"), Role::heading);
  column.gap(4);
  column.text(TextStyle::caption, colors.muted, canvas.say("pengaturan.berlaku"));
  if (!view.trouble.empty()) {
    column.gap(10);
    column.text(TextStyle::caption, colors.melanggar.ink, view.trouble, Role::status);
  }
  Action action;
  const auto add = [&](Action done) {
    if (done) action = done;
  };
  draw_heading(canvas, column, "pengaturan.tema");
  add(draw_themes(canvas, column, view.theme));
  draw_heading(canvas, column, "pengaturan.huruf");
  add(draw_text_size(canvas, column, view));
  draw_heading(canvas, column, "pengaturan.bersama_dan_suara");
  add(draw_stay(canvas, column, view));
  column.gap(12);
  add(draw_voice(canvas, column, view));
  column.gap(32);
  if (column.button(
          {.label = canvas.say("umum.selesai"), .key_hint = canvas.say("umum.tombol_esc")})) {
    action = CloseSettings{};
  }
  return action;
}

}  // namespace

std::optional<SettingsAction> draw_settings(Canvas& canvas, const SettingsView& view) {
  const TopBarTouch touch = top_bar(canvas, {.buttons = {canvas.say("umum.tutup")}});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kSettingsWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("settings", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(36), width);
  Action action = draw_all(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(28));
  if (touch.button || canvas.pressed(Key::escape)) action = CloseSettings{};
  return action;
}

}  // namespace netral::ui

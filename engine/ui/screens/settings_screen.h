// Settings: how the program looks and sounds on this account. What is changed here is
// seen at once.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ui/canvas.h"

namespace netral::ui {

struct SettingsView {
  ThemeKind theme = ThemeKind::light;
  int text_percent = 100;
  bool can_shrink = true;
  bool can_grow = true;
  bool stays_signed_in = false;
  bool speaks = false;
  int voice_rate = 0;  ///< below 0 slower than usual, above it faster
  bool can_slow_down = true;
  bool can_speed_up = true;
  std::string trouble;  ///< why what was changed will not be remembered; may be empty
};

struct PickTheme {
  ThemeKind kind;
};
/// One step smaller (-1) or larger (1), or back to 100 % (0).
struct StepText {
  int step;
};
struct SetStaysSignedIn {
  bool on;
};
struct SetVoice {
  bool on;
};
/// One step slower (-1) or faster (1).
struct StepVoice {
  int step;
};
struct CloseSettings {};
using SettingsAction =
    std::variant<PickTheme, StepText, SetStaysSignedIn, SetVoice, StepVoice, CloseSettings>;

[[nodiscard]] std::optional<SettingsAction> draw_settings(Canvas& canvas, const SettingsView& view);

}  // namespace netral::ui

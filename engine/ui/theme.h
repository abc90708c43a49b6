// The look in one place: palette, type scale and spacing. Colours are named for
// what they do, with the pigment they are taken from; sizes are in pixels at
// 100 % and grow with `Theme::scale`.

#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "course/phase.h"

namespace netral::ui {

/// The looks that a person may choose between.
enum class ThemeKind { light, dark, high_contrast };
inline constexpr std::array<ThemeKind, 3> kThemeKinds = {ThemeKind::light, ThemeKind::dark,
                                                         ThemeKind::high_contrast};

/// As the command line and the file of preferences call it: "terang", "gelap",
/// "kontras-tinggi".
[[nodiscard]] std::string_view name_of(ThemeKind kind);
[[nodiscard]] std::optional<ThemeKind> theme_named(std::string_view name);

/// The one after it, and after the last the first.
[[nodiscard]] ThemeKind next_theme(ThemeKind kind);

struct VerdictColors {
  ImU32 ink;     ///< text and icon ground
  ImU32 ground;  ///< the banner behind
};

struct Palette {
  ImU32 paper;        ///< kertas: the ground of every screen
  ImU32 card;         ///< a lighter sheet upon it
  ImU32 quiet;        ///< gading: quiet surfaces, such as pills
  ImU32 line;         ///< hairlines and the edges of cards
  ImU32 ink;          ///< tinta: text
  ImU32 muted;        ///< text of second rank
  ImU32 accent;       ///< sogan: names, kickers, the mark
  ImU32 accent_soft;  ///< bars and the rule beside speech
  ImU32 track;        ///< the empty part of a bar
  ImU32 action;       ///< nila: what can be done next
  ImU32 action_soft;  ///< the ground of letters and of what is selected
  ImU32 on_action;    ///< text on `action`
  ImU32 on_action_muted;
  ImU32 disabled;     ///< the ground of a button that cannot be pressed yet
  ImU32 on_disabled;  ///< its words, and those of whatever else cannot be acted on
  ImU32 focus;        ///< the ring around what has the keyboard
  ImU32 selection;    ///< behind text that is selected in a field
  ImU32 edge;         ///< around surfaces that elsewhere stand out by their tone; clear for none
  ImU32 chat_head;    ///< the head of a chat
  ImU32 on_chat_head;
  ImU32 on_chat_head_muted;  ///< of second rank there, and the sign's ground
  ImU32 chat_ground;
  ImU32 weave;              ///< the strips of the anyaman
  ImU32 cover_weave;        ///< the same on `quiet`
  ImU32 scene_ground;       ///< behind a scene's picture
  ImU32 picture_tint;       ///< laid over the course's pictures, so that none glares
  ImU32 shade;              ///< beside and below what stands upright on a table
  VerdictColors sesuai;     ///< pandan
  VerdictColors berisiko;   ///< jati
  VerdictColors melanggar;  ///< cengkih

  [[nodiscard]] const VerdictColors& of(course::Verdict verdict) const;
};

[[nodiscard]] const Palette& palette_of(ThemeKind kind);

/// A colour between two others; `part` 0 is the first.
[[nodiscard]] ImU32 mixed(ImU32 a, ImU32 b, float part);

/// A size and weight of Inter.
enum class TextStyle {
  caption,
  caption_italic,
  caption_strong,
  body,
  body_italic,
  body_strong,
  lead,
  lead_italic,
  lead_strong,
  heading,
  title,
  display,
  figure,
};
inline constexpr std::size_t kTextStyleCount = 13;

struct Theme {
  ThemeKind kind = ThemeKind::light;
  Palette colors = palette_of(ThemeKind::light);
  float scale = 1;

  /// Pixels on screen of a size given at 100 %, whole.
  [[nodiscard]] float px(float size) const;
};

/// Corner radii at 100 %.
inline constexpr float kRadiusKey = 4;
inline constexpr float kRadiusTile = 8;
inline constexpr float kRadiusButton = 10;
inline constexpr float kRadiusCard = 14;
inline constexpr float kRadiusPill = 15;

/// A line of text holds at most about this many characters.
inline constexpr float kLongestLine = 75;

}  // namespace netral::ui

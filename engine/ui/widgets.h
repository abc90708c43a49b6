// Widgets: the pieces that screens are composed of. Each draws itself, notes
// itself in the semantic tree, and tells what the person did. Positions are in
// pixels; sizes given as plain numbers are at 100 %.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

// ---- text -------------------------------------------------------------------

/// Draws text with markup and returns its height.
float text(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
           std::string_view markup, Role role = Role::text);

/// One line, its right end at `right`. Returns its left end.
float text_right(Canvas& canvas, float right, float y, TextStyle style, ImU32 color,
                 std::string_view words);

/// Words in the middle of `area`, each line of them.
void text_centered(Canvas& canvas, const Rect& area, TextStyle style, ImU32 color,
                   std::string_view words);

/// As text(), with a line through it: what no longer holds.
float text_struck(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
                  std::string_view markup);

/// The height that text() would take.
[[nodiscard]] float text_height(Canvas& canvas, float width, TextStyle style,
                                std::string_view markup);

// ---- surfaces ----------------------------------------------------------------

/// A sheet with an edge.
void card(Canvas& canvas, const Rect& rect);
void card(Canvas& canvas, const Rect& rect, ImU32 ground, ImU32 edge);

/// A surface that stands out by its tone, and where the theme wants edges by one too.
void surface(Canvas& canvas, const Rect& rect, float radius, ImU32 ground);

/// The edge of such a surface alone; nothing where the theme has none.
void surface_edge(Canvas& canvas, const Rect& rect, float radius);

/// A small square with a letter, a number or a sign in its middle.
void tile(Canvas& canvas, const Rect& rect, std::string_view sign, ImU32 ground, ImU32 ink);

/// The ring around what has the keyboard.
void focus_ring(Canvas& canvas, const Rect& rect, float radius);

/// A horizontal hairline.
void rule(Canvas& canvas, float x, float y, float width);

/// A small label on a quiet ground. Returns where it ends on the right.
float pill(Canvas& canvas, ImVec2 at, std::string_view words);
float pill(Canvas& canvas, ImVec2 at, std::string_view words, ImU32 ground, ImU32 ink);
inline constexpr float kPillHeight = 29;

/// One of the program's white icons, tinted.
void icon(Canvas& canvas, std::string_view name, const Rect& rect, ImU32 color);

/// The program's mark.
void mark(Canvas& canvas, const Rect& rect);

/// A picture that covers `area`, cut at the sides or above and below; `anchor`
/// says how far down the part that stays is, 0 for the top and 1 for the bottom.
void picture_cover(Canvas& canvas, PictureRoot root, const std::string& path, const Rect& area,
                   float anchor = 1);

/// One line, cut with “…” where it is wider than `width`.
void text_cut(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
              std::string_view words);

/// The plain basket weave over `area`.
void weave(Canvas& canvas, const Rect& area, ImU32 color, float tile);

/// Key caps and what they do, right-aligned: "[A] [B] memilih".
struct KeyHint {
  std::vector<std::string> keys;
  std::string what;
};
void key_hints(Canvas& canvas, float right, float y, const std::vector<KeyHint>& hints);
[[nodiscard]] float key_hints_width(Canvas& canvas, const std::vector<KeyHint>& hints);

/// One hint that is a button too: the key and the pointer do the same.
struct KeyButton {
  std::string key;  ///< as its cap says
  std::string label;
  char letter = 0;  ///< 'A' to 'Z' for a key that is one; the caller hears other keys
  bool is_disabled = false;
  bool shows_label = true;
  std::optional<ImU32> ink = std::nullopt;  ///< of the label, when it says how things stand
};
inline constexpr float kKeyButtonHeight = 32;
inline constexpr float kKeyButtonSide = 8;  ///< padding left and right, empty until it is touched

[[nodiscard]] float key_button_width(Canvas& canvas, const KeyButton& what);

/// True when it was pressed.
bool key_button(Canvas& canvas, ImVec2 at, const KeyButton& what);

inline constexpr float kKeyCapHeight = 24;

/// Segments of which some are filled, the last perhaps in part. One may be the current one.
void segments(Canvas& canvas, const Rect& area, int count, float filled, ImU32 color,
              std::optional<int> current = std::nullopt);

/// A dial of which a part is filled, with words in its middle.
void dial(Canvas& canvas, ImVec2 center, float diameter, float part, std::string_view number,
          std::string_view caption);

// ---- what can be acted on ------------------------------------------------------

struct Button {
  enum class Kind { primary, secondary, quiet };
  std::string label;
  Kind kind = Kind::primary;
  std::string key_hint = {};  ///< shown small after the label
  bool is_disabled = false;
  bool is_default = false;  ///< Enter presses it when nothing else has the focus
  float width = 0;          ///< 0: as wide as its words; where they are wider, they wrap
};

inline constexpr float kButtonHeight = 52;
inline constexpr float kQuietButtonHeight = 30;

[[nodiscard]] float button_width(Canvas& canvas, const Button& button);
[[nodiscard]] float button_height(Canvas& canvas, const Button& button);

/// True when it was pressed.
bool button(Canvas& canvas, ImVec2 at, const Button& what);

/// A square button with a sign instead of words; `label` says what it does.
struct TileButton {
  std::string sign;
  std::string label;
  bool is_disabled = false;
};
bool tile_button(Canvas& canvas, const Rect& rect, const TileButton& what);
[[nodiscard]] WidgetId id_of(const TileButton& what);

/// A choice or option with its letter; `mark` shows how it stands.
struct ChoiceCard {
  char letter = 'A';
  std::string text;
  Role role = Role::choice;
  bool is_selected = false;
};

struct Placed {
  bool activated = false;
  float height = 0;
};

/// `place` is its position in its list; it keeps ids of equal texts apart.
Placed choice_card(Canvas& canvas, ImVec2 at, float width, std::size_t place,
                   const ChoiceCard& what);

/// Says that a card is picked without relying on colour: a tick on its corner.
void picked_tick(Canvas& canvas, const Rect& card);

/// One of a column of cards of which one is picked, without a letter: the arrow keys
/// move there (see Semantic::group).
struct PickCard {
  std::string text;
  int group = 1;
  bool is_picked = false;
  bool is_quiet = false;  ///< what it says is not said by anyone, such as a silence
};
Placed pick_card(Canvas& canvas, ImVec2 at, float width, std::size_t place, const PickCard& what);

/// One of the looks to choose from, with a specimen in its own colours.
struct ThemeCard {
  ThemeKind kind = ThemeKind::light;
  std::string label;
  bool is_picked = false;
};
Placed theme_card(Canvas& canvas, ImVec2 at, float width, const ThemeCard& what);

/// Something that is on or off. `note` says what that means.
struct CheckRow {
  std::string label;
  std::string note;
  bool is_on = false;
};
Placed check_row(Canvas& canvas, ImVec2 at, float width, const CheckRow& what);

/// A field for one line of text. `text` is changed as the person types.
struct Field {
  std::string label;
  std::string placeholder = {};
  bool groups_nip = false;  ///< keeps digits grouped 8-6-1-3 while typing
  bool is_large = false;
  bool is_secret = false;
  std::size_t most_characters = 0;  ///< 0: as many as one likes
  std::string aside = {};           ///< shown small above its right end
};
struct FieldTouch {
  float height = 0;  ///< with its label
  bool changed = false;
};
[[nodiscard]] WidgetId field_id(const Field& what);
FieldTouch field(Canvas& canvas, ImVec2 at, float width, const Field& what, std::string& text);

}  // namespace netral::ui

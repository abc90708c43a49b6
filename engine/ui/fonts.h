// Fonts: the faces of Inter that the type scale uses, baked at the size they are
// shown so that text is never blurred.

#pragma once

#include <imgui.h>

#include <array>
#include <string>

#include "base/result.h"
#include "ui/theme.h"

namespace netral::ui {

/// The bytes of the four font files. They must outlive Fonts.
struct FontData {
  std::string regular;
  std::string italic;
  std::string semi_bold;
  std::string bold;
};

class Fonts {
 public:
  /// Adds every style to the atlas at `scale`; the caller builds and uploads it.
  void add_to(ImFontAtlas& atlas, const FontData& data, float scale);

  [[nodiscard]] ImFont& font(TextStyle style) const;

  /// The distance from one line of a style to the next, in pixels.
  [[nodiscard]] float line_height(TextStyle style) const;

  /// What stands in for a style inside *…* and **…**.
  [[nodiscard]] static TextStyle italic_of(TextStyle style);
  [[nodiscard]] static TextStyle strong_of(TextStyle style);

 private:
  std::array<ImFont*, kTextStyleCount> fonts_{};
  float scale_ = 1;
};

}  // namespace netral::ui

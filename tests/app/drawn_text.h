// The words of a frame, read back from its triangles: what is written where, in which
// ink, and on which ground. Whatever draws a glyph is seen, with or without a note in the
// semantic tree.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/recording_window.h"
#include "ui/shapes.h"

namespace netral::tests {

/// Glyphs of one ink beside each other on one line.
struct DrawnText {
  std::string words;
  ui::Rect rect;
  ui::Rect shown;  ///< the part that is not clipped away
  ImU32 ink = 0;
  /// What lies below; nothing when it is a picture, whose colours are many.
  std::optional<ImU32> ground;
  bool is_covered = false;  ///< by a sheet or a veil that was drawn over it
  bool is_cut = false;      ///< at the left or the right, by the window or what clips it
};

/// The words of the window's last frame, in the order in which they were drawn.
/// Requires: the ImGui context that drew it is the current one.
[[nodiscard]] std::vector<DrawnText> drawn_texts(const RecordingWindow& window);

/// WCAG's contrast of two colours, 1 to 21.
[[nodiscard]] double contrast(ImU32 a, ImU32 b);

/// "#RRGGBB"
[[nodiscard]] std::string hex(ImU32 color);

}  // namespace netral::tests

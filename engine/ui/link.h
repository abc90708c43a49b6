// A link: underlined words that lead somewhere, quieter than a button.

#pragma once

#include <string>

#include "ui/canvas.h"

namespace netral::ui {

struct Link {
  std::string label;
  std::string spoken =
      {};                 ///< what it is called, where the label alone does not say; begins with it
  std::size_t place = 0;  ///< keeps the ids of equal labels apart
};

inline constexpr float kLinkHeight = 28;

[[nodiscard]] float link_width(Canvas& canvas, const Link& what);

/// True when it was followed.
bool link(Canvas& canvas, ImVec2 at, const Link& what);

}  // namespace netral::ui

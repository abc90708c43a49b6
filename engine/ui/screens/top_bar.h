// The bar at the top of every screen: the mark, where the person is, and what is
// always at hand.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/widgets.h"

namespace netral::ui {

inline constexpr float kTopBarHeight = 56;

struct TopBar {
  std::string subtitle = {};
  std::string right = {};                 ///< words before the buttons
  std::vector<std::string> buttons = {};  ///< quiet ones, from left to right
  bool mark_goes_home = false;
};

struct TopBarTouch {
  bool home = false;
  std::optional<std::size_t> button;
};

/// Where the canvas offers it, the last button signs the person out; the canvas hears it.
TopBarTouch top_bar(Canvas& canvas, const TopBar& bar);

/// The room below the bar.
[[nodiscard]] Rect below_top_bar(Canvas& canvas);

}  // namespace netral::ui

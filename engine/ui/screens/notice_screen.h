// A screen of words with buttons below: for trouble that keeps the program from
// going on, and for help.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

struct NoticeView {
  std::string title;
  std::vector<std::string> paragraphs;
  std::string details;               ///< for whoever mends it; shown in a card of its own
  std::vector<std::string> buttons;  ///< the first is the default
  bool is_trouble = false;
  std::vector<std::string> links = {};  ///< quiet buttons at the foot, to what is told elsewhere
};

/// The button that was pressed; links are counted on after the buttons. Escape presses
/// the last button.
[[nodiscard]] std::optional<std::size_t> draw_notice(Canvas& canvas, const NoticeView& view);

}  // namespace netral::ui

// History: what the learner has done so far, day by day.

#pragma once

#include <string>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

/// One attempt, in words.
struct HistoryRow {
  std::string time;  ///< "13.05"
  std::string title;
  std::string ending;
  std::string score;     ///< empty while it is open
  std::string duration;  ///< empty when no time was spent
  bool is_open = false;
};

struct HistoryDay {
  std::string date;
  std::vector<HistoryRow> rows;
};

struct HistoryView {
  std::string summary;
  std::vector<HistoryDay> days;  ///< none when nothing was begun
};

/// True when the person closes the page.
[[nodiscard]] bool draw_history(Canvas& canvas, const HistoryView& view);

}  // namespace netral::ui

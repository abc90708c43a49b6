// The foot under a lesson where words of the glossary come up for the first time: a
// quiet line that leads to their meaning and takes nothing else away.

#pragma once

#include <optional>
#include <vector>

#include "course/course.h"
#include "ui/canvas.h"
#include "ui/screens/pages.h"

namespace netral::ui {

/// "Istilah:" and a link for each term in one line of height `height`; what does not fit
/// before `right` is left out. Returns the page that was asked for.
[[nodiscard]] std::optional<OpenPage> term_links(Canvas& canvas, ImVec2 at, float right,
                                                 float height,
                                                 const std::vector<course::Term>& terms);

/// Draws the line into a strip taken from the foot of the window; nothing when there are
/// no terms. What does not fit into the line is left out. Call before the lesson is drawn.
class TermFoot {
 public:
  TermFoot(Canvas& canvas, const std::vector<course::Term>& terms);

  /// Call after the lesson, so that it comes last in reading order.
  [[nodiscard]] std::optional<OpenPage> draw();

 private:
  Canvas& canvas_;
  const std::vector<course::Term>& terms_;
  Rect strip_;
};

}  // namespace netral::ui

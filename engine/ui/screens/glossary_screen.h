// The glossary: what the words of the course mean.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "ui/canvas.h"

namespace netral::ui {

struct GlossaryView {
  std::vector<course::Term> terms;        ///< what answers the search, in the order to show
  std::optional<course::Term> looked_up;  ///< the one that the page was opened at
  bool is_empty = false;                  ///< the course explains no words at all
};

/// What is typed into the search field, changed by drawing.
struct GlossaryDraft {
  std::string query;
};

enum class GlossaryAction { search, clear, close };

[[nodiscard]] std::optional<GlossaryAction> draw_glossary(Canvas& canvas, const GlossaryView& view,
                                                          GlossaryDraft& draft);

}  // namespace netral::ui

// The law browser: every provision that may be cited, found by words, numbers and
// phase, and all that the course knows of the one that is read.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/course.h"
#include "ui/canvas.h"
#include "ui/screens/pages.h"

namespace netral::ui {

struct LawView {
  std::vector<const course::Provision*> found;  ///< in the order to show; instruments together
  const course::Provision* chosen = nullptr;    ///< read beside the list, or instead of it
  std::vector<course::Term> terms;              ///< that the chosen one speaks of
  std::optional<course::Phase> phase;           ///< only what covers it
  int unchecked = 0;                            ///< provisions that may not be shown yet
  base::Date day;                               ///< what is revoked by then is said to be
};

/// What the person does with the page, changed by drawing.
struct LawDraft {
  std::string query;
  bool reads = false;             ///< where there is room for one only: the provision
  bool came_from_list = false;    ///< so that Escape leads back there first
  bool brings_chosen_up = false;  ///< into view, in the next frame
};

struct SearchLaw {};
struct ClearSearch {};
struct ReadProvision {
  course::ProvisionId id;
};
struct ShowPhase {
  std::optional<course::Phase> phase;
};
struct CloseLaw {};
using LawAction =
    std::variant<SearchLaw, ClearSearch, ReadProvision, ShowPhase, CloseLaw, OpenPage>;

[[nodiscard]] std::optional<LawAction> draw_law(Canvas& canvas, const LawView& view,
                                                LawDraft& draft);

}  // namespace netral::ui

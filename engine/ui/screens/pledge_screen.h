// The pledge: read to its end, then confirmed as read.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

struct PledgeView {
  std::string title;
  std::vector<std::string> paragraphs;
  std::string source;
  std::string person;
  bool was_read = false;  ///< and confirmed
  std::string trouble;    ///< why the confirmation was not recorded; may be empty
};

/// Whether the end of the pledge was in sight.
struct PledgeDraft {
  bool saw_end = false;
};

struct ConfirmPledge {};
struct ClosePledge {};
using PledgeAction = std::variant<ConfirmPledge, ClosePledge>;

[[nodiscard]] std::optional<PledgeAction> draw_pledge(Canvas& canvas, const PledgeView& view,
                                                      PledgeDraft& draft);

}  // namespace netral::ui

// The cases that follow the course: each as the text that is sent by WhatsApp, with a
// button that copies it.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

struct FollowUpCard {
  std::string when;  ///< "Hari ke-7"
  std::string title;
  std::string text;  ///< as it is copied
};

struct FollowUpView {
  std::vector<FollowUpCard> cases;
  std::optional<std::size_t> copied;  ///< the one that was copied last
};

struct CopyCase {
  std::size_t place = 0;
};
struct CloseFollowUps {};
using FollowUpAction = std::variant<CopyCase, CloseFollowUps>;

[[nodiscard]] std::optional<FollowUpAction> draw_follow_ups(Canvas& canvas,
                                                            const FollowUpView& view);

}  // namespace netral::ui

// Looking back: the scenes and the feedback that were shown before in this run, one at
// a time, to be read again. Nothing can be answered here, so nothing changes.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "play/views.h"
#include "ui/canvas.h"
#include "ui/screens/pages.h"

namespace netral::ui {

/// One thing that was shown: a SceneView or the feedback to what was done there.
struct RereadView {
  play::LessonView shown;
  std::string done;  ///< what the learner did in that scene; empty where they only read
  int number = 1;    ///< of `count`, the last is the one before now
  int count = 1;
};

enum class RereadStep { back, forth, to_now };
using RereadAction = std::variant<RereadStep, OpenPage>;

[[nodiscard]] std::optional<RereadAction> draw_reread(Canvas& canvas, const RereadView& view);

}  // namespace netral::ui

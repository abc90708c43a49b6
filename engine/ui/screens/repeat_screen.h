// "Ulangi yang keliru": the scenes and items that were missed, once more, with their
// feedback; then how many of them are right now.

#pragma once

#include <optional>
#include <variant>

#include "play/views.h"
#include "ui/canvas.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// Back to the result, at the end or before it.
struct LeaveRepeat {};
using RepeatAction = std::variant<play::Input, LeaveRepeat, OpenPage>;

[[nodiscard]] std::optional<RepeatAction> draw_repeat(Canvas& canvas, const play::RepeatView& view,
                                                      LessonDraft& draft);

/// "2 dari 2 sudah tepat."
[[nodiscard]] std::string repeat_result(const base::Strings& strings,
                                        const play::RepeatEndView& end);

}  // namespace netral::ui

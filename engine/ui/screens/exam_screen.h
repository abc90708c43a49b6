// The screens of an exam: its questions one by one without feedback, and the
// result.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "play/views.h"
#include "ui/canvas.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// Leaving keeps what was answered; PlayAgain begins a new attempt.
using ExamAction = std::variant<play::Input, LeaveLesson, OpenHelp, PlayAgain>;

[[nodiscard]] std::optional<ExamAction> draw_exam(Canvas& canvas, const play::ExamView& view,
                                                  const std::string& person, LessonDraft& draft);

}  // namespace netral::ui

// The screens of an exam: its questions one by one without feedback, and the
// result.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "play/views.h"
#include "ui/canvas.h"
#include "ui/screens/course_end.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// `end` is where the course stands once the exam is over. Leaving keeps what was answered;
/// PlayAgain begins a new attempt.
[[nodiscard]] std::optional<LessonAction> draw_exam(Canvas& canvas, const play::ExamView& view,
                                                    const std::string& person, LessonDraft& draft,
                                                    CourseEnd end = CourseEnd::not_yet);

/// What the pre-test was, and how far the result rose since; nothing without one.
[[nodiscard]] std::vector<std::string> pretest_lines(const base::Strings& strings,
                                                     const play::ExamEndView& view);

}  // namespace netral::ui

// Writing an if-then plan: the two halves of "Bila …, saya akan …" in the learner's
// own words, which nobody else is shown.

#pragma once

#include <optional>
#include <string>

#include "play/views.h"
#include "ui/column.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// Returns WritePlan, or Continue when it is left out.
[[nodiscard]] std::optional<play::Input> draw_plan_form(Canvas& canvas, Column& column,
                                                        const play::PlanView& suggested,
                                                        LessonDraft& draft);

/// The plan as one sentence.
[[nodiscard]] std::string plan_sentence(Canvas& canvas, const play::PlanView& plan);

}  // namespace netral::ui

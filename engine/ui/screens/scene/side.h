// The words of a scene, and what can be done there.

#pragma once

#include <optional>

#include "play/views.h"
#include "ui/column.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// Phase, lines and question, then the choices, a reply, a plan, or only the way on.
[[nodiscard]] std::optional<play::Input> draw_side(Canvas& canvas, Column& column,
                                                   const play::SceneView& view, LessonDraft& draft);

/// The same without what can be done: what is left to read.
void draw_side_words(Canvas& canvas, Column& column, const play::SceneView& view);

/// Someone speaking: who, and the words beside a bar.
void draw_speech(Canvas& canvas, Column& column, const play::LineView& line);

}  // namespace netral::ui

// Putting a reply together: a column of phrase cards for each part, the reply as far
// as it has come, and the button that sends it.

#pragma once

#include <optional>
#include <string>

#include "play/views.h"
#include "ui/column.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// The parts, and below them the reply so far, where the display does not show it.
[[nodiscard]] std::optional<play::Input> draw_reply_builder(Canvas& canvas, Column& column,
                                                            const play::SceneView& view,
                                                            LessonDraft& draft);

/// What led here, small, and then who presses and what they say.
void draw_who_presses(Canvas& canvas, Column& column, const play::SceneView& view);

/// All of the room for a reply that is spoken: who presses and what they say on top.
[[nodiscard]] std::optional<play::Input> draw_spoken_reply(Canvas& canvas, const Rect& room,
                                                           const play::SceneView& view,
                                                           LessonDraft& draft);

/// The reply so far, in quotes, with "…" for what is missing.
[[nodiscard]] std::string reply_so_far(Canvas& canvas, const play::SceneView& view,
                                       const LessonDraft& draft);

/// Whether the reply so far is shown with the display, as words being typed.
[[nodiscard]] bool is_typed_beside(const Canvas& canvas, const play::SceneView& view);

}  // namespace netral::ui

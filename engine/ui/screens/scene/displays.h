// What a scene shows beside its words: people in a picture, a chat, a post, a
// letter, a meeting. Each has a file of its own and looks like the thing it is.

#pragma once

#include <string>

#include "play/views.h"
#include "ui/canvas.h"

namespace netral::ui {

// ---- what fills the room it is given ----------------------------------------

void draw_people(Canvas& canvas, const play::SceneView& view, const Rect& area);

/// The head of a meeting, and the people at their table below it.
void draw_meeting(Canvas& canvas, const play::SceneView& view, const Rect& area);

/// Its head alone. Returns its height.
float draw_meeting_head(Canvas& canvas, const course::Meeting& meeting, ImVec2 at, float width);
void draw_meeting_table(Canvas& canvas, const play::SceneView& view, const Rect& area);

// ---- what is as tall as its content -------------------------------------------
// Drawn from the top of `column`, whose height does not matter. Each returns where
// it ends.

inline constexpr float kChatHeadHeight = 74;
void draw_chat_head(Canvas& canvas, const course::ChatGroup& group, const Rect& area);
float draw_chat(Canvas& canvas, const play::SceneView& view, const Rect& column);

float draw_post(Canvas& canvas, const play::SceneView& view, const Rect& column);

float draw_letter(Canvas& canvas, const course::Letter& letter, const Rect& column);

// ---- all of them ----------------------------------------------------------------

/// Beside the words, in all of `area`. What the learner is writing into the chat or
/// under the post stands at its foot; nothing is shown of `writing` elsewhere.
void draw_display(Canvas& canvas, const play::SceneView& view, const Rect& area,
                  const std::string& writing);

/// Above the words, in one column. Returns where it ends.
float draw_display_above(Canvas& canvas, const play::SceneView& view, const Rect& room, float top);

/// The part of the window's width that it takes beside the words.
[[nodiscard]] float display_share(const play::SceneView& view);

/// Whether the spoken lines stand in it, and not among the words.
[[nodiscard]] bool holds_the_lines(course::Display display);

}  // namespace netral::ui

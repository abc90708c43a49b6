// Scenes in the terminal: what their displays show, in words; replies put together
// part by part; plans written in two lines.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/terminal.h"
#include "play/views.h"

namespace netral::app {

/// The post, the letter, the meeting or the chat's head; nothing for a conversation.
void show_exhibit(Terminal& terminal, const play::SceneView& scene);

void show_lines(Terminal& terminal, const std::vector<play::LineView>& lines);

/// How each part of a reply fared.
void show_phrases(Terminal& terminal, const play::FeedbackView& feedback);

void show_plans(Terminal& terminal, const std::vector<play::PlanView>& plans);

/// A phrase of each part; the whole is shown before it is sent. Nothing when input has
/// ended or the person leaves.
[[nodiscard]] std::optional<play::Input> ask_reply(Terminal& terminal,
                                                   const play::SceneView& scene);

/// The two halves of a plan, a line each. An empty first line keeps the suggestion, an
/// empty second one leaves the plan out.
[[nodiscard]] std::optional<play::Input> ask_plan(Terminal& terminal, const play::PlanView& plan);

}  // namespace netral::app

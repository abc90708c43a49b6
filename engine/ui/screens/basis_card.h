// The legal card: what a verdict of the course rests on, and how far it has been
// checked against the official text.

#pragma once

#include "play/views.h"
#include "ui/canvas.h"

namespace netral::ui {

/// Draws the card and returns its height.
float basis_card(Canvas& canvas, ImVec2 at, float width, const play::BasisView& view);

}  // namespace netral::ui

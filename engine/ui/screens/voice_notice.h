// A line at the foot of any screen that tells of the voice: that it is on, how fast it
// speaks, that this computer has none.

#pragma once

#include <string_view>

#include "ui/canvas.h"

namespace netral::ui {

/// Lies over the screen and is only looked at. Nothing where there are no words.
void draw_voice_notice(Canvas& canvas, std::string_view words);

}  // namespace netral::ui

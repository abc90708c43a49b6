// A provision read whole: what it says in our words, whom and when it binds, what
// follows, since when, and how far that was checked.

#pragma once

#include "course/provision.h"
#include "ui/canvas.h"

namespace netral::ui {

/// Draws the sheet and returns its height.
float provision_sheet(Canvas& canvas, ImVec2 at, float width, const course::Provision& provision);

}  // namespace netral::ui

// What is wrong in content files, as an author reads it on the screen: where, what,
// the line with a mark under the place, and what to do.

#pragma once

#include "course/diagnostic.h"
#include "ui/column.h"

namespace netral::ui {

/// One finding under another.
void draw_findings(Canvas& canvas, Column& column, const course::Diagnostics& findings);

}  // namespace netral::ui

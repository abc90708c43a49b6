// The sheet that lies over the lesson in the author's preview: what is wrong in the
// files, the facilitator's note, or help.

#pragma once

#include "ui/screens/preview_screen.h"

namespace netral::ui {

/// How much of the window a sheet may take: in very large type it needs all of it.
enum class SheetRoom { part, whole };

/// Draws the sheet that is open, and closes it when the person does.
/// Requires: draft.sheet.
void draw_preview_sheet(Canvas& canvas, const PreviewView& view, PreviewDraft& draft,
                        SheetRoom room);

}  // namespace netral::ui

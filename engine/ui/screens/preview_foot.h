// The line at the foot of the author's preview: the scene at hand, a quiet remark, and
// the author's tools.

#pragma once

#include <optional>

#include "ui/screens/preview_screen.h"

namespace netral::ui {

/// The pixels that the foot needs: one row where there is room, else two.
[[nodiscard]] float preview_foot_height(Canvas& canvas, const PreviewView& view);

/// Draws it into `area`. Opening and closing a sheet changes `draft` alone.
[[nodiscard]] std::optional<PreviewAction> draw_preview_foot(Canvas& canvas,
                                                             const PreviewView& view,
                                                             PreviewDraft& draft, const Rect& area);

}  // namespace netral::ui

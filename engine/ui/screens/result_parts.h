// What the end of a lesson and the result of an exam have in common.

#pragma once

#include <string_view>

#include "play/views.h"
#include "ui/column.h"

namespace netral::ui {

/// A name, a bar of segments and the count; nothing when there was nothing to count.
void draw_count(Canvas& canvas, Column& column, std::string_view name, int right, int all);

/// A card that says what would have been right, and why.
void draw_missed(Canvas& canvas, Column& column, const play::MissedView& missed);

}  // namespace netral::ui

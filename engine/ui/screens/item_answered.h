// How an answer fared, part by part: below the banner of an item's feedback. What was
// right has its icon and its word, never a colour alone.

#pragma once

#include "play/views.h"
#include "ui/column.h"

namespace netral::ui {

void draw_answered(Canvas& canvas, Column& column, const play::ItemFeedbackView& view);

}  // namespace netral::ui

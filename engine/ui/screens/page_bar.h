// The bar over a page: what the page is, and the way back to what lies under it.

#pragma once

#include <string>

#include "ui/canvas.h"

namespace netral::ui {

/// Draws the bar. True when the person closes the page, there or with Escape.
[[nodiscard]] bool page_bar(Canvas& canvas, const std::string& title);

/// A search field of a page. True when the words have changed.
bool search_field(Canvas& canvas, ImVec2 at, float width, const std::string& label,
                  const std::string& placeholder, std::string& query);
[[nodiscard]] float search_field_height(Canvas& canvas);

}  // namespace netral::ui

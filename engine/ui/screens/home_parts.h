// What home and the welcome have in common: the ground with its weave, and how the
// person is greeted.

#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "ui/column.h"
#include "ui/screens/home_screen.h"

namespace netral::ui {

/// A column at the left that scrolls, at most `most` wide at 100 %, with the weave beside
/// it where there is room.
void draw_beside_weave(Canvas& canvas, std::string_view scroll, float most,
                       const std::function<void(Column&)>& content);

/// The course, its length and its deadline, and below them "Selamat datang, …".
void draw_salutation(Canvas& canvas, Column& column, const HomeView& view);

/// Below a pre-test: the way past it, into what comes after. Nothing for anything else.
[[nodiscard]] std::optional<Open> draw_pass_over(Canvas& canvas, Column& column,
                                                 const NextUp& next);

}  // namespace netral::ui

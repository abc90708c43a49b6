// People in a scene: the layers of each, side by side.

#pragma once

#include <vector>

#include "play/views.h"
#include "ui/canvas.h"

namespace netral::ui {

/// Height of a figure to its width, as its layers are drawn.
inline constexpr float kFigureShape = 480.0F / 300.0F;

/// From one figure to the next, of a figure's width: shoulders overlap a little.
inline constexpr float kFigureStep = 0.85F;

/// Where `count` people are, `width` wide each and `step` apart, in the middle of
/// `area`; their tops at `top`.
[[nodiscard]] std::vector<Rect> figure_places(std::size_t count, float width, float step,
                                              const Rect& area, float top);

/// The widest that `count` people can be side by side in `width`.
[[nodiscard]] float widest_figure(std::size_t count, float width);

/// Draws them, cut at the edges of `area`.
void draw_figures(Canvas& canvas, const std::vector<play::FigureView>& figures,
                  const std::vector<Rect>& places, const Rect& area);

}  // namespace netral::ui

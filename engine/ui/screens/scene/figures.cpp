#include "ui/screens/scene/figures.h"

#include <algorithm>
#include <cmath>

namespace netral::ui {
namespace {

std::string expression_layer(course::Expression expression) {
  return "tokoh/ekspresi-" +
         std::string(course::kExpressionNames[static_cast<std::size_t>(expression)]) + ".svg";
}

void draw_layer(Canvas& canvas, const std::string& path, const Rect& rect) {
  const auto texture = canvas.pictures().texture(
      PictureRoot::course, path, static_cast<int>(rect.width), static_cast<int>(rect.height));
  if (!texture) return;
  canvas.list().AddImage(*texture, rect.top_left(), rect.bottom_right(), {0, 0}, {1, 1},
                         canvas.colors().picture_tint);
}

}  // namespace

std::vector<Rect> figure_places(std::size_t count, float width, float step, const Rect& area,
                                float top) {
  std::vector<Rect> places;
  const float row = width + (static_cast<float>(count) - 1) * step;
  const float left = area.x + (area.width - row) / 2;
  const float height = std::round(width * kFigureShape);
  for (std::size_t i = 0; i < count; ++i) {
    const float x = std::round(left + static_cast<float>(i) * step);
    places.push_back({x, std::round(top), width, height});
  }
  return places;
}

float widest_figure(std::size_t count, float width) {
  return width / (1 + (static_cast<float>(count) - 1) * kFigureStep);
}

void draw_figures(Canvas& canvas, const std::vector<play::FigureView>& figures,
                  const std::vector<Rect>& places, const Rect& area) {
  canvas.list().PushClipRect(area.top_left(), area.bottom_right(), true);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].layers.empty()) continue;
    for (const std::string& layer : figures[i].layers) draw_layer(canvas, layer, places[i]);
    draw_layer(canvas, expression_layer(figures[i].expression), places[i]);
  }
  canvas.list().PopClipRect();
}

}  // namespace netral::ui

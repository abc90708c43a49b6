// The picture of a conversation: a place and the people in it.

#include <algorithm>
#include <cmath>

#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/figures.h"
#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kHeadroom = 0.06F;     // of the picture, above a head that would be cut off
constexpr float kMostOfABand = 0.95F;  // of a low picture's height, a figure's width

void draw_standing(Canvas& canvas, const std::vector<play::FigureView>& figures, const Rect& area) {
  if (figures.empty()) return;
  const float widest = area.width * (figures.size() == 1 ? 0.62F : 0.54F);
  // In a low band the people stand closer than they are tall: faces before shirts.
  const float width = std::round(
      std::min({widest, widest_figure(figures.size(), area.width), area.height * kMostOfABand}));
  const float top =
      std::max(area.bottom() - width * kFigureShape, area.y + area.height * kHeadroom);
  draw_figures(canvas, figures,
               figure_places(figures.size(), width, width * kFigureStep, area, top), area);
}

}  // namespace

void draw_people(Canvas& canvas, const play::SceneView& view, const Rect& area) {
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), canvas.colors().scene_ground);
  if (!view.background.empty()) {
    const bool is_band = area.width > area.height;
    picture_cover(canvas, PictureRoot::course, view.background, area, is_band ? 0.5F : 1.0F);
  }
  draw_standing(canvas, view.figures, area);
  if (!view.picture_text.empty()) canvas.note(Role::picture, view.picture_text, area);
}

}  // namespace netral::ui

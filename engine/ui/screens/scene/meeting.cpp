// A meeting: what it is about and where, and the people at a table with their
// names before them.

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/figures.h"

namespace netral::ui {
namespace {

constexpr float kTableTop = 0.66F;  // of the picture, where the table begins
constexpr float kSeat = 132;        // a name plate's share of the table
constexpr float kSeated = 0.58F;    // of a figure, what shows above the table
constexpr float kHeadroom = 0.08F;  // of the picture, above the heads
constexpr float kNamePlate = 34;

void draw_plate(Canvas& canvas, const std::string& name, float middle, float top, float widest) {
  const float words = std::ceil(width_of(canvas.fonts(), TextStyle::caption_strong, name));
  const float side = canvas.px(12);
  const float width = std::min(words + 2 * side, widest);
  const Rect plate{std::round(middle - width / 2), std::round(top), width, canvas.px(kNamePlate)};
  const Rect shadow{plate.x - canvas.px(2), plate.y + canvas.px(5), plate.width + canvas.px(4),
                    plate.height};
  canvas.shapes().fill(canvas.list(), shadow, kRadiusKey, canvas.colors().shade);
  canvas.shapes().fill(canvas.list(), plate, kRadiusKey, canvas.colors().card);
  canvas.shapes().outline(canvas.list(), plate, kRadiusKey, 1, canvas.colors().line);
  const float line = canvas.fonts().line_height(TextStyle::caption_strong);
  const float x = std::max(plate.x + side / 2, std::round(middle - words / 2));
  const ReadAs plate_only(canvas, Passage::aside);
  text_cut(canvas, {x, std::round(plate.y + (plate.height - line) / 2)}, plate.right() - x,
           TextStyle::caption_strong, canvas.colors().ink, name);
}

void draw_table(Canvas& canvas, const Rect& area) {
  picture_cover(canvas, PictureRoot::program, "meja-rapat.svg", area, 0);
}

/// As large as the room above the table lets them be, and as far apart as their name
/// plates want.
std::vector<Rect> seats(Canvas& canvas, const play::SceneView& view, const Rect& area,
                        float table_top) {
  const std::size_t count = view.figures.size();
  const float above = table_top - area.y - area.height * kHeadroom;
  const float widest = std::min(widest_figure(count, area.width), area.width * 0.46F);
  const float width = std::round(std::min(widest, above / (kFigureShape * kSeated)));
  const float room = count > 1 ? (area.width - width) / static_cast<float>(count - 1) : 0;
  const float step = std::min(std::max(width * kFigureStep, canvas.px(kSeat)), room);
  return figure_places(count, width, step, area, table_top - width * kFigureShape * kSeated);
}

}  // namespace

float draw_meeting_head(Canvas& canvas, const course::Meeting& meeting, ImVec2 at, float width) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(26);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column words(canvas, at.x + inset, at.y + canvas.px(14), width - 2 * inset);
  const OneSentence sentence(canvas);
  words.text(TextStyle::caption_strong, colors.accent, canvas.say("rapat.kepala"));
  words.text(TextStyle::lead_strong, colors.ink, meeting.agenda, Role::heading);
  words.text(TextStyle::caption, colors.muted, meeting.place);
  const float height = words.y() + canvas.px(14) - at.y;
  list.ChannelsSetCurrent(0);
  list.AddRectFilled(at, {at.x + width, at.y + height}, colors.card);
  list.ChannelsMerge();
  rule(canvas, at.x, at.y + height - 1, width);
  return height;
}

void draw_meeting_table(Canvas& canvas, const play::SceneView& view, const Rect& area) {
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), canvas.colors().scene_ground);
  if (!view.background.empty()) {
    picture_cover(canvas, PictureRoot::course, view.background, area, 0.4F);
  }
  if (!view.picture_text.empty()) canvas.note(Role::picture, view.picture_text, area);
  const float table_top = std::round(area.y + area.height * kTableTop);
  const std::vector<Rect> places = seats(canvas, view, area, table_top);
  draw_figures(canvas, view.figures, places, area);
  const float edge = table_top - canvas.px(6);
  draw_table(canvas, {area.x, edge, area.width, area.bottom() - edge});
  const float step = places.size() > 1 ? places[1].x - places[0].x : area.width;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const float middle = places[i].x + places[i].width / 2;
    draw_plate(canvas, view.figures[i].name, middle, table_top + canvas.px(12),
               step - canvas.px(10));
  }
}

void draw_meeting(Canvas& canvas, const play::SceneView& view, const Rect& area) {
  const auto* meeting = std::get_if<course::Meeting>(&view.exhibit);
  if (meeting == nullptr) return;
  const float head = draw_meeting_head(canvas, *meeting, area.top_left(), area.width);
  draw_meeting_table(canvas, view, {area.x, area.y + head, area.width, area.height - head});
}

}  // namespace netral::ui

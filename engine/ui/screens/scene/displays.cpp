#include "ui/screens/scene/displays.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"

namespace netral::ui {
namespace {

using course::Display;
using play::SceneView;

/// What the exhibit of a scene holds, or an empty one of its kind.
template <typename Kind>
Kind exhibit_of(const SceneView& view) {
  const auto* found = std::get_if<Kind>(&view.exhibit);
  return found == nullptr ? Kind{} : *found;
}

/// The body of a display that is as tall as its content.
float draw_flow(Canvas& canvas, const SceneView& view, const Rect& column) {
  switch (view.display) {
    case Display::grup_wa:
      return draw_chat(canvas, view, column);
    case Display::media_sosial:
      return draw_post(canvas, view, column);
    default:
      return draw_letter(canvas, exhibit_of<course::Letter>(view), column);
  }
}

constexpr float kWritingLines = 3;  // of which the room is kept while a reply grows

/// What is being written, at the foot of the chat or the post. Returns its height.
float draw_writing(Canvas& canvas, const Rect& area, const std::string& writing) {
  const Palette& colors = canvas.colors();
  const float outer = canvas.px(14);
  const float inner = canvas.px(18);
  const float width = area.width - 2 * outer;
  const float label = canvas.fonts().line_height(TextStyle::caption);
  const float words = std::max(text_height(canvas, width - 2 * inner, TextStyle::body, writing),
                               kWritingLines * canvas.fonts().line_height(TextStyle::body));
  const Rect sheet{area.x + outer, area.bottom() - outer - words - label - canvas.px(26), width,
                   words + label + canvas.px(26)};
  const float top = sheet.y - outer;
  canvas.list().AddRectFilled({area.x, top}, area.bottom_right(), colors.track);
  card(canvas, sheet, colors.action_soft, colors.line);
  Column column(canvas, sheet.x + inner, sheet.y + canvas.px(12), width - 2 * inner);
  {
    const ReadAs told_by_what_stands_below(canvas, Passage::aside);
    column.text(TextStyle::caption, colors.muted, canvas.say("susun.sejauh_ini"));
  }
  column.text(TextStyle::body, colors.ink, writing, Role::status);
  return area.bottom() - top;
}

void draw_flowing(Canvas& canvas, const SceneView& view, const Rect& area,
                  const std::string& writing) {
  const Palette& colors = canvas.colors();
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), colors.chat_ground);
  Rect room = area;
  const bool is_chat = view.display == Display::grup_wa;
  if (is_chat) {
    const float head = canvas.px(kChatHeadHeight);
    draw_chat_head(canvas, exhibit_of<course::ChatGroup>(view), {area.x, area.y, area.width, head});
    room = {area.x, area.y + head, area.width, area.height - head};
  }
  if (!writing.empty()) room.height -= draw_writing(canvas, area, writing);
  const bool ends_matter = is_chat || !writing.empty();
  const float top = canvas.begin_scroll(
      "display", room, ends_matter ? Canvas::ScrollFrom::end : Canvas::ScrollFrom::top);
  const float inset = canvas.px(26);
  const float margin = canvas.px(22);
  const float bottom =
      draw_flow(canvas, view,
                {room.x + inset, top + margin, room.width - 2 * inset, room.height - 2 * margin});
  canvas.end_scroll(bottom + canvas.px(is_chat ? 10 : 22));
}

}  // namespace

void draw_display(Canvas& canvas, const SceneView& view, const Rect& area,
                  const std::string& writing) {
  if (view.display == Display::percakapan) return draw_people(canvas, view, area);
  if (view.display == Display::rapat) return draw_meeting(canvas, view, area);
  draw_flowing(canvas, view, area, writing);
}

float draw_display_above(Canvas& canvas, const SceneView& view, const Rect& room, float top) {
  const float inset = canvas.px(24);
  const float band = std::round(room.height * 0.4F);
  float y = top;
  switch (view.display) {
    case Display::percakapan:
      if (view.background.empty() && view.figures.empty()) return top;
      draw_people(canvas, view, {room.x, top, room.width, band});
      return top + band;
    case Display::rapat:
      y += draw_meeting_head(canvas, exhibit_of<course::Meeting>(view), {room.x, top}, room.width);
      // Taller than a picture's band: the table takes a part of it.
      draw_meeting_table(canvas, view, {room.x, y, room.width, std::round(room.height * 0.5F)});
      return y + std::round(room.height * 0.5F);
    case Display::grup_wa:
      draw_chat_head(canvas, exhibit_of<course::ChatGroup>(view),
                     {room.x, top, room.width, canvas.px(kChatHeadHeight)});
      y += canvas.px(kChatHeadHeight - 4);
      break;
    default:
      break;
  }
  return draw_flow(canvas, view, {room.x + inset, y + canvas.px(20), room.width - 2 * inset, 0});
}

float display_share(const SceneView& view) {
  // The parts of a reply need the room more.
  if (!view.reply.empty()) return 0.37F;
  switch (view.display) {
    case Display::percakapan:
      return 0.4375F;
    case Display::surat:
      return 0.5F;
    default:
      return 0.469F;
  }
}

bool holds_the_lines(Display display) {
  return display == Display::grup_wa || display == Display::media_sosial;
}

}  // namespace netral::ui

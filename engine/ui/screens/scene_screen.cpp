// A scene: what is shown beside the words on the left, the words and what can be
// done on the right; one under the other where the window is narrow.

#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/reply_builder.h"
#include "ui/screens/scene/side.h"
#include "ui/screens/scene_layout.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

using play::SceneView;

void draw_hints(Canvas& canvas, const SceneView& view, float right) {
  if (view.choices.empty()) return;
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    letters.emplace_back(1, play::letter_of(i));
  }
  key_hints(canvas, right, canvas.height() - canvas.px(47),
            {{letters, canvas.say("adegan.memilih")}});
}

}  // namespace

void lay_out_scene(Canvas& canvas, const SceneView& view, const SceneLayout& layout,
                   const std::function<void(Column&)>& words) {
  const Rect room = below_top_bar(canvas);
  if (!has_two_columns(canvas)) {
    const float inset = canvas.px(24);
    const float top = canvas.begin_scroll("side", room);
    const float y = draw_display_above(canvas, view, room, top);
    Column column(canvas, room.x + inset, y + canvas.px(20), room.width - 2 * inset);
    words(column);
    canvas.end_scroll(column.y() + canvas.px(24));
    return;
  }
  const float left_width = std::round(room.width * display_share(view));
  draw_display(canvas, view, {room.x, room.y, left_width, room.height}, layout.writing);
  const float inset = canvas.px(44);
  const Rect side{left_width, room.y, room.width - left_width,
                  room.height - canvas.px(layout.foot)};
  const float top = canvas.begin_scroll("side", side);
  Column column(canvas, side.x + inset, top + canvas.px(32), side.width - 2 * inset);
  words(column);
  canvas.end_scroll(column.y() + canvas.px(20));
}

std::optional<play::Input> draw_scene(Canvas& canvas, const SceneView& view, LessonDraft& draft) {
  const Rect room = below_top_bar(canvas);
  const bool is_spoken_reply = !view.reply.empty() && view.display == course::Display::percakapan;
  if (is_spoken_reply) return draw_spoken_reply(canvas, room, view, draft);
  SceneLayout layout;
  if (has_two_columns(canvas) && is_typed_beside(canvas, view)) {
    layout.writing = reply_so_far(canvas, view, draft);
  }
  if (!view.choices.empty()) layout.foot = 64;
  std::optional<play::Input> input;
  lay_out_scene(canvas, view, layout,
                [&](Column& column) { input = draw_side(canvas, column, view, draft); });
  if (has_two_columns(canvas)) draw_hints(canvas, view, canvas.width() - canvas.px(44));
  return input;
}

}  // namespace netral::ui

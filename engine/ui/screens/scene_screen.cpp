// A scene: what is shown beside the words on the left, the words and what can be
// done on the right; one under the other where the window is narrow.

#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/reply_builder.h"
#include "ui/screens/scene/side.h"
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

std::optional<play::Input> draw_wide(Canvas& canvas, const SceneView& view, const Rect& room,
                                     LessonDraft& draft) {
  const float left_width = std::round(room.width * display_share(view));
  const std::string writing =
      is_typed_beside(canvas, view) ? reply_so_far(canvas, view, draft) : std::string();
  draw_display(canvas, view, {room.x, room.y, left_width, room.height}, writing);
  const float inset = canvas.px(44);
  const float hints = canvas.px(view.choices.empty() ? 0 : 64);
  const Rect side{left_width, room.y, room.width - left_width, room.height - hints};
  const float top = canvas.begin_scroll("side", side);
  Column column(canvas, side.x + inset, top + canvas.px(32), side.width - 2 * inset);
  auto input = draw_side(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(20));
  draw_hints(canvas, view, side.right() - inset);
  return input;
}

std::optional<play::Input> draw_narrow(Canvas& canvas, const SceneView& view, const Rect& room,
                                       LessonDraft& draft) {
  const float inset = canvas.px(24);
  const float top = canvas.begin_scroll("side", room);
  const float y = draw_display_above(canvas, view, room, top);
  Column column(canvas, room.x + inset, y + canvas.px(20), room.width - 2 * inset);
  auto input = draw_side(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(24));
  return input;
}

}  // namespace

std::optional<play::Input> draw_scene(Canvas& canvas, const SceneView& view, LessonDraft& draft) {
  const Rect room = below_top_bar(canvas);
  const bool is_spoken_reply = !view.reply.empty() && view.display == course::Display::percakapan;
  if (is_spoken_reply) return draw_spoken_reply(canvas, room, view, draft);
  return has_two_columns(canvas) ? draw_wide(canvas, view, room, draft)
                                 : draw_narrow(canvas, view, room, draft);
}

}  // namespace netral::ui

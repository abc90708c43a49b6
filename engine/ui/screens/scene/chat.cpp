// A chat: the group's head and the bubbles of what was said.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/column.h"
#include "ui/screens/scene/displays.h"

namespace netral::ui {
namespace {

struct Bubble {
  std::string name;
  std::string text;
  bool is_mine = false;
  bool is_faint = false;
};

float draw_bubble(Canvas& canvas, const Bubble& bubble, const Rect& column) {
  const Palette& colors = canvas.colors();
  const float side = canvas.px(15);
  const float widest = column.width * 0.84F - 2 * side;
  const TextBlock name = lay_out(canvas.fonts(), TextStyle::caption_strong, bubble.name, widest);
  const TextBlock words = lay_out(canvas.fonts(), TextStyle::caption, bubble.text, widest);
  const float width = std::ceil(std::max(name.width, words.width)) + 2 * side;
  const float height = name.height() + words.height() + canvas.px(18);
  const float x = bubble.is_mine ? column.right() - width : column.x;
  const Rect rect{x, column.y, width, height};
  card(canvas, rect, bubble.is_mine ? colors.action_soft : colors.card, colors.line);
  draw_text(canvas.list(), canvas.fonts(), name, {x + side, rect.y + canvas.px(9)}, colors.accent);
  draw_text(canvas.list(), canvas.fonts(), words, {x + side, rect.y + canvas.px(9) + name.height()},
            bubble.is_faint ? colors.muted : colors.ink);
  canvas.note(Role::text, bubble.name + ": " + base::without_markup(bubble.text), rect);
  return height;
}

}  // namespace

void draw_chat_head(Canvas& canvas, const course::ChatGroup& group, const Rect& area) {
  const Palette& colors = canvas.colors();
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), colors.chat_head);
  const float middle = area.y + area.height / 2;
  canvas.shapes().disc(canvas.list(), {area.x + canvas.px(43), middle}, canvas.px(44),
                       colors.on_chat_head_muted);
  const float glyph = canvas.px(24);
  icon(canvas, "grup", {area.x + canvas.px(43) - glyph / 2, middle - glyph / 2, glyph, glyph},
       colors.chat_head);
  Column words(canvas, area.x + canvas.px(78), middle - canvas.px(25), area.width);
  const OneSentence sentence(canvas);
  words.text(TextStyle::body_strong, colors.on_chat_head, group.name, Role::heading);
  // A chat of two is a private one; a count of members would look odd there.
  const bool is_private = group.members <= 2;
  words.text(TextStyle::caption, colors.on_chat_head_muted,
             is_private
                 ? canvas.say("adegan.pesan_pribadi")
                 : canvas.say("adegan.anggota", {{"jumlah", std::to_string(group.members)}}));
}

float draw_chat(Canvas& canvas, const play::SceneView& view, const Rect& column) {
  Rect place = column;
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    const play::LineView& line = view.lines[i];
    const ReadAs story(canvas, Passage::story, static_cast<int>(i) + 1);
    if (line.voice == play::LineView::Voice::narrator) continue;
    const bool is_mine = line.voice == play::LineView::Voice::you;
    const std::string name = is_mine ? canvas.say("adegan.anda") : line.name;
    place.y += draw_bubble(canvas, {name, line.text, is_mine, false}, place) + canvas.px(12);
  }
  if (!view.choices.empty()) {
    const ReadAs nothing_said(canvas, Passage::aside);
    const Bubble typing{canvas.say("adegan.anda"), canvas.say("adegan.mengetik"), true, true};
    place.y += draw_bubble(canvas, typing, place) + canvas.px(12);
  }
  return place.y;
}

}  // namespace netral::ui

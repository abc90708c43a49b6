// A scene: its picture or chat on the left, what is said and what can be done on
// the right; one under the other where the window is narrow.

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

using play::LineView;
using play::SceneView;

// ---- the picture -------------------------------------------------------------

constexpr float kFigureWidth = 300;  // of the layers' own size
constexpr float kFigureHeight = 480;
constexpr float kHeadroom = 0.06F;     // of the picture, above a head that would be cut off
constexpr float kMostOfABand = 0.95F;  // of a low picture's height, a figure's width
constexpr float kFigureStep = 0.85F;   // of a figure's width: shoulders overlap a little

std::string expression_layer(course::Expression expression) {
  return "tokoh/ekspresi-" +
         std::string(course::kExpressionNames[static_cast<std::size_t>(expression)]) + ".svg";
}

void draw_layer(Canvas& canvas, const std::string& path, const Rect& rect) {
  const auto texture = canvas.pictures().texture(
      PictureRoot::course, path, static_cast<int>(rect.width), static_cast<int>(rect.height));
  if (texture) canvas.list().AddImage(*texture, rect.top_left(), rect.bottom_right());
}

void draw_figures(Canvas& canvas, const std::vector<play::FigureView>& figures, const Rect& area) {
  if (figures.empty()) return;
  const auto count = static_cast<float>(figures.size());
  const float widest = area.width * (figures.size() == 1 ? 0.62F : 0.54F);
  const float together = 1 + (count - 1) * kFigureStep;
  // In a low band the people stand closer than they are tall: faces before shirts.
  const float width =
      std::round(std::min({widest, area.width / together, area.height * kMostOfABand}));
  const float height = std::round(width * kFigureHeight / kFigureWidth);
  const float top = std::max(area.bottom() - height, area.y + area.height * kHeadroom);
  const float left = area.x + (area.width - width * together) / 2;
  canvas.list().PushClipRect(area.top_left(), area.bottom_right(), true);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const float x = std::round(left + static_cast<float>(i) * width * kFigureStep);
    const Rect rect{x, std::round(top), width, height};
    for (const std::string& layer : figures[i].layers) draw_layer(canvas, layer, rect);
    if (figures[i].layers.empty()) continue;
    draw_layer(canvas, expression_layer(figures[i].expression), rect);
  }
  canvas.list().PopClipRect();
}

void draw_picture(Canvas& canvas, const SceneView& view, const Rect& area) {
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), canvas.colors().scene_ground);
  if (!view.background.empty()) {
    const bool is_band = area.width > area.height;
    picture_cover(canvas, PictureRoot::course, view.background, area, is_band ? 0.5F : 1.0F);
  }
  draw_figures(canvas, view.figures, area);
  if (!view.picture_text.empty()) canvas.note(Role::picture, view.picture_text, area);
}

// ---- the chat -------------------------------------------------------------------

constexpr float kChatHeadHeight = 74;

course::ChatGroup chat_of(const SceneView& view) {
  const auto* group = std::get_if<course::ChatGroup>(&view.exhibit);
  return group == nullptr ? course::ChatGroup{} : *group;
}

void draw_chat_head(Canvas& canvas, const course::ChatGroup& group, const Rect& area) {
  const Palette& colors = canvas.colors();
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), colors.chat_head);
  const float middle = area.y + area.height / 2;
  canvas.shapes().disc(canvas.list(), {area.x + canvas.px(43), middle}, canvas.px(44),
                       colors.track);
  const float glyph = canvas.px(24);
  icon(canvas, "grup", {area.x + canvas.px(43) - glyph / 2, middle - glyph / 2, glyph, glyph},
       colors.chat_head);
  Column words(canvas, area.x + canvas.px(78), middle - canvas.px(25), area.width);
  words.text(TextStyle::body_strong, colors.on_chat_head, group.name, Role::heading);
  // A chat of two is a private one; a count of members would look odd there.
  const bool is_private = group.members <= 2;
  words.text(TextStyle::caption, colors.track,
             is_private
                 ? canvas.say("adegan.pesan_pribadi")
                 : canvas.say("adegan.anggota", {{"jumlah", std::to_string(group.members)}}));
}

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
  canvas.note(Role::text, bubble.name + ": " + bubble.text, rect);
  return height;
}

/// The bubbles one under another. Returns where the last one ends.
float draw_bubbles(Canvas& canvas, const SceneView& view, Rect column) {
  for (const LineView& line : view.lines) {
    if (line.voice == LineView::Voice::narrator) continue;
    const bool is_mine = line.voice == LineView::Voice::you;
    const std::string name = is_mine ? canvas.say("adegan.anda") : line.name;
    column.y += draw_bubble(canvas, {name, line.text, is_mine, false}, column) + canvas.px(12);
  }
  if (!view.choices.empty()) {
    const Bubble typing{canvas.say("adegan.anda"), canvas.say("adegan.mengetik"), true, true};
    column.y += draw_bubble(canvas, typing, column) + canvas.px(12);
  }
  return column.y;
}

void draw_chat(Canvas& canvas, const SceneView& view, const Rect& area) {
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), canvas.colors().chat_ground);
  const float head = canvas.px(kChatHeadHeight);
  draw_chat_head(canvas, chat_of(view), {area.x, area.y, area.width, head});
  const Rect room{area.x, area.y + head, area.width, area.height - head};
  const float top = canvas.begin_scroll("chat", room);
  const float inset = canvas.px(26);
  const float bottom =
      draw_bubbles(canvas, view, {area.x + inset, top + canvas.px(22), area.width - 2 * inset, 0});
  canvas.end_scroll(bottom + canvas.px(10));
}

// ---- what is said and what can be done --------------------------------------------

void draw_speech(Canvas& canvas, Column& column, const LineView& line) {
  const Palette& colors = canvas.colors();
  const bool is_you = line.voice == LineView::Voice::you;
  const float inset = canvas.px(20);
  const float top = column.y();
  const std::string name = is_you ? canvas.say("adegan.anda") : line.name;
  const float name_width = width_of(canvas.fonts(), TextStyle::body_strong, name);
  Column words(canvas, column.x() + inset, top, column.width() - inset);
  words.text(TextStyle::body_strong, is_you ? colors.action : colors.accent, name);
  const float role_drop = canvas.fonts().line_height(TextStyle::body_strong) -
                          canvas.fonts().line_height(TextStyle::caption);
  text(canvas, {words.x() + name_width + canvas.px(6), top + role_drop}, words.width(),
       TextStyle::caption, colors.muted, line.role);
  words.gap(2);
  words.text(TextStyle::lead, colors.ink, "“" + line.text + "”");
  const Rect bar{column.x(), top, canvas.px(5), words.y() - top};
  canvas.shapes().fill(canvas.list(), bar, 2.5F, is_you ? colors.action : colors.accent_soft);
  column.take(words.y() - top);
}

/// In a chat the spoken lines are bubbles; only the narrator's stand here.
void draw_lines(Canvas& canvas, Column& column, const SceneView& view) {
  const bool in_chat = view.display == course::Display::grup_wa;
  for (const LineView& line : view.lines) {
    if (line.voice == LineView::Voice::narrator) {
      column.text(TextStyle::body, canvas.colors().muted, line.text);
    } else if (!in_chat) {
      draw_speech(canvas, column, line);
    } else {
      continue;
    }
    column.gap(16);
  }
}

std::optional<play::Input> draw_choices(Column& column, const SceneView& view) {
  std::optional<play::Input> input;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const ChoiceCard what{.letter = play::letter_of(i), .text = view.choices[i].text};
    if (column.choice(i, what)) input = play::Choose{view.choices[i].id};
    column.gap(12);
  }
  return input;
}

std::optional<play::Input> draw_side(Canvas& canvas, Column& column, const SceneView& view) {
  pill(canvas, column.at(), phase_text(canvas, view.phase));
  column.take(canvas.px(kPillHeight));
  column.gap(16);
  const bool question_first = view.display == course::Display::grup_wa;
  if (question_first && !view.question.empty()) {
    column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
    column.gap(4);
  }
  draw_lines(canvas, column, view);
  if (view.choices.empty()) {
    column.gap(8);
    const Button onward{.label = canvas.say("umum.lanjut"),
                        .key_hint = canvas.say("umum.tombol_enter"),
                        .is_default = true};
    if (column.button(onward)) return play::Continue{};
    return std::nullopt;
  }
  if (!question_first) {
    column.gap(2);
    column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
    column.gap(12);
  }
  return draw_choices(column, view);
}

void draw_hints(Canvas& canvas, const SceneView& view, float right) {
  if (view.choices.empty()) return;
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    letters.emplace_back(1, play::letter_of(i));
  }
  key_hints(canvas, right, canvas.height() - canvas.px(47),
            {{letters, canvas.say("adegan.memilih")}});
}

void draw_left(Canvas& canvas, const SceneView& view, const Rect& area) {
  if (view.display == course::Display::grup_wa) {
    draw_chat(canvas, view, area);
  } else {
    draw_picture(canvas, view, area);
  }
}

std::optional<play::Input> draw_wide(Canvas& canvas, const SceneView& view, const Rect& room) {
  const bool is_chat = view.display == course::Display::grup_wa;
  const float left_width = std::round(room.width * (is_chat ? 0.469F : 0.4375F));
  draw_left(canvas, view, {room.x, room.y, left_width, room.height});
  const float inset = canvas.px(44);
  const float hints = canvas.px(view.choices.empty() ? 0 : 64);
  const Rect side{left_width, room.y, room.width - left_width, room.height - hints};
  const float top = canvas.begin_scroll("side", side);
  Column column(canvas, side.x + inset, top + canvas.px(32), side.width - 2 * inset);
  const auto input = draw_side(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(20));
  draw_hints(canvas, view, side.right() - inset);
  return input;
}

/// One column that scrolls: the picture as a band, the chat as its bubbles.
std::optional<play::Input> draw_narrow(Canvas& canvas, const SceneView& view, const Rect& room) {
  const float inset = canvas.px(24);
  const float top = canvas.begin_scroll("side", room);
  float y = top;
  if (view.display == course::Display::grup_wa) {
    const float head = canvas.px(kChatHeadHeight);
    draw_chat_head(canvas, chat_of(view), {room.x, y, room.width, head});
    y = draw_bubbles(canvas, view,
                     {room.x + inset, y + head + canvas.px(16), room.width - 2 * inset, 0});
  } else if (!view.background.empty() || !view.figures.empty()) {
    const float band = std::round(room.height * 0.4F);
    draw_picture(canvas, view, {room.x, y, room.width, band});
    y += band;
  }
  Column column(canvas, room.x + inset, y + canvas.px(20), room.width - 2 * inset);
  const auto input = draw_side(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(24));
  return input;
}

}  // namespace

std::optional<play::Input> draw_scene(Canvas& canvas, const SceneView& view) {
  const Rect room = below_top_bar(canvas);
  return has_two_columns(canvas) ? draw_wide(canvas, view, room) : draw_narrow(canvas, view, room);
}

}  // namespace netral::ui

// A post on social media as such sites lay it out, without the logo or colours of
// any: who, when, the words, the picture, how many like it, and the comments.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "base/text.h"
#include "ui/column.h"
#include "ui/screens/scene/displays.h"

namespace netral::ui {
namespace {

constexpr float kInset = 20;
constexpr float kMostPicture = 0.5F;  // of the post's width, how tall its picture may be

std::string initial_of(std::string_view name) {
  if (name.empty()) return {};
  const auto first = base::decode(name, 0);
  return base::to_upper_ascii(name.substr(0, first ? first->bytes : 1));
}

/// Of "Mas Yoga" the Y: every other name begins with Pak, Bu, Mas or Mbak.
std::string initial_of_person(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return initial_of(space == std::string_view::npos ? name : name.substr(space + 1));
}

struct Sign {
  float diameter;
  TextStyle style;
  ImU32 ground;
  ImU32 ink;
};

void draw_sign(Canvas& canvas, ImVec2 at, const Sign& sign, const std::string& letter) {
  const ImVec2 center(at.x + sign.diameter / 2, at.y + sign.diameter / 2);
  canvas.shapes().disc(canvas.list(), center, sign.diameter, sign.ground);
  text_centered(canvas, {at.x, at.y, sign.diameter, sign.diameter}, sign.style, sign.ink, letter);
}

void draw_account(Canvas& canvas, Column& column, const course::Post& post) {
  const float sign = canvas.px(44);
  draw_sign(canvas, column.at(),
            {sign, TextStyle::lead_strong, canvas.colors().accent, canvas.colors().card},
            initial_of(post.account));
  Column words(canvas, column.x() + sign + canvas.px(12), column.y() - canvas.px(2),
               column.width() - sign - canvas.px(12));
  const OneSentence sentence(canvas);
  words.text(TextStyle::body_strong, canvas.colors().ink, post.account, Role::heading);
  words.text(TextStyle::caption, canvas.colors().muted, post.when);
  column.take(std::max(sign, words.y() - column.y()));
}

/// From edge to edge of the post.
void draw_post_picture(Canvas& canvas, Column& column, const course::Post& post) {
  const auto size = canvas.pictures().size(PictureRoot::course, post.picture);
  if (!size) return;
  const float inset = canvas.px(kInset);
  const float width = column.width() + 2 * inset;
  const float shape = std::min(size->height / size->width, kMostPicture);
  const Rect place{column.x() - inset, column.y(), width, std::round(width * shape)};
  picture_cover(canvas, PictureRoot::course, post.picture, place, 0.4F);
  canvas.note(Role::picture, post.picture_text, place);
  column.take(place.height);
  column.gap(12);
}

void draw_likes(Canvas& canvas, Column& column, int likes) {
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float glyph = canvas.px(20);
  icon(canvas, "suka", {column.x(), column.y() + (line - glyph) / 2, glyph, glyph},
       canvas.colors().accent);
  Column words(canvas, column.x() + glyph + canvas.px(8), column.y(), column.width());
  words.text(TextStyle::caption_strong, canvas.colors().muted,
             canvas.say("unggahan.suka", {{"jumlah", base::grouped(likes)}}));
  column.take(line);
}

void draw_comment(Canvas& canvas, Column& column, const std::string& name, const std::string& text,
                  bool is_mine) {
  const Palette& colors = canvas.colors();
  const float sign = canvas.px(30);
  const float side = canvas.px(14);
  const float x = column.x() + sign + canvas.px(10);
  const float widest = column.x() + column.width() - x - 2 * side;
  const TextBlock head = lay_out(canvas.fonts(), TextStyle::caption_strong, name, widest);
  const TextBlock words = lay_out(canvas.fonts(), TextStyle::caption, text, widest);
  const Rect rect{x, column.y(), std::ceil(std::max(head.width, words.width)) + 2 * side,
                  head.height() + words.height() + canvas.px(16)};
  draw_sign(canvas, {column.x(), column.y() + canvas.px(4)},
            {sign, TextStyle::caption_strong, colors.quiet, colors.accent},
            initial_of_person(name));
  surface(canvas, rect, kRadiusCard, is_mine ? colors.action_soft : colors.quiet);
  draw_text(canvas.list(), canvas.fonts(), head, {rect.x + side, rect.y + canvas.px(8)},
            colors.accent);
  draw_text(canvas.list(), canvas.fonts(), words,
            {rect.x + side, rect.y + canvas.px(8) + head.height()}, colors.ink);
  canvas.note(Role::text, name + ": " + base::without_markup(text), rect);
  column.take(rect.height);
  column.gap(10);
}

void draw_comments(Canvas& canvas, Column& column, const play::SceneView& view) {
  bool is_first = true;
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    const play::LineView& line = view.lines[i];
    const ReadAs story(canvas, Passage::story, static_cast<int>(i) + 1);
    if (line.voice == play::LineView::Voice::narrator) continue;
    if (is_first) {
      column.gap(14);
      rule(canvas, column.x(), column.y(), column.width());
      column.gap(16);
      is_first = false;
    }
    const bool is_mine = line.voice == play::LineView::Voice::you;
    draw_comment(canvas, column, is_mine ? canvas.say("adegan.anda") : line.name, line.text,
                 is_mine);
  }
}

void draw_content(Canvas& canvas, Column& column, const play::SceneView& view,
                  const course::Post& post) {
  draw_account(canvas, column, post);
  column.gap(14);
  column.text(TextStyle::body, canvas.colors().ink, post.text);
  column.gap(14);
  if (!post.picture.empty()) draw_post_picture(canvas, column, post);
  draw_likes(canvas, column, post.likes);
  draw_comments(canvas, column, view);
}

}  // namespace

float draw_post(Canvas& canvas, const play::SceneView& view, const Rect& column) {
  const auto* post = std::get_if<course::Post>(&view.exhibit);
  if (post == nullptr) return column.y;
  const float inset = canvas.px(kInset);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column inner(canvas, column.x + inset, column.y + canvas.px(18), column.width - 2 * inset);
  draw_content(canvas, inner, view, *post);
  const Rect sheet{column.x, column.y, column.width, inner.y() + canvas.px(14) - column.y};
  list.ChannelsSetCurrent(0);
  card(canvas, sheet);
  list.ChannelsMerge();
  return sheet.bottom();
}

}  // namespace netral::ui

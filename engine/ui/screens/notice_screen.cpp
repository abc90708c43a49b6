#include "ui/screens/notice_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/flow.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kNoticeWidth = 760;

void draw_details(Canvas& canvas, Column& column, const std::string& details) {
  const float inset = canvas.px(20);
  const float width = column.width() - 2 * inset;
  const float height = text_height(canvas, width, TextStyle::caption, details);
  const Rect rect = column.take(height + 2 * inset);
  card(canvas, rect);
  text(canvas, {rect.x + inset, rect.y + inset}, width, TextStyle::caption, canvas.colors().ink,
       details);
}

std::optional<std::size_t> draw_buttons(Canvas& canvas, Column& column,
                                        const std::vector<std::string>& labels) {
  std::optional<std::size_t> pressed;
  Flow flow(canvas, column, 14);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Button what{.label = labels[i],
                      .kind = i == 0 ? Button::Kind::primary : Button::Kind::secondary,
                      .is_default = i == 0};
    if (flow.button(what)) pressed = i;
  }
  flow.end();
  return pressed;
}

std::optional<std::size_t> draw_links(Canvas& canvas, Column& column,
                                      const std::vector<std::string>& labels) {
  std::optional<std::size_t> pressed;
  if (labels.empty()) return pressed;
  column.gap(28);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(20);
  Flow flow(canvas, column, 10);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (flow.button({.label = labels[i], .kind = Button::Kind::quiet})) pressed = i;
  }
  flow.end();
  return pressed;
}

}  // namespace

std::optional<std::size_t> draw_notice(Canvas& canvas, const NoticeView& view) {
  top_bar(canvas, {});
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kNoticeWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("notice", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(56), width);
  column.text(TextStyle::title,
              view.is_trouble ? canvas.colors().melanggar.ink : canvas.colors().ink, view.title,
              Role::heading);
  column.gap(14);
  for (const std::string& paragraph : view.paragraphs) {
    column.text(TextStyle::body, canvas.colors().ink, paragraph);
    column.gap(12);
  }
  if (!view.details.empty()) {
    column.gap(6);
    draw_details(canvas, column, view.details);
  }
  column.gap(20);
  std::optional<std::size_t> pressed = draw_buttons(canvas, column, view.buttons);
  if (const auto link = draw_links(canvas, column, view.links)) {
    pressed = view.buttons.size() + *link;
  }
  canvas.end_scroll(column.y() + canvas.px(24));
  if (canvas.pressed(Key::escape) && !view.buttons.empty()) pressed = view.buttons.size() - 1;
  return pressed;
}

}  // namespace netral::ui

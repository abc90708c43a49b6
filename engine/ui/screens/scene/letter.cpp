// A letter on a sheet of paper: its head, whom it is for, the paragraphs in a
// letter's measure, and the signature at the right foot.

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/scene/displays.h"

namespace netral::ui {
namespace {

constexpr float kWidestSheet = 660;
constexpr float kSignatureGap = 44;  // the room for a hand

/// The sender's words in the middle above two rules, the way offices head their letters.
void draw_letterhead(Canvas& canvas, Column& column, const std::string& from) {
  const float height = text_height(canvas, column.width(), TextStyle::lead_strong, from);
  const Rect place = column.take(height);
  text_centered(canvas, place, TextStyle::lead_strong, canvas.colors().ink, from);
  canvas.note(Role::heading, from, place);
  column.gap(10);
  ImDrawList& list = canvas.list();
  const float right = column.x() + column.width();
  list.AddRectFilled({column.x(), column.y()}, {right, column.y() + canvas.px(3)},
                     canvas.colors().ink);
  list.AddRectFilled({column.x(), column.y() + canvas.px(5)}, {right, column.y() + canvas.px(6)},
                     canvas.colors().ink);
  column.gap(24);
}

/// A row such as "Nomor : …", the colons one below another.
void draw_particular(Canvas& canvas, Column& column, float indent, const std::string& name,
                     TextStyle style, const std::string& value) {
  if (value.empty()) return;
  const OneSentence sentence(canvas);
  text(canvas, column.at(), indent, TextStyle::caption, canvas.colors().muted, name);
  Column words(canvas, column.x() + indent, column.y(), column.width() - indent);
  words.text(style, canvas.colors().ink, ": " + value);
  column.take(words.y() - column.y());
  column.gap(2);
}

/// The date stands at the right, beside the number where both have room.
void draw_date(Canvas& canvas, Column& column, const course::Letter& letter, float indent) {
  if (letter.date.empty()) return;
  text_right(canvas, column.x() + column.width(), column.y(), TextStyle::caption,
             canvas.colors().ink, letter.date);
  const float taken = indent + width_of(canvas.fonts(), TextStyle::caption, ": " + letter.number) +
                      width_of(canvas.fonts(), TextStyle::caption, letter.date) + canvas.px(24);
  if (!letter.number.empty() && taken <= column.width()) return;
  column.take(canvas.fonts().line_height(TextStyle::caption));
  column.gap(6);
}

void draw_particulars(Canvas& canvas, Column& column, const course::Letter& letter) {
  const std::string number = canvas.say("surat.nomor");
  const std::string subject = canvas.say("surat.perihal");
  const float indent = std::ceil(std::max(width_of(canvas.fonts(), TextStyle::caption, number),
                                          width_of(canvas.fonts(), TextStyle::caption, subject))) +
                       canvas.px(10);
  draw_date(canvas, column, letter, indent);
  draw_particular(canvas, column, indent, number, TextStyle::caption, letter.number);
  draw_particular(canvas, column, indent, subject, TextStyle::caption_strong, letter.subject);
}

/// What stands above the name, the room for a hand, and the name: the last line.
void draw_signature(Canvas& canvas, Column& column, const std::string& signature) {
  const std::size_t line_end = signature.rfind('\n');
  const bool has_office = line_end != std::string::npos;
  const std::string office = has_office ? signature.substr(0, line_end) : std::string();
  const std::string name = has_office ? signature.substr(line_end + 1) : signature;
  const TextBlock block =
      lay_out(canvas.fonts(), TextStyle::caption_strong, signature, column.width() * 0.6F);
  const float width = std::max(std::ceil(block.width), column.width() * 0.36F);
  Column place(canvas, column.x() + column.width() - width, column.y() + canvas.px(14), width);
  if (has_office) place.text(TextStyle::caption, canvas.colors().ink, office);
  place.gap(kSignatureGap);
  place.text(TextStyle::caption_strong, canvas.colors().ink, name);
  column.take(place.y() - column.y());
}

void draw_content(Canvas& canvas, Column& column, const course::Letter& letter) {
  const Palette& colors = canvas.colors();
  draw_letterhead(canvas, column, letter.from);
  draw_particulars(canvas, column, letter);
  column.gap(18);
  column.text(TextStyle::caption, colors.ink, canvas.say("surat.kepada", {{"kepada", letter.to}}));
  column.gap(14);
  for (const std::string& paragraph : letter.paragraphs) {
    column.text(TextStyle::caption, colors.ink, paragraph);
    column.gap(12);
  }
  draw_signature(canvas, column, letter.signature);
}

/// Paper: square corners, and an edge that is a little darker below.
void draw_sheet(Canvas& canvas, const Rect& sheet) {
  ImDrawList& list = canvas.list();
  const float edge = std::max(1.0F, canvas.px(1));
  const Rect shadow{sheet.x + 2 * edge, sheet.y + 3 * edge, sheet.width, sheet.height};
  list.AddRectFilled(shadow.top_left(), shadow.bottom_right(), canvas.colors().track);
  list.AddRectFilled(sheet.top_left(), sheet.bottom_right(), canvas.colors().line);
  list.AddRectFilled({sheet.x + edge, sheet.y + edge},
                     {sheet.right() - edge, sheet.bottom() - edge}, canvas.colors().card);
}

}  // namespace

float draw_letter(Canvas& canvas, const course::Letter& letter, const Rect& column) {
  const float width = std::min(column.width, canvas.px(kWidestSheet));
  const float x = std::round(column.x + (column.width - width) / 2);
  const float inset = canvas.px(width < canvas.px(500) ? 28 : 40);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column inner(canvas, x + inset, column.y + canvas.px(30), width - 2 * inset);
  draw_content(canvas, inner, letter);
  const float height = std::max(inner.y() + canvas.px(34) - column.y, column.height);
  list.ChannelsSetCurrent(0);
  draw_sheet(canvas, {x, column.y, width, height});
  list.ChannelsMerge();
  return column.y + height;
}

}  // namespace netral::ui

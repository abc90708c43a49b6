#include "ui/screens/finding_list.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/text.h"

namespace netral::ui {
namespace {

constexpr auto kLineStyle = TextStyle::caption;
constexpr auto kMarkStyle = TextStyle::heading;
constexpr std::string_view kMark = "^";

/// The place of a finding in its line, cut so that it fits into a narrow box.
struct Excerpt {
  std::string before;  ///< what stands left of the place, from the end of the indent
  std::string after;   ///< the place itself and what follows
};

/// Bytes before the n-th character, counted from 1.
std::size_t offset_of(std::string_view line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    const auto c = base::decode(line, at);
    at += c ? c->bytes : 1;
  }
  return at;
}

std::string_view without_first_character(std::string_view text) {
  const auto c = base::decode(text, 0);
  return text.substr(c ? c->bytes : 1);
}

/// The indent says nothing here, and of a long line the beginning goes first: the
/// place itself must be seen.
Excerpt excerpt(Canvas& canvas, const course::Diagnostic& finding, float width) {
  const std::string_view line = finding.source_line;
  const std::size_t place = offset_of(line, finding.at.column);
  const std::size_t text = std::min(line.find_first_not_of(" \t"), place);
  std::string_view before = line.substr(text, place - text);
  std::string shown(before);
  while (!before.empty() && width_of(canvas.fonts(), kLineStyle, shown) > width * 0.6F) {
    before = without_first_character(before);
    shown = "…" + std::string(before);
  }
  return {shown, std::string(line.substr(place))};
}

/// As it stands in the file: every space and star is kept.
TextBlock one_line(Canvas& canvas, const std::string& text) {
  TextBlock block;
  block.line_height = canvas.fonts().line_height(kLineStyle);
  block.lines.push_back({{{kLineStyle, 0, text}}, 0});
  return block;
}

/// As much of a line as fits, with “…” for the rest.
std::string cut_to(Canvas& canvas, const std::string& line, float width) {
  std::string_view kept = line;
  std::string shown = line;
  while (!kept.empty() && width_of(canvas.fonts(), kLineStyle, shown) > width) {
    kept = base::without_last_character(kept);
    shown = std::string(kept) + "…";
  }
  return shown;
}

/// The line in a quiet box, with its number, and a mark under the place.
void draw_line(Canvas& canvas, Column& column, const course::Diagnostic& finding) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(14);
  const float line_height = canvas.fonts().line_height(kLineStyle);
  const Rect box = column.take(line_height + canvas.px(32));
  surface(canvas, box, kRadiusTile, colors.quiet);

  const std::string number = std::to_string(finding.at.line);
  const float y = box.y + canvas.px(8);
  draw_text(canvas.list(), canvas.fonts(), one_line(canvas, number), {box.x + inset, y},
            colors.muted);
  const float x =
      std::round(box.x + inset + width_of(canvas.fonts(), kLineStyle, number) + canvas.px(16));
  const float width = box.right() - inset - x;
  const Excerpt words = excerpt(canvas, finding, width);
  draw_text(canvas.list(), canvas.fonts(),
            one_line(canvas, cut_to(canvas, words.before + words.after, width)), {x, y},
            colors.ink);
  canvas.note(Role::text, finding.source_line, {x, y, width, line_height});

  const std::string_view after = words.after;
  const float from = width_of(canvas.fonts(), kLineStyle, words.before);
  const float wide = width_of(canvas.fonts(), kLineStyle, after.substr(0, offset_of(after, 2)));
  const float half = width_of(canvas.fonts(), kMarkStyle, kMark) / 2;
  draw_text(canvas.list(), canvas.fonts(), lay_out(canvas.fonts(), kMarkStyle, kMark, box.width),
            {std::round(x + from + wide / 2 - half), y + line_height - canvas.px(4)},
            colors.melanggar.ink);
}

/// Words about a file, in which a star is not meant for us.
void draw_words(Canvas& canvas, Column& column, TextStyle style, ImU32 color,
                const std::string& words) {
  const TextBlock block = lay_out_plain(canvas.fonts(), style, words, column.width());
  const Rect rect = column.take(block.height());
  draw_text(canvas.list(), canvas.fonts(), block, rect.top_left(), color);
  canvas.note(Role::text, words, {rect.x, rect.y, block.width, rect.height});
}

void draw_finding(Canvas& canvas, Column& column, const course::Diagnostic& finding) {
  const Palette& colors = canvas.colors();
  const bool is_error = finding.severity == course::Severity::error;
  const std::string severity = canvas.say(is_error ? "diagnosa.galat" : "diagnosa.peringatan");
  column.text(TextStyle::caption, is_error ? colors.melanggar.ink : colors.berisiko.ink,
              canvas.say("pratinjau.letak", {{"berkas", finding.file},
                                             {"baris", std::to_string(finding.at.line)},
                                             {"kolom", std::to_string(finding.at.column)},
                                             {"jenis", severity},
                                             {"kode", finding.code}}));
  column.gap(2);
  draw_words(canvas, column, TextStyle::body_strong, colors.ink,
             course::message_of(finding, canvas.strings()));
  column.gap(6);
  if (!finding.source_line.empty()) {
    draw_line(canvas, column, finding);
    column.gap(6);
  }
  const std::string advice = course::advice_of(finding, canvas.strings());
  if (!advice.empty()) draw_words(canvas, column, TextStyle::body, colors.muted, advice);
}

}  // namespace

void draw_findings(Canvas& canvas, Column& column, const course::Diagnostics& findings) {
  bool is_first = true;
  for (const course::Diagnostic& finding : findings) {
    if (!is_first) {
      column.gap(14);
      rule(canvas, column.x(), column.y(), column.width());
      column.gap(14);
    }
    is_first = false;
    draw_finding(canvas, column, finding);
  }
}

}  // namespace netral::ui

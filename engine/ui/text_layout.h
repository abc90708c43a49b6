// Text layout: paragraphs of mixed styles broken into lines, measured before
// they are drawn.

#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "ui/fonts.h"

namespace netral::ui {

/// A piece of one line in one style.
struct TextRun {
  TextStyle style;
  float x = 0;  ///< from the line's left end
  std::string text;
};

struct TextLine {
  std::vector<TextRun> runs;
  float width = 0;
};

/// A laid-out text: lines, and how large they are together.
struct TextBlock {
  std::vector<TextLine> lines;
  float width = 0;
  float line_height = 0;

  [[nodiscard]] float height() const { return line_height * static_cast<float>(lines.size()); }
};

/// Breaks `markup` into lines of at most `width` pixels and about kLongestLine
/// characters. A word that is longer than a line is broken where it must be.
[[nodiscard]] TextBlock lay_out(const Fonts& fonts, TextStyle style, std::string_view markup,
                                float width);

/// The same for a text in which a star is a star.
[[nodiscard]] TextBlock lay_out_plain(const Fonts& fonts, TextStyle style, std::string_view text,
                                      float width);

/// `markup` on one line, however long that is: what fits is the caller's business.
[[nodiscard]] TextBlock lay_out_line(const Fonts& fonts, TextStyle style, std::string_view markup);

/// The width of a text on one line, without markup.
[[nodiscard]] float width_of(const Fonts& fonts, TextStyle style, std::string_view text);

void draw_text(ImDrawList& list, const Fonts& fonts, const TextBlock& block, ImVec2 at,
               ImU32 color);

}  // namespace netral::ui

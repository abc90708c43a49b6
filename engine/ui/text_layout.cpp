#include "ui/text_layout.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "base/markup.h"
#include "base/text.h"

namespace netral::ui {
namespace {

float measure(ImFont& font, std::string_view text) {
  return font.CalcTextSizeA(font.FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

/// Sets words one after another and starts a line when one does not fit.
class LineBreaker {
 public:
  LineBreaker(const Fonts& fonts, TextStyle base, float width)
      : fonts_(fonts), base_(base), width_(width) {
    block_.line_height = fonts.line_height(base);
    block_.lines.emplace_back();
  }

  void add(const base::Span& span) {
    style_ = span.bold ? Fonts::strong_of(base_) : span.italic ? Fonts::italic_of(base_) : base_;
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t end = rest.find_first_of(" \n");
      if (end != 0) add_word(rest.substr(0, end));
      if (end == std::string_view::npos) return;
      if (rest[end] == '\n') {
        new_line();
      } else {
        pending_space_ = true;
      }
      rest.remove_prefix(end + 1);
    }
  }

  TextBlock finish() {
    for (const TextLine& line : block_.lines) block_.width = std::max(block_.width, line.width);
    return std::move(block_);
  }

 private:
  void add_word(std::string_view word) {
    ImFont& font = fonts_.font(style_);
    const float space = pending_space_ && !line().runs.empty() ? measure(font, " ") : 0;
    const float word_width = measure(font, word);
    if (line().width + space + word_width <= width_) {
      append(word, space, word_width);
    } else if (word_width <= width_) {
      new_line();
      append(word, 0, word_width);
    } else {
      add_broken(word);
    }
    pending_space_ = false;
  }

  /// A word longer than a line: as many characters as fit, line by line.
  void add_broken(std::string_view word) {
    ImFont& font = fonts_.font(style_);
    if (!line().runs.empty()) new_line();
    while (!word.empty()) {
      std::size_t fits = 0;
      while (fits < word.size()) {
        const auto c = base::decode(word, fits);
        const std::size_t next = fits + (c ? c->bytes : 1);
        if (fits > 0 && measure(font, word.substr(0, next)) > width_) break;
        fits = next;
      }
      append(word.substr(0, fits), 0, measure(font, word.substr(0, fits)));
      word.remove_prefix(fits);
      if (!word.empty()) new_line();
    }
  }

  void append(std::string_view word, float space, float word_width) {
    TextLine& current = line();
    const bool same_style = !current.runs.empty() && current.runs.back().style == style_;
    if (same_style) {
      if (space > 0) current.runs.back().text += ' ';
      current.runs.back().text += word;
    } else {
      current.runs.push_back({style_, current.width + space, std::string(word)});
    }
    current.width += space + word_width;
  }

  void new_line() {
    block_.lines.emplace_back();
    pending_space_ = false;
  }

  TextLine& line() { return block_.lines.back(); }

  const Fonts& fonts_;
  TextStyle base_;
  TextStyle style_ = base_;
  float width_;
  bool pending_space_ = false;
  TextBlock block_;
};

float line_limit(const Fonts& fonts, TextStyle style, float width) {
  return std::min(width, kLongestLine * measure(fonts.font(style), "n") * 0.95F);
}

}  // namespace

TextBlock lay_out(const Fonts& fonts, TextStyle style, std::string_view markup, float width) {
  LineBreaker breaker(fonts, style, line_limit(fonts, style, width));
  for (const base::Span& span : base::parse_markup(markup)) breaker.add(span);
  return breaker.finish();
}

TextBlock lay_out_plain(const Fonts& fonts, TextStyle style, std::string_view text, float width) {
  LineBreaker breaker(fonts, style, line_limit(fonts, style, width));
  breaker.add({std::string(text)});
  return breaker.finish();
}

TextBlock lay_out_line(const Fonts& fonts, TextStyle style, std::string_view markup) {
  LineBreaker breaker(fonts, style, FLT_MAX);
  for (const base::Span& span : base::parse_markup(markup)) breaker.add(span);
  return breaker.finish();
}

float width_of(const Fonts& fonts, TextStyle style, std::string_view text) {
  return measure(fonts.font(style), text);
}

void draw_text(ImDrawList& list, const Fonts& fonts, const TextBlock& block, ImVec2 at,
               ImU32 color) {
  float y = at.y;
  for (const TextLine& line : block.lines) {
    for (const TextRun& run : line.runs) {
      ImFont& font = fonts.font(run.style);
      // Rounded up the page: Inter's capitals sit a little below the middle of its box.
      const float top = std::ceil(y + (block.line_height - font.FontSize) / 2 - 1);
      list.AddText(&font, font.FontSize, {std::round(at.x + run.x), top}, color, run.text.data(),
                   run.text.data() + run.text.size());
    }
    y += block.line_height;
  }
}

}  // namespace netral::ui

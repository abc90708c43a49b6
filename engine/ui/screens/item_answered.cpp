#include "ui/screens/item_answered.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/lesson_screen.h"

namespace netral::ui {
namespace {

constexpr float kTile = 30;
constexpr float kIndent = kTile + 14;
constexpr float kGlyph = 18;

// ---- options that were ticked ------------------------------------------------------

/// What is said about an option: that it was right, that it was chosen, or both.
std::string option_mark(Canvas& canvas, const play::OptionResult& option) {
  if (option.is_key && option.was_selected) return canvas.say("soal.benar_dipilih");
  if (option.is_key) return canvas.say("soal.seharusnya");
  if (option.was_selected) return canvas.say("soal.dipilih");
  return {};
}

void draw_ticked(Canvas& canvas, Column& column, const play::OptionResult& option) {
  const Palette& colors = canvas.colors();
  const std::string mark = option_mark(canvas, option);
  // Of what was neither right nor picked there is nothing to tell.
  const ReadAs passage(canvas, mark.empty() ? Passage::aside : canvas.reading().passage);
  const OneSentence sentence(canvas);
  const VerdictColors& shade = option.is_key ? colors.sesuai : colors.melanggar;
  const float size = canvas.px(kTile);
  const float indent = canvas.px(kIndent);
  const Rect letter{column.x(), column.y(), size, size};
  surface(canvas, letter, kRadiusTile, mark.empty() ? colors.quiet : shade.ground);
  text_centered(canvas, letter, TextStyle::caption_strong, mark.empty() ? colors.muted : shade.ink,
                std::string(1, option.letter));
  Column words(canvas, column.x() + indent, column.y() + canvas.px(2), column.width() - indent);
  words.text(TextStyle::body, mark.empty() ? colors.muted : colors.ink, option.text);
  if (!mark.empty()) words.text(TextStyle::caption_strong, shade.ink, mark);
  if (!option.feedback.empty() && !mark.empty()) {
    words.text(TextStyle::caption, colors.muted, option.feedback);
  }
  column.take(std::max(words.y() - column.y(), size));
  column.gap(10);
}

// ---- what was ordered or placed ------------------------------------------------------

bool is_right(const play::OptionResult& option) { return option.given == option.right; }

const VerdictColors& shade_of(Canvas& canvas, const play::OptionResult& option) {
  return is_right(option) ? canvas.colors().sesuai : canvas.colors().melanggar;
}

/// An icon and the words beside it.
void draw_with_icon(Canvas& canvas, Column& column, std::string_view name, ImU32 ink,
                    std::string_view words) {
  const float glyph = canvas.px(kGlyph);
  const float line = canvas.fonts().line_height(TextStyle::caption_strong);
  icon(canvas, name, {column.x(), column.y() + std::round((line - glyph) / 2), glyph, glyph}, ink);
  const float indent = glyph + canvas.px(7);
  const float height = text(canvas, {column.x() + indent, column.y()}, column.width() - indent,
                            TextStyle::caption_strong, ink, words);
  column.take(height);
}

/// "Anda:", and behind it what was given and does not hold.
void draw_given(Canvas& canvas, Column& column, const std::string& given) {
  const ImU32 ink = canvas.colors().melanggar.ink;
  const float glyph = canvas.px(kGlyph);
  const float line = canvas.fonts().line_height(TextStyle::caption);
  icon(canvas, "silang", {column.x(), column.y() + std::round((line - glyph) / 2), glyph, glyph},
       ink);
  const std::string you = canvas.say("soal.anda");
  const float you_x = column.x() + glyph + canvas.px(7);
  text(canvas, {you_x, column.y()}, column.width(), TextStyle::caption, ink, you);
  const float x = you_x + std::ceil(width_of(canvas.fonts(), TextStyle::caption, you + " "));
  const float right = column.x() + column.width();
  column.take(text_struck(canvas, {x, column.y()}, right - x, TextStyle::caption, ink, given));
}

/// Where it belongs, and above it what was given instead.
void draw_targets(Canvas& canvas, Column& column, const play::OptionResult& option) {
  if (!is_right(option)) {
    draw_given(canvas, column, option.given);
    column.gap(2);
  }
  // What the tick says to the eye.
  const float glyph = canvas.px(kGlyph);
  canvas.note(Role::text, canvas.say(is_right(option) ? "soal.benar" : "soal.seharusnya"),
              {column.x(), column.y(), glyph, glyph});
  draw_with_icon(canvas, column, "centang", canvas.colors().sesuai.ink, option.right);
}

void draw_status_tile(Canvas& canvas, const Rect& rect, const play::OptionResult& option) {
  const VerdictColors& shade = shade_of(canvas, option);
  surface(canvas, rect, kRadiusTile, shade.ground);
  icon(canvas, is_right(option) ? "centang" : "silang", rect.grown(-canvas.px(6)), shade.ink);
}

/// Whether all right answers are short enough to stand in a column beside the cards.
bool fits_beside(Canvas& canvas, const play::ItemFeedbackView& view, float width) {
  if (!has_two_columns(canvas)) return false;
  const float room = width - canvas.px(kGlyph + 7);
  return std::all_of(view.options.begin(), view.options.end(), [&](const auto& option) {
    const auto fits = [&](const std::string& words) {
      return width_of(canvas.fonts(), TextStyle::caption_strong, words) <= room;
    };
    return fits(option.right) && fits(canvas.say("soal.anda") + " " + option.given);
  });
}

void draw_placed(Canvas& canvas, Column& column, const play::OptionResult& option, float beside) {
  const OneSentence sentence(canvas);
  const Palette& colors = canvas.colors();
  const float size = canvas.px(kTile);
  draw_status_tile(canvas, {column.x(), column.y(), size, size}, option);
  const float x = column.x() + canvas.px(kIndent);
  const float room = column.x() + column.width() - x;
  const float gap = beside > 0 ? canvas.px(20) : 0;
  Column words(canvas, x, column.y() + canvas.px(2), room - beside - gap);
  words.text(TextStyle::body, colors.ink, option.text);
  Column right(canvas, x + room - beside, column.y() + canvas.px(4), beside);
  Column& targets = beside > 0 ? right : words;
  draw_targets(canvas, targets, option);
  if (!option.feedback.empty() && !is_right(option)) {
    words.text(TextStyle::caption, colors.muted, option.feedback);
  }
  column.take(std::max({words.y() - column.y(), right.y() - column.y(), size}));
  column.gap(12);
}

void draw_all_placed(Canvas& canvas, Column& column, const play::ItemFeedbackView& view) {
  const float width = std::round(column.width() * 0.3F);
  const float beside = fits_beside(canvas, view, width) ? width : 0;
  for (const play::OptionResult& option : view.options) {
    draw_placed(canvas, column, option, beside);
  }
}

/// A step in its right place, with the place that it was given.
void draw_ordered(Canvas& canvas, Column& column, const play::OptionResult& option) {
  const OneSentence sentence(canvas);
  const Palette& colors = canvas.colors();
  const VerdictColors& shade = shade_of(canvas, option);
  const float size = canvas.px(kTile);
  const Rect place{column.x(), column.y(), size, size};
  tile(canvas, place, option.right, shade.ground, shade.ink);
  canvas.note(Role::text, option.right, place);
  const float indent = canvas.px(kIndent);
  Column words(canvas, column.x() + indent, column.y() + canvas.px(2), column.width() - indent);
  words.text(TextStyle::body, colors.ink, option.text);
  if (is_right(option)) {
    draw_with_icon(canvas, words, "centang", shade.ink, canvas.say("soal.tempat_tepat"));
  } else {
    draw_with_icon(canvas, words, "silang", shade.ink,
                   canvas.say("soal.tempat_anda", {{"nomor", option.given}}));
    if (!option.feedback.empty()) words.text(TextStyle::caption, colors.muted, option.feedback);
  }
  column.take(std::max(words.y() - column.y(), size));
  column.gap(10);
}

// ---- one fact toggled ------------------------------------------------------------------

/// The facts beside each other, each with its ruling: what flips it is seen at a glance.
class Compared {
 public:
  Compared(Canvas& canvas, Column& column, const play::ItemFeedbackView& view)
      : canvas_(canvas), column_(column), view_(view) {
    const auto count = static_cast<float>(view.options.size());
    width_ = std::floor((column.width() - gap() * (count - 1)) / count);
    is_beside_ = has_two_columns(canvas) && width_ >= canvas.px(210);
    if (!is_beside_) width_ = column.width();
  }

  void draw() {
    // The grounds are as tall as the tallest words turn out to be, so they are drawn on
    // a channel below once all words are set.
    ImDrawList& list = canvas_.list();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    float y = column_.y();
    for (std::size_t i = 0; i < view_.options.size(); ++i) {
      const float x = column_.x() + (is_beside_ ? static_cast<float>(i) * (width_ + gap()) : 0);
      const Rect card = draw_words(view_.options[i], {x, is_beside_ ? column_.y() : y});
      y = card.bottom() + gap();
      cards_.push_back(card);
    }
    list.ChannelsSetCurrent(0);
    draw_grounds();
    list.ChannelsMerge();
    column_.gap(10);
  }

 private:
  [[nodiscard]] float gap() const { return canvas_.px(16); }
  [[nodiscard]] float inset() const { return canvas_.px(18); }
  [[nodiscard]] float inner() const { return width_ - 2 * inset(); }

  [[nodiscard]] float head_height() const {
    float tallest = 0;
    for (const play::OptionResult& option : view_.options) {
      tallest =
          std::max(tallest, text_height(canvas_, inner(), TextStyle::body_strong, option.text));
    }
    return tallest + canvas_.fonts().line_height(TextStyle::caption_strong) + canvas_.px(28);
  }

  Rect draw_words(const play::OptionResult& option, ImVec2 at) {
    const Palette& colors = canvas_.colors();
    const OneSentence sentence(canvas_);
    Column head(canvas_, at.x + inset(), at.y + canvas_.px(13), inner());
    head.text(TextStyle::caption_strong, colors.accent, canvas_.say("soal.bila"));
    head.text(TextStyle::body_strong, colors.ink, option.text, Role::heading);
    Column body(canvas_, at.x + inset(), at.y + head_height() + canvas_.px(14), inner());
    draw_targets(canvas_, body, option);
    if (!option.feedback.empty()) {
      body.gap(6);
      body.text(TextStyle::caption, colors.muted, option.feedback);
    }
    return {at.x, at.y, width_, body.y() + canvas_.px(16) - at.y};
  }

  void draw_grounds() {
    const Palette& colors = canvas_.colors();
    float tallest = 0;
    for (const Rect& card : cards_) tallest = std::max(tallest, card.height);
    for (Rect card : cards_) {
      if (is_beside_) card.height = tallest;
      canvas_.shapes().fill(canvas_.list(), card, kRadiusCard, colors.card);
      canvas_.shapes().fill_top(canvas_.list(), {card.x, card.y, card.width, head_height()},
                                kRadiusCard, colors.quiet);
      canvas_.shapes().outline(canvas_.list(), card, kRadiusCard, 1, colors.line);
    }
    column_.take(is_beside_ ? tallest : cards_.back().bottom() - column_.y());
  }

  Canvas& canvas_;
  Column& column_;
  const play::ItemFeedbackView& view_;
  float width_ = 0;
  bool is_beside_ = true;
  std::vector<Rect> cards_;
};

}  // namespace

void draw_answered(Canvas& canvas, Column& column, const play::ItemFeedbackView& view) {
  switch (view.kind) {
    case course::ItemKind::banding:
      return Compared(canvas, column, view).draw();
    case course::ItemKind::jodohkan:
    case course::ItemKind::kelompokkan:
      return draw_all_placed(canvas, column, view);
    case course::ItemKind::urutkan:
      for (const play::OptionResult& option : view.options) draw_ordered(canvas, column, option);
      return;
    default:
      for (const play::OptionResult& option : view.options) draw_ticked(canvas, column, option);
  }
}

}  // namespace netral::ui

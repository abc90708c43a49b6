// Feedback: first what follows from the choice, then why, then what the others
// would have done; the law stands beside it.

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "ui/column.h"
#include "ui/screens/basis_card.h"
#include "ui/screens/item_answered.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

struct Banner {
  std::string icon;
  std::string title;
  std::string words;
  VerdictColors colors;
  bool repeats = false;  ///< its words are the question that was asked
};

void draw_banner(Canvas& canvas, Column& column, const Banner& banner) {
  const ReadAs verdict(canvas, Passage::verdict);
  const float disc = canvas.px(44);
  const float inset = canvas.px(26);
  const float text_x = column.x() + inset + disc + canvas.px(18);
  const float text_width = column.x() + column.width() - inset - text_x;
  const float height = canvas.px(22) + canvas.fonts().line_height(TextStyle::heading) +
                       text_height(canvas, text_width, TextStyle::body, banner.words) +
                       canvas.px(26);
  const Rect rect = column.take(std::max(height, canvas.px(88)));
  surface(canvas, rect, kRadiusCard, banner.colors.ground);
  const ImVec2 center(rect.x + inset + disc / 2, rect.y + canvas.px(22) + disc / 2);
  canvas.shapes().disc(canvas.list(), center, disc, banner.colors.ink);
  const float glyph = canvas.px(26);
  icon(canvas, banner.icon, {center.x - glyph / 2, center.y - glyph / 2, glyph, glyph},
       canvas.colors().card);
  Column words(canvas, text_x, rect.y + canvas.px(20), text_width);
  words.text(TextStyle::heading, banner.colors.ink, banner.title, Role::status);
  // What was just heard is not read once more.
  const ReadAs following(canvas, banner.repeats ? Passage::aside : Passage::verdict);
  words.text(TextStyle::body, canvas.colors().ink, banner.words);
}

std::string verdict_icon(course::Verdict verdict) {
  constexpr std::array<std::string_view, 3> kIcons = {"centang", "awas", "silang"};
  return std::string(kIcons[static_cast<std::size_t>(verdict)]);
}

Banner verdict_banner(Canvas& canvas, course::Verdict verdict, std::string words) {
  return {verdict_icon(verdict), canvas.say("kategori." + std::string(name_of(verdict))),
          std::move(words), canvas.colors().of(verdict)};
}

void draw_others(Canvas& canvas, Column& column, const std::vector<play::OtherChoiceView>& others) {
  const ReadAs passage(canvas, Passage::others);
  column.text(TextStyle::lead_strong, canvas.colors().ink, canvas.say("umpan.pilihan_lain"),
              Role::heading);
  column.gap(6);
  const float indent = canvas.px(110);
  for (const play::OtherChoiceView& other : others) {
    const OneSentence sentence(canvas);
    const std::string verdict =
        canvas.say("kategori_singkat." + std::string(name_of(other.verdict)));
    text(canvas, column.at(), indent, TextStyle::caption_strong,
         canvas.colors().of(other.verdict).ink, verdict);
    Column words(canvas, column.x() + indent, column.y(), column.width() - indent);
    words.text(TextStyle::caption, canvas.colors().muted,
               std::string(1, other.letter) + " · " + other.brief);
    column.take(words.y() - column.y());
    column.gap(8);
  }
}

// ---- a reply that was put together ---------------------------------------------------

/// A phrase in quotes; a silence in words.
std::string quoted(Canvas& canvas, const std::string& phrase) {
  return phrase.empty() || play::says_nothing(phrase) ? canvas.say("susun.diam")
                                                      : "“" + phrase + "”";
}

/// The sign and the word of a verdict, and below them which part it is.
void draw_mark(Canvas& canvas, Column& column, const play::PhraseResult& phrase) {
  const VerdictColors& colors = canvas.colors().of(phrase.verdict);
  const float disc = canvas.px(20);
  const float line = canvas.fonts().line_height(TextStyle::body);
  const ImVec2 center(column.x() + disc / 2, std::round(column.y() + line / 2));
  canvas.shapes().disc(canvas.list(), center, disc, colors.ink);
  const float glyph = canvas.px(14);
  icon(canvas, verdict_icon(phrase.verdict),
       {center.x - glyph / 2, center.y - glyph / 2, glyph, glyph}, canvas.colors().card);
  const float indent = disc + canvas.px(8);
  Column words(canvas, column.x() + indent, column.y() + canvas.px(1), column.width() - indent);
  words.text(TextStyle::caption_strong, colors.ink,
             canvas.say("kategori_singkat." + std::string(name_of(phrase.verdict))));
  words.text(TextStyle::caption, canvas.colors().muted, phrase.part);
  column.take(words.y() - column.y());
}

/// One part of the reply: how it fared, and what would have been better.
void draw_phrase(Canvas& canvas, Column& column, const play::PhraseResult& phrase) {
  const OneSentence sentence(canvas);
  const Palette& colors = canvas.colors();
  const float indent = canvas.px(150);
  Column mark(canvas, column.x(), column.y(), indent - canvas.px(12));
  draw_mark(canvas, mark, phrase);
  Column words(canvas, column.x() + indent, column.y(), column.width() - indent);
  words.text(TextStyle::body, colors.ink, quoted(canvas, phrase.text));
  if (!phrase.note.empty()) words.text(TextStyle::caption, colors.muted, phrase.note);
  if (!phrase.better.empty()) {
    words.text(TextStyle::caption, colors.sesuai.ink,
               canvas.say("umpan.lebih_baik", {{"frasa", quoted(canvas, phrase.better)}}));
  }
  column.take(std::max(words.y(), mark.y()) - column.y());
  column.gap(12);
}

void draw_phrases(Canvas& canvas, Column& column, const play::FeedbackView& view) {
  const ReadAs passage(canvas, Passage::others);
  column.text(TextStyle::lead_strong, canvas.colors().ink, canvas.say("umpan.jawaban_anda"),
              Role::heading);
  column.gap(4);
  column.text(TextStyle::body, canvas.colors().ink, quoted(canvas, view.choice));
  column.gap(18);
  for (const play::PhraseResult& phrase : view.phrases) draw_phrase(canvas, column, phrase);
  column.gap(-6);
}

void draw_reason(Canvas& canvas, Column& column, const std::string& reason) {
  const ReadAs why(canvas, Passage::why);
  column.gap(26);
  column.text(TextStyle::lead_strong, canvas.colors().ink, canvas.say("umpan.mengapa"),
              Role::heading);
  column.gap(6);
  column.text(TextStyle::body, canvas.colors().ink, reason);
  column.gap(24);
}

/// The way on, and beside it the way back to the scene where there is one; below it
/// where the window is narrow.
std::optional<LessonAction> draw_ways(Canvas& canvas, Column& column, bool has_earlier) {
  std::optional<LessonAction> action;
  const Button onward{.label = canvas.say("umum.lanjut"),
                      .key_hint = canvas.say("umum.tombol_enter"),
                      .is_default = true};
  const Button back{.label = canvas.say("lihat.adegannya"), .kind = Button::Kind::secondary};
  const float gap = canvas.px(16);
  const float side = button_width(canvas, onward) + gap;
  const ImVec2 beside(column.x() + side, column.y());
  if (column.button(onward)) action = play::Continue{};
  if (!has_earlier) return action;
  const bool fits = side + button_width(canvas, back) <= column.width();
  if (!fits) column.gap(12);
  const bool pressed = fits ? button(canvas, beside, back) : column.button(back);
  if (pressed) action = OpenPage{PageKind::reread};
  return action;
}

/// The words on the left, the law on the right; one under the other where the
/// window is narrow. Returns what the foot does, or the page of the law.
std::optional<LessonAction> draw_beside_law(Canvas& canvas, const play::BasisView& basis,
                                            const std::function<void(Column&)>& words,
                                            const FeedbackFoot& foot) {
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float gap = canvas.px(36);
  const float card_width = std::round((canvas.width() - 2 * inset - gap) * (wide ? 0.382F : 0));
  const float words_width = canvas.width() - 2 * inset - (wide ? card_width + gap : 0);
  const float top = canvas.begin_scroll("feedback", room) + canvas.px(wide ? 36 : 20);
  Column column(canvas, inset, top, words_width);
  words(column);
  column.gap(22);
  const auto action = foot(column);
  column.gap(20);
  {
    const ReadAs footnote(canvas, Passage::aside);
    column.text(TextStyle::caption, canvas.colors().muted, canvas.say("umpan.bukan_putusan"));
  }
  float bottom = column.y();
  BasisTouch law;
  if (wide) {
    const float x = canvas.width() - inset - card_width;
    law = basis_card(canvas, {x, top}, card_width, basis);
    bottom = std::max(bottom, top + law.height);
  } else {
    bottom += canvas.px(20);
    law = basis_card(canvas, {inset, bottom}, words_width, basis);
    bottom += law.height;
  }
  canvas.end_scroll(bottom + canvas.px(24));
  if (law.opened) return OpenPage{PageKind::law, law.opened->str()};
  return action;
}

/// Wholly right, partly right, or not yet.
Banner item_banner(Canvas& canvas, const play::ItemFeedbackView& view) {
  Banner banner = verdict_banner(
      canvas, view.is_right ? course::Verdict::sesuai : course::Verdict::berisiko, view.question);
  banner.title = canvas.say(view.is_right    ? "soal.benar"
                            : view.is_partly ? "soal.sebagian_tepat"
                                             : "soal.belum_tepat");
  if (view.is_partly) banner.icon = "centang";
  banner.repeats = true;
  return banner;
}

}  // namespace

std::optional<LessonAction> draw_feedback(Canvas& canvas, const play::FeedbackView& view,
                                          const FeedbackFoot& foot) {
  return draw_beside_law(
      canvas, view.basis,
      [&](Column& column) {
        draw_banner(canvas, column, verdict_banner(canvas, view.verdict, view.consequence));
        draw_reason(canvas, column, view.reason);
        if (view.phrases.empty()) {
          draw_others(canvas, column, view.others);
        } else {
          draw_phrases(canvas, column, view);
        }
      },
      foot);
}

std::optional<LessonAction> draw_item_feedback(Canvas& canvas, const play::ItemFeedbackView& view,
                                               const FeedbackFoot& foot) {
  return draw_beside_law(
      canvas, view.basis,
      [&](Column& column) {
        draw_banner(canvas, column, item_banner(canvas, view));
        column.gap(22);
        {
          const ReadAs answers(canvas, Passage::verdict);
          draw_answered(canvas, column, view);
        }
        column.gap(-14);
        draw_reason(canvas, column, view.reason);
        column.gap(-24);
      },
      foot);
}

FeedbackFoot ways_on(Canvas& canvas, bool has_earlier) {
  return [&canvas, has_earlier](Column& column) { return draw_ways(canvas, column, has_earlier); };
}

}  // namespace netral::ui

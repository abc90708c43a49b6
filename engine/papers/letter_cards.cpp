#include "papers/letter_cards.h"

#include <cmath>

#include "papers/weave.h"

namespace netral::papers {
namespace {

constexpr double kCardWidth = kA4Upright.width / 2;
constexpr double kCardHeight = kA4Upright.height / 2;
constexpr double kThick = 9;
constexpr double kRadius = 106;
constexpr double kLetterSize = 124;
constexpr double kCapHeight = 0.727;  ///< of Inter's capitals, in its size

/// Corners on a circle, the first at `turn` from the top.
std::vector<PdfPoint> regular_shape(int corners, double turn, double x, double y, double radius) {
  constexpr double kTurn = 6.28318530717959;
  std::vector<PdfPoint> shape;
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + kTurn * i / corners;
    shape.push_back({x + radius * std::sin(angle), y - radius * std::cos(angle)});
  }
  return shape;
}

void draw_shape(PdfDocument& document, char letter, double x, double y) {
  constexpr double kEighth = 0.785398163397448;
  switch (letter) {
    case 'A':
      document.ring(x, y, kRadius, kThick, kInk);
      break;
    case 'B':
      document.outline(regular_shape(4, kEighth, x, y, kRadius * 1.3), kThick, kInk);
      break;
    case 'C':  // lower, so that the letter has the width that it needs
      document.outline(regular_shape(3, 0, x, y - 14, kRadius * 1.4), kThick, kInk);
      break;
    case 'D':
      document.outline(regular_shape(4, 0, x, y, kRadius * 1.22), kThick, kInk);
      break;
    default:
      document.outline(regular_shape(5, 0, x, y + 4, kRadius * 1.16), kThick, kInk);
  }
}

void draw_card(PdfDocument& document, const base::Strings& strings, char letter, int place) {
  const double left = (place % 2) * kCardWidth;
  const double top = (place / 2) * kCardHeight;
  const double x = left + kCardWidth / 2;
  const double y = top + kCardHeight / 2 - 6;
  draw_shape(document, letter, x, y);
  document.text_centered(x, y + kLetterSize * kCapHeight / 2, PdfFace::semi_bold, kLetterSize, kInk,
                         std::string(1, letter));
  document.text_centered(x, top + kCardHeight - 24, PdfFace::regular, 9, kMuted,
                         strings.say("kartu.petunjuk"));
}

void draw_page(PdfDocument& document, const base::Strings& strings, const char* letters) {
  constexpr double kEdge = 12;
  document.dashed_line(kCardWidth, kEdge, kCardWidth, kA4Upright.height - kEdge, kMuted);
  document.dashed_line(kEdge, kCardHeight, kA4Upright.width - kEdge, kCardHeight, kMuted);
  for (int place = 0; place < 4; ++place) draw_card(document, strings, letters[place], place);
}

}  // namespace

base::Result<std::string> letter_cards_pdf(const base::Strings& strings, const PdfFonts& fonts) {
  PdfDocument document(kA4Upright, fonts, strings.say("kartu.judul"));
  draw_page(document, strings, "ABCD");
  document.next_page();
  draw_page(document, strings, "EEEE");
  return document.finish();
}

}  // namespace netral::papers

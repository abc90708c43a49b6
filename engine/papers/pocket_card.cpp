#include "papers/pocket_card.h"

#include "papers/weave.h"

namespace netral::papers {
namespace {

// A4 in points, quartered.
constexpr double kPageWidth = kA4Upright.width;
constexpr double kPageHeight = kA4Upright.height;
constexpr double kCardWidth = kPageWidth / 2;
constexpr double kCardHeight = kPageHeight / 2;
constexpr double kInset = 26;
constexpr double kTextWidth = kCardWidth - 2 * kInset;
constexpr double kHead = 96;  ///< where lines begin below the top of a card
constexpr double kFoot = 44;  ///< kept free at its foot
constexpr double kSize = 11;
constexpr double kLeading = 15.5;
constexpr double kGap = 11;
constexpr int kCardsPerPage = 4;

/// Lays lines onto one card after another.
class CardWriter {
 public:
  CardWriter(const PocketCard& card, const PdfFonts& fonts)
      : card_(card), document_(kA4Upright, fonts, card.title) {}

  base::Result<std::string> write() {
    for (const PocketSection& section : card_.sections) {
      begin_card(section.title);
      for (const std::string& line : section.lines) put(section.title, line);
    }
    return document_.finish();
  }

 private:
  void begin_card(const std::string& title) {
    if (place_ == kCardsPerPage) {
      document_.next_page();
      place_ = 0;
    }
    if (place_ == 0) draw_cuts();
    left_ = (place_ % 2) * kCardWidth;
    top_ = (place_ / 2) * kCardHeight;
    ++place_;
    draw_head(title);
    y_ = top_ + kHead;
  }

  void draw_cuts() {
    document_.dashed_line(kCardWidth, 12, kCardWidth, kPageHeight - 12, kMuted);
    document_.dashed_line(12, kCardHeight, kPageWidth - 12, kCardHeight, kMuted);
  }

  void draw_head(const std::string& title) {
    draw_weave(document_, left_ + kInset, top_ + 24, kTextWidth);
    document_.text(left_ + kInset, top_ + 54, PdfFace::regular, 8.5, kMuted, card_.title);
    document_.text(left_ + kInset, top_ + 71, PdfFace::semi_bold, 14, kSogan, title);
    document_.text(left_ + kInset, top_ + kCardHeight - 22, PdfFace::regular, 7.5, kMuted,
                   card_.footer);
  }

  void put(const std::string& title, const std::string& words) {
    const auto lines = document_.lines_of(PdfFace::regular, kSize, kTextWidth - 12, words);
    const double height = static_cast<double>(lines.size()) * kLeading;
    const double bottom = top_ + kCardHeight - kFoot;
    // What would fit on an empty card is not broken over two.
    const bool fits_elsewhere = height <= kCardHeight - kHead - kFoot;
    if (y_ + height > bottom && fits_elsewhere && y_ > top_ + kHead) begin_card(title);
    document_.fill(left_ + kInset, y_ + 1, 3, height - 3, kGading);
    for (const std::string& line : lines) {
      if (y_ + kLeading > top_ + kCardHeight - kFoot) begin_card(title);
      document_.text(left_ + kInset + 12, y_ + kSize, PdfFace::regular, kSize, kInk, line);
      y_ += kLeading;
    }
    y_ += kGap;
  }

  const PocketCard& card_;
  PdfDocument document_;
  int place_ = 0;  ///< of the next card on the page
  double left_ = 0;
  double top_ = 0;
  double y_ = 0;
};

}  // namespace

base::Result<std::string> pocket_card_pdf(const PocketCard& card, const PdfFonts& fonts) {
  return CardWriter(card, fonts).write();
}

}  // namespace netral::papers

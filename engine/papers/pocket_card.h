// The pocket card: a learner's own if-then plans and lines of refusal, on A4 with lines
// to cut it into cards of A6. It is for the learner alone and never leaves the computer
// by itself.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "papers/pdf_page.h"

namespace netral::papers {

struct PocketSection {
  std::string title;
  std::vector<std::string> lines;
};

struct PocketCard {
  std::string title;                    ///< of the document, and at the head of each card
  std::vector<PocketSection> sections;  ///< each begins on a card of its own
  std::string footer;                   ///< at the foot of each card
};

/// The bytes of a PDF. What does not fit on a card goes on on the next. Fails with
/// "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> pocket_card_pdf(const PocketCard& card,
                                                        const PdfFonts& fonts);

}  // namespace netral::papers

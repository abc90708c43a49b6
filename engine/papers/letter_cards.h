// Cards to hold up in a room: a letter and a shape of its own, so that neither eyesight
// nor colour decides. Four to a page of A4, with lines to cut along.

#pragma once

#include <string>

#include "base/result.h"
#include "base/strings.h"
#include "papers/pdf_page.h"

namespace netral::papers {

/// The first page has A to D, the second four times E. Fails with "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> letter_cards_pdf(const base::Strings& strings,
                                                         const PdfFonts& fonts);

}  // namespace netral::papers

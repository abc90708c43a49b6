// The rekap of a class: how each question was answered before and after the discussion.
// It knows counts only, never who answered.

#pragma once

#include <string>

#include "base/result.h"
#include "base/strings.h"
#include "papers/class_paper.h"
#include "papers/pdf_page.h"

namespace netral::papers {

/// Fails with "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> class_recap_pdf(const ClassPaper& paper,
                                                        const base::Strings& strings,
                                                        const PdfFonts& fonts);

/// A row for each option of each question, for Excel.
[[nodiscard]] std::string class_recap_csv(const ClassPaper& paper, const base::Strings& strings);

}  // namespace netral::papers

// The scenes of a plan on paper, to go on when the power fails: one to a page, across, in
// type that is read from a few metres; what is right and why comes after all of them.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "papers/pdf_page.h"

namespace netral::papers {

struct PlanOption {
  std::string letter;
  std::string text;
};

struct PlanScene {
  std::string title;
  std::vector<std::string> lines;
  std::string question;
  std::vector<PlanOption> options;
  /// For the facilitator, on the last pages.
  struct Answer {
    std::string letters;
    std::string reason;
    std::string basis;
  };
  std::optional<Answer> answer = {};
  std::string note = {};  ///< likewise
};

struct PlanPaper {
  std::string title;
  std::vector<PlanScene> scenes;
};

/// Fails with "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> plan_pdf(const PlanPaper& plan,
                                                 const base::Strings& strings,
                                                 const PdfFonts& fonts);

}  // namespace netral::papers

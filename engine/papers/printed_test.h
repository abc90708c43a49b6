// A test on paper in versions that neighbours cannot copy from each other: the same
// items, in another order and with other letters. A version is made from its seed alone,
// so a sheet that comes back months later is read by the key that it was printed with.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "papers/pdf_page.h"

namespace netral::papers {

struct PrintedOption {
  std::string id;
  std::string text;
  bool is_key = false;
};

/// One question with at most five options, of which at least one is right.
struct PrintedItem {
  std::string id;
  std::string question;
  std::vector<PrintedOption> options;
  bool keeps_order = false;  ///< of its options, as "benar" before "salah"
};

struct PrintedTest {
  std::string title;
  std::string course;
  std::string note;  ///< how to answer, and when it is passed
  std::vector<PrintedItem> items;
};

/// A test as one version has it: items and options stand in their printed order.
struct PrintedVersion {
  std::string name;  ///< "A"
  std::string code;  ///< of the seed; printed, so that a sheet finds its key
  PrintedTest test;
};

[[nodiscard]] PrintedVersion version_of(const PrintedTest& test, const std::string& name,
                                        std::uint64_t seed);

/// "A" for the first option.
[[nodiscard]] std::string letter_of(std::size_t option);

/// The right letters of each question of a version, in its order: "B", "AD".
[[nodiscard]] std::vector<std::string> key_of(const PrintedVersion& version);

/// All fail with "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> test_pdf(const PrintedVersion& version,
                                                 const base::Strings& strings,
                                                 const PdfFonts& fonts);

/// One page for a person's answers: boxes for the NIP, and one for each letter.
[[nodiscard]] base::Result<std::string> answer_sheet_pdf(const PrintedVersion& version,
                                                         const base::Strings& strings,
                                                         const PdfFonts& fonts);

/// For whoever corrects: the letters of every version.
[[nodiscard]] base::Result<std::string> answer_key_pdf(const std::vector<PrintedVersion>& versions,
                                                       const base::Strings& strings,
                                                       const PdfFonts& fonts);

}  // namespace netral::papers

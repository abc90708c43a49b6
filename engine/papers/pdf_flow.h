// Running text on the pages of a PDF: what does not fit goes on on the next page, with
// the number of the page at its foot.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "papers/pdf_page.h"

namespace netral::papers {

struct FlowSetting {
  PdfSize size = kA4Upright;
  std::string title;   ///< of the file
  std::string footer;  ///< "{nomor}" becomes the number of the page, "{jumlah}" how many
  double margin = 48;
};

class PdfFlow {
 public:
  /// `pages` is how many there will be; 0 when that is not known yet.
  PdfFlow(const FlowSetting& setting, const PdfFonts& fonts, int pages);

  /// Where the next line is put, and what is left of the page below it.
  [[nodiscard]] double y() const { return y_; }
  [[nodiscard]] double left() const { return setting_.margin; }
  [[nodiscard]] double width() const { return setting_.size.width - 2 * setting_.margin; }
  [[nodiscard]] double room() const { return bottom() - y_; }
  [[nodiscard]] int page() const { return page_; }
  [[nodiscard]] PdfDocument& pdf() { return pdf_; }

  void gap(double height) { y_ += height; }
  void next_page();

  /// Begins a page unless so much is left of this one, or nothing stands on it yet.
  void keep(double height);

  /// What is drawn at the top of every page that follows.
  void set_head(std::function<void()> head) { head_ = std::move(head); }

  struct Style {
    PdfFace face = PdfFace::regular;
    double size = 11;
    PdfColor color = kInk;
    double indent = 0;
  };

  void paragraph(const Style& style, std::string_view words);
  [[nodiscard]] double height_of(const Style& style, std::string_view words);

  [[nodiscard]] base::Result<std::string> finish();

 private:
  [[nodiscard]] double bottom() const { return setting_.size.height - setting_.margin - 20; }
  void draw_footer();

  FlowSetting setting_;
  int pages_;
  PdfDocument pdf_;
  std::function<void()> head_;
  int page_ = 1;
  double y_;
  double top_;
};

/// Draws twice, for how many pages there are is known only then. Fails with "pdf_failed".
[[nodiscard]] base::Result<std::string> numbered_pdf(const FlowSetting& setting,
                                                     const PdfFonts& fonts,
                                                     const std::function<void(PdfFlow&)>& draw);

}  // namespace netral::papers

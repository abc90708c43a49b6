// A page of a PDF, drawn with Cairo: text in two embedded faces, filled rectangles,
// dashed lines. Measures are points, 72 to the inch, from the top left.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace netral::papers {

enum class PdfFace { regular, semi_bold };

struct PdfColor {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// A document under construction. Its faults are kept until finish().
class PdfDocument {
 public:
  /// `regular` and `semi_bold` are the bytes of font files and must outlive it.
  PdfDocument(double width, double height, const std::string& regular, const std::string& semi_bold,
              const std::string& title);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  void text(double x, double baseline, PdfFace face, double size, const PdfColor& color,
            const std::string& words);
  void fill(double x, double y, double width, double height, const PdfColor& color);
  void dashed_line(double x1, double y1, double x2, double y2, const PdfColor& color);
  void next_page();

  [[nodiscard]] double width_of(PdfFace face, double size, const std::string& words);

  /// Breaks words into lines no wider than `width`; a word that is wider is cut.
  [[nodiscard]] std::vector<std::string> lines_of(PdfFace face, double size, double width,
                                                  std::string_view words);

  /// The bytes; nothing can be drawn after it. Fails with "pdf_failed" {detail}.
  [[nodiscard]] base::Result<std::string> finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace netral::papers

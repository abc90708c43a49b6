// A page of a PDF, drawn with Cairo: text in two embedded faces, rectangles, lines, and
// plain shapes. Measures are points, 72 to the inch, from the top left.

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

/// The look of every paper; black and white keep its sense.
inline constexpr PdfColor kInk{0.137, 0.125, 0.106};
inline constexpr PdfColor kSogan{0.42, 0.259, 0.149};
inline constexpr PdfColor kGading{0.89, 0.839, 0.737};
inline constexpr PdfColor kQuiet{0.945, 0.918, 0.863};
inline constexpr PdfColor kMuted{0.35, 0.33, 0.29};
inline constexpr PdfColor kWhite{1, 1, 1};

/// The bytes of two font files, which are embedded. They must outlive what uses them.
struct PdfFonts {
  const std::string& regular;
  const std::string& semi_bold;
};

struct PdfSize {
  double width = 0;
  double height = 0;
};

inline constexpr PdfSize kA4Upright{595.28, 841.89};
inline constexpr PdfSize kA4Across{841.89, 595.28};

[[nodiscard]] constexpr double points_of_mm(double mm) { return mm * 72 / 25.4; }

struct PdfPoint {
  double x = 0;
  double y = 0;
};

/// A document under construction. Its faults are kept until finish().
class PdfDocument {
 public:
  PdfDocument(const PdfSize& size, const PdfFonts& fonts, const std::string& title);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  void text(double x, double baseline, PdfFace face, double size, const PdfColor& color,
            const std::string& words);
  void fill(double x, double y, double width, double height, const PdfColor& color);
  void frame(double x, double y, double width, double height, double thickness,
             const PdfColor& color);
  void line(double x1, double y1, double x2, double y2, double thickness, const PdfColor& color);
  void disc(double x, double y, double radius, const PdfColor& color);
  void ring(double x, double y, double radius, double thickness, const PdfColor& color);
  void outline(const std::vector<PdfPoint>& corners, double thickness, const PdfColor& color);
  void dashed_line(double x1, double y1, double x2, double y2, const PdfColor& color);
  void next_page();

  [[nodiscard]] double width_of(PdfFace face, double size, const std::string& words);

  /// Text around `x`, or ending there.
  void text_centered(double x, double baseline, PdfFace face, double size, const PdfColor& color,
                     const std::string& words);
  void text_right(double x, double baseline, PdfFace face, double size, const PdfColor& color,
                  const std::string& words);

  /// Breaks words into lines no wider than `width`, and at line breaks; a word that is wider
  /// is cut.
  [[nodiscard]] std::vector<std::string> lines_of(PdfFace face, double size, double width,
                                                  std::string_view words);

  /// The bytes; nothing can be drawn after it. Fails with "pdf_failed" {detail}.
  [[nodiscard]] base::Result<std::string> finish();

 private:
  void add_lines(std::vector<std::string>& lines, PdfFace face, double size, double width,
                 std::string_view words);

  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace netral::papers

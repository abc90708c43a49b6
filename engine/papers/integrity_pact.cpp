#include "papers/integrity_pact.h"

#include <algorithm>

#include "papers/weave.h"

namespace netral::papers {
namespace {

constexpr double kPageWidth = kA4Upright.width;
constexpr double kPageHeight = kA4Upright.height;
constexpr double kMargin = 68;
constexpr double kTextWidth = kPageWidth - 2 * kMargin;
constexpr double kBottom = kPageHeight - 84;  // the footer stands below
constexpr double kSize = 11;
constexpr double kLeading = 16.5;
constexpr double kLabelWidth = 128;
constexpr double kNumberWidth = 24;
constexpr double kSignatureSpace = 62;
constexpr double kSignatureHeight = 150;
constexpr double kFieldGap = 9;

class PactWriter {
 public:
  PactWriter(const IntegrityPact& pact, const PdfFonts& fonts)
      : pact_(pact), document_(kA4Upright, fonts, pact.title) {}

  base::Result<std::string> write() {
    draw_head();
    paragraph(pact_.opening);
    y_ += 4;
    for (const PactField& field : pact_.person) draw_field(field);
    y_ += 10;
    paragraph(pact_.lead);
    y_ += 4;
    draw_numbered();
    y_ += 2;
    paragraph(pact_.closing);
    draw_signatures();
    draw_footer();
    return document_.finish();
  }

 private:
  void draw_head() {
    draw_weave(document_, kMargin, y_, kTextWidth, 14);
    document_.text(kMargin, y_ + 48, PdfFace::semi_bold, 22, kSogan, pact_.title);
    document_.text(kMargin, y_ + 68, PdfFace::regular, 12, kMuted, pact_.about);
    y_ += 98;
  }

  /// Goes on on a new page where `height` does not fit.
  void make_room(double height) {
    if (y_ + height <= kBottom) return;
    draw_footer();
    document_.next_page();
    y_ = kMargin;
  }

  void lines_at(double x, double width, PdfFace face, const std::string& words) {
    for (const std::string& line : document_.lines_of(face, kSize, width, words)) {
      make_room(kLeading);
      document_.text(x, y_ + kSize, face, kSize, kInk, line);
      y_ += kLeading;
    }
  }

  void paragraph(const std::string& words) {
    lines_at(kMargin, kTextWidth, PdfFace::regular, words);
  }

  void write_on(double x, double width, double baseline) {
    document_.dashed_line(x, baseline + 2, x + width, baseline + 2, kMuted);
  }

  void draw_field(const PactField& field) {
    make_room(kLeading + kFieldGap);
    document_.text(kMargin, y_ + kSize, PdfFace::regular, kSize, kMuted, field.label);
    const double x = kMargin + kLabelWidth;
    if (field.value.empty()) {
      write_on(x, kTextWidth - kLabelWidth, y_ + kSize);
      y_ += kLeading + kFieldGap;
      return;
    }
    lines_at(x, kTextWidth - kLabelWidth, PdfFace::semi_bold, field.value);
    y_ += 3;
  }

  void draw_numbered() {
    int number = 0;
    for (const std::string& words : pact_.paragraphs) {
      make_room(2 * kLeading);
      document_.text(kMargin, y_ + kSize, PdfFace::semi_bold, kSize, kSogan,
                     std::to_string(++number) + ".");
      lines_at(kMargin + kNumberWidth, kTextWidth - kNumberWidth, PdfFace::regular, words);
      y_ += 6;
    }
  }

  /// Both signatures stay on one page, with the place above the right one.
  void draw_signatures() {
    y_ += 22;
    make_room(kSignatureHeight + 30);
    const double half = kTextWidth / 2;
    const double right = kMargin + half + 14;
    document_.text(right, y_ + kSize, PdfFace::regular, kSize, kInk, pact_.place_and_date);
    write_on(right, half - 14, y_ + kSize + 26);
    y_ += 56;
    draw_signature(kMargin, half - 24, pact_.superior);
    draw_signature(right, half - 14, pact_.signer);
    y_ += kSignatureHeight - 30;
  }

  void draw_signature(double x, double width, const PactSigner& signer) {
    document_.text(x, y_ + kSize, PdfFace::regular, kSize, kInk, signer.caption);
    double y = y_ + kSize + kSignatureSpace;
    if (signer.name.empty()) {
      write_on(x, width, y);
    } else {
      for (const std::string& line :
           document_.lines_of(PdfFace::semi_bold, kSize, width, signer.name)) {
        document_.text(x, y, PdfFace::semi_bold, kSize, kInk, line);
        y += kLeading;
      }
      y -= kLeading;
    }
    document_.text(x, y + kLeading, PdfFace::regular, kSize - 1, kMuted, signer.identity);
  }

  void draw_footer() {
    double y = kBottom + 26;
    for (const std::string& words : pact_.footer) {
      for (const std::string& line : document_.lines_of(PdfFace::regular, 8, kTextWidth, words)) {
        document_.text(kMargin, y, PdfFace::regular, 8, kMuted, line);
        y += 11;
      }
    }
  }

  const IntegrityPact& pact_;
  PdfDocument document_;
  double y_ = 48;
};

}  // namespace

base::Result<std::string> integrity_pact_pdf(const IntegrityPact& pact, const PdfFonts& fonts) {
  return PactWriter(pact, fonts).write();
}

}  // namespace netral::papers

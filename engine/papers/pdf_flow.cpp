#include "papers/pdf_flow.h"

namespace netral::papers {
namespace {

constexpr double kLeading = 1.4;

void put(std::string& text, std::string_view what, int number) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), std::to_string(number));
}

}  // namespace

PdfFlow::PdfFlow(const FlowSetting& setting, const PdfFonts& fonts, int pages)
    : setting_(setting),
      pages_(pages),
      pdf_(setting.size, fonts, setting.title),
      y_(setting.margin),
      top_(setting.margin) {}

void PdfFlow::draw_footer() {
  constexpr double kSize = 8;
  std::string words = setting_.footer;
  put(words, "{nomor}", page_);
  put(words, "{jumlah}", pages_);
  pdf_.text_right(setting_.size.width - setting_.margin, setting_.size.height - setting_.margin + 8,
                  PdfFace::regular, kSize, kMuted, words);
}

void PdfFlow::next_page() {
  draw_footer();
  pdf_.next_page();
  ++page_;
  y_ = setting_.margin;
  if (head_) head_();
  top_ = y_;
}

void PdfFlow::keep(double height) {
  if (height > room() && y_ > top_) next_page();
}

double PdfFlow::height_of(const Style& style, std::string_view words) {
  const auto lines = pdf_.lines_of(style.face, style.size, width() - style.indent, words);
  return static_cast<double>(lines.size()) * style.size * kLeading;
}

void PdfFlow::paragraph(const Style& style, std::string_view words) {
  const double height = style.size * kLeading;
  for (const std::string& line :
       pdf_.lines_of(style.face, style.size, width() - style.indent, words)) {
    keep(height);
    pdf_.text(left() + style.indent, y_ + style.size, style.face, style.size, style.color, line);
    y_ += height;
  }
}

base::Result<std::string> PdfFlow::finish() {
  draw_footer();
  return pdf_.finish();
}

base::Result<std::string> numbered_pdf(const FlowSetting& setting, const PdfFonts& fonts,
                                       const std::function<void(PdfFlow&)>& draw) {
  PdfFlow counting(setting, fonts, 0);
  draw(counting);
  PdfFlow flow(setting, fonts, counting.page());
  draw(flow);
  return flow.finish();
}

}  // namespace netral::papers

#include "papers/document.h"

#include <iterator>

namespace netral::papers {

Paragraph paragraph(TextStyle style, std::string_view markup) {
  return {style, base::parse_markup(markup)};
}

Paragraph labelled(TextStyle style, std::string_view label, std::string_view markup) {
  Paragraph what{style, {{std::string(label) + " ", false, true}}};
  std::vector<base::Span> rest = base::parse_markup(markup);
  std::move(rest.begin(), rest.end(), std::back_inserter(what.runs));
  return what;
}

PaperMeasure measure_of(PaperSize paper) {
  return paper == PaperSize::a4 ? PaperMeasure{210, 297} : PaperMeasure{215, 330};
}

int text_width_mm(Orientation orientation, PaperSize paper) {
  const PaperMeasure measure = measure_of(paper);
  const bool is_landscape = orientation == Orientation::landscape;
  return (is_landscape ? measure.height_mm : measure.width_mm) - 2 * kMarginMm;
}

}  // namespace netral::papers

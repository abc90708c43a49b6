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

int text_width_mm(Orientation orientation) {
  return orientation == Orientation::landscape ? 267 : 180;
}

}  // namespace netral::papers

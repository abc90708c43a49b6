// The ornament of our papers: plain basket weave (anyaman), many strips and one sheet.

#pragma once

#include "papers/pdf_page.h"

namespace netral::papers {

/// One row of it, a tile high and as many whole tiles wide as fit, from the left.
void draw_weave(PdfDocument& document, double x, double y, double width, double tile = 12);

}  // namespace netral::papers

#include "papers/weave.h"

namespace netral::papers {

void draw_weave(PdfDocument& document, double x, double y, double width, double tile) {
  const double strip = tile * 0.2;
  const double length = tile * 0.9;
  const int tiles = static_cast<int>(width / tile);
  for (int i = 0; i < tiles; ++i) {
    for (int each = 0; each < 3; ++each) {
      const double along = tile * (1.0 / 15 + each * 0.3);
      if (i % 2 == 0) {
        document.fill(x + i * tile, y + along, length, strip, kGading);
      } else {
        document.fill(x + i * tile + along, y, strip, length, kGading);
      }
    }
  }
}

}  // namespace netral::papers

// QR codes as black and white squares. The library that knows how stays in qr_squares.cpp.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace netral::papers {

struct QrSquares {
  int side = 0;             ///< how many in a row
  std::vector<bool> black;  ///< row by row

  [[nodiscard]] bool at(int x, int y) const {
    return black[static_cast<std::size_t>(y * side + x)];
  }
};

/// What a telephone reads back as `text`; up to a quarter of it may be covered by a stamp.
/// Fails with "qr_too_long" when it is more than a code holds.
[[nodiscard]] base::Result<QrSquares> qr_squares(const std::string& text);

}  // namespace netral::papers

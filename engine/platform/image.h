// A picture as plain bytes, on its way between a file and a canvas.

#pragma once

#include <cstdint>
#include <vector>

namespace netral::platform {

/// RGBA, four bytes a pixel, row by row; colours are not multiplied by alpha.
/// `rgba.size() == 4 * width * height`.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

}  // namespace netral::platform

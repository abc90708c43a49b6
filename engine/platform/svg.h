// SVG files into pixels, over SDL2_image. It knows flat fills and plain shapes;
// no <use>, <text>, clipPath, currentColor or rgba().

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/image.h"
#include "ui/pictures.h"

namespace netral::platform {

/// The size that an SVG gives itself: width and height, else its viewBox.
/// Nothing when it has neither.
[[nodiscard]] std::optional<ui::PictureSize> svg_size(std::string_view svg);

/// The same SVG with another size in its first tag, to be stretched to it.
/// Nothing when there is no such tag or no size to begin with.
[[nodiscard]] std::optional<std::string> svg_resized(std::string_view svg, int width, int height);

/// Drawn at exactly this size. Nothing when it cannot be read.
[[nodiscard]] std::optional<Image> rasterise_svg(std::string_view svg, int width, int height);

}  // namespace netral::platform

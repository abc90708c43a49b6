// Writing pictures as PNG.

#pragma once

#include <filesystem>

#include "base/result.h"
#include "platform/image.h"

namespace netral::platform {

/// Writes the colours without their alpha. Fails with "picture_unwritable" {file}.
[[nodiscard]] base::Result<void> write_png(const Image& image, const std::filesystem::path& file);

}  // namespace netral::platform

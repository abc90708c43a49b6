#include "platform/png.h"

#include <stb_image_write.h>

#include <string>
#include <vector>

#include "platform/files.h"

namespace netral::platform {

base::Result<void> write_png(const Image& image, const std::filesystem::path& file) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (std::size_t at = 0; at + 3 < image.rgba.size(); at += 4) {
    rgb.insert(rgb.end(), {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]});
  }
  std::string bytes;
  const auto append = [](void* to, void* from, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(from),
                                          static_cast<std::size_t>(size));
  };
  const bool encoded =
      !rgb.empty() && stbi_write_png_to_func(append, &bytes, image.width, image.height, 3,
                                             rgb.data(), image.width * 3) != 0;
  if (!encoded || !write_file(file, bytes)) {
    return base::fault("picture_unwritable", {{"file", file.string()}});
  }
  return {};
}

}  // namespace netral::platform

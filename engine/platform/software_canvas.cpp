#include "platform/software_canvas.h"

#include <utility>

#include "platform/blend.h"

namespace netral::platform {

ImTextureID SoftwareCanvas::make_texture(const Image& image) {
  SoftwareTexture texture{image.width, image.height, {}, {}};
  texture.colours.reserve(image.rgba.size() / 4);
  for (std::size_t at = 0; at + 3 < image.rgba.size(); at += 4) {
    const Argb straight = Argb{image.rgba[at + 3]} << 24U | Argb{image.rgba[at]} << 16U |
                          Argb{image.rgba[at + 1]} << 8U | Argb{image.rgba[at + 2]};
    texture.colours.push_back(premultiplied(straight));
  }
  return keep(std::move(texture));
}

ImTextureID SoftwareCanvas::make_texture(ImFontAtlas& atlas) {
  unsigned char* alpha = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&alpha, &width, &height);
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return keep({width, height, {alpha, alpha + size}, {}});
}

ImTextureID SoftwareCanvas::keep(SoftwareTexture texture) {
  auto kept = std::make_unique<SoftwareTexture>(std::move(texture));
  const ImTextureID id = kept.get();
  textures_.emplace(id, std::move(kept));
  return id;
}

void SoftwareCanvas::draw(const ImDrawData& data, ImU32 background) {
  rasterise(data, background, target_);
}

Image SoftwareCanvas::read_back() {
  Image image{target_.width, target_.height, {}};
  image.rgba.reserve(static_cast<std::size_t>(target_.width) *
                     static_cast<std::size_t>(target_.height) * 4);
  for (int y = 0; y < target_.height; ++y) {
    const Argb* row = target_.data + y * target_.stride;
    for (int x = 0; x < target_.width; ++x) {
      for (const unsigned shift : {16U, 8U, 0U}) {
        image.rgba.push_back(static_cast<std::uint8_t>(row[x] >> shift));
      }
      image.rgba.push_back(0xFF);
    }
  }
  return image;
}

}  // namespace netral::platform

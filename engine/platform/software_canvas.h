// The canvas without a graphics card: pixels in memory, drawn by our own
// rasteriser. It is light (no OpenGL in the process) and gives the same picture
// on every computer, so windows and pictures offscreen share it.

#pragma once

#include <map>
#include <memory>

#include "platform/canvas.h"
#include "platform/rasteriser.h"

namespace netral::platform {

class SoftwareCanvas final : public Canvas {
 public:
  /// Draws from now on into these pixels, which stay somebody else's.
  void aim(const Pixels& target) { target_ = target; }

  [[nodiscard]] std::string name() const override { return "software"; }
  [[nodiscard]] int width() const override { return target_.width; }
  [[nodiscard]] int height() const override { return target_.height; }
  [[nodiscard]] ImTextureID make_texture(const Image& image) override;
  [[nodiscard]] ImTextureID make_texture(ImFontAtlas& atlas) override;
  void drop(ImTextureID texture) override { textures_.erase(texture); }
  void draw(const ImDrawData& data, ImU32 background) override;
  [[nodiscard]] Image read_back() override;

 private:
  [[nodiscard]] ImTextureID keep(SoftwareTexture texture);

  Pixels target_;
  std::map<ImTextureID, std::unique_ptr<SoftwareTexture>> textures_;
};

}  // namespace netral::platform

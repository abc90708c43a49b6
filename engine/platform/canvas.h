// The canvas: what a window draws on. It draws a frame into a texture, so that
// the frame can be read back and a picture in memory is the same as a window's.

#pragma once

#include <imgui.h>

#include <memory>
#include <string>
#include <utility>

#include "platform/image.h"
#include "platform/renderer.h"

namespace netral::platform {

class Canvas {
 public:
  /// Requires: a renderer that is not null.
  explicit Canvas(Renderer renderer) : renderer_(std::move(renderer)) {}

  /// What SDL calls the renderer: "software", "opengl", "direct3d11", …
  [[nodiscard]] std::string name() const;

  /// A texture of a picture. The canvas owns it until `drop` or its own end.
  /// Null when there is no room for it.
  [[nodiscard]] ImTextureID make_texture(const Image& image);

  /// A texture of ImGui's glyphs, from the atlas as it is baked now.
  [[nodiscard]] ImTextureID make_texture(ImFontAtlas& atlas);

  /// Nothing may be drawn with `texture` any more.
  void drop(ImTextureID texture);

  /// Draws a frame of the size that `data` has over `background`, and shows it
  /// when there is a window. User callbacks in `data` are passed over.
  void draw(const ImDrawData& data, ImU32 background);

  /// The last drawn frame. Empty (0 by 0) before the first.
  [[nodiscard]] Image read_back();

 private:
  [[nodiscard]] ImTextureID upload(const void* rgba, int width, int height);
  void fit_frame(int width, int height);

  Renderer renderer_;
  SDL_Texture* frame_ = nullptr;  ///< the renderer's
};

}  // namespace netral::platform

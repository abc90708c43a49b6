// A canvas: what a window draws on. There are two, so that the choice between
// them is made once, when the window opens: our own software rasteriser, and
// the graphics card through SDL_Renderer.

#pragma once

#include <imgui.h>

#include <string>

#include "platform/image.h"

namespace netral::platform {

class Canvas {
 public:
  Canvas() = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  virtual ~Canvas() = default;

  /// "software", or what SDL calls the card's driver.
  [[nodiscard]] virtual std::string name() const = 0;

  [[nodiscard]] virtual int width() const = 0;
  [[nodiscard]] virtual int height() const = 0;

  /// A texture of a picture. The canvas owns it until `drop` or its own end.
  /// Null when there is no room for it.
  [[nodiscard]] virtual ImTextureID make_texture(const Image& image) = 0;

  /// A texture of ImGui's glyphs, from the atlas as it is baked now.
  [[nodiscard]] virtual ImTextureID make_texture(ImFontAtlas& atlas) = 0;

  /// Nothing may be drawn with `texture` any more.
  virtual void drop(ImTextureID texture) = 0;

  /// Draws a frame over `background`. User callbacks in `data` are passed over.
  virtual void draw(const ImDrawData& data, ImU32 background) = 0;

  /// The last drawn frame. Empty (0 by 0) when it cannot be read back.
  [[nodiscard]] virtual Image read_back() = 0;
};

}  // namespace netral::platform

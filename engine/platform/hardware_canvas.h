// The canvas of a real graphics card, through SDL_Renderer. It has no software
// path: `SoftwareCanvas` is better at that.

#pragma once

#include <SDL.h>

#include <memory>

#include "platform/canvas.h"

namespace netral::platform {

class HardwareCanvas final : public Canvas {
 public:
  /// Null when the window gets no accelerated renderer, or one that turns out
  /// to be software behind a graphics card's name.
  [[nodiscard]] static std::unique_ptr<HardwareCanvas> on(SDL_Window* window,
                                                          bool even_if_software);

  /// Draws with a renderer of the caller's choice; for tests.
  explicit HardwareCanvas(SDL_Renderer* renderer);
  ~HardwareCanvas() override;

  [[nodiscard]] std::string name() const override;
  [[nodiscard]] int width() const override;
  [[nodiscard]] int height() const override;
  [[nodiscard]] ImTextureID make_texture(const Image& image) override;
  [[nodiscard]] ImTextureID make_texture(ImFontAtlas& atlas) override;
  void drop(ImTextureID texture) override;
  void draw(const ImDrawData& data, ImU32 background) override;
  [[nodiscard]] Image read_back() override;

  /// Shows the last drawn frame.
  void present();

 private:
  [[nodiscard]] ImTextureID upload(const void* rgba, int width, int height);
  void fit_frame();

  SDL_Renderer* renderer_;
  SDL_Texture* frame_ = nullptr;  ///< the frame is drawn here, so that it can be read and reshown
};

}  // namespace netral::platform

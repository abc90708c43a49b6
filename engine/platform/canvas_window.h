// What every window does in the same way, once it has a canvas.

#pragma once

#include <memory>
#include <string>

#include "platform/canvas.h"
#include "platform/svg_pictures.h"
#include "platform/window.h"

namespace netral::platform {

class CanvasWindow : public Window {
 public:
  [[nodiscard]] std::string renderer_name() const override { return canvas_.name(); }
  void upload_fonts(ImFontAtlas& atlas) override;
  void draw(const ImDrawData& data, ImU32 background) override;
  [[nodiscard]] base::Result<void> save_png(const std::filesystem::path& file) override;
  [[nodiscard]] std::string pixels() override;
  [[nodiscard]] ui::Pictures& pictures() override { return pictures_; }

 protected:
  CanvasWindow(Renderer renderer, const WindowOptions& options);

 private:
  Canvas canvas_;
  ImTextureID fonts_ = nullptr;
  SvgPictures pictures_;  ///< after the canvas that keeps its textures
};

/// A window with no display behind it.
[[nodiscard]] std::unique_ptr<Window> open_offscreen(const WindowOptions& options);

/// A window on the screen. Fails with "no_display" {detail}.
[[nodiscard]] base::Result<std::unique_ptr<Window>> open_on_screen(const WindowOptions& options);

}  // namespace netral::platform

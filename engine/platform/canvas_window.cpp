#include "platform/canvas_window.h"

#include <utility>

#include "platform/png.h"

namespace netral::platform {

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  if (options.offscreen) return open_offscreen(options);
  return open_on_screen(options);
}

CanvasWindow::CanvasWindow(Renderer renderer, const WindowOptions& options)
    : canvas_(std::move(renderer)),
      pictures_(canvas_, options.course_pictures, options.program_pictures) {}

void CanvasWindow::upload_fonts(ImFontAtlas& atlas) {
  if (fonts_ != nullptr) canvas_.drop(fonts_);
  fonts_ = canvas_.make_texture(atlas);
  atlas.SetTexID(fonts_);
  atlas.ClearTexData();  // the canvas has it now
  // The canvas takes lists of more than 65,536 corners.
  if (ImGui::GetCurrentContext() != nullptr) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  }
}

void CanvasWindow::draw(const ImDrawData& data, ImU32 background) {
  canvas_.draw(data, background);
  pictures_.end_frame();
}

base::Result<void> CanvasWindow::save_png(const std::filesystem::path& file) {
  return write_png(canvas_.read_back(), file);
}

std::string CanvasWindow::pixels() {
  const Image image = canvas_.read_back();
  return {image.rgba.begin(), image.rgba.end()};
}

}  // namespace netral::platform

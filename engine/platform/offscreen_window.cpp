// A window with no display: pixels in memory, and nobody who does anything.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "platform/canvas_window.h"
#include "platform/software_canvas.h"

namespace netral::platform {
namespace {

class OffscreenWindow final : public CanvasWindow {
 public:
  /// `canvas` is the one that `owned` owns.
  OffscreenWindow(const WindowOptions& options, SoftwareCanvas& canvas,
                  std::unique_ptr<Canvas> owned)
      : CanvasWindow(std::move(owned), options), canvas_(canvas) {
    fit(options.width, options.height);
  }

  [[nodiscard]] float display_scale() const override { return 1; }
  [[nodiscard]] ui::Events wait(std::optional<int>) override { return poll(); }
  [[nodiscard]] ui::Events poll() override {
    ui::Events events;
    events.resized = std::exchange(resized_, false);
    return events;
  }
  [[nodiscard]] bool is_visible() const override { return true; }
  void set_full_screen(bool on) override { full_screen_ = on; }
  [[nodiscard]] bool is_full_screen() const override { return full_screen_; }

  void resize(int width, int height) override {
    fit(width, height);
    resized_ = true;
  }

 private:
  void fit(int width, int height) {
    const int w = std::max(1, width);
    const int h = std::max(1, height);
    memory_.assign(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0xFF000000U);
    canvas_.aim({memory_.data(), w, h, w});
  }

  void show() override {}

  SoftwareCanvas& canvas_;
  std::vector<std::uint32_t> memory_;
  bool full_screen_ = false;
  bool resized_ = false;
};

}  // namespace

std::unique_ptr<Window> open_offscreen(const WindowOptions& options) {
  auto owned = std::make_unique<SoftwareCanvas>();
  SoftwareCanvas& canvas = *owned;
  return std::make_unique<OffscreenWindow>(options, canvas, std::move(owned));
}

}  // namespace netral::platform

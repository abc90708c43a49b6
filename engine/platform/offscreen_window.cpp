// A window with no display: pixels in memory, and nobody who does anything.

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

#include "platform/canvas_window.h"

namespace netral::platform {
namespace {

class OffscreenWindow final : public CanvasWindow {
 public:
  explicit OffscreenWindow(const WindowOptions& options)
      : CanvasWindow(open_renderer_in_memory(), options),
        width_(std::max(1, options.width)),
        height_(std::max(1, options.height)) {}

  [[nodiscard]] int width() const override { return width_; }
  [[nodiscard]] int height() const override { return height_; }
  [[nodiscard]] float display_scale() const override { return 1; }
  [[nodiscard]] ui::Events wait(std::optional<int>) override { return poll(); }
  [[nodiscard]] ui::Events poll() override {
    ui::Events events;
    events.resized = std::exchange(resized_, false);
    events.content_changed = content_changed_.exchange(false);
    events.woken = woken_.exchange(false);
    return events;
  }
  void tell_content_changed() override { content_changed_ = true; }
  void wake() override { woken_ = true; }
  [[nodiscard]] bool is_visible() const override { return true; }
  void set_full_screen(bool on) override { full_screen_ = on; }
  [[nodiscard]] bool is_full_screen() const override { return full_screen_; }

  void resize(int width, int height) override {
    width_ = std::max(1, width);
    height_ = std::max(1, height);
    resized_ = true;
  }

 private:
  int width_;
  int height_;
  bool full_screen_ = false;
  bool resized_ = false;
  std::atomic<bool> content_changed_ = false;
  std::atomic<bool> woken_ = false;
};

}  // namespace

std::unique_ptr<Window> open_offscreen(const WindowOptions& options) {
  return std::make_unique<OffscreenWindow>(options);
}

}  // namespace netral::platform

// A window on the screen, over SDL2.

#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/canvas_window.h"
#include "platform/clipboard.h"
#include "platform/files.h"
#include "platform/gpu.h"
#include "platform/hardware_canvas.h"
#include "platform/sdl_events.h"
#include "platform/software_canvas.h"
#include "platform/svg.h"

namespace netral::platform {
namespace {

constexpr int smallest_width = 800;
constexpr int smallest_height = 600;

struct DestroyWindow {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using SdlHandle = std::unique_ptr<SDL_Window, DestroyWindow>;

/// SDL's video, for as long as a window lives. SDL counts, so two windows may have one each.
class Video {
 public:
  Video() {
    // Without this SDL shows software pictures through OpenGL, 66 MB of it.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    // A person who reads does not want the screen kept on, and X11 would be asked twice a minute.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    // The click that brings the window to the front also does what it points at.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    // A finger is the pointer; it is not told twice.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
#ifdef _WIN32
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
#endif
    SDL_SetMainReady();
    is_ready_ = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    if (is_ready_ && !somebody_can_see()) {
      SDL_QuitSubSystem(SDL_INIT_VIDEO);
      SDL_SetError("no display was found");
      is_ready_ = false;
    }
    // What nobody here listens to does not wake the program.
    for (const Uint32 type :
         {SDL_KEYUP, SDL_TEXTEDITING, SDL_TEXTEDITING_EXT, SDL_KEYMAPCHANGED, SDL_FINGERDOWN,
          SDL_FINGERUP, SDL_FINGERMOTION, SDL_CLIPBOARDUPDATE}) {
      SDL_EventState(type, SDL_IGNORE);
    }
  }
  Video(const Video&) = delete;
  Video& operator=(const Video&) = delete;
  ~Video() {
    if (is_ready_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }

  [[nodiscard]] bool is_ready() const { return is_ready_; }

 private:
  /// Where there is no display, SDL falls back to drivers that show nothing to
  /// anybody; they are right only when they were asked for.
  static bool somebody_can_see() {
    if (SDL_getenv("SDL_VIDEODRIVER") != nullptr) return true;
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    return driver != "offscreen" && driver != "dummy" && driver != "evdev";
  }

  bool is_ready_ = false;
};

/// SDL has one queue for all windows; each takes its own events from its own line.
class Line {
 public:
  explicit Line(Uint32 window) : window_(window) { all().push_back(this); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() { std::erase(all(), this); }

  /// Sleeps until SDL has an event or the time has passed.
  static void sleep(std::optional<int> timeout_ms) {
    SDL_Event event;
    const bool woken = timeout_ms ? SDL_WaitEventTimeout(&event, std::max(0, *timeout_ms)) == 1
                                  : SDL_WaitEvent(&event) == 1;
    if (woken) hand_out(event);
  }

  /// Moves what SDL has into the lines, without sleeping.
  static void fill_all() {
    SDL_Event event;
    while (SDL_PollEvent(&event) == 1) hand_out(event);
  }

  [[nodiscard]] bool empty() const { return events_.empty(); }
  [[nodiscard]] const SDL_Event& front() const { return events_.front(); }
  void pop() { events_.pop_front(); }

 private:
  static std::vector<Line*>& all() {
    static std::vector<Line*> lines;
    return lines;
  }

  /// The window that an event is for; nothing when it is for all.
  static std::optional<Uint32> addressee(const SDL_Event& event) {
    switch (event.type) {
      case SDL_WINDOWEVENT:
        return event.window.windowID;
      case SDL_KEYDOWN:
      case SDL_KEYUP:
        return event.key.windowID;
      case SDL_TEXTINPUT:
        return event.text.windowID;
      case SDL_MOUSEMOTION:
        return event.motion.windowID;
      case SDL_MOUSEBUTTONDOWN:
      case SDL_MOUSEBUTTONUP:
        return event.button.windowID;
      case SDL_MOUSEWHEEL:
        return event.wheel.windowID;
      default:
        return std::nullopt;
    }
  }

  static void hand_out(const SDL_Event& event) {
    const std::optional<Uint32> window = addressee(event);
    for (Line* line : all()) {
      if (!window || *window == line->window_) line->events_.push_back(event);
    }
  }

  Uint32 window_;
  std::deque<SDL_Event> events_;
};

/// Shows frames on a window: from memory through the window's surface, or from the card.
class Display {
 public:
  virtual ~Display() = default;
  [[nodiscard]] virtual std::unique_ptr<Canvas> take_canvas() = 0;
  /// After the window changed its size.
  virtual void fit() = 0;
  virtual void show() = 0;
};

class SoftwareDisplay final : public Display {
 public:
  explicit SoftwareDisplay(SDL_Window* window)
      : window_(window), owned_(std::make_unique<SoftwareCanvas>()), canvas_(*owned_) {
    fit();
  }

  [[nodiscard]] std::unique_ptr<Canvas> take_canvas() override { return std::move(owned_); }

  void fit() override {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (surface == nullptr) return aim_at_memory(1, 1);
    const Uint32 format = surface->format->format;
    if (format != SDL_PIXELFORMAT_RGB888 && format != SDL_PIXELFORMAT_ARGB8888) {
      return aim_at_memory(surface->w, surface->h);
    }
    memory_.clear();
    canvas_.aim({static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h,
                 surface->pitch / static_cast<int>(sizeof(std::uint32_t))});
  }

  void show() override {
    if (!memory_.empty()) copy_memory();
    SDL_UpdateWindowSurface(window_);
  }

 private:
  /// For displays of another pixel format, such as 16 bits.
  void aim_at_memory(int width, int height) {
    memory_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    canvas_.aim({memory_.data(), width, height, width});
  }

  void copy_memory() {
    SDL_Surface* to = SDL_GetWindowSurface(window_);
    SDL_Surface* from =
        SDL_CreateRGBSurfaceWithFormatFrom(memory_.data(), canvas_.width(), canvas_.height(), 32,
                                           canvas_.width() * 4, SDL_PIXELFORMAT_RGB888);
    if (to != nullptr && from != nullptr) SDL_BlitSurface(from, nullptr, to, nullptr);
    SDL_FreeSurface(from);
  }

  SDL_Window* window_;
  std::unique_ptr<SoftwareCanvas> owned_;
  SoftwareCanvas& canvas_;
  std::vector<std::uint32_t> memory_;
};

class HardwareDisplay final : public Display {
 public:
  explicit HardwareDisplay(std::unique_ptr<HardwareCanvas> canvas)
      : owned_(std::move(canvas)), canvas_(*owned_) {}

  [[nodiscard]] std::unique_ptr<Canvas> take_canvas() override { return std::move(owned_); }
  void fit() override {}
  void show() override { canvas_.present(); }

 private:
  std::unique_ptr<HardwareCanvas> owned_;
  HardwareCanvas& canvas_;
};

bool wants_hardware(RendererWish wish) {
  return wish == RendererWish::hardware ||
         (wish == RendererWish::hardware_if_real && has_real_gpu());
}

std::unique_ptr<Display> choose_display(SDL_Window* window) {
  const RendererWish wish = renderer_wish();
  if (wants_hardware(wish)) {
    auto canvas = HardwareCanvas::on(window, wish == RendererWish::hardware);
    if (canvas) return std::make_unique<HardwareDisplay>(std::move(canvas));
  }
  return std::make_unique<SoftwareDisplay>(window);
}

SdlHandle create_window(const WindowOptions& options) {
  constexpr Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  SdlHandle window(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                    SDL_WINDOWPOS_CENTERED, options.width, options.height, flags));
  if (window) SDL_SetWindowMinimumSize(window.get(), smallest_width, smallest_height);
  return window;
}

void set_icon(SDL_Window* window, const std::filesystem::path& file) {
  if (file.empty()) return;
  const base::Result<std::string> svg = read_file(file);
  constexpr int side = 64;
  std::optional<Image> image = svg ? rasterise_svg(*svg, side, side) : std::nullopt;
  if (!image) return;
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(image->rgba.data(), side, side, 32,
                                                            side * 4, SDL_PIXELFORMAT_RGBA32);
  SDL_SetWindowIcon(window, surface);
  SDL_FreeSurface(surface);
}

/// What must outlive the canvas: it stands before it among the bases.
struct SdlParts {
  std::unique_ptr<Video> video;
  SdlHandle handle;
  std::unique_ptr<Display> display;
};

class SdlWindow final : private SdlParts, public CanvasWindow {
 public:
  SdlWindow(SdlParts parts, const WindowOptions& options)
      : SdlParts(std::move(parts)),
        CanvasWindow(display->take_canvas(), options),
        line_(SDL_GetWindowID(handle.get())) {
    SDL_StartTextInput();
  }

  [[nodiscard]] float display_scale() const override {
#ifdef _WIN32
    float dpi = 96;
    SDL_GetDisplayDPI(std::max(0, SDL_GetWindowDisplayIndex(handle.get())), nullptr, &dpi, nullptr);
    return dpi / 96;
#else
    return pixels_per_point();
#endif
  }

  [[nodiscard]] ui::Events wait(std::optional<int> timeout_ms) override {
    if (line_.empty()) Line::sleep(timeout_ms);
    return poll();
  }

  [[nodiscard]] ui::Events poll() override {
    Line::fill_all();
    EventBatch batch(pointer_, pixels_per_point());
    while (!line_.empty() && batch.take(line_.front())) line_.pop();
    pointer_ = batch.events().pointer;
    if (batch.events().resized || batch.events().exposed) display->fit();
    return batch.events();
  }

  [[nodiscard]] bool is_visible() const override {
    constexpr Uint32 unseen = SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED;
    return (SDL_GetWindowFlags(handle.get()) & unseen) == 0;
  }

  void set_full_screen(bool on) override {
    SDL_SetWindowFullscreen(handle.get(), on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    display->fit();
  }

  [[nodiscard]] bool is_full_screen() const override {
    return (SDL_GetWindowFlags(handle.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
  }

  void resize(int width, int height) override {
    SDL_SetWindowSize(handle.get(), width, height);
    display->fit();
  }

 private:
  void show() override { display->show(); }

  [[nodiscard]] float pixels_per_point() const {
    int points = 0;
    SDL_GetWindowSize(handle.get(), &points, nullptr);
    int pixels = 0;
    SDL_GetWindowSizeInPixels(handle.get(), &pixels, nullptr);
    return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
  }

  Line line_;
  ui::Pointer pointer_;
};

}  // namespace

base::Result<std::unique_ptr<Window>> open_on_screen(const WindowOptions& options) {
  SdlParts parts;
  parts.video = std::make_unique<Video>();
  if (parts.video->is_ready()) parts.handle = create_window(options);
  if (!parts.handle) return base::fault("no_display", {{"detail", SDL_GetError()}});
  set_icon(parts.handle.get(), options.icon);
  parts.display = choose_display(parts.handle.get());
  install_clipboard();
  return std::make_unique<SdlWindow>(std::move(parts), options);
}

}  // namespace netral::platform

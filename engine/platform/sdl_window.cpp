// A window on the screen, over SDL2.

#include <SDL.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/canvas_window.h"
#include "platform/clipboard.h"
#include "platform/files.h"
#include "platform/sdl_events.h"
#include "platform/svg.h"

namespace netral::platform {
namespace {

constexpr int kSmallestWidth = 800;
constexpr int kSmallestHeight = 600;

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
        if (event.type == content_changed_event() || event.type == woken_event()) {
          return event.user.windowID;
        }
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

SdlHandle create_window(const WindowOptions& options) {
  constexpr Uint32 kFlags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  SdlHandle window(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                    SDL_WINDOWPOS_CENTERED, options.width, options.height, kFlags));
  if (window) SDL_SetWindowMinimumSize(window.get(), kSmallestWidth, kSmallestHeight);
  return window;
}

void set_icon(SDL_Window* window, const std::filesystem::path& file) {
  if (file.empty()) return;
  const base::Result<std::string> svg = read_file(file);
  constexpr int kSide = 64;
  std::optional<Image> image = svg ? rasterise_svg(*svg, kSide, kSide) : std::nullopt;
  if (!image) return;
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(image->rgba.data(), kSide, kSide, 32,
                                                            kSide * 4, SDL_PIXELFORMAT_RGBA32);
  SDL_SetWindowIcon(window, surface);
  SDL_FreeSurface(surface);
}

/// What must outlive the renderer: it stands before it among the bases.
struct SdlParts {
  std::unique_ptr<Video> video;
  SdlHandle handle;
};

class SdlWindow final : private SdlParts, public CanvasWindow {
 public:
  SdlWindow(SdlParts parts, Renderer renderer, const WindowOptions& options)
      : SdlParts(std::move(parts)),
        CanvasWindow(std::move(renderer), options),
        id_(SDL_GetWindowID(handle.get())),
        line_(id_) {
    SDL_StartTextInput();
  }

  [[nodiscard]] int width() const override {
    int pixels = 0;
    SDL_GetWindowSizeInPixels(handle.get(), &pixels, nullptr);
    return pixels;
  }

  [[nodiscard]] int height() const override {
    int pixels = 0;
    SDL_GetWindowSizeInPixels(handle.get(), nullptr, &pixels);
    return pixels;
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
    return batch.events();
  }

  void tell_content_changed() override { push(content_changed_event()); }
  void wake() override { push(woken_event()); }

  [[nodiscard]] bool is_visible() const override {
    constexpr Uint32 kUnseen = SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED;
    return (SDL_GetWindowFlags(handle.get()) & kUnseen) == 0;
  }

  void set_full_screen(bool on) override {
    SDL_SetWindowFullscreen(handle.get(), on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
  }

  [[nodiscard]] bool is_full_screen() const override {
    return (SDL_GetWindowFlags(handle.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
  }

  void resize(int width, int height) override { SDL_SetWindowSize(handle.get(), width, height); }

 private:
  void push(Uint32 type) const {
    SDL_Event event{};
    event.user.type = type;
    event.user.windowID = id_;
    SDL_PushEvent(&event);
  }

  [[nodiscard]] float pixels_per_point() const {
    int points = 0;
    SDL_GetWindowSize(handle.get(), &points, nullptr);
    const int pixels = width();
    return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
  }

  const Uint32 id_;
  Line line_;
  ui::Pointer pointer_;
};

}  // namespace

base::Result<std::unique_ptr<Window>> open_on_screen(const WindowOptions& options) {
  SdlParts parts;
  parts.video = std::make_unique<Video>();
  if (parts.video->is_ready()) parts.handle = create_window(options);
  Renderer renderer;
  if (parts.handle) renderer = open_renderer(parts.handle.get());
  if (!renderer) return base::fault("no_display", {{"detail", SDL_GetError()}});
  set_icon(parts.handle.get(), options.icon);
  install_clipboard();
  return std::make_unique<SdlWindow>(std::move(parts), std::move(renderer), options);
}

}  // namespace netral::platform

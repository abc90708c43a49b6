// The window: where frames are drawn and a person's doings come from. SDL stops
// here. A window may also be offscreen, with no display at all, for pictures
// and tests: it draws the same, with SDL's software renderer.

#pragma once

#include <imgui.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "ui/events.h"
#include "ui/pictures.h"

namespace netral::platform {

struct WindowOptions {
  std::string title;
  int width = 1280;
  int height = 720;
  bool offscreen = false;
  std::filesystem::path course_pictures;   ///< content/gambar
  std::filesystem::path program_pictures;  ///< assets/gambar
  std::filesystem::path icon;              ///< an SVG; may be empty
};

class Window {
 public:
  /// Opens the window on the renderer that is right for this computer:
  /// hardware where it is real, else software (never a software OpenGL).
  /// NETRAL_RENDERER=software or hardware in the environment decides otherwise.
  /// Fails with "no_display" {detail}.
  [[nodiscard]] static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);

  virtual ~Window() = default;

  /// In pixels.
  [[nodiscard]] virtual int width() const = 0;
  [[nodiscard]] virtual int height() const = 0;

  /// Pixels per point of the display the window is on; 1 at 96 dpi.
  [[nodiscard]] virtual float display_scale() const = 0;

  /// Which renderer draws: "software", "opengl", "direct3d11", …
  [[nodiscard]] virtual std::string renderer_name() const = 0;

  /// Sleeps until something happens or `timeout_ms` has passed (no value: for
  /// ever), then returns what is waiting, as far as it can be told together: a
  /// second press or release of the pointer, or a second key that is no letter,
  /// comes with the next call, which does not sleep then. May return with
  /// nothing, also when another window has something. Offscreen: at once.
  [[nodiscard]] virtual ui::Events wait(std::optional<int> timeout_ms) = 0;

  /// The same without sleeping.
  [[nodiscard]] virtual ui::Events poll() = 0;

  /// Wakes the window: its next wait() or poll() tells `Events::content_changed`.
  /// This and wake() are the functions here that any thread may call.
  virtual void tell_content_changed() = 0;

  /// The same with `Events::woken`.
  virtual void wake() = 0;

  /// Whether anything of the window can be seen (not minimised, not hidden).
  [[nodiscard]] virtual bool is_visible() const = 0;

  virtual void set_full_screen(bool on) = 0;
  [[nodiscard]] virtual bool is_full_screen() const = 0;

  /// Resizes; an offscreen window too.
  virtual void resize(int width, int height) = 0;

  /// Uploads ImGui's font atlas, again after it was re-baked, and frees the
  /// atlas's own copy of the pixels.
  virtual void upload_fonts(ImFontAtlas& atlas) = 0;

  /// Draws a frame over `background` and shows it.
  virtual void draw(const ImDrawData& data, ImU32 background) = 0;

  /// Writes the last drawn frame. Fails with "picture_unwritable" {file}.
  [[nodiscard]] virtual base::Result<void> save_png(const std::filesystem::path& file) = 0;

  /// The last drawn frame as RGBA bytes, row by row.
  [[nodiscard]] virtual std::string pixels() = 0;

  [[nodiscard]] virtual ui::Pictures& pictures() = 0;
};

}  // namespace netral::platform

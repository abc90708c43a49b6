// The desk: a window with the shell drawn into it. It turns what happened into
// frames, one key at a time, and draws only what has changed.

#pragma once

#include <memory>

#include "app/shell.h"
#include "platform/window.h"
#include "ui/canvas.h"

namespace netral::app {

class Desk {
 public:
  /// Requires: window, fonts and environment outlive the desk.
  Desk(const Environment& environment, platform::Window& window, const ui::FontData& fonts,
       const Chance& chance, const Shell::Start& start);

  /// Composes the frames that the events ask for and shows the last of them.
  void take(const ui::Events& events);

  [[nodiscard]] bool wants_to_quit() const { return shell_.wants_to_quit(); }
  [[nodiscard]] const ui::SemanticTree& semantics() const { return canvas_.semantics(); }

  /// Text size, 0.8 to 2.5; 1 is as the window's size gives it.
  void set_text_scale(float scale);

 private:
  void compose(const ui::Events& events);
  void take_window_keys(const ui::Events& events);
  [[nodiscard]] float scale() const;

  platform::Window& window_;
  ui::Canvas canvas_;
  Shell shell_;
  float text_scale_ = 1;
  ui::Pointer pointer_;
  const ImDrawData* drawn_ = nullptr;
};

/// Reads the font files. Fails with "fonts_missing" or "file_unreadable".
[[nodiscard]] base::Result<ui::FontData> read_fonts(const std::filesystem::path& assets);

/// Opens the window and stays until it is closed. Returns the exit status.
int run_window(const Environment& environment, const Shell::Start& start);

}  // namespace netral::app

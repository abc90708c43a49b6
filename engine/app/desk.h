// The desk: a window with a stage drawn into it. It turns what happened into
// frames, one key at a time, and draws only what has changed.

#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/environment.h"
#include "app/shell.h"
#include "app/stage.h"
#include "app/voice.h"
#include "platform/window.h"
#include "ui/canvas.h"

namespace netral::app {

class Desk {
 public:
  /// Requires: window, fonts and strings outlive the desk.
  Desk(const base::Strings& strings, platform::Window& window, const ui::FontData& fonts,
       std::unique_ptr<Stage> stage, std::unique_ptr<ui::Speech> speech = nullptr);

  /// Composes the frames that the events ask for and shows the last of them.
  void take(const ui::Events& events);

  /// As Stage::wakes_in().
  [[nodiscard]] std::optional<int> wakes_in() const { return stage_->wakes_in(); }

  /// Time has passed without anything happening: shows what came of it, if anything did.
  void wake() {
    if (stage_->wake()) take({});
  }

  [[nodiscard]] bool wants_to_quit() const { return stage_->wants_to_quit(); }
  [[nodiscard]] const ui::SemanticTree& semantics() const { return canvas_.semantics(); }

  /// From now on these preferences hold, and the keys of window and voice change them.
  void use(std::shared_ptr<PreferenceKeeper> preferences);

  /// Text size, 0.8 to 2.5; 1 is as the window's size gives it.
  void set_text_scale(float scale);

 private:
  void compose(const ui::Events& events);
  void show();
  void take_window_keys(const ui::Events& events);
  void take_voice_keys(const ui::Events& events);
  void follow_preferences();
  [[nodiscard]] float scale() const;

  platform::Window& window_;
  ui::Canvas canvas_;
  std::unique_ptr<Stage> stage_;
  Voice voice_;
  std::shared_ptr<PreferenceKeeper> preferences_ = std::make_shared<PreferenceKeeper>();
  const ImDrawData* drawn_ = nullptr;
};

/// Reads the font files. Fails with "fonts_missing" or "file_unreadable".
[[nodiscard]] base::Result<ui::FontData> read_fonts(const std::filesystem::path& assets);

/// A window and the fonts that are drawn into it.
struct OpenedWindow {
  ui::FontData fonts;
  std::unique_ptr<platform::Window> window;
};

/// Fails as read_fonts() and Window::open() do.
[[nodiscard]] base::Result<OpenedWindow> open_window(const Environment& environment,
                                                     const std::string& title);

/// Stays until the window is closed or the stage wants to quit.
void stay(Desk& desk, platform::Window& window);

/// Opens the window with the shell and stays until it is closed. Returns the exit status.
int run_window(const Environment& environment, const Shell::Start& start);

}  // namespace netral::app

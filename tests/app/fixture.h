// What tests of the whole program work on: the real content and sentences, a
// data folder of their own, and a desk with an offscreen window.

#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "app/desk.h"
#include "app/driver.h"
#include "app/environment.h"
#include "platform/window.h"
#include "play/scoring.h"
#include "play/views.h"

namespace netral::tests {

/// An empty folder that is gone when the test is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  explicit TemporaryFolder(const std::filesystem::path& parent);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Where a file is written without a disk, on systems that have such a place: for walks
/// that write much and are not about how it is kept.
[[nodiscard]] std::filesystem::path fast_place();

/// The program as it ships, with its records in `data`.
[[nodiscard]] app::Environment environment_in(const std::filesystem::path& data);

/// The same with the specimens of tests/data/peraga for a course: every form once.
[[nodiscard]] app::Environment specimens_in(const std::filesystem::path& data);

/// A visibly invented NIP.
inline constexpr const char* kNip = "199901012025012999";

/// An answer as a person types it in the terminal, by what the view shows.
[[nodiscard]] std::string typed(const play::ItemView& view, const play::Answer& answer);

/// A running program without a display. Destroying it in the middle is what a
/// kill looks like to the records: nothing is said goodbye to.
class Session {
 public:
  explicit Session(const app::Environment& environment, const app::Shell::Start& start = {},
                   int width = 1280, int height = 720,
                   std::unique_ptr<ui::Speech> speech = nullptr);

  app::Driver& driver() { return *driver_; }
  app::Desk& desk() { return *desk_; }
  platform::Window& window() { return *window_; }

  /// Signs in by keyboard; enters name and unit when they are asked for.
  void sign_in();

  /// Opens the first lesson from home, passing over the pre-test.
  void begin_lessons();

  /// Presses the first choice, fills in the question or goes on, until the end of the
  /// lesson. Returns how many inputs that took.
  int play_to_the_end(char letter = 'b');

  /// Enters an answer to the question on the screen with the keyboard alone, without
  /// handing it in.
  void enter(const course::Item& item, const play::Answer& answer);

  /// Hands in what was entered, in a lesson or an exam.
  void hand_in();

  [[nodiscard]] std::string say(const std::string& key, const base::Args& args = {}) const {
    return environment_.strings.say(key, args);
  }

  /// What the widgets of a role say, in reading order.
  [[nodiscard]] std::vector<std::string> labels(ui::Role role) const;

  /// The button that hands an answer in.
  [[nodiscard]] std::string hand_in_label() const;

 private:
  void tick(const course::Item& item, const play::Answer& answer);
  void order(const course::Item& item, const play::Answer& answer);
  void place(const course::Item& item, const play::Answer& answer);
  void rule(const course::Item& item, const play::Answer& answer);

  const app::Environment& environment_;
  ui::FontData fonts_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<app::Desk> desk_;
  std::unique_ptr<app::Driver> driver_;
};

}  // namespace netral::tests

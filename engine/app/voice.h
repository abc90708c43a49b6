// The voice of the program: it hears what the screen shows, says what is new there, and
// obeys the keys that people steer it with. Off at the start; while it is off it costs
// nothing.

#pragma once

#include <memory>
#include <string>

#include "base/strings.h"
#include "ui/events.h"
#include "ui/narrator.h"
#include "ui/speech.h"

namespace netral::app {

class Voice {
 public:
  /// What F5 and F6 change the rate by: a step of Preferences::voice_rate.
  static constexpr int kRateStep = 20;

  /// Requires: the strings outlive the voice. Without a speech it only says on the screen
  /// that there is none.
  Voice(const base::Strings& strings, std::unique_ptr<ui::Speech> speech);

  /// F2 on and off, F3 once more (with Shift the whole screen), F4 silence, F5 slower and
  /// F6 faster.
  void take(const ui::Events& events);

  /// Says what is new on the screen.
  void hear(const ui::SemanticTree& tree);

  void turn(bool on);
  [[nodiscard]] bool is_on() const { return is_on_; }

  /// Between ui::Speech::kSlowest and kFastest; what lies beyond is brought there.
  void set_rate(int rate);
  [[nodiscard]] int rate() const { return rate_; }

  /// What the person is to see of the voice until their next doing; may be empty.
  [[nodiscard]] const std::string& notice() const { return notice_; }

 private:
  void take_key(const ui::KeyPress& press);
  void take_key_while_on(const ui::KeyPress& press);
  void change_rate(int by);
  void look_for_trouble();
  void say(const std::string& words);

  const base::Strings& strings_;
  std::unique_ptr<ui::Speech> speech_;
  ui::Narrator narrator_;
  bool is_on_ = false;
  bool has_hinted_ = false;  ///< since it was turned on
  int rate_ = 0;
  std::string before_;  ///< to be said before what the screen shows
  std::string last_;
  std::string notice_;
};

}  // namespace netral::app

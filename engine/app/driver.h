// A driver acts on a desk as a person would: it finds "the button Lanjut" in the
// semantic tree and presses it. Shots and tests are driven by it.

#pragma once

#include <string>
#include <string_view>

#include "app/desk.h"

namespace netral::app {

class Driver {
 public:
  explicit Driver(Desk& desk) : desk_(desk) {}

  /// Presses and releases the pointer on a widget. False when there is none by
  /// that name, or it is disabled or scrolled out of sight.
  bool click(ui::Role role, std::string_view label);

  /// A key going down; a letter is Key::character with its letter.
  void press(ui::Key key, char letter = 0);

  /// Moves the keyboard's focus there with Tab alone. False when it never gets there.
  bool tab_to(ui::Role role, std::string_view label);

  void type(std::string_view text);

  /// Page Down. False when nothing moved.
  bool scroll_down();

  /// Does what a lesson asks for, as someone who always takes what `letter` stands for:
  /// a choice, an option, a phrase of each part, or goes on. A plan is written.
  void go_on(char letter);

  [[nodiscard]] bool sees(ui::Role role, std::string_view label) const;

  [[nodiscard]] bool sees_any(ui::Role role) const;

  /// Whether any words on the screen hold `part`.
  [[nodiscard]] bool reads(std::string_view part) const;

 private:
  void compose_reply(int phrase);
  void write_plan();

  Desk& desk_;
};

}  // namespace netral::app

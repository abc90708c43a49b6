// A driver acts on a desk as a person would: it finds "the button Lanjut" in the
// semantic tree and presses it. Shots and tests are driven by it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

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

  /// The same for the first widget of a role whose label holds `part`.
  bool tab_to_part(ui::Role role, std::string_view part);

  void type(std::string_view text);

  /// Page Down. False when nothing moved.
  bool scroll_down();

  /// Does what a lesson asks for, as someone who always takes what `letter` stands for:
  /// a choice, an option, a phrase of each part, or goes on. A plan is written.
  void go_on(char letter);
  /// Carries a card with the pointer to the middle of another widget, and holds it there.
  bool carry(std::string_view card, ui::Role role, std::string_view label);

  /// The same, and lets go there.
  bool drag(std::string_view card, ui::Role role, std::string_view label);

  /// Fills in the question on the screen with keys alone, whatever its kind, until its
  /// button `hand_in` can be pressed. `first` is the letter tried first, so that
  /// different answers come about. False when it cannot be filled in.
  bool fill_in(std::string_view hand_in, char first = 'a');

  [[nodiscard]] bool sees(ui::Role role, std::string_view label) const;

  /// What is on the screen, in reading order.
  [[nodiscard]] const std::vector<ui::Semantic>& nodes() const { return desk_.semantics().nodes(); }

  [[nodiscard]] bool sees_any(ui::Role role) const;

  /// Whether the button is there and can be pressed.
  [[nodiscard]] bool can_press(std::string_view button) const;

  /// Whether any words on the screen hold `part`.
  [[nodiscard]] bool reads(std::string_view part) const;

 private:
  void compose_reply(int phrase);
  void write_plan();
  /// The pointer at a place, held or not.
  void point(float x, float y, bool pressed, bool down, bool released);
  void move_first_card_down();

  Desk& desk_;
  float x_ = 0;  ///< where the pointer is
  float y_ = 0;
};

}  // namespace netral::app

// SDL's events into ui::Events.
//
// A batch holds as many as can be told together without losing their order: the
// pointer's moves melt into one, but a second press or release of its button, a
// move after one, or a second key other than a letter waits for the next batch.
// So a click is never seen at a place where the pointer went later, and a text
// field never takes a backspace after the letters that followed it.

#pragma once

#include <SDL.h>

#include <optional>

#include "ui/events.h"

namespace netral::platform {

/// The key that SDL means, or nothing for one that does nothing alone (Shift).
[[nodiscard]] std::optional<ui::KeyPress> key_press(const SDL_KeyboardEvent& event);

/// SDL's number for "the content has changed", an event of our own with the
/// window's id. Requires: SDL's events are up.
[[nodiscard]] Uint32 content_changed_event();

/// The same for "another thread has something to show".
[[nodiscard]] Uint32 woken_event();

/// Gathers SDL's events for one window until a batch is full.
class EventBatch {
 public:
  /// `before` is the pointer as the last batch left it, `pixels_per_point` what
  /// SDL's coordinates are multiplied with.
  EventBatch(const ui::Pointer& before, float pixels_per_point);

  /// Takes the event into the batch, or returns false: then it belongs to the next.
  [[nodiscard]] bool take(const SDL_Event& event);

  [[nodiscard]] const ui::Events& events() const { return events_; }

 private:
  [[nodiscard]] bool take_key(const SDL_KeyboardEvent& event);
  [[nodiscard]] bool take_button(const SDL_MouseButtonEvent& event);
  [[nodiscard]] bool take_motion(int x, int y);
  [[nodiscard]] bool take_window(const SDL_WindowEvent& event);
  void move_pointer(int x, int y);

  ui::Events events_;
  float pixels_per_point_;
  bool has_command_key_ = false;  ///< one that is not typed into a text
};

}  // namespace netral::platform

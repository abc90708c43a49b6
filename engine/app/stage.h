// A stage: what a desk shows in its window, frame by frame. The shell is one, the
// author's preview another.

#pragma once

#include <optional>

#include "ui/canvas.h"

namespace netral::app {

class Stage {
 public:
  virtual ~Stage() = default;

  /// Draws what is shown and acts on what the person does there.
  virtual void frame(ui::Canvas& canvas) = 0;

  /// What is shown has changed since the frame was drawn: draw once more.
  [[nodiscard]] virtual bool has_changed() const = 0;

  [[nodiscard]] virtual bool wants_to_quit() const = 0;

  /// Somebody has written in the course's folder.
  virtual void content_changed() {}

  /// Something happened, before it is drawn.
  virtual void hear(const ui::Events&) {}

  /// In how many milliseconds wake() is due, though nothing happens; nothing for never.
  [[nodiscard]] virtual std::optional<int> wakes_in() const { return std::nullopt; }

  /// Time has passed. True when a new frame has to show what came of it.
  [[nodiscard]] virtual bool wake() { return false; }

  /// Does what could wait until the frame was on the screen. True when a new frame
  /// has to show what came of it.
  [[nodiscard]] virtual bool catch_up() { return false; }
};

}  // namespace netral::app

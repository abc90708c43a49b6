// A stage: what a desk shows in its window, frame by frame. The shell is one, the
// author's preview another.

#pragma once

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

  /// Does what could wait until the frame was on the screen. True when a new frame
  /// has to show what came of it.
  [[nodiscard]] virtual bool catch_up() { return false; }
};

}  // namespace netral::app

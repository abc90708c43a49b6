// A flow: widgets beside each other, and on a new line where the next does not fit.

#pragma once

#include <algorithm>

#include "ui/column.h"

namespace netral::ui {

class Flow {
 public:
  /// Begins where `column` stands; `gap` at 100 %, between neighbours and lines.
  Flow(Canvas& canvas, Column& column, float gap = 12)
      : canvas_(canvas), column_(column), gap_(canvas.px(gap)), x_(column.x()) {}

  /// Where something of this size goes.
  ImVec2 place(float width, float height) {
    if (x_ > column_.x() && x_ + width > column_.x() + column_.width()) new_line();
    const ImVec2 at(x_, column_.y());
    x_ += width + gap_;
    line_ = std::max(line_, height);
    return at;
  }

  /// What was placed last turned out to be this tall.
  void grow(float height) { line_ = std::max(line_, height); }

  /// A button in its place; as wide as a line where its words are wider.
  bool button(Button what) {
    const float width = std::min(button_width(canvas_, what), column_.width());
    what.width = width;
    return ui::button(canvas_, place(width, button_height(canvas_, what)), what);
  }

  /// The column goes on below.
  void end() {
    column_.take(line_);
    line_ = 0;
    x_ = column_.x();
  }

 private:
  void new_line() {
    end();
    column_.take(gap_);
  }

  Canvas& canvas_;
  Column& column_;
  float gap_;
  float x_;
  float line_ = 0;
};

}  // namespace netral::ui

// A column: widgets one under another, each taking the height it needs.

#pragma once

#include <string_view>

#include "ui/widgets.h"

namespace netral::ui {

class Column {
 public:
  Column(Canvas& canvas, float x, float y, float width)
      : canvas_(canvas), x_(x), y_(y), width_(width) {}

  [[nodiscard]] float x() const { return x_; }
  [[nodiscard]] float y() const { return y_; }
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] ImVec2 at() const { return {x_, y_}; }

  /// Leaves room; `size` at 100 %.
  void gap(float size) { y_ += canvas_.px(size); }

  /// Takes `height` pixels for something drawn by hand.
  Rect take(float height) {
    const Rect rect{x_, y_, width_, height};
    y_ += height;
    return rect;
  }

  void text(TextStyle style, ImU32 color, std::string_view markup, Role role = Role::text) {
    y_ += ui::text(canvas_, at(), width_, style, color, markup, role);
  }

  /// As wide as the column where its words are wider.
  bool button(Button what) {
    if (button_width(canvas_, what) > width_) what.width = width_;
    const ImVec2 place = at();
    y_ += button_height(canvas_, what);
    return ui::button(canvas_, place, what);
  }

  /// True when it was picked.
  bool choice(std::size_t place, const ChoiceCard& what) {
    const Placed placed = choice_card(canvas_, at(), width_, place, what);
    y_ += placed.height;
    return placed.activated;
  }

  /// True when it was picked.
  bool pick(std::size_t place, const PickCard& what) {
    const Placed placed = pick_card(canvas_, at(), width_, place, what);
    y_ += placed.height;
    return placed.activated;
  }

  FieldTouch field(const Field& what, std::string& value) {
    const FieldTouch touch = ui::field(canvas_, at(), width_, what, value);
    y_ += touch.height;
    return touch;
  }

 private:
  Canvas& canvas_;
  float x_;
  float y_;
  float width_;
};

}  // namespace netral::ui

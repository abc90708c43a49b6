// A strip at the foot of any screen that tells of the voice: that it is on, how fast it
// speaks, that this computer has none.

#pragma once

#include <string_view>

#include "ui/canvas.h"
#include "ui/text_layout.h"

namespace netral::ui {

/// Takes its strip as soon as it is made, so make it before the screen is drawn; nothing
/// where there are no words.
class VoiceNotice {
 public:
  VoiceNotice(Canvas& canvas, std::string_view words);

  /// Call it after the screen is drawn.
  void draw();

 private:
  Canvas& canvas_;
  std::string_view words_;
  TextBlock block_;
  Rect strip_;
};

}  // namespace netral::ui

// Where the parts of a scene stand: its display beside the words where the window has
// room for two columns, above them where it has not.

#pragma once

#include <functional>
#include <string>

#include "play/views.h"
#include "ui/column.h"

namespace netral::ui {

struct SceneLayout {
  std::string writing = {};  ///< what the learner is writing into the display
  float foot = 0;            ///< kept free below the words in two columns, at 100 %
};

/// `words` draws into the column beside or below the display.
void lay_out_scene(Canvas& canvas, const play::SceneView& view, const SceneLayout& layout,
                   const std::function<void(Column&)>& words);

}  // namespace netral::ui

// How far every scene of a lesson is from an ending: what "sekitar 3 menit
// lagi" is reckoned from.

#pragma once

#include <map>

#include "course/lesson.h"

namespace netral::play {

/// The fewest scenes from each scene to an ending; 0 for an ending. A scene from
/// which none can be reached is left out.
[[nodiscard]] std::map<course::SceneId, int> scenes_to_an_ending(const course::Lesson& lesson);

}  // namespace netral::play

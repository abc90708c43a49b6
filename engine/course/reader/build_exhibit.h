// Building what a scene's display shows beside the people: a chat's head, a post,
// a letter, a meeting.

#pragma once

#include "course/lesson.h"
#include "course/reader/build.h"

namespace netral::course {

[[nodiscard]] Exhibit build_exhibit(const Node& scene, Mentions& mentions);

}  // namespace netral::course

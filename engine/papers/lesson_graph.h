// A lesson as a graph, to be seen: its scenes and the ways between them, as text
// for graphviz or as a picture of our own. Kinds of scene are told apart by shape
// and by word, never by colour alone.

#pragma once

#include <string>

#include "base/strings.h"
#include "course/lesson.h"

namespace netral::papers {

/// The lesson in graphviz's language.
[[nodiscard]] std::string lesson_dot(const course::Lesson& lesson, const base::Strings& strings);

/// The lesson as an SVG picture, from the first scene above to the endings below.
[[nodiscard]] std::string lesson_svg(const course::Lesson& lesson, const base::Strings& strings);

}  // namespace netral::papers

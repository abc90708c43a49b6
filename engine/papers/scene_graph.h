// A lesson as it is drawn: scenes with a kind in words, and the ways between them.

#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "course/lesson.h"

namespace netral::papers {

enum class SceneShape { passage, decision, reply, plan, quiz, ending };

/// A scene as it is drawn: its id, and its kind in words.
struct SceneNode {
  std::string title;
  std::string caption;
  SceneShape shape = SceneShape::passage;
  course::EndingKind ending = course::EndingKind::baik;
};

/// All ways from one scene to another, one line of words for each.
struct SceneEdge {
  int from = 0;
  int to = 0;
  std::vector<std::string> labels;
};

struct SceneGraph {
  std::vector<SceneNode> nodes;
  std::vector<SceneEdge> edges;
};

/// The first scene comes first.
[[nodiscard]] SceneGraph scene_graph(const course::Lesson& lesson, const base::Strings& strings);

}  // namespace netral::papers

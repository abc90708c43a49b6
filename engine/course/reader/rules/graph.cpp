#include <algorithm>
#include <map>

#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

using Edges = std::map<SceneId, std::vector<SceneId>>;

Edges edges_of(const Lesson& lesson) {
  Edges edges;
  for (const Scene& scene : lesson.scenes) edges[scene.id] = ways_on(scene);
  return edges;
}

Edges reversed(const Edges& edges) {
  Edges back;
  for (const auto& [from, targets] : edges) {
    for (const SceneId& to : targets) back[to].push_back(from);
  }
  return back;
}

std::set<SceneId> reachable(const Edges& edges, std::vector<SceneId> open) {
  std::set<SceneId> reached(open.begin(), open.end());
  while (!open.empty()) {
    const auto found = edges.find(open.back());
    open.pop_back();
    if (found == edges.end()) continue;
    for (const SceneId& next : found->second) {
      if (reached.insert(next).second) open.push_back(next);
    }
  }
  return reached;
}

std::vector<SceneId> endings_of(const Lesson& lesson) {
  std::vector<SceneId> endings;
  for (const Scene& scene : lesson.scenes) {
    if (std::holds_alternative<Ending>(scene.then)) endings.push_back(scene.id);
  }
  return endings;
}

}  // namespace

void check_graph(Built<Lesson>& lesson) {
  if (lesson.report.has_errors()) return;
  const Edges edges = edges_of(lesson.value);
  const std::set<SceneId> reached = reachable(edges, {lesson.value.start});
  const std::set<SceneId> can_end = reachable(reversed(edges), endings_of(lesson.value));
  for (const Mention& scene : lesson.mentions.scenes) {
    const SceneId id(scene.name);
    if (!reached.contains(id)) {
      lesson.report.error(code::kSceneUnreachable, scene.at, {{"id", scene.name}});
    } else if (!can_end.contains(id)) {
      lesson.report.error(code::kNoEndingReachable, scene.at, {{"id", scene.name}});
    }
  }
}

}  // namespace netral::course::rules

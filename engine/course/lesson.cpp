#include "course/lesson.h"

#include <algorithm>

namespace netral::course {
namespace {

template <typename List, typename Id>
auto find_by_id(const List& list, const Id& id) -> decltype(&*list.begin()) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const auto& candidate) { return candidate.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Scene* Lesson::find(const SceneId& id) const { return find_by_id(scenes, id); }

const Variable* Lesson::find(const VariableId& id) const { return find_by_id(variables, id); }

std::vector<SceneId> ways_on(const Scene& scene) {
  std::vector<SceneId> next;
  const auto add_jumps = [&](const std::vector<Jump>& jumps) {
    for (const Jump& jump : jumps) next.push_back(jump.next);
  };
  if (const auto* passage = std::get_if<Passage>(&scene.then)) add_jumps(passage->jumps);
  if (const auto* quiz = std::get_if<Quiz>(&scene.then)) add_jumps(quiz->jumps);
  if (const auto* decision = std::get_if<Decision>(&scene.then)) {
    for (const Choice& choice : decision->choices) next.push_back(choice.next);
  }
  return next;
}

}  // namespace netral::course

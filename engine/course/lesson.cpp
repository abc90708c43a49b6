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

const Ruling* Reply::find(Verdict verdict) const {
  const auto found = std::find_if(outcomes.begin(), outcomes.end(), [&](const Ruling& outcome) {
    return outcome.verdict == verdict;
  });
  return found == outcomes.end() ? nullptr : &*found;
}

const std::vector<Jump>& jumps_of(const Scene& scene) {
  static const std::vector<Jump> none;
  if (const auto* passage = std::get_if<Passage>(&scene.then)) return passage->jumps;
  if (const auto* quiz = std::get_if<Quiz>(&scene.then)) return quiz->jumps;
  if (const auto* plan = std::get_if<Plan>(&scene.then)) return plan->jumps;
  return none;
}

std::vector<const Condition*> conditions_of(const Scene& scene) {
  std::vector<const Condition*> conditions;
  const auto add = [&](const auto& ways) {
    for (const auto& way : ways) conditions.push_back(way.when ? &*way.when : nullptr);
  };
  if (const auto* decision = std::get_if<Decision>(&scene.then)) {
    add(decision->choices);
  } else {
    add(jumps_of(scene));
  }
  return conditions;
}

std::vector<SceneId> ways_on(const Scene& scene) {
  std::vector<SceneId> next;
  for (const Jump& jump : jumps_of(scene)) next.push_back(jump.next);
  if (const auto* decision = std::get_if<Decision>(&scene.then)) {
    for (const Choice& choice : decision->choices) next.push_back(choice.next);
  }
  if (const auto* reply = std::get_if<Reply>(&scene.then)) {
    for (const Ruling& outcome : reply->outcomes) next.push_back(outcome.next);
  }
  return next;
}

}  // namespace netral::course

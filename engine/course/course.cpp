#include "course/course.h"

#include <algorithm>

namespace netral::course {

const Module* Course::module_of(const LessonId& lesson) const {
  const auto holds = [&](const Module& module) {
    return std::find(module.lessons.begin(), module.lessons.end(), lesson) != module.lessons.end();
  };
  const auto found = std::find_if(modules.begin(), modules.end(), holds);
  return found == modules.end() ? nullptr : &*found;
}

const Module* Course::find(const ModuleId& module_id) const {
  const auto found = std::find_if(modules.begin(), modules.end(),
                                  [&](const Module& module) { return module.id == module_id; });
  return found == modules.end() ? nullptr : &*found;
}

std::vector<const Module*> Course::path() const {
  std::vector<const Module*> path;
  for (const Module& module : modules) {
    const auto takes = [&](const Track& track) {
      return std::find(track.modules.begin(), track.modules.end(), module.id) !=
             track.modules.end();
    };
    if (tracks.empty() || takes(tracks.front())) path.push_back(&module);
  }
  return path;
}

bool Course::has(const ExamId& exam) const {
  return std::find(exams.begin(), exams.end(), exam) != exams.end();
}

bool Registry::add(Provision provision) {
  ProvisionId id = provision.id;
  return provisions_.emplace(std::move(id), std::move(provision)).second;
}

const Provision* Registry::find(const ProvisionId& id) const {
  const auto found = provisions_.find(id);
  return found == provisions_.end() ? nullptr : &found->second;
}

}  // namespace netral::course

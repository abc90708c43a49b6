#include "course/course.h"

#include <algorithm>

namespace netral::course {
namespace {

template <typename Id>
bool holds(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The lessons of a module that a track takes, in the order of the module.
std::vector<LessonId> taken(const Track& track, const Module& module) {
  if (holds(track.modules, module.id)) return module.lessons;
  std::vector<LessonId> lessons;
  for (const LessonId& lesson : module.lessons) {
    if (holds(track.lessons, lesson)) lessons.push_back(lesson);
  }
  return lessons;
}

}  // namespace

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

const Track* Course::find(const TrackId& track_id) const {
  const auto found = std::find_if(tracks.begin(), tracks.end(),
                                  [&](const Track& track) { return track.id == track_id; });
  return found == tracks.end() ? nullptr : &*found;
}

Path Course::path(const std::optional<TrackId>& track_id) const {
  Path path;
  if (track_id) path.track = find(*track_id);
  if (path.track == nullptr && !tracks.empty()) path.track = &tracks.front();
  for (const Module& module : modules) {
    PathPart part{&module, path.track == nullptr ? module.lessons : taken(*path.track, module)};
    if (!part.lessons.empty()) path.parts.push_back(std::move(part));
  }
  path.exams = path.track == nullptr ? exams : path.track->exams;
  return path;
}

bool Course::has(const ExamId& exam) const { return holds(exams, exam); }

bool Path::has(const ExamId& exam) const { return holds(exams, exam); }

int Path::lesson_count() const {
  std::size_t count = 0;
  for (const PathPart& part : parts) count += part.lessons.size();
  return static_cast<int>(count);
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

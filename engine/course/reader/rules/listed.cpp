#include "course/reader/codes.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {

void check_lessons_listed(Built<Course>& course, std::vector<Built<Lesson>*> lessons) {
  std::set<std::string> files;
  for (const Built<Lesson>* lesson : lessons) files.insert(lesson->report.path());
  std::set<std::string> expected;
  auto mention = course.mentions.lessons.begin();
  for (const Module& module : course.value.modules) {
    for (const LessonId& id : module.lessons) {
      const std::string path = lesson_path(module.id, id);
      expected.insert(path);
      const Place at = (mention++)->at;
      if (files.contains(path)) continue;
      course.report.error(code::kLessonMissing, at, {{"id", id.str()}, {"file", path}});
    }
  }
  if (!course.mentions.is_whole) return;
  for (Built<Lesson>* lesson : lessons) {
    const std::string& path = lesson->report.path();
    if (!expected.contains(path)) lesson->report.error(code::kLessonUnlisted, {}, {{"file", path}});
  }
}

}  // namespace netral::course::rules

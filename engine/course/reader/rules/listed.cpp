#include "course/reader/codes.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

/// A file that the course names, and where it does.
struct Listed {
  std::string path;
  Mention mention;
};

/// Every listed file is there, and every file that is there is listed.
template <typename T>
void check_listed(Built<Course>& course, const std::vector<Listed>& listed,
                  const std::vector<Built<T>*>& files) {
  std::set<std::string> there;
  for (const Built<T>* file : files) there.insert(file->report.path());
  std::set<std::string> expected;
  for (const Listed& one : listed) {
    expected.insert(one.path);
    if (there.contains(one.path)) continue;
    course.report.error(code::kLessonMissing, one.mention.at,
                        {{"id", one.mention.name}, {"file", one.path}});
  }
  if (!course.mentions.is_whole) return;
  for (Built<T>* file : files) {
    const std::string& path = file->report.path();
    if (!expected.contains(path)) file->report.error(code::kLessonUnlisted, {}, {{"file", path}});
  }
}

}  // namespace

void check_lessons_listed(Built<Course>& course, std::vector<Built<Lesson>*> lessons) {
  std::vector<Listed> listed;
  auto mention = course.mentions.lessons.begin();
  for (const Module& module : course.value.modules) {
    for (const LessonId& id : module.lessons) {
      listed.push_back({lesson_path(module.id, id), *mention++});
    }
  }
  check_listed(course, listed, lessons);
}

void check_exams_listed(Built<Course>& course, std::vector<Built<Exam>*> exams) {
  std::vector<Listed> listed;
  for (const Mention& mention : course.mentions.exams) {
    listed.push_back({exam_path(ExamId(mention.name)), mention});
  }
  check_listed(course, listed, exams);
}

}  // namespace netral::course::rules

#include "app/pledge.h"

#include <algorithm>

#include "app/person_path.h"
#include "play/input.h"

namespace netral::app {
namespace {

const records::OwnProgress* find(const std::vector<records::OwnProgress>& progress,
                                 play::SubjectKind kind, std::string_view subject) {
  const auto found = std::find_if(progress.begin(), progress.end(), [&](const auto& own) {
    return own.kind == kind && own.subject == subject;
  });
  return found == progress.end() ? nullptr : &*found;
}

/// The same rule by which the office's report judges, without the pledge.
records::CourseStatus standing(course::Library& library, const course::Path& path,
                               const std::vector<records::OwnProgress>& progress) {
  std::vector<records::LessonStatus> lessons;
  std::vector<records::CourseStatus> exams;
  for (const course::PathPart& part : path.parts) {
    for (const course::LessonId& lesson : part.lessons) {
      const auto* own = find(progress, play::SubjectKind::pelajaran, lesson.str());
      lessons.push_back(own == nullptr ? records::LessonStatus::belum_mulai : own->status);
    }
  }
  for (const course::ExamId& exam : path.exams) {
    const auto head = library.exam_head(exam);
    if (head && head->is_pretest) continue;
    const auto* own = find(progress, play::SubjectKind::ujian, exam.str());
    const bool passed = own != nullptr && own->has_passed;
    exams.push_back(passed ? records::CourseStatus::lulus : records::CourseStatus::belum_mulai);
  }
  return records::course_status(lessons, exams);
}

/// What was on the screen, as one file.
std::string wording(const course::Pledge& pledge) {
  std::string text = pledge.title + "\n";
  for (const std::string& paragraph : pledge.paragraphs) text += "\n" + paragraph + "\n";
  return text + "\n" + pledge.source + "\n";
}

base::Result<play::AttemptUuid> begin(const course::Course& course, records::Store& store,
                                      const play::PersonUuid& person, const Chance& chance) {
  const auto content = store.pin({{"ikrar.txt", wording(*course.pledge)}});
  if (!content) return tl::unexpected(content.error());
  const auto open = store.open_attempt(person, std::string(play::kPledgeSubject));
  if (!open) return tl::unexpected(open.error());
  if (*open && (*open)->start.content == *content && (*open)->steps.empty()) {
    return (*open)->start.id;
  }
  play::AttemptStart start;
  start.id = records::new_attempt_uuid();
  start.person = person;
  start.kind = play::SubjectKind::ikrar;
  start.subject = play::kPledgeSubject;
  start.course_version = course.version;
  start.content = *content;
  start.pass_mark = course.pass_mark;
  start.at = chance.now();
  if (const auto begun = store.begin(start); !begun) return tl::unexpected(begun.error());
  return start.id;
}

}  // namespace

base::Result<Completion> completion_of(course::Library& library, const records::Store& store,
                                       const play::PersonUuid& person) {
  const auto progress = store.progress(person);
  if (!progress) return tl::unexpected(progress.error());
  const auto way = path_of(library.course(), store, person);
  if (!way) return tl::unexpected(way.error());
  Completion completion;
  if (standing(library, way->path, *progress) != records::CourseStatus::lulus) return completion;
  const auto* pledge = find(*progress, play::SubjectKind::ikrar, play::kPledgeSubject);
  const bool has_read = pledge != nullptr && pledge->has_passed;
  if (library.course().pledge && !has_read) {
    completion.end = ui::CourseEnd::pledge_waits;
    return completion;
  }
  completion.end = ui::CourseEnd::passed;
  for (const records::OwnProgress& own : *progress) {
    const auto last = has_read ? play::SubjectKind::ikrar : play::SubjectKind::ujian;
    if (own.kind != last) continue;
    const bool is_exam = last == play::SubjectKind::ujian;
    if (is_exam && !way->path.has(course::ExamId(own.subject))) continue;
    completion.passed_at =
        std::max(completion.passed_at.value_or(own.last_active), own.last_active);
  }
  return completion;
}

base::Result<void> record_pledge(const course::Course& course, records::Store& store,
                                 const play::PersonUuid& person, const Chance& chance) {
  const auto attempt = begin(course, store, person, chance);
  if (!attempt) return tl::unexpected(attempt.error());
  const play::Step step{1, play::encode(play::Continue{}), {}, chance.now()};
  return store.append(*attempt, step, play::Outcome{"dibaca", {0, 0}, true});
}

}  // namespace netral::app

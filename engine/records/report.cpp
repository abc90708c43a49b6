#include "records/report.h"

#include <algorithm>

namespace netral::records {

CourseStatus course_status(const std::vector<LessonStatus>& lessons,
                           const std::vector<CourseStatus>& exams,
                           const std::optional<LessonStatus>& pledge) {
  const auto all_lessons = [&](LessonStatus status) {
    return std::all_of(lessons.begin(), lessons.end(),
                       [&](LessonStatus lesson) { return lesson == status; });
  };
  const auto all_exams = [&](CourseStatus status) {
    return std::all_of(exams.begin(), exams.end(),
                       [&](CourseStatus exam) { return exam == status; });
  };

  if (all_lessons(LessonStatus::belum_mulai) && all_exams(CourseStatus::belum_mulai)) {
    return CourseStatus::belum_mulai;
  }
  if (!all_lessons(LessonStatus::selesai)) return CourseStatus::berjalan;
  if (!exams.empty() && all_exams(CourseStatus::lulus)) {
    const bool is_whole = !pledge || *pledge == LessonStatus::selesai;
    return is_whole ? CourseStatus::lulus : CourseStatus::berjalan;
  }
  const bool failed =
      std::find(exams.begin(), exams.end(), CourseStatus::selesai_tidak_lulus) != exams.end();
  return failed ? CourseStatus::selesai_tidak_lulus : CourseStatus::berjalan;
}

LessonCount count_lessons(const CompletionRow& row) {
  LessonCount count;
  for (const std::optional<LessonStatus>& lesson : row.lessons) {
    if (lesson) ++count.all;
    if (lesson == LessonStatus::selesai) ++count.done;
  }
  return count;
}

}  // namespace netral::records

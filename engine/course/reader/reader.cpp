#include "course/reader/reader.h"

#include <utility>

#include "course/reader/build.h"

namespace netral::course {
namespace {

template <typename T>
Read<T> read_of(Built<T> built) {
  Read<T> read{std::nullopt, built.report.diagnostics()};
  if (!built.report.has_errors()) read.value = std::move(built.value);
  return read;
}

/// How long the text before the line is that begins the scenes; nothing when no line
/// plainly does.
std::optional<std::size_t> length_before_scenes(std::string_view text) {
  const std::size_t end = text.find("\nadegan:");
  return end == std::string_view::npos ? std::nullopt : std::optional(end + 1);
}

/// The head of a lesson that is read to its end.
Read<LessonHead> head_of(Read<Lesson> lesson) {
  Read<LessonHead> head{std::nullopt, std::move(lesson.diagnostics)};
  if (lesson.value) head.value = std::move(lesson.value->head);
  return head;
}

}  // namespace

Read<Course> read_course(const SourceFile& file) { return read_of(build_course(file)); }

Read<Provisions> read_provisions(const SourceFile& file) { return read_of(build_provisions(file)); }

Read<Bank> read_bank(const SourceFile& file) { return read_of(build_bank(file)); }

Read<Exam> read_exam(const SourceFile& file) { return read_of(build_exam(file)); }

Read<Glossary> read_glossary(const SourceFile& file) { return read_of(build_glossary(file)); }

Read<FollowUps> read_follow_ups(const SourceFile& file) { return read_of(build_follow_ups(file)); }

Read<Lesson> read_lesson(const SourceFile& file) { return read_of(build_lesson(file)); }

Read<Approvals> read_approvals(const SourceFile& file) { return read_of(build_approvals(file)); }

Read<LessonHead> read_lesson_head(const SourceFile& file) {
  const auto length = length_before_scenes(file.text);
  if (!length) return head_of(read_lesson(file));
  const SourceFile head{file.path, file.text.substr(0, *length)};
  return read_of(build_lesson_head(head));
}

}  // namespace netral::course

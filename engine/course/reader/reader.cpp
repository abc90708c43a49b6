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

/// The text before the line that begins the scenes.
std::string_view before_scenes(std::string_view text) {
  constexpr std::string_view kScenes = "\nadegan:";
  const std::size_t end = text.find(kScenes);
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

}  // namespace

Read<Course> read_course(const SourceFile& file) { return read_of(build_course(file)); }

Read<Provisions> read_provisions(const SourceFile& file) { return read_of(build_provisions(file)); }

Read<Bank> read_bank(const SourceFile& file) { return read_of(build_bank(file)); }

Read<Exam> read_exam(const SourceFile& file) { return read_of(build_exam(file)); }

Read<Glossary> read_glossary(const SourceFile& file) { return read_of(build_glossary(file)); }

Read<Lesson> read_lesson(const SourceFile& file) { return read_of(build_lesson(file)); }

Read<Approvals> read_approvals(const SourceFile& file) { return read_of(build_approvals(file)); }

Read<LessonHead> read_lesson_head(const SourceFile& file) {
  const SourceFile head{file.path, std::string(before_scenes(file.text))};
  return read_of(build_lesson_head(head));
}

}  // namespace netral::course

// Reading content files: text in, model values and diagnostics out. Nothing is
// thrown, nothing is guessed, and reading goes on after a fault so that an
// author sees all of them at once.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/approval.h"
#include "course/course.h"
#include "course/diagnostic.h"
#include "course/source.h"

namespace netral::course {

/// One file: its path relative to the content folder, and its bytes.
struct SourceFile {
  std::string path;
  std::string text;
};

/// What was read. `value` is there exactly when no diagnostic is an error.
template <typename T>
struct Read {
  std::optional<T> value;
  Diagnostics diagnostics;
};

/// All provisions of one instrument.
using Provisions = std::vector<Provision>;

[[nodiscard]] Read<Course> read_course(const SourceFile& file);
[[nodiscard]] Read<Provisions> read_provisions(const SourceFile& file);
[[nodiscard]] Read<Bank> read_bank(const SourceFile& file);
[[nodiscard]] Read<Glossary> read_glossary(const SourceFile& file);
[[nodiscard]] Read<FollowUps> read_follow_ups(const SourceFile& file);
[[nodiscard]] Read<Exam> read_exam(const SourceFile& file);
[[nodiscard]] Read<Lesson> read_lesson(const SourceFile& file);
[[nodiscard]] Read<Approvals> read_approvals(const SourceFile& file);

/// Reads only what stands before `adegan:`, for screens that list lessons; all of the
/// file where the key is written in another way.
[[nodiscard]] Read<LessonHead> read_lesson_head(const SourceFile& file);

/// Reads every file under the content folder and holds them against each other:
/// unknown and doubled ids, bases that are revoked, unchecked or of another
/// phase, scenes that cannot be reached, quizzes that ask for more than the
/// bank holds. Sorted; empty when there is nothing to say.
[[nodiscard]] Diagnostics lint(const Source& source);

}  // namespace netral::course

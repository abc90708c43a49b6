// Beginning a lesson or an item: text of the author's files with something new put
// in, and everything else (comments, order, line ends) as it was. Templates hold
// "<name>" where a value goes.

#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "course/reader/reader.h"

namespace netral::course {

/// The template with its "<name>"s filled in.
[[nodiscard]] std::string filled_template(std::string text, const base::Args& values);

/// kursus.yaml with the lesson at the end of its module's list, or as it is when the
/// lesson is there already.
/// Fails with "content_broken" {file}, "module_unknown" {module, known},
/// "lesson_listed" {lesson, module} under another module, or "course_not_changed" {file, lesson,
/// module} where the list is written in a way that cannot be added to safely.
[[nodiscard]] base::Result<std::string> with_lesson(const SourceFile& course,
                                                    const ModuleId& module, const LessonId& lesson);

/// A bank with the items of another, written by a template, at its end.
/// Fails with "content_broken" {file}, or "bank_not_changed" {file} where that cannot
/// be done safely.
[[nodiscard]] base::Result<std::string> with_items(const SourceFile& bank,
                                                   std::string_view other_bank);

}  // namespace netral::course

// The library: the course as the program uses it, each file read when it is
// first needed and kept.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "course/diagnostic.h"
#include "course/source.h"

namespace netral::course {

class Library {
 public:
  /// Reads kursus.yaml. Fails with "content_missing" {file}, or with
  /// "content_broken" {file}; `diagnostics()` then says where and why.
  [[nodiscard]] base::Result<void> open(std::shared_ptr<const Source> source);

  /// Requires: open() succeeded.
  [[nodiscard]] const Course& course() const { return course_; }

  /// Title, minutes and goals of a lesson. Fails like open().
  [[nodiscard]] base::Result<LessonHead> head(const LessonId& id);

  /// All that a run of the lesson needs. Fails with "lesson_unknown" {lesson},
  /// or like open().
  [[nodiscard]] base::Result<std::shared_ptr<const LessonPack>> lesson(const LessonId& id);

  /// The words that the course explains; empty when it has no file of them. Fails like open().
  [[nodiscard]] base::Result<Glossary> glossary();

  /// All provisions of the law, read when first asked for. Good until the next open().
  /// Fails like open().
  [[nodiscard]] base::Result<const Registry*> registry();

  /// The short cases that follow the course; empty when it has no file of them. Fails
  /// like open().
  [[nodiscard]] base::Result<FollowUps> follow_ups();

  /// Title, length and blueprint of an exam. Fails like open().
  [[nodiscard]] base::Result<Exam> exam_head(const ExamId& id);

  /// All that a run of the exam needs. Fails with "exam_unknown" {exam}, or like open().
  [[nodiscard]] base::Result<std::shared_ptr<const ExamPack>> exam(const ExamId& id);

  /// What the last failure was about; empty after a success.
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  [[nodiscard]] const Source& source() const { return *source_; }

 private:
  std::shared_ptr<const Source> source_;
  Course course_;
  [[nodiscard]] base::Result<void> need_registry();

  std::optional<Registry> registry_;
  std::map<LessonId, LessonHead> heads_;
  std::map<LessonId, std::shared_ptr<const LessonPack>> packs_;
  std::map<ExamId, std::shared_ptr<const ExamPack>> exam_packs_;
  Diagnostics diagnostics_;
};

}  // namespace netral::course

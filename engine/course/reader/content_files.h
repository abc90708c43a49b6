// Every file of a course, built: what lint, impact and counts look at.

#pragma once

#include <deque>
#include <vector>

#include "course/reader/build.h"
#include "course/source.h"

namespace netral::course {

/// Not copied, because reports point to the texts. Files that cannot be opened are
/// only in `unreadable`.
struct ContentFiles {
  ContentFiles() = default;
  ContentFiles(ContentFiles&&) = default;
  ContentFiles& operator=(ContentFiles&&) = default;
  ContentFiles(const ContentFiles&) = delete;
  ContentFiles& operator=(const ContentFiles&) = delete;

  std::deque<SourceFile> sources;
  std::deque<Built<Course>> courses;        ///< kursus.yaml, where it can be opened
  std::deque<Built<Glossary>> glossaries;   ///< where there is one
  std::deque<Built<FollowUps>> follow_ups;  ///< where there are some
  std::deque<Built<Provisions>> instruments;
  std::deque<Built<Bank>> banks;
  std::deque<Built<Lesson>> lessons;
  std::deque<Built<Exam>> exams;
  std::deque<Built<Approvals>> approvals;  ///< where there are some
  std::vector<Report> unreadable;
};

[[nodiscard]] ContentFiles read_content(const Source& source);

/// Passes when every file that teaches or examines was read without an error.
/// Fails with "content_missing" {file} or "content_broken" {file}, of the first that was not.
[[nodiscard]] base::Result<void> check_readable(const ContentFiles& files);

}  // namespace netral::course

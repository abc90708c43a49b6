// Whose way is which: the track that the roster gives a person, and what reports are
// about. Without a roster, or where it names none, everybody is on the first track.

#pragma once

#include <optional>

#include "base/result.h"
#include "base/time.h"
#include "course/reader/library.h"
#include "records/store.h"

namespace netral::app {

/// What one person goes through, and until when they have time.
struct PersonPath {
  course::Path path;
  std::optional<base::Date> deadline;  ///< the roster's, else the track's
};

/// Points into the course, which must outlive it.
[[nodiscard]] base::Result<PersonPath> path_of(const course::Course& course,
                                               const records::Store& store,
                                               const play::PersonUuid& person);

/// What reports speak of: the lessons and exams of all tracks, in the order of the course,
/// and which of them count for whom. A pre-test is not among them, for it decides nothing
/// and is the learner's own.
[[nodiscard]] records::ReportScope subjects_of(course::Library& library);

}  // namespace netral::app

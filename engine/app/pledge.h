// The end of the course: where a person stands with it, and the pledge, recorded as an
// attempt of its own. What is pinned is the wording as it was shown.

#pragma once

#include "app/chance.h"
#include "base/result.h"
#include "course/reader/library.h"
#include "records/store.h"
#include "ui/screens/course_end.h"

namespace netral::app {

/// Where somebody stands with the course.
struct Completion {
  ui::CourseEnd end = ui::CourseEnd::not_yet;
  std::optional<base::UtcTime> passed_at;  ///< of the last that was needed, once all is done
};

/// Fails as the store does.
[[nodiscard]] base::Result<Completion> completion_of(course::Library& library,
                                                     const records::Store& store,
                                                     const play::PersonUuid& person);

/// Records that the pledge was read to its end and confirmed. Goes on with an attempt that
/// was cut off between its beginning and its end. Fails as the store does.
/// Requires: the course has a pledge.
[[nodiscard]] base::Result<void> record_pledge(const course::Course& course, records::Store& store,
                                               const play::PersonUuid& person,
                                               const Chance& chance);

}  // namespace netral::app

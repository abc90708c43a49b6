// Walks: a run played at random, as somebody plays who tries everything. Every view
// is asked for on the way, and what does not fit is tried too.

#pragma once

#include <memory>
#include <string>

#include "course/course.h"
#include "play/random.h"

namespace netral::mutants {

/// Plays an accepted lesson: proves it, and where the proof is clean walks it until an
/// ending comes, which has to be soon. Empty when it went well, else what went wrong.
[[nodiscard]] std::string play_lesson(const std::shared_ptr<const course::LessonPack>& pack,
                                      play::Random random);

/// Answers an accepted exam to its end. As above.
[[nodiscard]] std::string play_exam(const std::shared_ptr<const course::ExamPack>& pack,
                                    play::Random random);

}  // namespace netral::mutants

// The view of one drawn item, before its answer: for quizzes and exams alike.

#pragma once

#include "play/quiz.h"
#include "play/views.h"

namespace netral::play {

/// `number` counts from 1, of `count` items; it carries no key.
[[nodiscard]] ItemView item_view(const DrawnItem& drawn, bool asks_confidence, int number,
                                 int count);

/// How the options fared, for the feedback to `answer`.
[[nodiscard]] std::vector<OptionResult> option_results(const DrawnItem& drawn,
                                                       const Answer& answer);

/// What would have been right, and why.
[[nodiscard]] MissedView missed_view(const course::Item& item);

/// The ids in the order shown, as they are recorded: "b a c", "k2 k1 | boleh tidak".
[[nodiscard]] std::string shown_text(const DrawnItem& drawn);

}  // namespace netral::play

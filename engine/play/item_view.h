// The view of one drawn item, before its answer: for quizzes and exams alike.

#pragma once

#include "course/course.h"
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

/// The feedback to an answer. Requires: the answer was scored.
[[nodiscard]] ItemFeedbackView item_feedback_view(const DrawnItem& drawn, const Answer& answer,
                                                  const course::Registry& registry, int number,
                                                  int count);

/// The same of an answer that earned less than it could have.
[[nodiscard]] MissedView missed_view(const course::Item& item, const Answer& answer);

/// Puts what was answered surely first; the rest keeps its order.
void put_sure_first(std::vector<MissedView>& missed);

/// The ids in the order shown, as they are recorded: "b a c", "k2 k1 | boleh tidak".
[[nodiscard]] std::string shown_text(const DrawnItem& drawn);

}  // namespace netral::play

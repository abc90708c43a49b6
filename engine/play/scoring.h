// Scoring turns an answer to one item into points. It reads no clock, file or
// screen, so the same answer always earns the same points.

#pragma once

#include "base/score.h"
#include "course/item.h"
#include "play/input.h"

namespace netral::play {

/// One point for an answer that is wholly right. Where the item gives partial credit
/// (QTI's map_response), each part that is right earns its share of the point and a
/// ticked distractor costs one share, never below zero; a share is rounded down.
/// The parts are the keys, the places in an order, or the placements.
///
/// Requires: is_answerable(item, answer).
[[nodiscard]] base::Score score(const course::Item& item, const Answer& answer);

/// How many options may be ticked: one, but any number in pilihan-ganda-kompleks.
[[nodiscard]] bool takes_several(course::ItemKind kind);

/// Whether the answer is one that can be scored: of the item and of its kind, with at
/// least one option ticked (and one alone where only one may be), every option in the
/// order once, or every option put to a target. In jodohkan a target takes one option.
[[nodiscard]] bool is_answerable(const course::Item& item, const Answer& answer);

/// The answer that earns everything.
[[nodiscard]] Answer right_answer(const course::Item& item);

/// An answer that earns nothing.
[[nodiscard]] Answer wrong_answer(const course::Item& item);

}  // namespace netral::play

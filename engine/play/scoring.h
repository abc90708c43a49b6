// Scoring turns a response to one item into points. It reads no clock, file or
// screen, so the same response always earns the same points.

#pragma once

#include <vector>

#include "base/score.h"
#include "course/item.h"

namespace netral::play {

/// All right or nothing, one point: QTI's match_correct.
///
/// Requires: every selected id is an option of `item`.
[[nodiscard]] base::Score score(const course::Item& item,
                                const std::vector<course::OptionId>& selected);

/// How many options may be selected: one, but any number in pilihan-ganda-kompleks.
[[nodiscard]] bool takes_several(const course::Item& item);

/// Whether the selection is one that can be scored: at least one option, only
/// options of the item, and one alone where only one may be selected.
[[nodiscard]] bool is_answerable(const course::Item& item,
                                 const std::vector<course::OptionId>& selected);

}  // namespace netral::play

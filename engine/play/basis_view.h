// What a verdict rests on, ready to show: for feedback, items and the ledger alike.

#pragma once

#include "course/course.h"
#include "play/views.h"

namespace netral::play {

/// A provision that the registry does not hold is left out.
[[nodiscard]] BasisView basis_view(const course::Registry& registry, const course::Basis& basis);

}  // namespace netral::play

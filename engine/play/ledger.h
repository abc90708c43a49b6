// The ledger of consequences: what a decision would have led to for real. It says only
// what the provisions behind the decision say themselves; it never rules.

#pragma once

#include <string>

#include "course/course.h"
#include "play/views.h"

namespace netral::play {

[[nodiscard]] LedgerEntry ledger_entry(const course::Registry& registry,
                                       const course::Ruling& ruling, course::Phase phase,
                                       std::string act);

/// What the provisions threaten, each kind once and from the mildest. Where one names a
/// level of discipline, "disiplin" without a level is left out.
[[nodiscard]] std::vector<course::SanctionKind> sanctions_of(const BasisView& basis);

}  // namespace netral::play

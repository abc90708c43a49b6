// The fingerprint of a claim: what an approval is of.
//
// It lives in the reader, which is where the course already meets outside libraries:
// the model gives the canonical text and stays free of them, and base/ hashes nothing.

#pragma once

#include "base/bytes.h"
#include "course/claims.h"

namespace netral::course {

/// SHA-256 of canonical_text().
[[nodiscard]] base::Hash fingerprint(const Claim& claim, const Registry& registry);

}  // namespace netral::course

// Approvals ("persetujuan"): who has signed off which claim, and as what it was then.

#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/time.h"

namespace netral::course {

/// One person's word on one claim. It speaks for the claim only while the claim still
/// has this fingerprint.
struct Approval {
  std::string claim;  ///< the address of the claim
  std::string by;
  base::Date date;
  base::Hash fingerprint;

  friend bool operator==(const Approval&, const Approval&) = default;
};

using Approvals = std::vector<Approval>;

}  // namespace netral::course

// Recording approvals: what persetujuan.yaml says after somebody has approved claims.

#pragma once

#include <string>
#include <vector>

#include "course/approval.h"

namespace netral::course {

/// What one approval did to the record.
enum class ApprovalChange {
  added,      ///< this person had not approved the claim
  renewed,    ///< had approved it as something else; that word is replaced
  unchanged,  ///< has approved it as it is; the first date stands
};

/// Puts an approval among the others. One person has one word on one claim; another
/// person's stays.
ApprovalChange approve(Approvals& approvals, const Approval& approval);

/// The file persetujuan.yaml: one line an approval, sorted by claim and person, so that
/// it merges well.
[[nodiscard]] std::string approvals_text(Approvals approvals);

}  // namespace netral::course

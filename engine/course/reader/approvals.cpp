#include "course/reader/approvals.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "course/reader/yaml_text.h"

namespace netral::course {

ApprovalChange approve(Approvals& approvals, const Approval& approval) {
  const auto earlier = std::find_if(approvals.begin(), approvals.end(), [&](const Approval& other) {
    return other.claim == approval.claim && other.by == approval.by;
  });
  if (earlier == approvals.end()) {
    approvals.push_back(approval);
    return ApprovalChange::added;
  }
  if (earlier->fingerprint == approval.fingerprint) return ApprovalChange::unchanged;
  *earlier = approval;
  return ApprovalChange::renewed;
}

std::string approvals_text(Approvals approvals) {
  std::sort(approvals.begin(), approvals.end(), [](const Approval& a, const Approval& b) {
    return std::tie(a.claim, a.by) < std::tie(b.claim, b.by);
  });
  std::string text =
      "# yaml-language-server: $schema=skema/persetujuan.json\n"
      "skema: persetujuan/1\n"
      "persetujuan:\n";
  for (const Approval& approval : approvals) {
    text += fmt::format("  - {{untuk: {}, oleh: {}, tanggal: {}, hash: {}}}\n", approval.claim,
                        quoted_yaml(approval.by), base::iso(approval.date),
                        base::to_text(approval.fingerprint));
  }
  return text;
}

}  // namespace netral::course

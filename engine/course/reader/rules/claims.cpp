#include <algorithm>
#include <iterator>
#include <optional>

#include "course/reader/codes.h"
#include "course/reader/fingerprint.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

/// Errors by where they stand: in the head of the file, or in one of its parts.
class BrokenParts {
 public:
  BrokenParts(const Mentions& mentions, const Report& report) {
    for (const Place part : mentions.parts) parts_.push_back(report.position(part));
    for (const Diagnostic& finding : report.diagnostics()) {
      if (finding.severity == Severity::error) broken_.insert(part_at(finding.at));
    }
  }

  /// Whether what stands here can be relied on.
  [[nodiscard]] bool spare(Position at) const {
    return !broken_.contains(std::nullopt) && !broken_.contains(part_at(at));
  }

 private:
  /// The part that a position is in; nothing for the head.
  [[nodiscard]] std::optional<std::ptrdiff_t> part_at(Position at) const {
    const auto after = std::upper_bound(parts_.begin(), parts_.end(), at);
    if (after == parts_.begin()) return std::nullopt;
    return std::distance(parts_.begin(), after) - 1;
  }

  std::vector<Position> parts_;
  std::set<std::optional<std::ptrdiff_t>> broken_;
};

bool stands(const Basis& basis, const Foundation& foundation) {
  return std::all_of(basis.provisions.begin(), basis.provisions.end(), [&](const ProvisionId& id) {
    const Provision* provision = foundation.registry.find(id);
    return provision != nullptr &&
           !foundation.broken_files.contains(instrument_path(provision->regulation.id));
  });
}

const Mention* mention_of(const std::string& address, const Mentions& mentions) {
  const auto found = std::find_if(mentions.claims.begin(), mentions.claims.end(),
                                  [&](const Mention& m) { return m.name == address; });
  return found == mentions.claims.end() ? nullptr : &*found;
}

}  // namespace

std::vector<InspectedClaim> inspect_claims(std::vector<Claim> claims, const Mentions& mentions,
                                           const Foundation& foundation, const Report& report) {
  const BrokenParts broken(mentions, report);
  std::vector<InspectedClaim> inspected;
  for (Claim& claim : claims) {
    const Mention* mention = mention_of(claim.address, mentions);
    if (mention == nullptr) continue;  // without an id, which check() has told
    const Position at = report.position(mention->at);
    const base::Hash hash = fingerprint(claim, foundation.registry);
    const bool is_sound = !foundation.broken_files.contains(kCourseFile) && broken.spare(at) &&
                          stands(claim.basis, foundation);
    inspected.push_back({std::move(claim), report.path(), at, hash, is_sound});
  }
  return inspected;
}

void check_claims_as_approved(const std::vector<InspectedClaim>& claims, const Mentions& mentions,
                              const Approvals& approvals, Report& report) {
  for (const InspectedClaim& inspected : claims) {
    if (!inspected.is_sound || inspected.file != report.path()) continue;
    for (const Approval& approval : approvals) {
      const std::string& address = inspected.claim.address;
      if (approval.claim != address || approval.fingerprint == inspected.fingerprint) continue;
      report.warning(code::kClaimChanged, mention_of(address, mentions)->at,
                     {{"id", address}, {"by", approval.by}, {"date", base::iso(approval.date)}});
    }
  }
}

void check_approvals_known(Built<Approvals>& approvals, const std::vector<std::string>& claims) {
  for (std::size_t i = 0; i < approvals.value.size(); ++i) {
    const Approval& approval = approvals.value[i];
    if (std::find(claims.begin(), claims.end(), approval.claim) != claims.end()) continue;
    approvals.report.warning(
        code::kApprovalWithoutClaim, approvals.mentions.approvals[i].at,
        with_nearest(
            {{"id", approval.claim}, {"by", approval.by}, {"date", base::iso(approval.date)}},
            approval.claim, claims));
  }
}

}  // namespace netral::course::rules

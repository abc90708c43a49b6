#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

std::string citation_of(const Provision& provision) {
  return provision.regulation.short_name + " " + provision.article;
}

void check_in_force(const BasisMention& basis, const Provision& provision,
                    const base::Date& course_date, Report& report) {
  if (provision.is_revoked_on(course_date)) {
    report.error(code::kRevokedBasis, basis.at,
                 {{"id", provision.id.str()},
                  {"value", citation_of(provision)},
                  {"date", base::iso(provision.revoked->since)},
                  {"by", provision.revoked->by}});
  }
  if (provision.in_force_since > course_date) {
    report.error(code::kBasisNotYetInForce, basis.at,
                 {{"id", provision.id.str()},
                  {"value", citation_of(provision)},
                  {"date", base::iso(provision.in_force_since)},
                  {"expected", base::iso(course_date)}});
  }
}

void check_verified(const BasisMention& basis, const Provision& provision, Report& report) {
  if (provision.verification.weakest() != Check::belum) return;
  report.error(code::kUncheckedBasis, basis.at,
               {{"id", provision.id.str()}, {"value", citation_of(provision)}});
}

std::string names_of(const PhaseSet& phases) {
  std::string names;
  for (std::size_t i = 0; i < kPhaseCount; ++i) {
    if (!phases.contains(static_cast<Phase>(i))) continue;
    if (!names.empty()) names += ", ";
    names += kPhaseNames[i];
  }
  return names;
}

void check_phase(const BasisMention& basis, const Provision& provision, Report& report) {
  if (!basis.phase || provision.phases.contains(*basis.phase)) return;
  report.error(code::kPhaseMismatch, basis.at,
               {{"id", provision.id.str()},
                {"value", std::string(name_of(*basis.phase))},
                {"expected", names_of(provision.phases)}});
}

}  // namespace

void check_bases_known(const Mentions& mentions, const Registry& registry, Report& report) {
  for (const BasisMention& basis : mentions.bases) {
    if (registry.find(basis.provision) != nullptr) continue;
    std::vector<std::string> known;
    for (const auto& entry : registry.all()) known.push_back(entry.first.str());
    const std::string& name = basis.provision.str();
    report.error(code::kUnknownProvision, basis.at, with_nearest({{"id", name}}, name, known));
  }
}

void check_bases_hold(const Mentions& mentions, const Registry& registry,
                      const base::Date& course_date, Report& report) {
  for (const BasisMention& basis : mentions.bases) {
    const Provision* provision = registry.find(basis.provision);
    if (provision == nullptr) continue;
    check_in_force(basis, *provision, course_date, report);
    check_verified(basis, *provision, report);
    check_phase(basis, *provision, report);
  }
}

}  // namespace netral::course::rules

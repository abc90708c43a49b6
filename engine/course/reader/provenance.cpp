#include "course/reader/provenance.h"

#include <algorithm>
#include <map>
#include <set>

namespace netral::course {
namespace {

/// What rests on a provision, each lesson, item and case once.
struct Users {
  std::set<std::string> lessons;
  std::set<std::string> items;
  std::set<std::string> follow_ups;

  [[nodiscard]] Use count() const {
    return {static_cast<int>(lessons.size()), static_cast<int>(items.size()),
            static_cast<int>(follow_ups.size())};
  }
};
using UsersById = std::map<ProvisionId, Users>;

/// The lesson of "lesson/scene/choice"; the item of "soal/item" and "soal/item/fact".
std::string first_parts(const std::string& address, int count) {
  std::size_t end = 0;
  for (; count > 0; --count) {
    const std::size_t slash = address.find('/', end);
    if (slash == std::string::npos) return address;
    end = slash + 1;
  }
  return address.substr(0, end - 1);
}

UsersById users_of(const Inspection& inspection, const FollowUps& follow_ups) {
  UsersById users;
  for (const InspectedClaim& inspected : inspection.claims) {
    const Claim& claim = inspected.claim;
    const bool is_item = claim.kind == ClaimKind::soal;
    for (const ProvisionId& id : claim.basis.provisions) {
      auto& into = is_item ? users[id].items : users[id].lessons;
      into.insert(first_parts(claim.address, is_item ? 2 : 1));
    }
  }
  for (const FollowUp& one : follow_ups) {
    for (const ProvisionId& id : one.basis.provisions) users[id].follow_ups.insert(one.id.str());
  }
  return users;
}

void put_most_used_first(std::vector<UsedProvision>& provisions) {
  std::stable_sort(
      provisions.begin(), provisions.end(),
      [](const UsedProvision& a, const UsedProvision& b) { return a.use.all() > b.use.all(); });
}

void add(const Provision& provision, const Use& use, Provenance& out) {
  if (provision.is_revoked_on(out.date)) {
    out.revoked.push_back({provision, use});
    return;
  }
  const Check weakest = provision.verification.weakest();
  ++out.in_force;
  ++out.by_check[static_cast<std::size_t>(weakest)];
  if (use.all() > 0) {
    out.oldest_check =
        std::min(out.oldest_check.value_or(provision.checked_on), provision.checked_on);
  }
  if (weakest < Check::satu_sumber) out.founded.push_back({provision, use});
  if (weakest == Check::satu_sumber) out.waiting.push_back({provision, use});
  if (weakest == Check::belum) out.unchecked.push_back({provision, use});
}

void add_provisions(const Inspection& inspection, const FollowUps& follow_ups, Provenance& out) {
  const UsersById users = users_of(inspection, follow_ups);
  for (const auto& [id, provision] : inspection.registry.all()) {
    const auto found = users.find(id);
    add(provision, found == users.end() ? Use{} : found->second.count(), out);
  }
  put_most_used_first(out.waiting);
}

void add_sign_off(const Inspection& inspection, Provenance& out) {
  std::set<std::string> approved;
  std::set<std::string> known;
  std::set<std::string> approvers;
  for (const Approval& approval : inspection.approvals) {
    const InspectedClaim* claim = inspection.find(approval.claim);
    if (claim == nullptr) continue;
    known.insert(approval.claim);
    if (claim->fingerprint != approval.fingerprint) continue;
    approved.insert(approval.claim);
    approvers.insert(approval.by);
  }
  out.claims = static_cast<int>(inspection.claims.size());
  out.approved = static_cast<int>(approved.size());
  out.changed = static_cast<int>(known.size() - approved.size());
  out.approvers.assign(approvers.begin(), approvers.end());
}

}  // namespace

Provenance provenance_of(const Inspection& inspection, const FollowUps& follow_ups) {
  Provenance out;
  const Course& course = inspection.course;
  out.course_title = course.title;
  out.version = course.version;
  out.law_as_of = course.law_as_of;
  out.date = course.date;
  out.oldest_check_months = course.oldest_check_months;
  out.lessons = static_cast<int>(inspection.lessons.size());
  for (const Bank& bank : inspection.banks) out.items += static_cast<int>(bank.items.size());
  add_provisions(inspection, follow_ups, out);
  add_sign_off(inspection, out);
  return out;
}

}  // namespace netral::course

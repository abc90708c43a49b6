// How a plan is made. Internal to this folder; no database here.

#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "play/attempt.h"
#include "records/roster.h"

namespace netral::records {

/// A person of the store as a plan sees them: one entry for each of their identities.
struct KnownPerson {
  std::string nip;     ///< or empty
  std::string code;    ///< or empty
  std::string person;  ///< who they count as: the same for all of their identities
  std::string name;
  std::string unit;  ///< by their identity; the roster's stands in `enrolment`
  std::optional<Enrolment> enrolment;
};

[[nodiscard]] RosterPlan make_roster_plan(const std::vector<KnownPerson>& known,
                                          const std::vector<RosterLine>& lines,
                                          const RosterRules& rules);

}  // namespace netral::records

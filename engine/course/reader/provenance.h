// Provenance: what the course rests on and how far that was checked, for whoever in the
// legal office has to confirm it.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "course/reader/inspection.h"

namespace netral::course {

/// How much rests on a provision.
struct Use {
  int lessons = 0;     ///< lessons with a choice or a reply that rests on it
  int items = 0;       ///< of the bank
  int follow_ups = 0;  ///< short cases after the course

  [[nodiscard]] int all() const { return lessons + items + follow_ups; }
};

struct UsedProvision {
  Provision provision;
  Use use;
};

inline constexpr std::size_t kCheckCount = kCheckNames.size();

struct Provenance {
  std::string course_title;
  std::string version;
  base::Date law_as_of;
  base::Date date;  ///< of the version
  std::optional<int> oldest_check_months = {};
  int lessons = 0;
  int items = 0;
  int in_force = 0;                             ///< provisions
  std::array<int, kCheckCount> by_check{};      ///< of those, by their least founded part
  std::optional<base::Date> oldest_check = {};  ///< of what is used
  std::vector<UsedProvision> founded;           ///< from two sources or the official text
  std::vector<UsedProvision> waiting;           ///< from one source only; the most used first
  std::vector<UsedProvision> unchecked;         ///< never cited
  std::vector<UsedProvision> revoked;           ///< kept so that lint names who still cites them
  int claims = 0;                               ///< what a sign-off covers
  int approved = 0;                             ///< as they are now
  int changed = 0;                              ///< approved as something else
  std::vector<std::string> approvers = {};      ///< of the approved, each once
};

/// Requires: everything of the inspected course could be read; what could not is left out.
[[nodiscard]] Provenance provenance_of(const Inspection& inspection, const FollowUps& follow_ups);

}  // namespace netral::course

#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {

void check_checks_are_fresh(const Mentions& mentions, const Registry& registry,
                            const Course& course, Report& report) {
  if (!course.oldest_check_months) return;
  for (const BasisMention& basis : mentions.bases) {
    const Provision* provision = registry.find(basis.provision);
    if (provision == nullptr) continue;
    const base::Date until = base::months_later(provision->checked_on, *course.oldest_check_months);
    if (until >= course.date) continue;
    report.warning(code::kCheckTooOld, basis.at,
                   {{"id", provision->id.str()},
                    {"date", base::iso(provision->checked_on)},
                    {"value", std::to_string(*course.oldest_check_months)},
                    {"expected", base::iso(course.date)}});
  }
}

}  // namespace netral::course::rules

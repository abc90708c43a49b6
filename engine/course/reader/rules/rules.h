// The rules that hold one file against the others, and a lesson's scenes against
// each other. Each looks at what was built and adds to the report of the file
// that has to change.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "course/reader/build.h"
#include "course/reader/inspection.h"

namespace netral::course::rules {

/// Every basis is a provision of the registry.
void check_bases_known(const Mentions& mentions, const Registry& registry, Report& report);

/// Every basis is in force on the course's date, checked, and of the phase of
/// the scene or item that rests on it.
void check_bases_hold(const Mentions& mentions, const Registry& registry,
                      const base::Date& course_date, Report& report);

/// The check of every basis is no older than the course says, on the course's date. A
/// warning: the law may be as it was.
void check_checks_are_fresh(const Mentions& mentions, const Registry& registry,
                            const Course& course, Report& report);

/// How many items each topic has.
using ItemCounts = std::map<TopicId, int>;

/// Every quiz draws from topics that there are, and no more than they hold.
void check_draws(const Mentions& mentions, const ItemCounts& counts, Report& report);

/// The banks hold enough items for all exams of any one track together, so that none need
/// come to one person twice. Without a course all exams count together.
void check_exams_differ(const std::vector<Built<Exam>*>& exams, const Course* course,
                        const ItemCounts& counts);

/// Every scene can be reached from the first, and an ending from every scene.
void check_graph(Built<Lesson>& lesson);

/// Every picture is among `pictures`, which are paths under gambar/. A warning:
/// the lesson can be played without.
void check_pictures(const Mentions& mentions, const std::set<std::string>& pictures,
                    Report& report);

/// Every lesson of the course has its file, and every lesson file its place.
void check_lessons_listed(Built<Course>& course, std::vector<Built<Lesson>*> lessons);

/// Every exam of the course has its file, and every exam file its place.
void check_exams_listed(Built<Course>& course, std::vector<Built<Exam>*> exams);

/// What claims rest on.
struct Foundation {
  const Registry& registry;
  std::set<std::string> broken_files;  ///< those with errors
};

/// The claims of one file, each with its place and whether it is sound. Comes after
/// every rule that finds errors.
[[nodiscard]] std::vector<InspectedClaim> inspect_claims(std::vector<Claim> claims,
                                                         const Mentions& mentions,
                                                         const Foundation& foundation,
                                                         const Report& report);

/// Every sound claim of this file among `claims` is as it was approved. A warning: the
/// claim may be right.
void check_claims_as_approved(const std::vector<InspectedClaim>& claims, const Mentions& mentions,
                              const Approvals& approvals, Report& report);

/// Every approval is of one of `claims`. A warning.
void check_approvals_known(Built<Approvals>& approvals, const std::vector<std::string>& claims);

/// What defines names, and where to say so when a name was given before.
struct Definer {
  const Mentions& mentions;
  Report& report;
};

/// No two files give the same name. Within one file the walker has seen to it.
void check_names_differ(const std::vector<Definer>& definers);

}  // namespace netral::course::rules

// All that the course itself asserts: what a learner or facilitator may take for true. Left
// out is what is written to be wrong: options that are no key, choices and phrases that are
// not "sesuai", statements that are false, and what the people of a story say.

#pragma once

#include <string>
#include <vector>

#include "course/source.h"

namespace netral::errors {

struct Assertion {
  std::string where;  ///< file, and what of it
  std::string text;
};

/// Of lessons, items, exams, the registry (also of what was repealed, whose texts must say
/// so), the glossary, the follow-up cases, the course with its pledge, and the guide for
/// facilitators where there is one. Fails the test where something cannot be read.
[[nodiscard]] std::vector<Assertion> assertions_of(const course::Source& source);

}  // namespace netral::errors

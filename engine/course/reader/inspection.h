// An inspection: everything of a course, read and held against each other. Lint shows
// its findings; signing off works on its claims.

#pragma once

#include <string>
#include <vector>

#include "course/approval.h"
#include "course/claims.h"
#include "course/course.h"
#include "course/diagnostic.h"
#include "course/source.h"

namespace netral::course {

/// A claim and what was found about it.
struct InspectedClaim {
  Claim claim;
  std::string file;
  Position at;
  base::Hash fingerprint;
  /// Nothing is wrong with it, its scene, the head of its file, the course or the
  /// instruments that it rests on. Only a sound claim can be signed off.
  bool is_sound = false;
};

struct Inspection {
  Diagnostics findings;  ///< sorted
  // As far as they could be read:
  Course course;
  Glossary glossary;
  Registry registry;
  std::vector<Lesson> lessons;  ///< by file
  std::vector<Bank> banks;      ///< by file
  Approvals approvals;
  std::vector<InspectedClaim> claims;  ///< by file, then as they stand there

  [[nodiscard]] const InspectedClaim* find(const std::string& address) const;

  /// Whether a file, by its path in the content folder, has no error.
  [[nodiscard]] bool is_sound(const std::string& file) const;
};

[[nodiscard]] Inspection inspect(const Source& source);

}  // namespace netral::course

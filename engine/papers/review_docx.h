// The copy for sign-off: every claim of a course as a numbered row, with what it rests
// on, for people who read law and work in Word. Its rows come from course/claims.h; the
// paper adds only order and words.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/strings.h"
#include "course/approval.h"
#include "course/claims.h"
#include "papers/document.h"

namespace netral::papers {

/// Where a claim stands with those who approve.
struct Standing {
  base::Hash fingerprint;  ///< of the claim as it is now
  course::Approvals approvals = {};

  /// Whether somebody has approved the claim as it is.
  [[nodiscard]] bool is_approved() const;
};

struct ReviewMaterial {
  const course::Course& course;
  const course::Registry& registry;
  std::vector<const course::Lesson*> lessons;  ///< in the order of the paper
  std::vector<const course::Bank*> banks;      ///< after the lessons
  std::map<std::string, Standing> standings;   ///< by the address of the claim
  base::Date printed_on;
  // Texts that rest on no provision, but that somebody answers for; null when left out:
  const course::Pledge* pledge = nullptr;
  const course::Glossary* glossary = nullptr;
};

/// How many claims there are, and how many of each standing.
struct ReviewTally {
  int all = 0;
  int approved = 0;
  int changed = 0;   ///< since somebody approved them
  int awaiting = 0;  ///< rest on what was checked against one source only

  [[nodiscard]] int open() const { return all - approved - changed; }
};

[[nodiscard]] ReviewTally tally_of(const ReviewMaterial& material);

/// A title page with what the paper is about and who signs; a table for each lesson and
/// each bank, whose claims are numbered through; the pledge and the glossary; every
/// provision cited, with how far it was checked.
[[nodiscard]] Document review_document(const ReviewMaterial& material,
                                       const base::Strings& strings);

}  // namespace netral::papers

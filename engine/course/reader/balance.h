// Balance: who errs and who does right in the stories of a course, by what people see
// of them, and which numbers of fingers and of candidates its texts name. Content must
// not make one kind of person the one who always errs, nor one number the offence.

#pragma once

#include <array>
#include <cstddef>
#include <map>

#include "base/result.h"
#include "course/lesson.h"
#include "course/reader/content_files.h"
#include "course/reader/numbers.h"
#include "course/source.h"

namespace netral::course {

/// How many characters do what. A person in two lessons is two characters: what one
/// does is a matter of the story.
class ConductCount {
 public:
  void add(Conduct conduct) { ++counts_[static_cast<std::size_t>(conduct)]; }
  [[nodiscard]] int of(Conduct conduct) const { return counts_[static_cast<std::size_t>(conduct)]; }
  [[nodiscard]] int all() const { return judged() + of(Conduct::netral); }
  /// Those who err or do right; a bystander does neither.
  [[nodiscard]] int judged() const { return of(Conduct::keliru) + of(Conduct::benar); }

 private:
  std::array<int, kConductNames.size()> counts_ = {};
};

struct Balance {
  ConductCount everyone;
  std::array<ConductCount, kTraitCount> by_trait;
  int undescribed = 0;            ///< characters without "laku"; they are not counted above
  std::map<int, int> fingers;     ///< phrases that name each number
  std::map<int, int> candidates;  ///< as fingers

  [[nodiscard]] const ConductCount& with(Trait trait) const {
    return by_trait[static_cast<std::size_t>(trait)];
  }
};

[[nodiscard]] Balance count_balance(const ContentFiles& files);

/// The balance of a course. Fails with "content_missing" or "content_broken" {file}.
[[nodiscard]] base::Result<Balance> balance(const Source& source);

}  // namespace netral::course

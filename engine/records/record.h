// The records of a chain as values: what check, result files and merging read and write
// alike.

#pragma once

#include <optional>
#include <variant>

#include "records/chain.h"

namespace netral::records {

struct StepRecord {
  play::AttemptUuid attempt;
  play::Step step;
  std::optional<Salt> salt;  ///< none for steps from before there were any
};

struct GradeRecord {
  play::AttemptUuid attempt;
  Grade grade;
};

/// A step whose answer stayed at its station: its hash is all there is.
struct Withheld {
  base::Hash hash;
};

using ChainRecord = std::variant<play::AttemptStart, StepRecord, GradeRecord, Alias, Withheld>;

/// The hash that the record has at this place. Of a withheld one, what it says itself:
/// the record after it, or the signed end, tells whether that is true.
[[nodiscard]] base::Hash hash_of(const Link& link, const ChainRecord& record);

}  // namespace netral::records

// Soundness: what every finding owes to the author who reads it, whatever stands
// in the file.

#pragma once

#include <set>
#include <string>

#include "base/strings.h"
#include "course/diagnostic.h"
#include "course/sources.h"

namespace netral::mutants {

/// The words and codes that findings may use.
struct Vocabulary {
  base::Strings strings;
  std::set<std::string> codes;  ///< all that codes.h gives
};

[[nodiscard]] Vocabulary read_vocabulary();

/// What the findings owe: a known code with its sentence and advice, a place in a file
/// of the course, a text that can be shown. Empty when they owe nothing.
[[nodiscard]] std::string faults_of(const course::Diagnostics& found,
                                    const course::test::MemorySource& course,
                                    const Vocabulary& vocabulary);

}  // namespace netral::mutants

// Settings: for a content file, the smallest course in which it means what it means
// in its own: what it names is there, and little else, so that linting the whole of
// it a thousand times is cheap.

#pragma once

#include <string>
#include <vector>

#include "course/sources.h"

namespace netral::mutants {

using course::test::MemorySource;

struct Setting {
  std::string name;     ///< of the file, from the repository's root
  std::string path;     ///< of the file in `course`
  MemorySource course;  ///< the file as it is, and what it needs
};

/// For every file of the course that we ship. Each lints without an error.
[[nodiscard]] std::vector<Setting> content_settings();

/// For every file of tests/data/kursus-uji: the small course with the fault that its
/// folder is named after. For every file of tests/data/peraga, which has every form of
/// scene and item: the course that they are.
[[nodiscard]] std::vector<Setting> fixture_settings();

/// The course that we ship, every file of it.
[[nodiscard]] MemorySource whole_content();

}  // namespace netral::mutants

// The scan: reads a file line by line before the YAML parser does. It finds the
// slips that people make and that a YAML parser reports late, in the wrong place
// or not at all (an unquoted colon, an unclosed quote, a tab, a stray hash), and
// mends each of them in the text that it hands on, so that one slip hides nothing
// that stands after it.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "course/reader/report.h"

namespace netral::course {

/// A line of the scanned text.
struct ScannedLine {
  std::size_t begin = 0;     ///< offset of its first byte
  int indent = 0;            ///< spaces before its first character
  bool opens_node = false;   ///< whether a key or a list entry starts here
  bool beyond_mend = false;  ///< a fault was reported here that could not be mended
};

/// The text for the parser: UTF-8 without byte order mark, "\n" at line ends, as
/// many lines as the file, each slip mended within its line.
struct Scanned {
  std::string text;
  std::vector<ScannedLine> lines;
};

[[nodiscard]] Scanned scan(Report& report);

}  // namespace netral::course

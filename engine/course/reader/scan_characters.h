// Characters that no content file may hold: bytes that are not UTF-8, controls, and
// what lies beyond the basic plane, which our fonts do not have.

#pragma once

#include "course/reader/scan_line.h"

namespace netral::course {

/// Looks at every character of a file, line after line. What YAML would refuse is
/// replaced by as many harmless bytes.
class CharacterScan {
 public:
  void check(ScanLine& line);

 private:
  /// How many bytes the character takes.
  std::size_t check_character(ScanLine& line, std::size_t at);

  bool reported_not_utf8_ = false;  // once for a file: another encoding fails everywhere
};

}  // namespace netral::course

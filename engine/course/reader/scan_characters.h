// Characters that no content file may hold: bytes that are not UTF-8, controls, and
// what lies beyond the basic plane, which our fonts do not have.

#pragma once

#include <optional>
#include <string_view>

#include "course/reader/scan_line.h"

namespace netral::course {

/// Why a character may not stand in a content file.
struct CharacterFault {
  std::string_view code;
  base::Args args;
};

[[nodiscard]] std::optional<CharacterFault> fault_of_character(char32_t c);

/// Whether the number is one of a character: no surrogate, and within Unicode.
[[nodiscard]] bool is_character(char32_t c);

/// Looks at every character of a file, line after line. What YAML would refuse is
/// replaced by as many harmless bytes.
class CharacterScan {
 public:
  void check(ScanLine& line);

 private:
  /// How many bytes the character takes.
  std::size_t check_character(ScanLine& line, std::size_t at);

  // Once for a file: another encoding fails everywhere, and shows as NUL too.
  bool reported_encoding_ = false;
};

}  // namespace netral::course

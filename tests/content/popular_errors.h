// The wrong forms that circulate about neutrality (tests/data/salah-kaprah.txt), and where
// a text says one.

#pragma once

#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace netral::errors {

struct PopularError {
  std::string name;
  std::regex pattern;                 ///< of a text in small letters
  std::optional<std::regex> excused;  ///< a sentence with it says the contrary
  std::vector<std::string> wrong;     ///< must be found
  std::vector<std::string> right;     ///< much like it, must pass
  std::string why;
  std::string source;  ///< where law.md says so
};

/// Requires: the table is whole; fails the test otherwise.
[[nodiscard]] std::vector<PopularError> read_errors(std::string_view table);

/// The words of `text` in which it makes the error, if it does.
[[nodiscard]] std::optional<std::string> find(const PopularError& error, const std::string& text);

}  // namespace netral::errors

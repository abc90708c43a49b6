// The little markup that course texts know: *miring* and **tebal**, nothing more.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netral::base {

/// A run of text in one style.
struct Span {
  std::string text;
  bool italic = false;
  bool bold = false;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Cuts a text into its runs. A star without a partner is a star.
[[nodiscard]] std::vector<Span> parse_markup(std::string_view text);

/// The text without its markup, for the terminal, for speech and for labels.
[[nodiscard]] std::string without_markup(std::string_view text);

}  // namespace netral::base

// Text: small helpers over UTF-8 that more than one layer needs.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netral::base {

/// One decoded character and the bytes that it took.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};

/// Decodes the character at `at`. Nothing when the bytes there are not valid
/// UTF-8 (overlong forms and surrogates count as invalid).
/// Requires: at < text.size().
[[nodiscard]] std::optional<CodePoint> decode(std::string_view text, std::size_t at);

/// The offset of the first byte that is not valid UTF-8, if there is one.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Appends the UTF-8 form of `c`.
void append_utf8(std::string& text, char32_t c);

/// How many characters a valid UTF-8 text has.
[[nodiscard]] std::size_t length_in_characters(std::string_view text);

/// All but the last character of a valid UTF-8 text.
/// Requires: the text is not empty.
[[nodiscard]] std::string_view without_last_character(std::string_view text);

/// Without white space (ASCII and no-break space) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Trimmed, and without full stops at its end, to be set into a longer sentence.
[[nodiscard]] std::string_view without_full_stop(std::string_view text);

/// "12.480", as numbers are written in Indonesian. Requires: number >= 0.
[[nodiscard]] std::string grouped(int number);

[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] std::string to_upper_ascii(std::string_view text);

/// The pieces between separators; "a,,b" has three.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// An integer written in full ("-12"); nothing for anything else, or one that does not fit.
[[nodiscard]] std::optional<int> parse_int(std::string_view text);

/// The candidate nearest to `name` by edit distance, if it is near enough to be
/// what was meant (at most a third of the name's length, and at most three edits).
[[nodiscard]] std::optional<std::string> nearest(std::string_view name,
                                                 const std::vector<std::string>& candidates);

}  // namespace netral::base

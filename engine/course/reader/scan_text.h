// What a piece of a line is, for the scan: keys, quotes, colons. All of it looks
// at the text it is given and at nothing else.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace netral::course {

inline constexpr std::size_t kNone = std::string_view::npos;

/// Quotation marks that word processors put in place of " and '.
inline constexpr std::array<std::string_view, 7> kTypographicQuotes = {"“", "”", "„", "‘",
                                                                       "’", "«", "»"};

/// The typographic quotation mark with which a text begins or ends; empty without one.
[[nodiscard]] std::string_view typographic_quote_at(std::string_view text);
[[nodiscard]] std::string_view typographic_quote_ending(std::string_view text);

/// Whether the text stands between “ and ”, or between “ and ".
[[nodiscard]] bool is_typographically_quoted(std::string_view text);

/// The length of the run that could be a key ("umpan_balik") at the start of `text`.
[[nodiscard]] std::size_t key_length(std::string_view text);

/// Whether `text` begins as an entry does: "- " or "kunci: ".
[[nodiscard]] bool looks_like_entry(std::string_view text);

/// The first colon in `text` that YAML would take for the end of a key.
[[nodiscard]] std::size_t find_colon(std::string_view text);

/// Whether a text begins with a character that means something else to YAML.
[[nodiscard]] bool needs_quotes(std::string_view text);

/// Whether lines of text follow, as after "|" and ">-".
[[nodiscard]] bool is_block_header(std::string_view text);

/// Whether the character may follow a backslash. YAML knows more of them, but those make
/// control characters, and stand in a text only because somebody wrote "C:\berkas".
[[nodiscard]] bool is_escape(char c);

/// How many hexadecimal digits follow the character after a backslash: "\x41", "\u0041".
[[nodiscard]] std::size_t digits_after_escape(char c);

/// Hexadecimal digits and nothing else.
[[nodiscard]] std::optional<char32_t> parse_hex(std::string_view digits);

/// The text as a double-quoted YAML scalar.
[[nodiscard]] std::string quoted(std::string_view text);

/// What stands between quotes, with the quotes inside it escaped as YAML wants them.
[[nodiscard]] std::string with_quotes_escaped(std::string_view inside, char mark);

/// At least two hexadecimal digits.
[[nodiscard]] std::string hex(char32_t value);

}  // namespace netral::course

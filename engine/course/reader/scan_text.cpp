#include "course/reader/scan_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/text.h"

namespace netral::course {
namespace {

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Whether a backslash begins an escape there. Its characters are YAML's to know.
bool is_escape_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const std::size_t digits = digits_after_escape(text[at + 1]);
  if (digits == 0) return is_escape(text[at + 1]);
  return text.size() >= at + 2 + digits && parse_hex(text.substr(at + 2, digits));
}

}  // namespace

std::string_view typographic_quote_at(std::string_view text) {
  for (const std::string_view quote : kTypographicQuotes) {
    if (text.starts_with(quote)) return quote;
  }
  return {};
}

std::string_view typographic_quote_ending(std::string_view text) {
  for (const std::string_view quote : kTypographicQuotes) {
    if (text.ends_with(quote)) return quote;
  }
  return {};
}

std::size_t key_length(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_key_character);
  return static_cast<std::size_t>(end - text.begin());
}

bool looks_like_entry(std::string_view text) {
  if (text.starts_with("- ") || text == "-") return true;
  const std::size_t length = key_length(text);
  const std::string_view rest = text.substr(length);
  return length > 0 && (rest == ":" || rest.starts_with(": "));
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string with_quotes_escaped(std::string_view inside, char mark) {
  std::string out;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (mark == '"' && inside[i] == '\\') {
      out += is_escape_at(inside, i) ? inside[i++] : '\\';
    } else if (inside[i] == mark) {
      out += mark == '"' ? '\\' : '\'';
    }
    out += inside[i];
  }
  return out;
}

std::string hex(char32_t value) {
  std::string digits;
  for (; value > 0 || digits.size() < 2; value /= 16) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[value % 16]);
  }
  return digits;
}

std::size_t find_colon(std::string_view text) {
  for (std::size_t at = text.find(':'); at != kNone; at = text.find(':', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] == ' ') return at;
  }
  return kNone;
}

bool is_block_header(std::string_view text) {
  const std::size_t end = text.find_first_not_of("|>+-0123456789");
  return end == kNone || text.substr(end).starts_with(" #") || base::trim(text.substr(end)).empty();
}

bool is_typographically_quoted(std::string_view value) {
  return !typographic_quote_at(value).empty() && value.size() > 3 &&
         (value.ends_with('"') || !typographic_quote_ending(value).empty());
}

bool needs_quotes(std::string_view value) {
  if (value.empty()) return false;
  if (value.front() == '*') return value.find_first_of(" *", 1) != kNone;
  return std::string_view("@`%|>").find(value.front()) != kNone;
}

bool is_escape(char c) { return std::string_view("tn \"/\\\t").find(c) != kNone; }

std::size_t digits_after_escape(char c) {
  if (c == 'x') return 2;
  if (c == 'u') return 4;
  return c == 'U' ? 8 : 0;
}

std::optional<char32_t> parse_hex(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value, 16);
  if (digits.empty() || error != std::errc{} || rest != end) return std::nullopt;
  return value;
}

}  // namespace netral::course

#include "papers/text_encoding.h"

#include <array>

#include "base/text.h"

namespace netral::papers {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// What Windows-1252 has where Latin-1 has control characters, from 0x80.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool differs = byte >= 0x80 && byte < 0xA0;
    base::append_utf8(text, differs ? kWindows1252[byte - 0x80U] : char32_t{byte});
  }
  return text;
}

/// Requires: no byte order mark. An odd byte at the end is left out.
std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  const auto is_between = [](char32_t c, char32_t least, char32_t most) {
    return c >= least && c <= most;
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(at);
    const bool is_pair = is_between(c, 0xD800, 0xDBFF) && at + 3 < bytes.size() &&
                         is_between(unit_at(at + 2), 0xDC00, 0xDFFF);
    if (is_pair) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit_at(at + 2) - 0xDC00);
      at += 2;
    } else if (is_between(c, 0xD800, 0xDFFF)) {
      c = kReplacement;
    }
    base::append_utf8(text, c);
  }
  return text;
}

}  // namespace

std::string utf8_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return base::find_invalid_utf8(bytes) ? from_windows_1252(bytes) : std::string(bytes);
}

}  // namespace netral::papers

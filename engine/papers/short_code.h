// Short codes that people read out on the telephone: 50 bits in Crockford's base 32, with
// a check character that finds any one wrong letter and any two swapped. "0" and "O", or
// "1", "I" and "L", are the same when read back.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netral::papers {

inline constexpr int kShortCodeBits = 50;

/// "7K3M9-QXVT2-A", of the lowest 50 bits.
[[nodiscard]] std::string short_code(std::uint64_t bits);

/// The bits of a code as somebody typed it, in any case, with or without hyphens and
/// spaces. Nothing when it is no code, or its check character does not fit.
[[nodiscard]] std::optional<std::uint64_t> parse_short_code(std::string_view text);

}  // namespace netral::papers

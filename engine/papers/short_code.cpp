#include "papers/short_code.h"

#include "base/text.h"

namespace netral::papers {
namespace {

// The last five stand for the remainders 32 to 36 and are never digits of the number.
constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr int kDigits = kShortCodeBits / 5;
constexpr std::uint64_t kCheckModulus = 37;

char as_meant(char c) {
  if (c == 'O') return '0';
  return c == 'I' || c == 'L' ? '1' : c;
}

}  // namespace

std::string short_code(std::uint64_t bits) {
  bits &= (1ULL << static_cast<unsigned>(kShortCodeBits)) - 1;
  std::string code;
  for (int digit = kDigits - 1; digit >= 0; --digit) {
    code += kSymbols[bits >> (5U * static_cast<unsigned>(digit)) & 31U];
    if (digit == kDigits / 2) code += '-';
  }
  return code + '-' + kSymbols[bits % kCheckModulus];
}

std::optional<std::uint64_t> parse_short_code(std::string_view text) {
  std::string symbols;
  for (const char c : base::to_upper_ascii(text)) {
    if (c != '-' && c != ' ') symbols += as_meant(c);
  }
  if (symbols.size() != kDigits + 1) return std::nullopt;
  std::uint64_t bits = 0;
  for (const char c : symbols.substr(0, kDigits)) {
    const std::size_t value = kSymbols.find(c);
    if (value >= 32) return std::nullopt;
    bits = bits << 5U | value;
  }
  if (kSymbols[bits % kCheckModulus] != symbols.back()) return std::nullopt;
  return bits;
}

}  // namespace netral::papers

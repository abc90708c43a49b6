#include "base/nip.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/time.h"

namespace netral::base {
namespace {

constexpr std::size_t kNipLength = 18;
constexpr std::size_t kNikLength = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Without what people and spreadsheets put between the digits.
std::string without_separators(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  constexpr std::string_view kSeparators = " \t\r\n.-'";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == kNoBreakSpace) {
      ++i;
    } else if (kSeparators.find(text[i]) == std::string_view::npos) {
      out += text[i];
    }
  }
  return out;
}

bool has_birth_date(std::string_view digits) {
  const auto date =
      parse_date(std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                 std::string(digits.substr(6, 2)));
  return date && date->year >= 1930 && date->year <= 2020;
}

}  // namespace

Result<Nip> Nip::parse(std::string_view text) {
  std::string digits = without_separators(text);
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return fault("nip_letters");
  if (digits.size() != kNipLength) {
    return fault("nip_length", {{"count", std::to_string(digits.size())}});
  }
  if (!has_birth_date(digits)) return fault("nip_birth_date");
  if (digits[14] != '1' && digits[14] != '2') return fault("nip_sex_digit");
  return Nip(std::move(digits));
}

bool Nip::has_likely_years(int this_year) const {
  constexpr int kYoungest = 16;
  const int birth = parse_int(digits_.substr(0, 4)).value_or(0);
  const int appointment = parse_int(digits_.substr(8, 4)).value_or(0);
  return appointment >= birth + kYoungest && appointment <= this_year + 1;
}

bool looks_like_nik(std::string_view text) {
  const std::string digits = without_separators(text);
  return digits.size() == kNikLength && std::all_of(digits.begin(), digits.end(), is_digit);
}

std::string Nip::grouped() const { return group_nip_digits(digits_); }

std::string group_nip_digits(std::string_view digits) {
  constexpr std::array<std::size_t, 3> kGroupEnds = {8, 14, 15};
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (std::find(kGroupEnds.begin(), kGroupEnds.end(), i) != kGroupEnds.end()) out += ' ';
    out += digits[i];
  }
  return out;
}

Result<ParticipantCode> ParticipantCode::parse(std::string_view text) {
  const std::string code = to_upper_ascii(trim(text));
  if (looks_like_nik(code)) return fault("code_is_nik");
  const bool allowed = std::all_of(code.begin(), code.end(),
                                   [](char c) { return is_digit(c) || is_letter(c) || c == '-'; });
  const bool has_letter = std::any_of(code.begin(), code.end(), is_letter);
  if (!allowed || !has_letter || code.size() < 4 || code.size() > 20) return fault("code_shape");
  return ParticipantCode(code);
}

}  // namespace netral::base

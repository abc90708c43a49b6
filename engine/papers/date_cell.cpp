#include "papers/date_cell.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"

namespace netral::papers {
namespace {

/// Number of a month by its name or the first three letters of it.
std::optional<int> month_named(std::string_view word, const base::Strings& strings) {
  const std::string wanted = base::to_lower_ascii(word);
  for (int month = 1; month <= 12; ++month) {
    const std::string name =
        base::to_lower_ascii(strings.say("bulan_penuh." + std::to_string(month)));
    if (wanted == name || (wanted.size() == 3 && name.starts_with(wanted))) return month;
  }
  return std::nullopt;
}

/// The pieces between what stands between day, month and year.
std::vector<std::string> pieces_of(std::string_view cell) {
  std::vector<std::string> pieces(1);
  for (const char c : cell) {
    const bool parts = c == '-' || c == '/' || c == '.' || c == ' ' || c == 'T';
    if (!parts) {
      pieces.back() += c;
    } else if (!pieces.back().empty()) {
      pieces.emplace_back();
    }
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

/// Excel counts days from 1900 and believes that 1900 was a leap year.
std::optional<base::Date> day_of_excel(std::string_view cell) {
  constexpr int kFirst = 36'526;  // 1 January 2000
  constexpr int kLast = 73'050;   // 31 December 2099
  const auto serial = base::parse_int(cell);
  if (!serial || *serial < kFirst || *serial > kLast) return std::nullopt;
  constexpr std::int64_t kMsPerDay = 86'400'000;
  constexpr std::int64_t kUnixEpoch = 25'569;
  return base::wib_date({(*serial - kUnixEpoch) * kMsPerDay});
}

std::optional<base::Date> valid(const std::optional<int>& year, const std::optional<int>& month,
                                const std::optional<int>& day) {
  if (!year || !month || !day || *year < 1900) return std::nullopt;
  const base::Date date{*year, *month, *day};
  return base::is_valid(date) ? std::optional(date) : std::nullopt;
}

bool is_time(std::string_view piece) {
  return piece.find_first_not_of("0123456789:Z") == piece.npos && piece.find(':') != piece.npos;
}

}  // namespace

std::optional<base::Date> read_date_cell(std::string_view cell, const base::Strings& strings) {
  if (const auto day = day_of_excel(base::trim(cell))) return day;
  std::vector<std::string> pieces = pieces_of(base::trim(cell));
  if (pieces.size() >= 4 && is_time(pieces[3])) pieces.resize(3);
  if (pieces.size() != 3) return std::nullopt;
  const auto first = base::parse_int(pieces[0]);
  auto month = base::parse_int(pieces[1]);
  if (!month) month = month_named(pieces[1], strings);
  const auto last = base::parse_int(pieces[2]);
  if (pieces[0].size() == 4) return valid(first, month, last);
  return valid(last, month, first);
}

}  // namespace netral::papers

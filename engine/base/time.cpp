#include "base/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace netral::base {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int64_t kWibOffsetMs = 7 * 3'600'000;

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - static_cast<std::int64_t>(a % b != 0 && (a < 0) != (b < 0));
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
Date civil_from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = floor_div(days, 146'097);
  const std::int64_t doe = days - era * 146'097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  const int year = static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0));
  return {year, month, day};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// A time cut into the day it falls on and the milliseconds since its midnight.
struct Split {
  Date date;
  std::int64_t ms_of_day;
};

Split split(std::int64_t ms) {
  const std::int64_t days = floor_div(ms, kMsPerDay);
  return {civil_from_days(days), ms - days * kMsPerDay};
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= 1 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Date months_later(const Date& date, int months) {
  const int months_from_zero = date.year * 12 + date.month - 1 + months;
  const int year = months_from_zero / 12;
  const int month = months_from_zero % 12 + 1;
  return {year, month, std::min(date.day, days_in_month(year, month))};
}

int weekday(const Date& date) {
  // Sakamoto's method, which counts from Sunday.
  constexpr std::array<int, 12> offsets = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.year - (date.month < 3 ? 1 : 0);
  const int from_sunday = (year + year / 4 - year / 100 + year / 400 +
                           offsets[static_cast<std::size_t>(date.month - 1)] + date.day) %
                          7;
  return from_sunday == 0 ? 7 : from_sunday;
}

Date wib_date(UtcTime time) { return split(time.ms + kWibOffsetMs).date; }

std::string wib_text(UtcTime time) {
  const auto [date, ms] = split(time.ms + kWibOffsetMs);
  return fmt::format("{:02}-{:02}-{:04} {:02}:{:02} WIB", date.day, date.month, date.year,
                     ms / 3'600'000, ms / 60'000 % 60);
}

std::string wib_clock(UtcTime time) {
  const auto ms = split(time.ms + kWibOffsetMs).ms_of_day;
  return fmt::format("{:02}.{:02}.{:02}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60);
}

std::string iso(UtcTime time) {
  const auto [date, ms] = split(time.ms);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", iso(date), ms / 3'600'000, ms / 60'000 % 60,
                     ms / 1000 % 60, ms % 1000);
}

}  // namespace netral::base

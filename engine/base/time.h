// Times and dates as plain values. Nothing here reads a clock: platform/ does,
// and hands the value in.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netral::base {

/// Milliseconds since 1970-01-01 00:00 UTC.
struct UtcTime {
  std::int64_t ms = 0;
  friend auto operator<=>(const UtcTime&, const UtcTime&) = default;
};

/// A calendar day of the proleptic Gregorian calendar.
struct Date {
  int year = 1970;
  int month = 1;  ///< 1 to 12
  int day = 1;    ///< 1 to 31
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Whether the day exists (2026-02-29 does not).
[[nodiscard]] bool is_valid(const Date& date);

/// Reads "2026-11-22"; nothing else, and only days that exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2026-11-22".
[[nodiscard]] std::string iso(const Date& date);

/// The same day of the month, `months` months later; the month's last day where it
/// has no such day (2026-01-31 and one month is 2026-02-28).
/// Requires: months >= 0.
[[nodiscard]] Date months_later(const Date& date, int months);

/// The day in Western Indonesian Time (WIB, UTC+7) at `time`.
[[nodiscard]] Date wib_date(UtcTime time);

/// The day of the week, 1 for Monday to 7 for Sunday.
[[nodiscard]] int weekday(const Date& date);

/// "22-11-2026 13:05 WIB".
[[nodiscard]] std::string wib_text(UtcTime time);

/// "13.05.09", the time of day in WIB as Indonesian writes it.
[[nodiscard]] std::string wib_clock(UtcTime time);

/// "2026-11-22T06:05:00.123Z".
[[nodiscard]] std::string iso(UtcTime time);

}  // namespace netral::base

#include "base/time.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("only days that exist are dates", "[time]") {
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
  for (const char* text : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1",
                           "22-11-2026", "2026-11-22 ", "2026-11-31", ""}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("dates are ordered as days are", "[time]") {
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(iso(Date{2026, 1, 5}) == "2026-01-05");
}

TEST_CASE("months are added as calendars count them", "[time]") {
  CHECK(months_later({2025, 11, 22}, 12) == Date{2026, 11, 22});
  CHECK(months_later({2026, 1, 31}, 1) == Date{2026, 2, 28});
  CHECK(months_later({2026, 11, 5}, 2) == Date{2027, 1, 5});
  CHECK(months_later({2026, 12, 31}, 0) == Date{2026, 12, 31});
}

TEST_CASE("a time is told in WIB, seven hours ahead", "[time]") {
  const UtcTime late{1'795'367'100'123};  // 2026-11-22 17:05:00.123 UTC
  CHECK(iso(late) == "2026-11-22T17:05:00.123Z");
  CHECK(wib_date(late) == Date{2026, 11, 23});
  CHECK(wib_text(late) == "23-11-2026 00:05 WIB");
  CHECK(wib_clock(late) == "00.05.00");
}

TEST_CASE("times before 1970 are times too", "[time]") {
  CHECK(iso(UtcTime{-1}) == "1969-12-31T23:59:59.999Z");
  CHECK(wib_date(UtcTime{-8 * 3'600'000}) == Date{1969, 12, 31});
}

TEST_CASE("a day of the week is counted from Monday", "[time]") {
  CHECK(weekday({2026, 11, 23}) == 1);
  CHECK(weekday({2026, 11, 22}) == 7);
  CHECK(weekday({2024, 2, 29}) == 4);
  CHECK(weekday({2000, 1, 1}) == 6);
}

}  // namespace netral::base

// Scores: points earned out of points possible, and the 0-to-100 value that the
// office's rules are written in ("nilai"), kept in hundredths so that a pass
// mark of 70.01 is exact.

#pragma once

#include <compare>
#include <string>

namespace netral::base {

/// A value from 0 to 100, in integer hundredths: 70.01 is {7001}.
struct Scaled {
  int hundredths = 0;
  friend auto operator<=>(const Scaled&, const Scaled&) = default;
};

/// What one point of a choice or an item counts in a Score, so that an item that is
/// half right can count half.
inline constexpr int kHundredthsPerPoint = 100;

/// In hundredths of a point; `0 <= raw <= max`.
struct Score {
  int raw = 0;
  int max = 0;

  /// Rounded down, so that nobody passes by rounding. 0 when nothing could be earned.
  [[nodiscard]] Scaled scaled() const {
    return {max == 0 ? 0 : static_cast<int>(10'000LL * raw / max)};
  }

  Score& operator+=(const Score& other) {
    raw += other.raw;
    max += other.max;
    return *this;
  }
  friend bool operator==(const Score&, const Score&) = default;
};

/// Whole points earned out of whole points possible.
[[nodiscard]] constexpr Score of_points(int earned, int possible) {
  return {earned * kHundredthsPerPoint, possible * kHundredthsPerPoint};
}

/// Hundredths of a point as people read them: "16", "16,5".
[[nodiscard]] std::string points_text(int hundredths);

/// The fewest right answers out of `questions` that reach `mark`: what a person
/// is told instead of the bare number ("minimal 15 dari 20 benar").
[[nodiscard]] constexpr int least_right(Scaled mark, int questions) {
  return (mark.hundredths * questions + 9'999) / 10'000;
}

}  // namespace netral::base

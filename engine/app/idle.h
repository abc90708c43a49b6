// Whether somebody is still there. On a shared computer the one who walked away is
// signed out after a while, and warned before it. It reads no clock: a steady one is
// handed in, whose differences alone mean something.

#pragma once

#include <cstdint>
#include <optional>

namespace netral::app {

/// How long nothing may be done before the sign-out; the settings may change it.
inline constexpr std::int64_t kIdleLimitMs = 15 * 60 * 1000;

/// How long before it the warning comes.
inline constexpr std::int64_t kIdleWarningMs = 60 * 1000;

class IdleWatch {
 public:
  enum class State { awake, warned, over };

  explicit IdleWatch(std::int64_t now_ms) : last_act_(now_ms) {}

  /// Nothing: nobody is ever signed out. Takes effect with the next look().
  void set_limit(std::optional<std::int64_t> limit_ms) { limit_ = limit_ms; }

  [[nodiscard]] State state() const { return state_; }

  /// Somebody did something, or began.
  void act(std::int64_t now_ms);

  /// Time has passed. A clock that jumps (a computer that slept) leads to the warning and
  /// never past it: nobody is signed out who was not warned for the whole minute.
  State look(std::int64_t now_ms);

  /// In how many milliseconds the next look() may change something.
  [[nodiscard]] std::optional<int> due_in(std::int64_t now_ms) const;

 private:
  [[nodiscard]] std::int64_t lead() const;

  std::optional<std::int64_t> limit_ = kIdleLimitMs;
  State state_ = State::awake;
  std::int64_t last_act_;
  std::int64_t warned_at_ = 0;
};

}  // namespace netral::app

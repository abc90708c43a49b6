#include "app/idle.h"

#include <algorithm>
#include <limits>

namespace netral::app {

void IdleWatch::act(std::int64_t now_ms) {
  state_ = State::awake;
  last_act_ = now_ms;
}

/// A limit shorter than two warnings warns in its middle.
std::int64_t IdleWatch::lead() const { return std::min(kIdleWarningMs, *limit_ / 2); }

IdleWatch::State IdleWatch::look(std::int64_t now_ms) {
  if (!limit_) return state_ = State::awake;
  last_act_ = std::min(last_act_, now_ms);
  warned_at_ = std::min(warned_at_, now_ms);
  if (state_ == State::warned && now_ms - warned_at_ >= lead()) state_ = State::over;
  if (state_ == State::awake && now_ms - last_act_ >= *limit_ - lead()) {
    state_ = State::warned;
    warned_at_ = now_ms;
  }
  return state_;
}

std::optional<int> IdleWatch::due_in(std::int64_t now_ms) const {
  if (!limit_ || state_ == State::over) return std::nullopt;
  const std::int64_t due =
      state_ == State::awake ? last_act_ + *limit_ - lead() : warned_at_ + lead();
  constexpr std::int64_t kMost = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp<std::int64_t>(due - now_ms, 0, kMost));
}

}  // namespace netral::app

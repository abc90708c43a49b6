// Replaying: bringing a run to where its recorded steps lead.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "play/attempt.h"
#include "play/input.h"

namespace netral::play {

/// Applies the steps one after another. Fails with "step_unreadable", or
/// "step_unfit" {number} at the first that does not fit the content.
template <typename Run>
[[nodiscard]] base::Result<void> replay_steps(Run& run, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    const auto input = decode(step.input, step.own_words);
    if (!input) return tl::unexpected(input.error());
    if (!run.apply(*input)) {
      return base::fault("step_unfit", {{"number", std::to_string(step.number)}});
    }
  }
  return {};
}

}  // namespace netral::play

// A question in the plain terminal: how it is shown, what a typed line answers, and
// how an answer fared. Options that are put to targets have numbers and their targets
// letters ("1B 2A"); all other options have letters.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "play/views.h"

namespace netral::app {

/// Lines that belong together; an empty line stands between two blocks.
using TextBlocks = std::vector<std::vector<std::string>>;

[[nodiscard]] TextBlocks item_text(const base::Strings& strings, const play::ItemView& item);

/// What is asked for.
[[nodiscard]] std::string item_prompt(const base::Strings& strings, const play::ItemView& item);

/// The answer that a line gives, still without a confidence: "A C" or "1 3" where options
/// are ticked, "C A B" for an order, "1B 2A 3C" for placements. Nothing when it is none.
[[nodiscard]] std::optional<play::Answer> read_answer(const play::ItemView& item,
                                                      std::string_view line);

/// Why a line was no answer: what is expected.
[[nodiscard]] std::string expected_text(const base::Strings& strings, const play::ItemView& item);

[[nodiscard]] TextBlocks item_feedback_text(const base::Strings& strings,
                                            const play::ItemFeedbackView& feedback);

}  // namespace netral::app

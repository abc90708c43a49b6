// Replies that a learner puts together, phrase by phrase: which phrases an input
// names, what they are worth, and how each fared.

#pragma once

#include <string>
#include <vector>

#include "course/lesson.h"
#include "play/input.h"
#include "play/views.h"

namespace netral::play {

/// One of each part, in the parts' order; the lesson outlives it.
using Phrases = std::vector<const course::Phrase*>;

/// The phrases that `input` names; empty when it does not fit the reply.
[[nodiscard]] Phrases phrases_of(const course::Reply& reply, const Compose& input);

/// Of each part the phrase that earns most.
[[nodiscard]] Phrases best_phrases(const course::Reply& reply);

/// A reply is worth no more than its worst phrase. Requires: there is a phrase.
[[nodiscard]] course::Verdict worst_verdict(const Phrases& phrases);

[[nodiscard]] int points_of(const Phrases& phrases);

/// In how many ways the reply can be put together, and each of them by its number.
[[nodiscard]] int combinations(const course::Reply& reply);
[[nodiscard]] Phrases combination(const course::Reply& reply, int number);

/// The whole reply as it is sent. A phrase that says nothing ("—") is left out.
[[nodiscard]] std::string text_of(const Phrases& phrases);

[[nodiscard]] std::vector<PhraseResult> phrase_results(const course::Reply& reply,
                                                       const Phrases& phrases);

}  // namespace netral::play

// Guessers: learners who know nothing of the rules and go by the look of a question.
// They see what a learner sees, the view, never a key.

#pragma once

#include <string>
#include <vector>

#include "play/input.h"
#include "play/random.h"
#include "play/views.h"

namespace netral::guess {

struct Guesser {
  std::string name;
  play::Answer (*answer)(const play::ItemView& item, play::Random& random);
};

/// - "terpanjang" takes the longest option; of several it ticks the longer half; orders from
///   long to short; matches long with long; puts all cards to the longest ruling.
/// - "kedua" takes the second one shown; of several every second one; moves the second to the
///   front of an order; matches each with the next; puts all cards to the second ruling.
/// - "berurutan" takes what stands first and leaves an order as it is; the n-th card goes to
///   the n-th ruling.
/// - "tergalak" takes what forbids and threatens most (see sternness()); of several it ticks
///   all that is stern; orders from mild to stern; matches stern with stern; puts all cards
///   to the sternest ruling; calls a statement right when it is stern itself.
/// - "galak-per-kartu" is the same, but judges cards one by one: the sterner half of them
///   goes to the sternest ruling, the rest to the mildest.
/// - "acak" does anything that can be done.
[[nodiscard]] const std::vector<Guesser>& all_guessers();

/// How many words of prohibition and punishment stand in the text: "melanggar", "tidak boleh",
/// "dilarang", "menolak", "sanksi", … A word counts with whatever is put before or after it.
[[nodiscard]] int sternness(const std::string& text);

}  // namespace netral::guess

// What a person can do in a run, and its one text form. The same words are
// stored as recorded steps, replayed on resume and written by hand in
// playthroughs (.uji): "lanjut", "pilih tolak", "jawab ms-suka a c yakin=2".

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "course/ids.h"

namespace netral::play {

/// Go on from something that was read.
struct Continue {
  friend bool operator==(const Continue&, const Continue&) = default;
};

/// Pick a choice of the scene at hand.
struct Choose {
  course::ChoiceId choice;
  friend bool operator==(const Choose&, const Choose&) = default;
};

/// How sure a person is of an answer. Never counts in the score.
enum class Confidence { guessing = 1, fairly_sure = 2, very_sure = 3 };

/// Answer the item at hand.
struct Answer {
  course::ItemId item;
  std::vector<course::OptionId> selected;  ///< sorted, without doubles
  std::optional<Confidence> confidence;
  friend bool operator==(const Answer&, const Answer&) = default;
};

using Input = std::variant<Continue, Choose, Answer>;

/// The text form, one line without its end.
[[nodiscard]] std::string encode(const Input& input);

/// Reads what encode() wrote. Fails with "step_unreadable".
[[nodiscard]] base::Result<Input> decode(std::string_view text);

}  // namespace netral::play

// What a person can do in a run, and its one text form. The same words are
// stored as recorded steps, replayed on resume and written by hand in
// playthroughs (.uji): "lanjut", "pilih tolak", "susun maaf izin aturan siap",
// "rencana", "jawab ms-suka a c yakin=2", "jawab ms-kartu k1:boleh k2:tidak",
// "undian ms-suka ms-kartu".

#pragma once

#include <compare>
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

/// One option put to a target.
struct Placement {
  course::OptionId option;
  course::TargetId target;
  friend auto operator<=>(const Placement&, const Placement&) = default;
};

/// Answer the item at hand.
struct Answer {
  course::ItemId item;
  /// Of a choosing kind: what was ticked, sorted and without doubles. Of urutkan:
  /// every option, in the order given.
  std::vector<course::OptionId> selected = {};
  std::optional<Confidence> confidence = {};
  std::vector<Placement> placed = {};  ///< of a placing kind: every option, sorted
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// Send the reply put together: a phrase of each part, in the order of the parts.
struct Compose {
  std::vector<course::PhraseId> phrases;
  friend bool operator==(const Compose&, const Compose&) = default;
};

/// Keep an if-then plan. Its words are private: encode() leaves them out, and the
/// records keep them beside the chain, where they can be erased.
struct WritePlan {
  std::string situation;
  std::string act;
  friend bool operator==(const WritePlan&, const WritePlan&) = default;
};

/// The items that an exam puts, as they were drawn when it began. It is a recorded
/// input, because what a person has seen before (and so what is drawn) changes.
struct Draw {
  std::vector<course::ItemId> items;
  friend bool operator==(const Draw&, const Draw&) = default;
};

using Input = std::variant<Continue, Choose, Compose, WritePlan, Answer, Draw>;

/// The text form, one line without its end.
[[nodiscard]] std::string encode(const Input& input);

/// Reads what encode() wrote. Fails with "step_unreadable".
[[nodiscard]] base::Result<Input> decode(std::string_view text);

/// The words that encode() leaves out; empty for most inputs.
[[nodiscard]] std::string own_words(const Input& input);

/// Reads an input whose own words were kept apart.
[[nodiscard]] base::Result<Input> decode(std::string_view text, std::string_view own_words);

}  // namespace netral::play

// Numbers that must not stand out: how many fingers a gesture has, and which number
// a candidate wears. In a real city each belongs to somebody, so the course names
// all alike or none; this finds where it names them.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/reader/tree.h"

namespace netral::course {

enum class Numbered { fingers, candidate };

/// "satu, dua, tiga, atau empat jari": the numbers that one phrase names.
struct NumberPhrase {
  Numbered what = Numbered::fingers;
  std::vector<int> numbers;
};

/// Such a phrase, and where the text stands that has it.
struct NumberMention {
  NumberPhrase phrase;
  Place at;
};

/// "dua" and "2" as 2, up to 99; nothing for other words.
[[nodiscard]] std::optional<int> number_in(std::string_view word);

/// The phrases of a text: "dua jari", "satu sampai empat jari", "nomor urut 3",
/// "paslon 01", "calon nomor dua". A number of anything else is none of them.
[[nodiscard]] std::vector<NumberPhrase> number_phrases(std::string_view prose);

/// Adds those of every text under the node.
void note_numbers(const Node& node, std::vector<NumberMention>& mentions);

}  // namespace netral::course

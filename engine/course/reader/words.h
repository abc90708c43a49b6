// Words: a text of the course cut into what can be counted and compared. Markup and
// punctuation are gone, but a word knows whether it stood in bold and what came
// after it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netral::course {

/// What stands between a word and the next.
enum class Pause { none, comma, sentence };

struct Word {
  std::string text;  ///< small letters; "benar-benar" is one word
  bool is_bold = false;
  Pause pause = Pause::none;
};

[[nodiscard]] std::vector<Word> words_of(std::string_view prose);

[[nodiscard]] std::size_t count_words(std::string_view prose);

/// The words that carry what a text says, in its order: those that only join others
/// ("yang", "dan", "di") are left out.
[[nodiscard]] std::vector<std::string> telling_words(std::string_view prose);

/// The words of each sentence.
[[nodiscard]] std::vector<std::vector<Word>> sentences_of(std::string_view prose);

}  // namespace netral::course

#include "course/reader/numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "course/reader/words.h"

namespace netral::course {
namespace {

constexpr std::array<std::string_view, 10> kNumberWords = {
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"};
constexpr std::array<std::string_view, 4> kFingerWords = {"jari", "jarinya", "jari-jari", "jemari"};
constexpr std::array<std::string_view, 4> kCandidateWords = {"calon", "paslon", "pasangan",
                                                             "kandidat"};
constexpr std::array<std::string_view, 2> kNumberSigns = {"nomor", "no"};
constexpr int kLargestNumber = 99;

using Words = std::vector<Word>;

template <typename Known>
bool is_one_of(const Known& known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

std::optional<int> number_in_digits(std::string_view word) {
  const auto number = base::parse_int(word);
  return number && *number >= 1 && *number <= kLargestNumber ? number : std::nullopt;
}

bool joins_numbers(std::string_view word) { return word == "dan" || word == "atau"; }
bool spans_numbers(std::string_view word) { return word == "sampai" || word == "hingga"; }

bool belongs_to_numbers(std::string_view word) {
  return number_in(word) || joins_numbers(word) || spans_numbers(word);
}

/// The numbers of words [begin, end), with those that "sampai" spans.
std::vector<int> numbers_between(const Words& words, std::size_t begin, std::size_t end) {
  std::vector<int> numbers;
  bool spans = false;
  for (std::size_t i = begin; i < end; ++i) {
    const auto number = number_in(words[i].text);
    if (!number) {
      spans = spans_numbers(words[i].text);
      continue;
    }
    if (spans && !numbers.empty()) {
      for (int between = numbers.back() + 1; between < *number; ++between) {
        numbers.push_back(between);
      }
    }
    numbers.push_back(*number);
    spans = false;
  }
  return numbers;
}

/// "satu, dua, atau tiga jari": what stands right before the word at `finger`.
std::vector<int> fingers_before(const Words& words, std::size_t finger) {
  std::size_t begin = finger;
  if (finger == 0 || !number_in(words[finger - 1].text)) return {};
  while (begin > 0 && belongs_to_numbers(words[begin - 1].text) &&
         words[begin - 1].pause != Pause::sentence) {
    --begin;
  }
  return numbers_between(words, begin, finger);
}

/// The words from `begin` on that make up one list of numbers.
std::size_t end_of_numbers(const Words& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.size() && belongs_to_numbers(words[end].text)) {
    ++end;
    if (words[end - 1].pause == Pause::sentence) break;
  }
  while (end > begin && !number_in(words[end - 1].text)) --end;
  return end;
}

/// Where the numbers of candidates begin when a phrase for them starts at `at`:
/// "nomor urut …", "calon nomor …", or "paslon 2" and "pasangan calon 2", where only
/// digits tell a number from a count.
std::optional<std::size_t> candidate_numbers_after(const Words& words, std::size_t at) {
  const auto word = [&](std::size_t i) {
    return i < words.size() ? std::string_view(words[i].text) : std::string_view();
  };
  if (is_one_of(kNumberSigns, word(at)) && word(at + 1) == "urut") return at + 2;
  if (!is_one_of(kCandidateWords, word(at))) return std::nullopt;
  if (is_one_of(kNumberSigns, word(at + 1)) && word(at + 2) != "urut") return at + 2;
  const bool takes_digits = word(at) == "calon" || word(at) == "paslon";
  if (takes_digits && number_in_digits(word(at + 1))) return at + 1;
  return std::nullopt;
}

void add_phrase(Numbered what, std::vector<int> numbers, std::vector<NumberPhrase>& phrases) {
  if (!numbers.empty()) phrases.push_back({what, std::move(numbers)});
}

/// Saves cutting up the many texts that speak of neither.
bool may_name_numbers(std::string_view text) {
  const std::string small = base::to_lower_ascii(text);
  constexpr std::array<std::string_view, 8> kTraces = {"jari",  "jemari",   "nomor",    "urut",
                                                       "calon", "pasangan", "kandidat", "paslon"};
  return std::any_of(kTraces.begin(), kTraces.end(), [&](std::string_view trace) {
    return small.find(trace) != std::string::npos;
  });
}

}  // namespace

std::optional<int> number_in(std::string_view word) {
  const auto* found = std::find(kNumberWords.begin(), kNumberWords.end(), word);
  if (found == kNumberWords.end()) return number_in_digits(word);
  return static_cast<int>(found - kNumberWords.begin()) + 1;
}

std::vector<NumberPhrase> number_phrases(std::string_view prose) {
  std::vector<NumberPhrase> phrases;
  if (!may_name_numbers(prose)) return phrases;
  const Words words = words_of(prose);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(kFingerWords, words[i].text)) {
      add_phrase(Numbered::fingers, fingers_before(words, i), phrases);
    } else if (const auto begin = candidate_numbers_after(words, i)) {
      const std::size_t end = end_of_numbers(words, *begin);
      add_phrase(Numbered::candidate, numbers_between(words, *begin, end), phrases);
    }
  }
  return phrases;
}

void note_numbers(const Node& node, std::vector<NumberMention>& mentions) {
  if (node.kind == NodeKind::text) {
    for (NumberPhrase& phrase : number_phrases(node.text)) {
      mentions.push_back({std::move(phrase), node.at});
    }
  }
  for (const Node& item : node.items) note_numbers(item, mentions);
  for (const Entry& entry : node.entries) note_numbers(entry.value, mentions);
}

}  // namespace netral::course

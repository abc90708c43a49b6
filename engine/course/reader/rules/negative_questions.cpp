#include <algorithm>
#include <array>
#include <iterator>

#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"
#include "course/reader/words.h"

namespace netral::course::rules {
namespace {

using Sentence = std::vector<Word>;

constexpr std::array<std::string_view, 4> kNegations = {"bukan", "bukanlah", "tidak", "tak"};
constexpr std::array<std::string_view, 2> kExceptions = {"kecuali", "selain"};
/// What may follow an exception whose answer is an option: "kecuali yang mana?"
constexpr std::array<std::string_view, 9> kAfterException = {
    "yang", "mana", "manakah", "apa", "siapa", "hal", "satu", "berikut", "ini"};
constexpr std::array<std::string_view, 6> kAsking = {"mana",   "manakah", "apa",
                                                     "apakah", "siapa",   "siapakah"};
constexpr std::array<std::string_view, 6> kTelling = {"pilih",    "pilihlah", "tandai",
                                                      "sebutkan", "tentukan", "temukan"};
/// "… adalah": the options go on with the sentence.
constexpr std::array<std::string_view, 5> kOpenEnds = {"adalah", "ialah", "yaitu", "yakni",
                                                       "merupakan"};

template <typename Known>
bool is_one_of(const Known& known, const Word& word) {
  return std::find(known.begin(), known.end(), word.text) != known.end();
}

/// "Semua ini wajib, kecuali …": nothing but the options comes after.
const Word* exception_at_end(const Sentence& words) {
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (is_one_of(kExceptions, *word)) return &*word;
    if (!is_one_of(kAfterException, *word)) return nullptr;
  }
  return nullptr;
}

/// Whether the "yang" at `at` belongs to what is asked for, not to something that the
/// question only tells of ("rekan yang tidak setuju").
bool is_asked_for(const Sentence& words, std::size_t at) {
  if (at == 0) return true;
  const auto first = words.begin();
  const auto yang = first + static_cast<std::ptrdiff_t>(at);
  const auto is_asking = [](const Word& word) { return is_one_of(kAsking, word); };
  const auto back = std::find_if(std::make_reverse_iterator(yang), words.rend(), is_asking);
  const auto asking = back == words.rend() ? yang : back.base() - 1;
  // "mana yang", "mana saja yang", "apa sikap yang"; "manakah di antara … yang"
  if (asking != yang && yang - asking <= 2) return true;
  if (asking != yang && (asking + 1)->text == "di" && (asking + 2)->text == "antara") return true;
  if (is_one_of(kTelling, words.front()) && at <= 4) return true;
  const auto has_comma = [](const Word& word) { return word.pause == Pause::comma; };
  return is_one_of(kOpenEnds, words.back()) && std::none_of(yang, words.end(), has_comma);
}

/// The negation that turns round what is asked for, if there is one.
const Word* asked_negation(const Sentence& words) {
  bool saw_yang = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool negates = is_one_of(kNegations, words[i + 1]);
    const bool asks_which = words[i].text == "mana" || words[i].text == "manakah";
    if (negates && asks_which) return &words[i + 1];
    if (words[i].text != "yang") continue;
    if (negates && !saw_yang && is_asked_for(words, i)) return &words[i + 1];
    saw_yang = true;
  }
  return nullptr;
}

/// The word of a question that should be in bold and is not.
const Word* unmarked_negation(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences) {
    const Word* word = exception_at_end(sentence);
    if (word == nullptr) word = asked_negation(sentence);
    if (word != nullptr && !word->is_bold) return word;
  }
  return nullptr;
}

}  // namespace

void check_negative_questions(Built<Bank>& bank) {
  for (std::size_t i = 0; i < bank.value.items.size(); ++i) {
    const Item& item = bank.value.items[i];
    if (item.kind == ItemKind::benar_salah) continue;  // a statement, not a question
    const std::vector<Sentence> sentences = sentences_of(item.question);
    const Word* word = unmarked_negation(sentences);
    if (word == nullptr) continue;
    bank.report.warning(code::kNegativeQuestion, bank.mentions.items[i].question,
                        {{"id", item.id.str()}, {"value", word->text}});
  }
}

}  // namespace netral::course::rules

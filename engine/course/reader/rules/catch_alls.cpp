#include <algorithm>
#include <array>

#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"
#include "course/reader/words.h"

namespace netral::course::rules {
namespace {

using Words = std::vector<Word>;

/// "semua", "tidak ada": how many of the other options are meant.
constexpr std::array<std::string_view, 7> kAll = {
    "semua", "semuanya", "seluruh", "seluruhnya", "keduanya", "dua-duanya", "ketiganya"};
/// What is said of them, or where they stand.
constexpr std::array<std::string_view, 15> kJudgements = {
    "benar", "salah",      "tepat", "sesuai", "keliru",  "betul",   "jawaban", "pilihan",
    "opsi",  "pernyataan", "atas",  "bawah",  "berikut", "lainnya", "tersebut"};
/// What holds such an option together.
constexpr std::array<std::string_view, 14> kJoints = {"di",    "yang",  "adalah", "ini", "itu",
                                                      "dan",   "atau",  "serta",  "pun", "ada",
                                                      "tidak", "bukan", "satu",   "dari"};

template <typename Known>
bool is_one_of(const Known& known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

/// "a", as options are called.
bool is_letter(std::string_view word) {
  return word.size() == 1 && word.front() >= 'a' && word.front() <= 'f';
}

template <typename Is>
std::ptrdiff_t count(const Words& words, Is is) {
  return std::count_if(words.begin(), words.end(),
                       [&](const Word& word) { return is(std::string_view(word.text)); });
}

bool has_pair(const Words& words, std::string_view first, std::string_view second) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1].text == first && words[i].text == second) return true;
  }
  return false;
}

/// Whether the text only points at other options: every word of it belongs to the
/// little language of "semua jawaban di atas benar" and "a dan c".
bool points_at_options(const Words& words) {
  const auto all = [](std::string_view w) { return is_one_of(kAll, w); };
  const auto judges = [](std::string_view w) { return is_one_of(kJudgements, w); };
  const auto belongs = [&](std::string_view w) {
    return all(w) || judges(w) || is_one_of(kJoints, w) || is_letter(w);
  };
  if (count(words, belongs) != static_cast<std::ptrdiff_t>(words.size())) return false;
  const bool means_none = has_pair(words, "tidak", "ada") || has_pair(words, "tidak", "satu") ||
                          (has_pair(words, "bukan", "salah") && has_pair(words, "salah", "satu"));
  const bool means_some = count(words, all) > 0 || means_none;
  return (means_some && count(words, judges) > 0) || count(words, is_letter) > 1;
}

}  // namespace

void check_catch_alls(Built<Bank>& bank) {
  for_each_chosen_from(bank, [&](const Item& item, const ItemMention& at) {
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      if (!points_at_options(words_of(item.options[i].text))) continue;
      bank.report.warning(code::kCatchAllOption, at.options[i],
                          {{"id", item.id.str()}, {"value", item.options[i].text}});
    }
  });
}

}  // namespace netral::course::rules

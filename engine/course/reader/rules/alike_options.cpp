#include <algorithm>
#include <array>

#include "course/reader/codes.h"
#include "course/reader/numbers.h"
#include "course/reader/rules/likeness.h"
#include "course/reader/rules/quality.h"
#include "course/reader/words.h"

namespace netral::course::rules {
namespace {

using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 7> kNegations = {"tidak",  "tak",   "bukan",  "belum",
                                                        "jangan", "tanpa", "kecuali"};

/// Whether one word more or less makes it another answer.
bool decides(const std::string& word) {
  const bool has_digit =
      std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return has_digit || number_in(word) ||
         std::find(kNegations.begin(), kNegations.end(), word) != kNegations.end();
}

/// The words of `text` that stand in `words` too, in their order.
Texts shared_in_order(const Texts& text, const Texts& words) {
  Texts shared;
  std::copy_if(text.begin(), text.end(), std::back_inserter(shared), [&](const std::string& word) {
    return std::binary_search(words.begin(), words.end(), word);
  });
  return shared;
}

bool nearly_same(const Texts& one, const Texts& other) {
  const Texts words = as_set(one);
  const Texts others = as_set(other);
  if (likeness(words, others) < kNearlySame) return false;
  Texts differing;
  std::set_symmetric_difference(words.begin(), words.end(), others.begin(), others.end(),
                                std::back_inserter(differing));
  return std::none_of(differing.begin(), differing.end(), decides) &&
         shared_in_order(one, others) == shared_in_order(other, words);
}

}  // namespace

void check_alike_options(Built<Bank>& bank) {
  for_each_chosen_from(bank, [&](const Item& item, const ItemMention& at) {
    std::vector<Texts> texts;
    for (const Option& option : item.options) texts.push_back(telling_words(option.text));
    for (std::size_t later = 1; later < texts.size(); ++later) {
      const auto first =
          std::find_if(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(later),
                       [&](const Texts& earlier) { return nearly_same(earlier, texts[later]); });
      const auto earlier = static_cast<std::size_t>(first - texts.begin());
      if (earlier == later) continue;
      bank.report.warning(code::kAlikeOptions, at.options[later],
                          {{"id", item.options[later].id.str()},
                           {"value", item.options[earlier].id.str()},
                           {"where", item.id.str()}});
    }
  });
}

}  // namespace netral::course::rules

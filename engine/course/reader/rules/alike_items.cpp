#include <algorithm>
#include <unordered_map>
#include <utility>

#include "course/reader/codes.h"
#include "course/reader/rules/likeness.h"
#include "course/reader/rules/quality.h"
#include "course/reader/words.h"

namespace netral::course::rules {
namespace {

/// An item as the set of its words. Words are numbers here, the rarest first.
struct Entry {
  Built<Bank>* bank = nullptr;
  std::size_t index = 0;
  std::vector<std::size_t> words = {};

  [[nodiscard]] const Item& item() const { return bank->value.items[index]; }
  [[nodiscard]] Place at() const { return bank->mentions.items[index].at; }
};

std::string text_of(const Item& item) {
  std::string text = item.situation + "\n" + item.question;
  if (item.kind == ItemKind::benar_salah) return text;  // its options are not the author's
  for (const Option& option : item.options) text += "\n" + option.text;
  for (const Target& target : item.targets) text += "\n" + target.text;
  return text;
}

/// Finds the pairs without holding every item against every other: two sets that are
/// alike to a share s have a word in common among the n - ceil(s n) + 1 rarest of each
/// (Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity
/// Joins in Data Cleaning", ICDE 2006: the prefix filter). Rare words are shared by
/// few items, so few pairs are left to be compared.
class AlikeItems {
 public:
  explicit AlikeItems(const std::vector<Built<Bank>*>& banks) {
    for (Built<Bank>* bank : banks) {
      for (std::size_t i = 0; i < bank->value.items.size(); ++i) add(*bank, i);
    }
    put_rarest_first();
  }

  void report() {
    for (std::size_t later = 0; later < entries_.size(); ++later) {
      if (const auto earlier = find_alike(later)) report(entries_[later], entries_[*earlier]);
      for (const std::size_t word : prefix(later)) with_word_[word].push_back(later);
    }
  }

 private:
  void add(Built<Bank>& bank, std::size_t index) {
    Entry entry{&bank, index};
    for (std::string& word : as_set(telling_words(text_of(entry.item())))) {
      const auto known = numbers_.emplace(std::move(word), numbers_.size()).first;
      entry.words.push_back(known->second);
    }
    entries_.push_back(std::move(entry));
  }

  void put_rarest_first() {
    std::vector<std::size_t> uses(numbers_.size());
    for (const Entry& entry : entries_) {
      for (const std::size_t word : entry.words) ++uses[word];
    }
    std::vector<std::size_t> order(uses.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return uses[a] < uses[b]; });
    std::vector<std::size_t> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    for (Entry& entry : entries_) {
      for (std::size_t& word : entry.words) word = rank[word];
      std::sort(entry.words.begin(), entry.words.end());
    }
  }

  [[nodiscard]] std::vector<std::size_t> prefix(std::size_t entry) const {
    const std::vector<std::size_t>& words = entries_[entry].words;
    // Rounded down: that only lets more through to be compared.
    const auto needed = static_cast<std::size_t>(kNearlySame * static_cast<double>(words.size()));
    const std::size_t length = words.size() - needed + 1;
    return {words.begin(),
            words.begin() + static_cast<std::ptrdiff_t>(std::min(length, words.size()))};
  }

  /// The first item before it that is nearly the same.
  [[nodiscard]] std::optional<std::size_t> find_alike(std::size_t later) const {
    std::vector<std::size_t> candidates;
    for (const std::size_t word : prefix(later)) {
      const auto found = with_word_.find(word);
      if (found == with_word_.end()) continue;
      candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    }
    for (const std::size_t earlier : as_set(std::move(candidates))) {
      const bool is_doubled = entries_[earlier].item().id == entries_[later].item().id;
      if (is_doubled) continue;  // that is told already
      if (likeness(entries_[earlier].words, entries_[later].words) >= kNearlySame) return earlier;
    }
    return std::nullopt;
  }

  static void report(const Entry& later, const Entry& earlier) {
    later.bank->report.warning(code::kAlikeItems, later.at(),
                               {{"id", later.item().id.str()},
                                {"value", earlier.item().id.str()},
                                {"file", earlier.bank->report.path()},
                                {"line", std::to_string(earlier.at().line + 1)}});
  }

  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> with_word_;
};

}  // namespace

void check_alike_items(const std::vector<Built<Bank>*>& banks) { AlikeItems(banks).report(); }

}  // namespace netral::course::rules

#include "play/quiz.h"

#include <algorithm>

namespace netral::play {
namespace {

using course::ItemKind;

/// The unseen first, then those seen before, then those seen elsewhere; by chance within.
std::vector<const course::Item*> shuffled(const course::Bank& bank, const SeenItems& seen,
                                          Random& random) {
  std::vector<const course::Item*> items;
  for (const course::Item& item : bank.items) items.push_back(&item);
  random.shuffle(items);
  for (const std::vector<course::ItemId>* later : {&seen.before, &seen.elsewhere}) {
    std::stable_partition(items.begin(), items.end(), [&](const course::Item* item) {
      return std::find(later->begin(), later->end(), item->id) == later->end();
    });
  }
  return items;
}

/// Pairs and facts that people look for in their written order keep it.
bool keeps_option_order(ItemKind kind) {
  return kind == ItemKind::benar_salah || kind == ItemKind::banding;
}

}  // namespace

std::vector<const course::Item*> draw_items(const course::Blueprint& blueprint,
                                            const std::map<course::TopicId, course::Bank>& banks,
                                            const SeenItems& seen, Random& random) {
  std::vector<const course::Item*> drawn;
  for (const auto& [topic, count] : blueprint.draw) {
    const auto bank = banks.find(topic);
    if (bank == banks.end()) continue;
    std::vector<const course::Item*> items = shuffled(bank->second, seen, random);
    items.resize(std::min(items.size(), static_cast<std::size_t>(count)));
    drawn.insert(drawn.end(), items.begin(), items.end());
  }
  return drawn;
}

DrawnItem arrange(const course::Item& item, bool shuffle, Random& random) {
  DrawnItem drawn{&item, {}, {}};
  for (const course::Option& option : item.options) drawn.order.push_back(option.id);
  for (const course::Target& target : item.targets) drawn.targets.push_back(target.id);
  const bool is_ordering = item.kind == ItemKind::urutkan;
  if ((shuffle || is_ordering) && !keeps_option_order(item.kind)) {
    const std::vector<course::OptionId> written = drawn.order;
    random.shuffle(drawn.order);
    if (is_ordering && drawn.order == written) {
      std::rotate(drawn.order.begin(), drawn.order.begin() + 1, drawn.order.end());
    }
  }
  // Matches are written beside their options; groups and rulings in an order of their own.
  if (item.kind == ItemKind::jodohkan) random.shuffle(drawn.targets);
  return drawn;
}

}  // namespace netral::play

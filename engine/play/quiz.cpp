#include "play/quiz.h"

#include <algorithm>

namespace netral::play {
namespace {

std::vector<const course::Item*> shuffled(const course::Bank& bank,
                                          const std::vector<course::ItemId>& avoid,
                                          Random& random) {
  std::vector<const course::Item*> items;
  for (const course::Item& item : bank.items) items.push_back(&item);
  random.shuffle(items);
  std::stable_partition(items.begin(), items.end(), [&](const course::Item* item) {
    return std::find(avoid.begin(), avoid.end(), item->id) == avoid.end();
  });
  return items;
}

std::vector<course::OptionId> option_order(const course::Item& item, bool shuffle, Random& random) {
  std::vector<course::OptionId> order;
  for (const course::Option& option : item.options) order.push_back(option.id);
  // "Benar, salah" is a fixed pair that people look for in that order.
  if (shuffle && item.kind != course::ItemKind::benar_salah) random.shuffle(order);
  return order;
}

}  // namespace

std::vector<DrawnItem> draw_items(const course::Blueprint& blueprint,
                                  const std::map<course::TopicId, course::Bank>& banks,
                                  const std::vector<course::ItemId>& avoid, Random random) {
  std::vector<DrawnItem> drawn;
  for (const auto& [topic, count] : blueprint.draw) {
    const auto bank = banks.find(topic);
    if (bank == banks.end()) continue;
    std::vector<const course::Item*> items = shuffled(bank->second, avoid, random);
    items.resize(std::min(items.size(), static_cast<std::size_t>(count)));
    for (const course::Item* item : items) {
      drawn.push_back({item, option_order(*item, blueprint.shuffle_options, random)});
    }
  }
  return drawn;
}

}  // namespace netral::play

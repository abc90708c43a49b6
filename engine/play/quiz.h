// Drawing items: which ones come, and in which order their options are shown.

#pragma once

#include <map>
#include <vector>

#include "course/item.h"
#include "course/lesson.h"
#include "play/random.h"

namespace netral::play {

/// An item as it is put before a person. The item outlives it.
struct DrawnItem {
  const course::Item* item = nullptr;
  std::vector<course::OptionId> order;  ///< as shown
};

/// Draws the items that the blueprint asks for from the banks. Items that `avoid` names
/// come only when there are not enough others.
[[nodiscard]] std::vector<DrawnItem> draw_items(
    const course::Blueprint& blueprint, const std::map<course::TopicId, course::Bank>& banks,
    const std::vector<course::ItemId>& avoid, Random random);

}  // namespace netral::play

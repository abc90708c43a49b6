// Drawing items: which ones come, and in which order their options are shown.

#pragma once

#include <map>
#include <vector>

#include "course/item.h"
#include "play/random.h"

namespace netral::play {

/// An item as it is put before a person. The item outlives it.
struct DrawnItem {
  const course::Item* item = nullptr;
  std::vector<course::OptionId> order;    ///< as shown
  std::vector<course::TargetId> targets;  ///< as shown; of a placing kind
};

/// What a person has met already.
struct SeenItems {
  std::vector<course::ItemId> before;     ///< come only when there are not enough others
  std::vector<course::ItemId> elsewhere;  ///< and these after all others
};

/// Draws the items that the blueprint asks for from the banks, topic after topic.
[[nodiscard]] std::vector<const course::Item*> draw_items(
    const course::Blueprint& blueprint, const std::map<course::TopicId, course::Bank>& banks,
    const SeenItems& seen, Random& random);

/// Puts the parts of an item into the order in which they are shown. What is to be
/// brought into order never stands in the right one.
[[nodiscard]] DrawnItem arrange(const course::Item& item, bool shuffle, Random& random);

}  // namespace netral::play

#include "play/scoring.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace netral::play {
namespace {

using course::Item;
using course::ItemKind;

/// How an answer fared, part by part.
struct Parts {
  int right = 0;
  int wrong = 0;  ///< distractors ticked
  int all = 0;
};

Parts ticked_parts(const Item& item, const Answer& answer) {
  Parts parts;
  for (const course::Option& option : item.options) {
    const bool is_ticked =
        std::binary_search(answer.selected.begin(), answer.selected.end(), option.id);
    if (option.is_key) ++parts.all;
    if (is_ticked) ++(option.is_key ? parts.right : parts.wrong);
  }
  return parts;
}

Parts ordered_parts(const Item& item, const Answer& answer) {
  Parts parts{0, 0, static_cast<int>(item.options.size())};
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (answer.selected[i] == item.options[i].id) ++parts.right;
  }
  return parts;
}

Parts placed_parts(const Item& item, const Answer& answer) {
  Parts parts{0, 0, static_cast<int>(item.options.size())};
  for (const Placement& placement : answer.placed) {
    if (item.find(placement.option)->target == placement.target) ++parts.right;
  }
  return parts;
}

Parts parts_of(const Item& item, const Answer& answer) {
  if (is_placing(item.kind)) return placed_parts(item, answer);
  if (item.kind == ItemKind::urutkan) return ordered_parts(item, answer);
  return ticked_parts(item, answer);
}

bool can_be_ticked(const Item& item, const std::vector<course::OptionId>& selected) {
  if (selected.empty() || (selected.size() > 1 && !takes_several(item.kind))) return false;
  return std::is_sorted(selected.begin(), selected.end()) &&
         std::all_of(selected.begin(), selected.end(),
                     [&](const course::OptionId& option) { return item.find(option) != nullptr; });
}

bool is_an_order(const Item& item, const std::vector<course::OptionId>& selected) {
  const std::set<course::OptionId> ids(selected.begin(), selected.end());
  return ids.size() == selected.size() && ids.size() == item.options.size() &&
         std::all_of(ids.begin(), ids.end(),
                     [&](const course::OptionId& option) { return item.find(option) != nullptr; });
}

bool are_all_placed(const Item& item, const std::vector<Placement>& placed) {
  std::set<course::OptionId> options;
  std::set<course::TargetId> targets;
  for (const Placement& placement : placed) {
    if (item.find(placement.option) == nullptr || item.find(placement.target) == nullptr) {
      return false;
    }
    options.insert(placement.option);
    targets.insert(placement.target);
  }
  const bool each_once = options.size() == placed.size() && placed.size() == item.options.size();
  return each_once && (item.kind != ItemKind::jodohkan || targets.size() == placed.size());
}

/// Every option put to the target of the one `shift` places further, where all
/// targets of the keys are taken in turn.
std::vector<Placement> placed_by_turn(const Item& item, std::size_t shift) {
  std::vector<Placement> placed;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::size_t from = (i + shift) % item.options.size();
    placed.push_back({item.options[i].id, item.options[from].target});
  }
  std::sort(placed.begin(), placed.end());
  return placed;
}

/// Every option put to some target that is not its own.
std::vector<Placement> placed_wrongly(const Item& item) {
  if (item.kind == ItemKind::jodohkan) return placed_by_turn(item, 1);
  std::vector<Placement> placed;
  for (const course::Option& option : item.options) {
    const auto other =
        std::find_if(item.targets.begin(), item.targets.end(),
                     [&](const course::Target& target) { return target.id != option.target; });
    placed.push_back({option.id, other->id});
  }
  std::sort(placed.begin(), placed.end());
  return placed;
}

}  // namespace

base::Score score(const Item& item, const Answer& answer) {
  assert(is_answerable(item, answer) && "the answer does not fit the item");
  const Parts parts = parts_of(item, answer);
  const bool is_whole = parts.right == parts.all && parts.wrong == 0;
  if (item.credit == course::Credit::utuh) return base::of_points(is_whole ? 1 : 0, 1);
  const int shares = std::max(0, parts.right - parts.wrong);
  return {base::kHundredthsPerPoint * shares / parts.all, base::kHundredthsPerPoint};
}

bool takes_several(ItemKind kind) { return kind == ItemKind::pilihan_ganda_kompleks; }

bool is_answerable(const Item& item, const Answer& answer) {
  if (answer.item != item.id) return false;
  if (is_placing(item.kind)) {
    return answer.selected.empty() && are_all_placed(item, answer.placed);
  }
  if (!answer.placed.empty()) return false;
  return item.kind == ItemKind::urutkan ? is_an_order(item, answer.selected)
                                        : can_be_ticked(item, answer.selected);
}

Answer right_answer(const Item& item) {
  Answer answer{item.id};
  if (is_placing(item.kind)) {
    answer.placed = placed_by_turn(item, 0);
    return answer;
  }
  for (const course::Option& option : item.options) {
    if (option.is_key || item.kind == ItemKind::urutkan) answer.selected.push_back(option.id);
  }
  if (item.kind != ItemKind::urutkan) std::sort(answer.selected.begin(), answer.selected.end());
  return answer;
}

Answer wrong_answer(const Item& item) {
  Answer answer{item.id};
  if (is_placing(item.kind)) {
    answer.placed = placed_wrongly(item);
  } else if (item.kind == ItemKind::urutkan) {
    answer = right_answer(item);
    std::rotate(answer.selected.begin(), answer.selected.begin() + 1, answer.selected.end());
  } else {
    const auto distractor =
        std::find_if(item.options.begin(), item.options.end(),
                     [](const course::Option& option) { return !option.is_key; });
    answer.selected.push_back(distractor->id);
  }
  return answer;
}

}  // namespace netral::play

// The draft of an answer: what was ticked, moved or placed so far and not yet handed
// in. It is pure: it knows the question's view and nothing of keys, pointers or screens,
// and never what is right.

#pragma once

#include <optional>
#include <vector>

#include "play/input.h"
#include "play/views.h"

namespace netral::play {

struct ItemDraft {
  /// Of a choosing kind: what was ticked, sorted. Of urutkan: the order, empty until
  /// something was moved or the order shown was confirmed.
  std::vector<course::OptionId> selected;
  std::vector<Placement> placed;  ///< sorted
  std::optional<Confidence> confidence;
  /// The row or card that is picked up: what a letter or an arrow acts on.
  std::optional<course::OptionId> at_hand;
};

// ---- choosing -----------------------------------------------------------------

/// Ticks an option, or takes its tick back. Where only one may be ticked the others
/// lose theirs.
void tick(ItemDraft& draft, const ItemView& item, const course::OptionId& option);

// ---- bringing into order --------------------------------------------------------

/// The options from first to last, as they stand now.
[[nodiscard]] std::vector<course::OptionId> order_of(const ItemDraft& draft, const ItemView& item);

/// Moves an option so many places down (up when negative), as far as it goes. Nothing
/// changes when it stands at that end already.
void move(ItemDraft& draft, const ItemView& item, const course::OptionId& option, int places);

/// Takes the order as it is shown for an answer.
void confirm_order(ItemDraft& draft, const ItemView& item);

// ---- placing ----------------------------------------------------------------------

[[nodiscard]] std::optional<course::TargetId> target_of(const ItemDraft& draft,
                                                        const course::OptionId& option);

/// The option that a target of jodohkan is taken by.
[[nodiscard]] std::optional<course::OptionId> holder_of(const ItemDraft& draft,
                                                        const course::TargetId& target);

/// Puts an option to a target. In jodohkan a target takes one option: who held it gets
/// the target that the option leaves, if there is one.
void place(ItemDraft& draft, const ItemView& item, const course::OptionId& option,
           const course::TargetId& target);

void take_back(ItemDraft& draft, const course::OptionId& option);

/// Puts an option to the next target (the one before when `direction` is negative), and
/// takes it back after the last. In jodohkan it passes over what others hold.
void move_on(ItemDraft& draft, const ItemView& item, const course::OptionId& option, int direction);

/// The first option without a target, looking from the one after `after` and around.
[[nodiscard]] std::optional<course::OptionId> next_unplaced(
    const ItemDraft& draft, const ItemView& item,
    const std::optional<course::OptionId>& after = std::nullopt);

// ---- handing in -------------------------------------------------------------------

/// Whether answer_of() gives something that can be scored: at least one option ticked,
/// an order, or every option placed; and a confidence where it is asked.
[[nodiscard]] bool is_complete(const ItemDraft& draft, const ItemView& item);

/// Requires: is_complete().
[[nodiscard]] Answer answer_of(const ItemDraft& draft, const ItemView& item);

}  // namespace netral::play

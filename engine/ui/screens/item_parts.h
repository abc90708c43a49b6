// The parts of the item screen: a widget for each way of answering, and the foot with
// the button that hands the answer in. Each changes the draft as the person acts and
// can be used with keys alone; none knows what is right.

#pragma once

#include <string>
#include <vector>

#include "play/item_draft.h"
#include "ui/column.h"

namespace netral::ui {

// ---- ways of answering, each in a file of its own ---------------------------------

/// Ticking one or several options.
void draw_choosing(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft);

/// Rows that are moved up and down ("urutkan").
void draw_ordering(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft);

/// Rows on the left, each with its match on the right ("jodohkan").
void draw_matching(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft);

/// Cards that are sorted into groups ("kelompokkan").
void draw_grouping(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft);

/// One case with one fact toggled, a ruling for each ("banding").
void draw_comparing(Canvas& canvas, Column& column, const play::ItemView& item,
                    play::ItemDraft& draft);

/// How sure the person is, which keys help, and the button. True when it was pressed.
bool draw_item_foot(Canvas& canvas, Column& column, const play::ItemView& item,
                    const std::string& hand_in, play::ItemDraft& draft);

// ---- what the ways of placing share -----------------------------------------------

/// The card that letters and arrows act on: the one with the focus, else the one picked
/// up, else the first without a target.
class Placing {
 public:
  Placing(Canvas& canvas, const play::ItemView& item, play::ItemDraft& draft);

  /// Left and right move the card with the focus on, backspace takes it back. Call it
  /// before anything is laid out.
  void take_keys();

  [[nodiscard]] const course::OptionId& at_hand() const { return *draft_.at_hand; }
  [[nodiscard]] bool is_at_hand(std::size_t place) const;

  void pick_up(std::size_t place);

  /// Puts the card at hand to a target and goes on to the next without one.
  void put_to(const course::TargetId& target);

  /// Puts a card where it was dropped; nothing for back to the others.
  void drop(std::size_t place, const std::optional<course::TargetId>& target);

  [[nodiscard]] std::optional<course::TargetId> target_of(std::size_t place) const;

  [[nodiscard]] static WidgetId card_id(std::size_t place);

 private:
  [[nodiscard]] std::optional<std::size_t> focused_place() const;

  Canvas& canvas_;
  const play::ItemView& item_;
  play::ItemDraft& draft_;
};

/// How a card stands that can be picked up.
struct CardState {
  bool is_at_hand = false;
  bool is_focused = false;
  bool is_hovered = false;
};

/// The sheet of such a card, without its words.
void draw_card_sheet(Canvas& canvas, const Rect& rect, const CardState& state);

/// Where a card was that is being carried.
void draw_empty_place(Canvas& canvas, const Rect& rect);

[[nodiscard]] std::size_t place_of(const play::ItemView& item, const course::OptionId& option);
[[nodiscard]] std::size_t place_of(const play::ItemView& item, const course::TargetId& target);

}  // namespace netral::ui

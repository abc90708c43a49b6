// Sorting cards into groups: dashed boxes above, the cards that wait below. A card is
// dragged, or sent by its arrow keys or the group's letter.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/screens/item_parts.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {
namespace {

constexpr float kInset = 20;      // of a box
constexpr float kBoxGap = 22;     // between boxes
constexpr float kLeastBox = 180;  // height of an empty box
constexpr float kCardSide = 18;   // padding of a card
constexpr float kPlacedGap = 10;  // between cards in a box
constexpr float kPoolGap = 14;    // between cards that wait
constexpr float kTile = 30;

class Grouping {
 public:
  Grouping(Canvas& canvas, Column& column, const play::ItemView& item, play::ItemDraft& draft)
      : canvas_(canvas),
        column_(column),
        item_(item),
        placing_(canvas, item, draft),
        boxes_(item.targets.size()),
        cards_(item.options.size()) {}

  void draw() {
    placing_.take_keys();
    lay_out();
    for (std::size_t i = 0; i < boxes_.size(); ++i) draw_box(i);
    if (waiting_ == 0) {
      text(canvas_, {pool_.x, pool_.y + canvas_.px(12)}, pool_.width, TextStyle::caption,
           canvas_.colors().muted, canvas_.say("soal.semua_dipilah"), Role::status);
    }
    for (std::size_t i = 0; i < cards_.size(); ++i) draw_card(i);
    if (carried_) draw_sheet_and_words(*carried_, carried_rect_, {true, false, false});
  }

 private:
  // ---- where everything stands -----------------------------------------------------

  /// Beside each other above the waiting cards; in a narrow window one under another,
  /// below them, so that what is to be done comes first.
  void lay_out() {
    if (has_two_columns(canvas_)) {
      lay_out_boxes_in_row();
      column_.gap(24);
      lay_out_pool();
    } else {
      lay_out_pool();
      column_.gap(24);
      lay_out_boxes_in_stack();
    }
  }

  void lay_out_boxes_in_row() {
    const auto count = static_cast<float>(boxes_.size());
    const float gap = canvas_.px(kBoxGap);
    const float width = std::floor((column_.width() - gap * (count - 1)) / count);
    float height = canvas_.px(kLeastBox);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      const float x = column_.x() + static_cast<float>(i) * (width + gap);
      height = std::max(height, lay_out_box(i, {x, column_.y()}, width));
    }
    for (Rect& box : boxes_) box.height = height;
    column_.take(height);
  }

  void lay_out_boxes_in_stack() {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      const float height = lay_out_box(i, column_.at(), column_.width());
      boxes_[i].height = std::max(height, canvas_.px(130));
      column_.take(boxes_[i].height);
      column_.gap(i + 1 < boxes_.size() ? 14 : 0);
    }
  }

  /// Returns the height that the box takes with its cards.
  float lay_out_box(std::size_t at, ImVec2 corner, float width) {
    const float inset = canvas_.px(kInset);
    boxes_[at] = {corner.x, corner.y, width, 0};
    float y = corner.y + head_height(at, width);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      if (placing_.target_of(i) != item_.targets[at].id) continue;
      const float inner = width - 2 * inset;
      cards_[i] = {corner.x + inset, y, inner, card_height(i, inner, 22)};
      y = cards_[i].bottom() + canvas_.px(kPlacedGap);
    }
    return y + inset - canvas_.px(kPlacedGap) - corner.y;
  }

  [[nodiscard]] TextBlock title(std::size_t at, float width) const {
    return netral::ui::lay_out(canvas_.fonts(), TextStyle::body_strong, item_.targets[at].text,
                               width - canvas_.px(2 * kInset + kTile + 12));
  }

  /// From the top of a box to its first card.
  [[nodiscard]] float head_height(std::size_t at, float width) const {
    return std::max(canvas_.px(kTile), title(at, width).height()) + canvas_.px(28);
  }

  /// The cards without a group, each as wide as its words, in as many rows as they need.
  void lay_out_pool() {
    const float gap = canvas_.px(kPoolGap);
    pool_ = {column_.x(), column_.y(), column_.width(), 0};
    float x = pool_.x;
    float y = pool_.y;
    float row_height = canvas_.px(52);
    waiting_ = 0;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      if (placing_.target_of(i)) continue;
      ++waiting_;
      const float width = card_width(i, pool_.width);
      if (x > pool_.x && x + width > pool_.x + pool_.width) {
        x = pool_.x;
        y += row_height + gap;
        row_height = canvas_.px(52);
      }
      cards_[i] = {x, y, width, card_height(i, width, 26)};
      row_height = std::max(row_height, cards_[i].height);
      x += width + gap;
    }
    pool_.height = y + row_height - pool_.y;
    column_.take(pool_.height);
  }

  [[nodiscard]] float card_width(std::size_t place, float most) const {
    const float side = canvas_.px(kCardSide);
    const TextBlock words = lay_out_text(item_.options[place].text, most - 2 * side);
    return std::min(most, std::ceil(words.width) + 2 * side);
  }

  [[nodiscard]] float card_height(std::size_t place, float width, float padding) const {
    const TextBlock words =
        lay_out_text(item_.options[place].text, width - 2 * canvas_.px(kCardSide) + 1);
    return words.height() + canvas_.px(padding);
  }

  [[nodiscard]] TextBlock lay_out_text(const std::string& words, float width) const {
    return netral::ui::lay_out(canvas_.fonts(), TextStyle::body, words, width);
  }

  // ---- drawing -------------------------------------------------------------------------

  void draw_box(std::size_t at) {
    const Palette& colors = canvas_.colors();
    const Rect& box = boxes_[at];
    const Canvas::Touch touch = canvas_.touch(head_node(at));
    const bool is_aimed_at = canvas_.is_carrying() && canvas_.hovers(box);
    canvas_.shapes().fill(canvas_.list(), box, kRadiusCard,
                          is_aimed_at ? colors.action_soft : colors.card);
    canvas_.shapes().dashed(canvas_.list(), box, kRadiusCard, 2,
                            is_aimed_at ? colors.action : colors.accent_soft);
    if (touch.focused) focus_ring(canvas_, box, kRadiusCard);
    draw_head(at);
    if (touch.activated || canvas_.clicked(box)) placing_.put_to(item_.targets[at].id);
  }

  void draw_head(std::size_t at) {
    const Palette& colors = canvas_.colors();
    const Rect& box = boxes_[at];
    const float size = canvas_.px(kTile);
    const Rect letter{box.x + canvas_.px(kInset), box.y + canvas_.px(15), size, size};
    tile(canvas_, letter, std::string(1, play::letter_of(at)), colors.action_soft, colors.action);
    const TextBlock words = title(at, box.width);
    const float y = letter.y + std::max(0.0F, (size - words.height()) / 2);
    draw_text(canvas_.list(), canvas_.fonts(), words,
              {letter.right() + canvas_.px(12), std::round(y)}, colors.accent);
  }

  [[nodiscard]] Semantic head_node(std::size_t at) const {
    std::size_t held = 0;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      if (placing_.target_of(i) == item_.targets[at].id) ++held;
    }
    Semantic node;
    node.id = Canvas::id_of("kelompok", at);
    node.role = Role::target;
    node.label = base::without_markup(item_.targets[at].text);
    node.value = canvas_.say("soal.isi_kelompok", {{"jumlah", std::to_string(held)}});
    node.letter = play::letter_of(at);
    const Rect& box = boxes_[at];
    node.rect = {box.x, box.y, box.width, head_height(at, box.width) - canvas_.px(6)};
    return node;
  }

  void draw_card(std::size_t place) {
    const Rect& rect = cards_[place];
    Semantic node;
    node.id = Placing::card_id(place);
    node.role = Role::card;
    node.label = base::without_markup(item_.options[place].text);
    node.value = standing(place);
    node.arrows = Arrows::sideways;
    node.rect = rect;
    const Canvas::Touch touch = canvas_.touch(std::move(node));
    if (placing_.is_at_hand(place)) canvas_.offer_focus(Placing::card_id(place));
    if (touch.focused && !placing_.is_at_hand(place)) placing_.pick_up(place);
    if (touch.dragged) {
      carried_ = place;
      carried_rect_ = *touch.dragged;
      draw_empty_place(canvas_, rect);
      if (touch.dropped) placing_.drop(place, aimed_at());
      return;
    }
    draw_sheet_and_words(place, rect, {placing_.is_at_hand(place), touch.focused, touch.hovered});
  }

  void draw_sheet_and_words(std::size_t place, const Rect& rect, const CardState& state) {
    draw_card_sheet(canvas_, rect, state);
    const float side = canvas_.px(kCardSide);
    const TextBlock words = lay_out_text(item_.options[place].text, rect.width - 2 * side + 1);
    draw_text(canvas_.list(), canvas_.fonts(), words,
              {rect.x + side, std::round(rect.y + (rect.height - words.height()) / 2)},
              canvas_.colors().ink);
  }

  /// "di kelompok Boleh", "belum dipilah"
  [[nodiscard]] std::string standing(std::size_t place) const {
    const auto target = placing_.target_of(place);
    if (!target) return canvas_.say("soal.belum_dipilah");
    const std::string& group = item_.targets[place_of(item_, *target)].text;
    return canvas_.say("soal.di_kelompok", {{"kelompok", base::without_markup(group)}});
  }

  [[nodiscard]] std::optional<course::TargetId> aimed_at() const {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (canvas_.hovers(boxes_[i])) return item_.targets[i].id;
    }
    return std::nullopt;
  }

  Canvas& canvas_;
  Column& column_;
  const play::ItemView& item_;
  Placing placing_;
  std::vector<Rect> boxes_;  ///< of the targets, in their order
  std::vector<Rect> cards_;  ///< of the options, in theirs
  Rect pool_;
  int waiting_ = 0;
  std::optional<std::size_t> carried_;
  Rect carried_rect_;
};

}  // namespace

void draw_grouping(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft) {
  Grouping(canvas, column, item, draft).draw();
}

}  // namespace netral::ui

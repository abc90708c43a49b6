// Bringing steps into order: rows that are dragged, or moved by keys and buttons.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/screens/item_parts.h"

namespace netral::ui {
namespace {

constexpr float kTile = 36;
constexpr float kSide = 18;
constexpr float kGap = 10;

/// One row of the order, where it is drawn.
struct Row {
  course::OptionId option;
  std::size_t place = 0;  ///< among the options of the view, which never changes
  std::string text;
  Rect rect;
};

class Ordering {
 public:
  Ordering(Canvas& canvas, Column& column, const play::ItemView& item, play::ItemDraft& draft)
      : canvas_(canvas), column_(column), item_(item), draft_(draft) {}

  void draw() {
    take_keys();
    lay_out_rows();
    for (std::size_t i = 0; i < rows_.size(); ++i) act_on(i);
    if (carried_) draw_row(*carried_, carried_rect_, {true, false, false});
    draw_confirm();
  }

 private:
  static WidgetId row_id(std::size_t place) { return Canvas::id_of("langkah", place); }

  [[nodiscard]] float words_x() const { return canvas_.px(kSide + kTile + 16); }

  /// Room at a row's right end for the two buttons.
  [[nodiscard]] float buttons_width() const { return canvas_.px(2 * kTile + 8 + kSide + 12); }

  void take_keys() {
    for (const course::OptionId& option : play::order_of(draft_, item_)) {
      if (canvas_.focused() != row_id(place_of(item_, option))) continue;
      draft_.at_hand = option;
      const int places = (goes_down() ? 1 : 0) - (canvas_.pressed(Key::up) ? 1 : 0);
      if (places == 0) continue;
      play::move(draft_, item_, option, places);
      canvas_.focus(canvas_.focused());  // brings it into view where it is now
    }
  }

  /// Space moves a row on, as it does a card.
  [[nodiscard]] bool goes_down() const {
    return canvas_.pressed(Key::down) || canvas_.pressed(Key::space);
  }

  void lay_out_rows() {
    const float width = column_.width() - words_x() - buttons_width();
    for (const course::OptionId& option : play::order_of(draft_, item_)) {
      const std::size_t place = place_of(item_, option);
      const std::string& text = item_.options[place].text;
      const float words = text_height(canvas_, width, TextStyle::body, text);
      const Rect rect = column_.take(std::max(canvas_.px(60), words + canvas_.px(28)));
      rows_.push_back({option, place, text, rect});
      column_.gap(kGap);
    }
  }

  void act_on(std::size_t at) {
    const Row& row = rows_[at];
    const bool is_at_hand = draft_.at_hand == row.option;
    Semantic node;
    node.id = row_id(row.place);
    node.role = Role::card;
    node.label = base::without_markup(row.text);
    node.value = place_text(at);
    node.arrows = Arrows::up_down;
    node.rect = row.rect;
    // The buttons of the row at hand are widgets of their own, beside it.
    if (is_at_hand) node.rect.width -= buttons_width();
    const Canvas::Touch touch = canvas_.touch(std::move(node));
    if (at == 0) canvas_.offer_focus(row_id(row.place));
    if (touch.focused && !is_at_hand) {
      draft_.at_hand = row.option;
      canvas_.want_frame();
    }
    if (touch.dragged) {
      carried_ = at;
      carried_rect_ = {row.rect.x, touch.dragged->y, row.rect.width, row.rect.height};
      draw_empty_place(canvas_, row.rect);
      follow(at);
      return;
    }
    draw_row(at, row.rect, {is_at_hand, touch.focused, touch.hovered});
    if (is_at_hand) draw_buttons(at);  // right behind their row for Tab too
  }

  [[nodiscard]] std::string place_text(std::size_t at) const {
    return canvas_.say("soal.tempat", {{"nomor", std::to_string(at + 1)},
                                       {"jumlah", std::to_string(rows_.size())}});
  }

  /// The row that is carried changes places as its edge passes a neighbour's middle.
  void follow(std::size_t at) {
    const auto middle = [](const Rect& rect) { return rect.y + rect.height / 2; };
    int places = 0;
    if (at > 0 && carried_rect_.y < middle(rows_[at - 1].rect)) places = -1;
    if (at + 1 < rows_.size() && carried_rect_.bottom() > middle(rows_[at + 1].rect)) places = 1;
    if (places == 0) return;
    play::move(draft_, item_, rows_[at].option, places);
    canvas_.want_frame();
  }

  void draw_row(std::size_t at, const Rect& rect, const CardState& state) {
    const Palette& colors = canvas_.colors();
    draw_card_sheet(canvas_, rect, state);
    const float size = canvas_.px(kTile);
    const Rect number{rect.x + canvas_.px(kSide), std::round(rect.y + (rect.height - size) / 2),
                      size, size};
    tile(canvas_, number, std::to_string(at + 1), colors.quiet, colors.accent);
    const float width = rect.width - words_x() - buttons_width();
    const TextBlock words = lay_out(canvas_.fonts(), TextStyle::body, rows_[at].text, width);
    draw_text(canvas_.list(), canvas_.fonts(), words,
              {rect.x + words_x(), std::round(rect.y + (rect.height - words.height()) / 2)},
              colors.ink);
    if (!state.is_at_hand) draw_grip(rect);
  }

  /// Six dots: what can be taken hold of.
  void draw_grip(const Rect& rect) {
    const float dot = canvas_.px(4);
    const float step = canvas_.px(8);
    const float x = rect.right() - canvas_.px(kSide) - 2 * step;
    const float y = std::round(rect.y + rect.height / 2 - step - dot / 2);
    for (int i = 0; i < 6; ++i) {
      const float dx = static_cast<float>(i % 2) * step;
      const float dy = static_cast<float>(i / 2) * step;
      canvas_.list().AddRectFilled({x + dx, y + dy}, {x + dx + dot, y + dy + dot},
                                   canvas_.colors().accent_soft);
    }
  }

  void draw_buttons(std::size_t at) {
    const Rect& rect = rows_[at].rect;
    const float size = canvas_.px(kTile);
    const float y = std::round(rect.y + (rect.height - size) / 2);
    const float down_x = rect.right() - canvas_.px(kSide) - size;
    const std::string text = base::without_markup(rows_[at].text);
    const TileButton up{"↑", canvas_.say("soal.naikkan", {{"langkah", text}}), at == 0};
    const TileButton down{"↓", canvas_.say("soal.turunkan", {{"langkah", text}}),
                          at + 1 == rows_.size()};
    if (tile_button(canvas_, {down_x - canvas_.px(8) - size, y, size, size}, up)) {
      move_by_button(at, -1, id_of(up));
    }
    if (tile_button(canvas_, {down_x, y, size, size}, down)) move_by_button(at, 1, id_of(down));
  }

  /// The button stays under the keyboard until it has nothing left to do.
  void move_by_button(std::size_t at, int places, WidgetId button) {
    play::move(draft_, item_, rows_[at].option, places);
    const std::size_t to = at + static_cast<std::size_t>(places);
    const bool is_at_end = to == 0 || to + 1 == rows_.size();
    canvas_.focus(is_at_end ? row_id(rows_[at].place) : button);
    canvas_.want_frame();
  }

  /// Whoever finds the order right as it stands says so.
  void draw_confirm() {
    column_.gap(4);
    const Button what{.label = canvas_.say("soal.urutan_tepat"), .kind = Button::Kind::quiet};
    const Rect room = column_.take(button_height(canvas_, what));
    if (!draft_.selected.empty() || !button(canvas_, room.top_left(), what)) return;
    play::confirm_order(draft_, item_);
    canvas_.want_frame();
  }

  Canvas& canvas_;
  Column& column_;
  const play::ItemView& item_;
  play::ItemDraft& draft_;
  std::vector<Row> rows_;
  std::optional<std::size_t> carried_;
  Rect carried_rect_;
};

}  // namespace

void draw_ordering(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft) {
  Ordering(canvas, column, item, draft).draw();
}

}  // namespace netral::ui

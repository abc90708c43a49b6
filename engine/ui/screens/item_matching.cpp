// Finding the match of each row: rows on the left, what matches on the right, and a
// line from one to the other. What is taken says by whom, and can change hands.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/screens/item_parts.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {
namespace {

constexpr float kGutter = 96;  // between the two sides
constexpr float kTile = 34;
constexpr float kSide = 16;
constexpr float kGap = 12;
constexpr float kLeastHeight = 62;

class Matching {
 public:
  Matching(Canvas& canvas, Column& column, const play::ItemView& item, play::ItemDraft& draft)
      : canvas_(canvas),
        column_(column),
        item_(item),
        draft_(draft),
        placing_(canvas, item, draft),
        is_wide_(has_two_columns(canvas)) {}

  void draw() {
    placing_.take_keys();
    lay_out();
    if (is_wide_) draw_lines();
    for (std::size_t i = 0; i < rows_.size(); ++i) act_on_row(i);
    for (std::size_t i = 0; i < targets_.size(); ++i) act_on_target(i);
    if (carried_) draw_row(*carried_, carried_rect_, {true, false, false});
  }

 private:
  // ---- where everything stands -----------------------------------------------------

  void lay_out() {
    const float width =
        is_wide_ ? std::floor((column_.width() - canvas_.px(kGutter)) / 2) : column_.width();
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (std::size_t i = 0; i < item_.options.size(); ++i) left.push_back(row_text(i));
    for (const play::TargetView& target : item_.targets) right.push_back(target.text);
    const float top = column_.y();
    rows_ = stacked(left, {column_.x(), top}, width);
    const float middle = is_wide_ ? top : rows_.back().bottom() + canvas_.px(28);
    targets_ = stacked(right, {column_.x() + column_.width() - width, middle}, width);
    column_.take(std::max(rows_.back().bottom(), targets_.back().bottom()) - top);
  }

  /// In a narrow window a row tells its match itself: there is no line to it.
  [[nodiscard]] std::string row_text(std::size_t place) const {
    const auto target = placing_.target_of(place);
    const std::string& text = item_.options[place].text;
    if (is_wide_ || !target) return text;
    return text + "\n→ " + item_.targets[place_of(item_, *target)].text;
  }

  [[nodiscard]] std::vector<Rect> stacked(const std::vector<std::string>& texts, ImVec2 at,
                                          float width) const {
    std::vector<Rect> rects;
    float y = at.y;
    for (const std::string& text : texts) {
      const float words = text_height(canvas_, words_width(width), TextStyle::body, text);
      const float height = std::max(canvas_.px(kLeastHeight), words + canvas_.px(28));
      rects.push_back({at.x, y, width, height});
      y += height + canvas_.px(kGap);
    }
    return rects;
  }

  /// Words stand between two tiles.
  [[nodiscard]] float words_width(float width) const {
    return width - 2 * canvas_.px(kSide + kTile + 14);
  }

  [[nodiscard]] Rect left_tile(const Rect& rect) const {
    const float size = canvas_.px(kTile);
    return {rect.x + canvas_.px(kSide), std::round(rect.y + (rect.height - size) / 2), size, size};
  }

  [[nodiscard]] Rect right_tile(const Rect& rect) const {
    Rect tile = left_tile(rect);
    tile.x = rect.right() - canvas_.px(kSide) - tile.width;
    return tile;
  }

  // ---- the lines -------------------------------------------------------------------------

  /// From row to match along a lane of its own, in right angles: slanted lines would be
  /// triangles, which the software renderer draws roughly.
  void draw_lines() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!placing_.is_at_hand(i)) draw_line(i, 2, canvas_.colors().accent_soft);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (placing_.is_at_hand(i)) draw_line(i, 3, canvas_.colors().action);
    }
  }

  [[nodiscard]] static float middle_of(const Rect& rect) { return rect.y + rect.height / 2; }

  /// At which height a row's line ends; nothing when it has none.
  [[nodiscard]] std::optional<float> end_of_line(std::size_t place) const {
    const auto target = placing_.target_of(place);
    if (!target) return std::nullopt;
    return middle_of(targets_[place_of(item_, *target)]);
  }

  /// Where one line begins as high as another ends they would run over each other.
  [[nodiscard]] bool ends_another_at(std::size_t place, float y) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const auto end = i == place ? std::nullopt : end_of_line(i);
      if (end && std::abs(*end - y) < canvas_.px(8)) return true;
    }
    return false;
  }

  [[nodiscard]] bool begins_another_at(std::size_t place, float y) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool begins = i != place && end_of_line(i).has_value();
      if (begins && std::abs(middle_of(rows_[i]) - y) < canvas_.px(8)) return true;
    }
    return false;
  }

  void draw_line(std::size_t place, float thickness, ImU32 color) {
    const auto end = end_of_line(place);
    if (!end) return;
    const float t = canvas_.px(thickness);
    const float aside = canvas_.px(7);
    const float begin = middle_of(rows_[place]);
    const float y1 = std::round(begin - t / 2 - (ends_another_at(place, begin) ? aside : 0));
    const float y2 = std::round(*end - t / 2 + (begins_another_at(place, *end) ? aside : 0));
    const float left = rows_[place].right();
    const float right = targets_.front().x;
    const float lanes = static_cast<float>(rows_.size()) + 1;
    const float lane = std::round(left + (right - left) * (static_cast<float>(place) + 1) / lanes);
    const auto bar = [&](float x, float top, float to, float bottom) {
      canvas_.list().AddRectFilled({x, top}, {to, bottom}, color);
    };
    bar(left, y1, lane + t, y1 + t);
    bar(lane, std::min(y1, y2), lane + t, std::max(y1, y2) + t);
    bar(lane, y2, right, y2 + t);
  }

  // ---- rows ------------------------------------------------------------------------------

  void act_on_row(std::size_t place) {
    const Rect& rect = rows_[place];
    const WidgetId id = Placing::card_id(place);
    Semantic node;
    node.id = id;
    node.role = Role::card;
    node.label = base::without_markup(item_.options[place].text);
    node.value = standing(place);
    node.arrows = Arrows::sideways;
    node.rect = rect;
    const Canvas::Touch touch = canvas_.touch(std::move(node));
    if (placing_.is_at_hand(place)) canvas_.offer_focus(id);
    if (touch.focused && !placing_.is_at_hand(place)) placing_.pick_up(place);
    if (touch.dragged) {
      carried_ = place;
      carried_rect_ = *touch.dragged;
      draw_empty_place(canvas_, rect);
      if (touch.dropped) drop(place);
      return;
    }
    draw_row(place, rect, {placing_.is_at_hand(place), touch.focused, touch.hovered});
  }

  /// Dropped beside everything it stays as it was: nothing was aimed at.
  void drop(std::size_t place) {
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      if (canvas_.hovers(targets_[i])) return placing_.drop(place, item_.targets[i].id);
    }
    placing_.pick_up(place);
  }

  void draw_row(std::size_t place, const Rect& rect, const CardState& state) {
    const Palette& colors = canvas_.colors();
    draw_card_sheet(canvas_, rect, state);
    tile(canvas_, left_tile(rect), std::to_string(place + 1), colors.quiet, colors.accent);
    draw_words(rect, row_text(place), colors.ink);
    const auto target = placing_.target_of(place);
    if (target) {
      tile(canvas_, right_tile(rect), letter_text(*target), colors.action, colors.on_action);
    } else {
      canvas_.shapes().dashed(canvas_.list(), right_tile(rect), kRadiusKey, 1,
                              state.is_at_hand ? colors.action : colors.accent_soft);
    }
  }

  void draw_words(const Rect& rect, const std::string& text, ImU32 ink) {
    const TextBlock words =
        netral::ui::lay_out(canvas_.fonts(), TextStyle::body, text, words_width(rect.width));
    const float x = left_tile(rect).right() + canvas_.px(14);
    draw_text(canvas_.list(), canvas_.fonts(), words,
              {x, std::round(rect.y + (rect.height - words.height()) / 2)}, ink);
  }

  [[nodiscard]] std::string letter_text(const course::TargetId& target) const {
    return std::string(1, play::letter_of(place_of(item_, target)));
  }

  /// "jodohnya: …", "belum dijodohkan"
  [[nodiscard]] std::string standing(std::size_t place) const {
    const auto target = placing_.target_of(place);
    if (!target) return canvas_.say("soal.belum_dijodohkan");
    const std::string& match = item_.targets[place_of(item_, *target)].text;
    return canvas_.say("soal.dijodohkan", {{"jodoh", base::without_markup(match)}});
  }

  // ---- what matches ------------------------------------------------------------------------

  void act_on_target(std::size_t at) {
    const play::TargetView& target = item_.targets[at];
    const auto holder = play::holder_of(draft_, target.id);
    const std::string number =
        holder ? std::to_string(place_of(item_, *holder) + 1) : std::string();
    const Rect& rect = targets_[at];
    Semantic node;
    node.id = Canvas::id_of("jodoh", at);
    node.role = Role::target;
    node.label = base::without_markup(target.text);
    if (holder) node.value = canvas_.say("soal.dipakai", {{"nomor", number}});
    node.letter = play::letter_of(at);
    node.rect = rect;
    const Canvas::Touch touch = canvas_.touch(std::move(node));
    const bool is_mine = holder && *holder == placing_.at_hand();
    draw_target(at, number, is_mine,
                touch.hovered || (canvas_.is_carrying() && canvas_.hovers(rect)));
    if (touch.focused) focus_ring(canvas_, rect, kRadiusCard);
    if (touch.activated) placing_.put_to(target.id);
  }

  void draw_target(std::size_t at, const std::string& number, bool is_mine, bool is_aimed_at) {
    const Palette& colors = canvas_.colors();
    const Rect& rect = targets_[at];
    const bool is_taken = !number.empty();
    const ImU32 ground = is_aimed_at ? mixed(colors.card, colors.action_soft, 0.6F)
                         : is_taken  ? colors.paper
                                     : colors.card;
    card(canvas_, rect, ground, is_mine || is_aimed_at ? colors.action : colors.line);
    tile(canvas_, left_tile(rect), std::string(1, play::letter_of(at)),
         is_taken ? colors.action : colors.action_soft,
         is_taken ? colors.on_action : colors.action);
    draw_words(rect, item_.targets[at].text, is_taken ? colors.muted : colors.ink);
    if (is_taken) tile(canvas_, right_tile(rect), number, colors.quiet, colors.accent);
  }

  Canvas& canvas_;
  Column& column_;
  const play::ItemView& item_;
  play::ItemDraft& draft_;
  Placing placing_;
  bool is_wide_;
  std::vector<Rect> rows_;     ///< of the options, in their order
  std::vector<Rect> targets_;  ///< of the targets, in theirs
  std::optional<std::size_t> carried_;
  Rect carried_rect_;
};

}  // namespace

void draw_matching(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft) {
  Matching(canvas, column, item, draft).draw();
}

}  // namespace netral::ui

// One case of which one fact is toggled: the facts stand beside each other, large, and
// each gets its ruling. Letters rule on the fact at hand, then on the next.

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/screens/item_parts.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {
namespace {

constexpr float kCardGap = 22;
constexpr float kInset = 20;
constexpr float kTile = 34;
constexpr float kRowGap = 8;

class Comparing {
 public:
  Comparing(Canvas& canvas, Column& column, const play::ItemView& item, play::ItemDraft& draft)
      : canvas_(canvas), column_(column), item_(item), draft_(draft) {
    if (const auto fact = focused_fact()) draft_.at_hand = item.options[*fact].id;
    if (!draft_.at_hand) draft_.at_hand = item.options.front().id;
    at_hand_ = place_of(item, *draft_.at_hand);
  }

  void draw() {
    const bool is_wide = has_two_columns(canvas_);
    const auto count = static_cast<float>(is_wide ? item_.options.size() : 1);
    const float gap = canvas_.px(kCardGap);
    width_ = std::floor((column_.width() - gap * (count - 1)) / count);
    const float head = is_wide ? tallest_head() : 0;
    float bottom = column_.y();
    for (std::size_t i = 0; i < item_.options.size(); ++i) {
      const float x = column_.x() + (is_wide ? static_cast<float>(i) * (width_ + gap) : 0);
      const float y = is_wide || i == 0 ? column_.y() : bottom + gap;
      bottom = draw_fact(i, {x, y}, is_wide ? head : head_height(i));
    }
    column_.take(bottom - column_.y());
  }

 private:
  static WidgetId ruling_id(std::size_t fact, std::size_t at) {
    return Canvas::id_of("putusan", fact * 16 + at);
  }

  /// The fact of which a ruling has the keyboard.
  [[nodiscard]] std::optional<std::size_t> focused_fact() const {
    for (std::size_t fact = 0; fact < item_.options.size(); ++fact) {
      for (std::size_t at = 0; at < item_.targets.size(); ++at) {
        if (canvas_.focused() == ruling_id(fact, at)) return fact;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] float inner_width() const { return width_ - 2 * canvas_.px(kInset); }

  [[nodiscard]] float head_height(std::size_t fact) const {
    return canvas_.px(36) + canvas_.fonts().line_height(TextStyle::caption_strong) +
           text_height(canvas_, inner_width(), TextStyle::heading, item_.options[fact].text);
  }

  [[nodiscard]] float tallest_head() const {
    float tallest = 0;
    for (std::size_t i = 0; i < item_.options.size(); ++i) {
      tallest = std::max(tallest, head_height(i));
    }
    return tallest;
  }

  [[nodiscard]] float ruling_height(std::size_t at) const {
    const float words =
        text_height(canvas_, ruling_words_width(), TextStyle::body, item_.targets[at].text);
    return std::max(canvas_.px(54), words + canvas_.px(24));
  }

  [[nodiscard]] float ruling_words_width() const {
    return inner_width() - canvas_.px(10 + kTile + 14 + 12);
  }

  /// Returns where its card ends.
  float draw_fact(std::size_t fact, ImVec2 at, float head) {
    const Palette& colors = canvas_.colors();
    const bool is_at_hand = at_hand_ == fact;
    float height = head + canvas_.px(2 * 18) - canvas_.px(kRowGap);
    for (std::size_t i = 0; i < item_.targets.size(); ++i) {
      height += ruling_height(i) + canvas_.px(kRowGap);
    }
    const Rect rect{at.x, at.y, width_, height};
    const Rect top{at.x, at.y, width_, head};
    canvas_.shapes().fill(canvas_.list(), rect, kRadiusCard, colors.card);
    canvas_.shapes().fill_top(canvas_.list(), top, kRadiusCard, colors.quiet);
    canvas_.shapes().outline(canvas_.list(), rect, kRadiusCard, is_at_hand ? 2 : 1,
                             is_at_hand ? colors.accent_soft : colors.line);
    Column words(canvas_, at.x + canvas_.px(kInset), at.y + canvas_.px(16), inner_width());
    {
      const ReadAs told_by_its_rulings(canvas_, Passage::aside);
      words.text(TextStyle::caption_strong, colors.accent, canvas_.say("soal.bila"));
      words.text(TextStyle::heading, colors.ink, item_.options[fact].text, Role::heading);
    }
    float y = top.bottom() + canvas_.px(18);
    for (std::size_t i = 0; i < item_.targets.size(); ++i) {
      draw_ruling(fact, i, {at.x + canvas_.px(kInset), y, inner_width(), ruling_height(i)});
      y += ruling_height(i) + canvas_.px(kRowGap);
    }
    return rect.bottom();
  }

  void draw_ruling(std::size_t fact, std::size_t at, const Rect& rect) {
    const Palette& colors = canvas_.colors();
    const play::OptionView& option = item_.options[fact];
    const bool is_at_hand = at_hand_ == fact;
    const bool is_picked = play::target_of(draft_, option.id) == item_.targets[at].id;
    Semantic node;
    node.id = ruling_id(fact, at);
    node.role = Role::option;
    node.label = base::without_markup(item_.targets[at].text);
    node.value = canvas_.say("soal.bila") + " " + base::without_markup(option.text);
    node.is_selected = is_picked;
    if (is_at_hand) node.letter = play::letter_of(at);
    node.rect = rect;
    const Canvas::Touch touch = canvas_.touch(std::move(node));
    const ImU32 ground = is_picked       ? colors.action_soft
                         : touch.hovered ? mixed(colors.card, colors.action_soft, 0.4F)
                                         : colors.card;
    canvas_.shapes().fill(canvas_.list(), rect, kRadiusButton, ground);
    canvas_.shapes().outline(canvas_.list(), rect, kRadiusButton, 1.2F,
                             is_picked || touch.focused ? colors.action : colors.line);
    if (touch.focused) focus_ring(canvas_, rect, kRadiusButton);
    draw_letter(at, rect, is_picked, is_at_hand);
    if (is_picked) picked_tick(canvas_, rect);
    if (touch.activated) rule_on(fact, item_.targets[at].id);
  }

  /// Letters are pale where their keys do not reach.
  void draw_letter(std::size_t at, const Rect& rect, bool is_picked, bool is_at_hand) {
    const Palette& colors = canvas_.colors();
    const float size = canvas_.px(kTile);
    const Rect letter{rect.x + canvas_.px(10), std::round(rect.y + (rect.height - size) / 2), size,
                      size};
    tile(canvas_, letter, std::string(1, play::letter_of(at)),
         is_picked    ? colors.action
         : is_at_hand ? colors.action_soft
                      : colors.quiet,
         is_picked    ? colors.on_action
         : is_at_hand ? colors.action
                      : colors.muted);
    const TextBlock words =
        lay_out(canvas_.fonts(), TextStyle::body, item_.targets[at].text, ruling_words_width());
    draw_text(
        canvas_.list(), canvas_.fonts(), words,
        {letter.right() + canvas_.px(14), std::round(rect.y + (rect.height - words.height()) / 2)},
        colors.ink);
  }

  void rule_on(std::size_t fact, const course::TargetId& ruling) {
    const course::OptionId& option = item_.options[fact].id;
    play::place(draft_, item_, option, ruling);
    draft_.at_hand = option;
    canvas_.want_frame();
    if (!canvas_.pressed(Key::character)) return;
    const auto next = play::next_unplaced(draft_, item_, option);
    if (!next) return;
    draft_.at_hand = *next;
    if (focused_fact()) canvas_.focus(ruling_id(place_of(item_, *next), 0));
  }

  Canvas& canvas_;
  Column& column_;
  const play::ItemView& item_;
  play::ItemDraft& draft_;
  std::size_t at_hand_ = 0;  ///< throughout this frame, so that a key rules on one fact alone
  float width_ = 0;
};

}  // namespace

void draw_comparing(Canvas& canvas, Column& column, const play::ItemView& item,
                    play::ItemDraft& draft) {
  Comparing(canvas, column, item, draft).draw();
}

}  // namespace netral::ui

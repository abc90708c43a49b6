// The foot of the item screen: how sure the person is, which keys help, and the button
// that hands the answer in. In one row where there is room, else one under another.

#include <array>
#include <cmath>

#include "ui/screens/item_parts.h"

namespace netral::ui {
namespace {

constexpr float kPillGap = 12;
constexpr float kTogglePillHeight = 32;

/// One of several answers in a word or two, of which one is picked.
struct TogglePill {
  std::string label;
  std::string group;  ///< the question that it answers
  int key = 0;
  bool is_picked = false;
};

TextStyle style_of(const TogglePill& what) {
  return what.is_picked ? TextStyle::caption_strong : TextStyle::caption;
}

/// As wide picked as not, so that its neighbours stay where they are.
float pill_width(Canvas& canvas, const TogglePill& what) {
  return std::ceil(width_of(canvas.fonts(), TextStyle::caption_strong, what.label)) + canvas.px(28);
}

bool toggle_pill(Canvas& canvas, ImVec2 at, const TogglePill& what) {
  const Palette& colors = canvas.colors();
  const Rect rect{at.x, at.y, pill_width(canvas, what), canvas.px(kTogglePillHeight)};
  Semantic node;
  node.id = Canvas::id_of(what.label, 900);
  node.role = Role::option;
  node.label = what.label;
  node.value = what.group;
  node.is_selected = what.is_picked;
  node.letter = what.key;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  const ImU32 ground = what.is_picked ? colors.action_soft : colors.quiet;
  surface(canvas, rect, kRadiusPill, touch.hovered ? mixed(ground, colors.action, 0.08F) : ground);
  if (what.is_picked) {
    canvas.shapes().outline(canvas.list(), rect, kRadiusCard, 1, colors.action);
  }
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  text_centered(canvas, rect, style_of(what), what.is_picked ? colors.action : colors.muted,
                what.label);
  return touch.activated;
}

class Foot {
 public:
  Foot(Canvas& canvas, Column& column, const play::ItemView& item, const std::string& hand_in,
       play::ItemDraft& draft)
      : canvas_(canvas), column_(column), item_(item), draft_(draft) {
    button_ = {.label = hand_in,
               .key_hint = canvas.say("umum.tombol_enter"),
               .is_disabled = !play::is_complete(draft, item),
               .is_default = true};
    if (item.asks_confidence) make_pills();
  }

  bool draw() {
    const float room = column_.width() - question_width() - pills_width() - canvas_.px(24);
    return room >= button_width(canvas_, button_) ? draw_in_a_row() : draw_stacked();
  }

 private:
  void make_pills() {
    question_ = canvas_.say("soal.seberapa_yakin");
    promise_ = canvas_.say("soal.tidak_memengaruhi");
    for (const play::Confidence confidence : kConfidences) {
      const int number = static_cast<int>(confidence);
      pills_.push_back({canvas_.say("soal.yakin." + std::to_string(number)), question_,
                        '0' + number, draft_.confidence == confidence});
    }
  }

  [[nodiscard]] float question_width() const {
    if (pills_.empty()) return 0;
    return std::ceil(std::max(width_of(canvas_.fonts(), TextStyle::caption, question_),
                              width_of(canvas_.fonts(), TextStyle::caption, promise_))) +
           canvas_.px(kPillGap);
  }

  [[nodiscard]] float pills_width() const {
    float width = 0;
    for (const TogglePill& pill : pills_) {
      width += pill_width(canvas_, pill) + canvas_.px(kPillGap);
    }
    return width;
  }

  bool draw_in_a_row() {
    const Rect row = column_.take(canvas_.px(kButtonHeight));
    const float middle = row.y + row.height / 2;
    if (!pills_.empty()) {
      const float line = canvas_.fonts().line_height(TextStyle::caption);
      draw_question({row.x, std::round(middle - line)});
      draw_pills({row.x + question_width(), std::round(middle - canvas_.px(kTogglePillHeight) / 2)},
                 row.right());
    }
    const float button_x = row.right() - button_width(canvas_, button_);
    draw_hints(button_x - canvas_.px(12), row.x + question_width() + pills_width(), middle);
    return button(canvas_, {button_x, row.y}, button_);
  }

  bool draw_stacked() {
    if (!pills_.empty()) {
      draw_question(column_.at());
      column_.take(2 * canvas_.fonts().line_height(TextStyle::caption));
      column_.gap(10);
      const float bottom = draw_pills(column_.at(), column_.x() + column_.width());
      column_.take(bottom - column_.y());
      column_.gap(18);
    }
    return column_.button(button_);
  }

  void draw_question(ImVec2 at) {
    const ImU32 ink = canvas_.colors().muted;
    const float width = canvas_.width();
    const float line = text(canvas_, at, width, TextStyle::caption, ink, question_);
    text(canvas_, {at.x, at.y + line}, width, TextStyle::caption, ink, promise_);
  }

  /// Returns where they end below.
  float draw_pills(ImVec2 at, float right) {
    float x = at.x;
    float y = at.y;
    for (std::size_t i = 0; i < pills_.size(); ++i) {
      const float width = pill_width(canvas_, pills_[i]);
      if (x > at.x && x + width > right) {
        x = at.x;
        y += canvas_.px(kTogglePillHeight + 10);
      }
      if (toggle_pill(canvas_, {x, y}, pills_[i])) {
        draft_.confidence = kConfidences[i];
        canvas_.want_frame();
      }
      x += width + canvas_.px(kPillGap);
    }
    return y + canvas_.px(kTogglePillHeight);
  }

  void draw_hints(float right, float left, float middle) {
    const std::vector<KeyHint> hints = key_hints_of_kind();
    if (right - key_hints_width(canvas_, hints) < left) return;
    key_hints(canvas_, right, std::round(middle - canvas_.px(kKeyCapHeight) / 2), hints);
  }

  [[nodiscard]] std::vector<KeyHint> key_hints_of_kind() const {
    switch (item_.kind) {
      case course::ItemKind::urutkan:
        return {{{"↑", "↓"}, canvas_.say("soal.petunjuk_pindahkan")}};
      case course::ItemKind::jodohkan:
        return {{{"←", "→"}, canvas_.say("soal.petunjuk_jodohkan")}};
      case course::ItemKind::kelompokkan:
        return {{{"←", "→"}, canvas_.say("soal.petunjuk_pindahkan")}};
      case course::ItemKind::banding:
        return {{letters(item_.targets.size()), canvas_.say("adegan.memilih")}};
      default:
        return {{letters(item_.options.size()), canvas_.say("adegan.memilih")}};
    }
  }

  static std::vector<std::string> letters(std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) out.emplace_back(1, play::letter_of(i));
    return out;
  }

  static constexpr std::array kConfidences = {
      play::Confidence::guessing, play::Confidence::fairly_sure, play::Confidence::very_sure};

  Canvas& canvas_;
  Column& column_;
  const play::ItemView& item_;
  play::ItemDraft& draft_;
  Button button_;
  std::string question_;
  std::string promise_;
  std::vector<TogglePill> pills_;
};

}  // namespace

bool draw_item_foot(Canvas& canvas, Column& column, const play::ItemView& item,
                    const std::string& hand_in, play::ItemDraft& draft) {
  return Foot(canvas, column, item, hand_in, draft).draw();
}

}  // namespace netral::ui

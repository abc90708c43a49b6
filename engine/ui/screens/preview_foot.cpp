#include "ui/screens/preview_foot.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kFootHeight = 44;  // of one row
constexpr float kFootInset = 32;
constexpr float kFootGap = 14;
constexpr float kToolGap = 6;

bool is_error(const course::Diagnostic& finding) {
  return finding.severity == course::Severity::error;
}

/// What the line of the findings says, and in which ink.
KeyButton findings_tool(Canvas& canvas, const PreviewView& view) {
  KeyButton tool{.key = "L", .label = canvas.say("pratinjau.tanpa_temuan"), .letter = 'L'};
  const auto errors = std::count_if(view.findings.begin(), view.findings.end(), is_error);
  if (view.is_broken) {
    const auto count = std::max<std::ptrdiff_t>(errors, 1);  // what has no finding is one too
    tool.label = canvas.say("pratinjau.galat", {{"jumlah", std::to_string(count)}});
    tool.ink = canvas.colors().melanggar.ink;
  } else if (view.findings.empty()) {
    tool.is_disabled = true;
    tool.ink = canvas.colors().muted;
  } else {
    const std::string count = std::to_string(view.findings.size());
    tool.label = canvas.say("pratinjau.temuan", {{"jumlah", count}});
    tool.ink = errors > 0 ? canvas.colors().melanggar.ink : canvas.colors().berisiko.ink;
  }
  return tool;
}

/// The foot: where the author is, and what can be done about it. One row where there is
/// room, else two, the words above the tools.
class Foot {
 public:
  Foot(Canvas& canvas, const PreviewView& view)
      : canvas_(canvas), view_(view), inset_(canvas.px(kFootInset)) {
    fill_tools();
    if (tools_width() > room()) leave_caps_only();
    const float free = room() - tools_width() - canvas_.px(kFootGap);
    is_one_row_ = words_width() <= free;
    has_remark_below_ = !view_.remark.empty() && !is_one_row_ && words_width() > room();
    const float for_time = is_one_row_ ? free : room();
    shows_time_ =
        view_.remark.empty() && words_width() + width(TextStyle::caption, time()) <= for_time;
  }

  /// The pixels that it needs.
  [[nodiscard]] float height() {
    const float row = canvas_.px(kFootHeight);
    if (is_one_row_) return row;
    return row + remark_height() + canvas_.px(kKeyButtonHeight + 8);
  }

  std::optional<PreviewAction> draw(const Rect& area, PreviewDraft& draft) {
    canvas_.list().AddRectFilled(area.top_left(), area.bottom_right(), canvas_.colors().card);
    rule(canvas_, area.x, area.y, area.width);
    draw_words(area);
    const float side = canvas_.px(kKeyButtonSide);  // beyond which the words begin and end
    if (is_one_row_) {
      const float y = middle(area.y, canvas_.px(kKeyButtonHeight));
      return draw_tools({canvas_.width() - inset_ - tools_width() + side, y}, draft);
    }
    return draw_tools({inset_ - side, area.y + canvas_.px(kFootHeight) + remark_height()}, draft);
  }

 private:
  struct Tool {
    KeyButton button;
    std::optional<PreviewAction> action;
    std::optional<PreviewSheet> sheet;
    std::optional<Key> key = std::nullopt;  ///< where it is no letter
  };

  void fill_tools() {
    const bool is_playable = !view_.scene.empty();
    tools_ = {{{.key = "R",
                .label = canvas_.say("pratinjau.ulang"),
                .letter = 'R',
                .is_disabled = !is_playable},
               PreviewAction::begin_anew,
               std::nullopt},
              {{.key = canvas_.say("pratinjau.tombol_mundur"),
                .label = canvas_.say("pratinjau.mundur"),
                .is_disabled = !view_.can_step_back},
               PreviewAction::step_back,
               std::nullopt,
               Key::backspace},
              {{.key = "N",
                .label = canvas_.say("pratinjau.catatan"),
                .letter = 'N',
                .is_disabled = view_.facilitator_note.empty()},
               std::nullopt,
               PreviewSheet::note},
              {findings_tool(canvas_, view_), std::nullopt, PreviewSheet::findings}};
  }

  /// In large type the caps stand alone, and help says what they do; how many findings
  /// there are is said all the same.
  void leave_caps_only() {
    for (Tool& tool : tools_) tool.button.shows_label = tool.sheet == PreviewSheet::findings;
  }

  // ---- measuring ----

  [[nodiscard]] float room() const { return canvas_.width() - 2 * inset_; }

  [[nodiscard]] float middle(float top, float height) const {
    return std::round(top + (canvas_.px(kFootHeight) - height) / 2);
  }

  [[nodiscard]] float tools_width() {
    float width = -canvas_.px(kToolGap);
    for (const Tool& tool : tools_) {
      width += key_button_width(canvas_, tool.button) + canvas_.px(kToolGap);
    }
    return width;
  }

  [[nodiscard]] float width(TextStyle style, const std::string& words) const {
    if (words.empty()) return 0;
    const TextBlock block = lay_out(canvas_.fonts(), style, words, canvas_.width());
    return std::ceil(block.width) + canvas_.px(kFootGap);
  }

  /// All words in one row, but for the time, which is said only where there is room.
  [[nodiscard]] float words_width() const {
    return width(TextStyle::caption_strong, name()) + width(TextStyle::caption, scene()) +
           width(TextStyle::caption, view_.remark);
  }

  /// Of a remark that stands in rows of its own.
  [[nodiscard]] float remark_height() {
    if (!has_remark_below_) return 0;
    return text_height(canvas_, room(), TextStyle::caption, view_.remark) + canvas_.px(8);
  }

  // ---- drawing ----

  [[nodiscard]] std::string name() const { return canvas_.say("pratinjau.nama"); }
  [[nodiscard]] std::string time() const {
    return canvas_.say("pratinjau.dibaca", {{"pukul", view_.read_at}});
  }
  [[nodiscard]] std::string scene() const {
    if (view_.scene.empty()) return {};
    return canvas_.say("pratinjau.adegan", {{"adegan", view_.scene}});
  }

  void draw_words(const Rect& area) {
    const Palette& colors = canvas_.colors();
    const float y = middle(area.y, canvas_.fonts().line_height(TextStyle::caption));
    float x = inset_;
    const auto word = [&](TextStyle style, ImU32 ink, const std::string& words, Role role) {
      if (words.empty()) return;
      text(canvas_, {x, y}, canvas_.width(), style, ink, words, role);
      x += width(style, words);
    };
    word(TextStyle::caption_strong, colors.accent, name(), Role::text);
    word(TextStyle::caption, colors.ink, scene(), Role::status);
    if (has_remark_below_) {
      const ImVec2 below(inset_, area.y + canvas_.px(kFootHeight));
      text(canvas_, below, room(), TextStyle::caption, colors.accent, view_.remark, Role::status);
      return;
    }
    word(TextStyle::caption, colors.accent, view_.remark, Role::status);
    if (shows_time_) word(TextStyle::caption, colors.muted, time(), Role::status);
  }

  std::optional<PreviewAction> draw_tools(ImVec2 at, PreviewDraft& draft) {
    std::optional<PreviewAction> action;
    float x = at.x;
    for (const Tool& tool : tools_) {
      const bool pressed = key_button(canvas_, {x, at.y}, tool.button) || hears(tool);
      x += key_button_width(canvas_, tool.button) + canvas_.px(kToolGap);
      if (!pressed) continue;
      action = tool.action;
      if (tool.sheet) toggle(*tool.sheet, draft);
    }
    return action;
  }

  [[nodiscard]] bool hears(const Tool& tool) const {
    return tool.key && !tool.button.is_disabled && !canvas_.is_typing() &&
           canvas_.pressed(*tool.key);
  }

  void toggle(PreviewSheet sheet, PreviewDraft& draft) {
    const bool closes = draft.sheet == sheet;
    draft = {};
    if (!closes) draft.sheet = sheet;
    canvas_.want_frame();
  }

  Canvas& canvas_;
  const PreviewView& view_;
  float inset_;
  std::vector<Tool> tools_;
  bool shows_time_ = true;
  bool is_one_row_ = true;
  bool has_remark_below_ = false;  ///< because it is too long to stand beside the scene
};

}  // namespace

float preview_foot_height(Canvas& canvas, const PreviewView& view) {
  return Foot(canvas, view).height();
}

std::optional<PreviewAction> draw_preview_foot(Canvas& canvas, const PreviewView& view,
                                               PreviewDraft& draft, const Rect& area) {
  return Foot(canvas, view).draw(area, draft);
}

}  // namespace netral::ui

// The canvas: one frame being composed. It holds what every widget needs (where
// to draw, with what, what the person did) and keeps focus and scrolling from
// frame to frame. Screens draw with the widgets of widgets.h; only those draw
// with a Canvas directly.

#pragma once

#include <imgui.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "ui/events.h"
#include "ui/fonts.h"
#include "ui/pictures.h"
#include "ui/semantics.h"
#include "ui/shapes.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

namespace netral::ui {

class Canvas {
 public:
  Canvas(const base::Strings& strings, const FontData& fonts, Pictures& pictures);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Bakes fonts and shapes for a scale when it differs from the last. True when
  /// the atlas must be uploaded.
  [[nodiscard]] bool set_scale(float scale);

  /// The colours from the next frame on.
  void set_theme(ThemeKind kind);

  [[nodiscard]] ImFontAtlas& font_atlas();

  /// Opens a frame of `width` by `height` pixels with what happened since the last.
  void begin(const Events& events, int width, int height);

  /// Closes it; the draw data is good until the next begin().
  [[nodiscard]] const ImDrawData& end();

  /// A new screen has come: focus and scrolling start afresh, and nothing lies below it.
  void enter_screen();

  /// A screen is laid over this one: it starts afresh too, but where the person was on
  /// this one is kept for uncover_screen().
  void cover_screen();

  /// The screen on top is gone, and the one below it is as it was left.
  void uncover_screen();

  /// Somebody is signed in: the top bar of every screen then has the way out. Holds until
  /// it is said otherwise.
  void offer_sign_out(bool on) { offers_sign_out_ = on; }
  [[nodiscard]] bool offers_sign_out() const { return offers_sign_out_; }

  /// The person took it, in this frame.
  void sign_out() { wants_sign_out_ = true; }
  [[nodiscard]] bool wants_sign_out() const { return wants_sign_out_; }

  /// Keeps a strip at the foot of the window out of height(), for what stands under
  /// any screen. Call before the screen is drawn. Returns the strip.
  [[nodiscard]] Rect take_foot(float height);

  /// How much of the top the bar above the screen takes in this frame, in pixels. Whoever
  /// draws it says so; 0 before.
  void set_head(float height) { head_ = height; }
  [[nodiscard]] float head() const { return head_; }

  /// From here to end_backdrop() the screen is only the background of something that
  /// lies over it: it is drawn, but neither hears the person nor is noted.
  void begin_backdrop();
  void end_backdrop();

  // ---- what widgets draw with ----------------------------------------------

  [[nodiscard]] ImDrawList& list() { return *list_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const Palette& colors() const { return theme_.colors; }
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  [[nodiscard]] const Shapes& shapes() const { return shapes_; }
  [[nodiscard]] Pictures& pictures() { return pictures_; }
  [[nodiscard]] float px(float size) const { return theme_.px(size); }
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] float height() const { return height_; }
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }
  [[nodiscard]] const base::Strings& strings() const { return strings_; }

  // ---- acting ----------------------------------------------------------------

  /// How a widget that can be acted on stands in this frame.
  struct Touch {
    bool activated = false;
    bool focused = false;
    bool hovered = false;
    bool held = false;
    std::optional<Rect> dragged;  ///< of a card: where the pointer has carried it to
    bool dropped = false;         ///< it was let go there
  };

  /// Notes a widget in the semantic tree and tells what the person did to it.
  /// `letter` is the key that activates it; 0 for none.
  Touch touch(Semantic node);

  /// Notes something that cannot be acted on.
  void note(Role role, std::string label, const Rect& rect, std::string value = {});

  /// How what is noted from here on is read aloud; see ReadAs and OneSentence.
  [[nodiscard]] const Reading& reading() const { return reading_; }
  void set_reading(const Reading& reading) { reading_ = reading; }
  [[nodiscard]] int new_sentence() { return ++sentences_; }

  /// Whether a key went down in this frame that no widget has taken.
  [[nodiscard]] bool pressed(Key key) const;

  /// Whether a letter or sign went down that no widget has, while nobody was typing.
  [[nodiscard]] bool pressed(char sign) const;

  /// Puts a text on the system's clipboard.
  void copy(const std::string& text) const;

  /// Takes a key, so that what is drawn after this in the frame does not hear it.
  void take(Key key);

  /// Whether the keyboard is in a text field.
  [[nodiscard]] bool is_typing() const;
  /// Whether the pointer was pressed and let go within `area`, on no widget.
  [[nodiscard]] bool clicked(const Rect& area) const;

  [[nodiscard]] bool hovers(const Rect& area) const;

  /// Whether the pointer carries a card.
  [[nodiscard]] bool is_carrying() const { return drags_; }

  /// Enter activates this widget when nothing else has the focus.
  void set_default(WidgetId id);

  void focus(WidgetId id);

  /// Gives a widget the keyboard when nothing else has it. The page does not scroll.
  void offer_focus(WidgetId id);

  /// Puts the keyboard into the first text field of this frame, if there is one.
  void focus_first_field();
  [[nodiscard]] WidgetId focused() const { return focused_; }

  /// A widget's id from its name and, where several share it, its place.
  [[nodiscard]] static WidgetId id_of(std::string_view name, std::size_t place = 0);

  // ---- scrolling --------------------------------------------------------------

  /// Where a part of the screen that scrolls shows its content at first: from the
  /// top, or the end, where what matters came last.
  enum class ScrollFrom { top, end };

  /// Opens a part of the screen that scrolls when its content is taller. Returns
  /// the y at which content begins. Areas do not nest.
  [[nodiscard]] float begin_scroll(std::string_view name, const Rect& area,
                                   ScrollFrom from = ScrollFrom::top);

  /// Closes it; `bottom` is where the content ended.
  void end_scroll(float bottom);

  // ---- the tests' and the voice's view ---------------------------------------

  [[nodiscard]] const SemanticTree& semantics() const { return tree_; }

  /// Something moves: another frame is wanted.
  [[nodiscard]] bool wants_frame() const { return wants_frame_; }
  void want_frame() { wants_frame_ = true; }

 private:
  struct Scroll {
    float offset = 0;
    float content = 0;  // height at the last frame
    ScrollFrom from = ScrollFrom::top;
  };

  using Scrolls = std::map<std::string, Scroll, std::less<>>;

  /// Where the person was on a screen that another covers.
  struct Covered {
    WidgetId focused = 0;
    Scrolls scrolls;
  };

  void start_afresh();
  void feed_imgui(const Events& events);
  void follow(const Pointer& pointer);
  void move_focus();
  void focus_next(int direction);
  [[nodiscard]] bool move_in_groups(Key key);
  void pick_within(const std::vector<WidgetId>& group, int direction);
  [[nodiscard]] bool activated_by_key(const Semantic& node) const;
  void take_hold(const Semantic& node);
  [[nodiscard]] std::optional<Rect> carried(const Semantic& node) const;
  [[nodiscard]] bool pressed_or_repeated(Key key) const;
  void scroll_to(const Rect& rect);
  void draw_scroll_bar(const Rect& area, const Scroll& scroll);
  [[nodiscard]] Rect visible_part(const Rect& rect) const;
  void place(Semantic& node) const;

  const base::Strings& strings_;
  const FontData& font_data_;
  Pictures& pictures_;
  ImGuiContext* context_;
  Theme theme_;
  Fonts fonts_;
  Shapes shapes_;
  bool is_baked_ = false;

  ImDrawList* list_ = nullptr;
  float width_ = 0;
  float height_ = 0;
  float head_ = 0;
  float foot_ = 0;  ///< what take_foot() took of the height
  Events events_;
  std::optional<Events> held_back_;  ///< the person's doings, while a backdrop is drawn
  SemanticTree tree_;
  SemanticTree last_tree_;
  WidgetId focused_ = 0;
  WidgetId default_ = 0;
  WidgetId last_default_ = 0;
  WidgetId held_ = 0;
  WidgetId picked_ = 0;      ///< by an arrow, in this frame
  Rect held_rect_;           // where what is held was when it was pressed
  bool holds_card_ = false;  // what can be carried
  bool drags_ = false;       // and is
  ImVec2 pressed_at_;
  bool brings_focus_ = false;  // into view, as soon as it is met
  bool wants_frame_ = false;
  bool offers_sign_out_ = false;
  bool wants_sign_out_ = false;
  int screen_ = 0;
  Reading reading_;
  int sentences_ = 0;

  Scrolls scrolls_;
  std::vector<Covered> covered_;
  Scroll* scroll_ = nullptr;
  Rect scroll_area_;
};

/// While it lives, what is noted is read aloud in a passage, and in the story as a turn.
class ReadAs {
 public:
  ReadAs(Canvas& canvas, Passage passage, int turn = 0)
      : canvas_(canvas), before_(canvas.reading()) {
    canvas_.set_reading({passage, turn, before_.sentence});
  }
  ~ReadAs() { canvas_.set_reading(before_); }
  ReadAs(const ReadAs&) = delete;
  ReadAs& operator=(const ReadAs&) = delete;

 private:
  Canvas& canvas_;
  Reading before_;
};

/// While it lives, what is noted is read aloud as one sentence.
class OneSentence {
 public:
  explicit OneSentence(Canvas& canvas) : canvas_(canvas), before_(canvas.reading()) {
    canvas_.set_reading({before_.passage, before_.turn, canvas.new_sentence()});
  }
  ~OneSentence() { canvas_.set_reading(before_); }
  OneSentence(const OneSentence&) = delete;
  OneSentence& operator=(const OneSentence&) = delete;

 private:
  Canvas& canvas_;
  Reading before_;
};

}  // namespace netral::ui

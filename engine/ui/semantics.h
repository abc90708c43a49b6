// The semantic tree: what is on the screen in this frame, in words. Dear ImGui
// knows only triangles; every widget of ours also notes its role, label, value,
// state and rectangle here. Keyboard focus, self-voicing and the tests live on
// it: they act on "the button Lanjut", as a person would.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/shapes.h"

namespace netral::ui {

/// Which widget it is, the same from frame to frame.
using WidgetId = std::uint32_t;

/// A card is put somewhere: to a target, or to another place among its like.
enum class Role {
  heading,
  text,
  picture,
  button,
  choice,
  option,
  card,
  target,
  field,
  progress,
  row,
  status,
};

/// Which arrow keys a widget keeps for itself while it has the focus; the others move
/// the focus on.
enum class Arrows { none, sideways, up_down };

/// Where something comes when a screen is read aloud, which need not be where it is
/// drawn. Within the story the turn decides, within the others the reading order.
enum class Passage {
  aside,    ///< not read with the screen: what frames it, and what is told elsewhere
  place,    ///< where one is, such as the lesson's title; read when it has changed
  verdict,  ///< how the last answer fared, and what follows from it
  main,
  story,  ///< what is said, line by line, wherever its bubbles stand
  why,
  basis,
  others,  ///< how the other choices, or the parts of the answer, would have fared
  question,
  answers,
};

/// How a thing stands when it is read aloud.
struct Reading {
  Passage passage = Passage::main;
  int turn = 0;      ///< of a line of the story: which one
  int sentence = 0;  ///< neighbours with the same number are one sentence; 0 is one alone
};

struct Semantic {
  WidgetId id = 0;  ///< 0 for what cannot be acted on
  Role role = Role::text;
  std::string label;
  std::string value;  ///< of a field or a progress bar; where a card stands
  bool is_focused = false;
  bool is_selected = false;
  bool is_disabled = false;
  Rect rect;       ///< where it is drawn
  Rect visible;    ///< the part within its scroll area; empty when scrolled away
  int letter = 0;  ///< the key that picks it: 'A' to 'Z' or '1' to '9'; 0 for none
  int group = 0;   ///< of which one thing is picked, in a column of its own; 0 for none
  Arrows arrows = Arrows::none;
  std::optional<std::size_t> scroll;  ///< which of the tree's scroll areas it stands in
  Reading reading;

  [[nodiscard]] bool can_act() const { return id != 0 && !is_disabled; }
};

/// A part of the screen that scrolls.
struct ScrollArea {
  Rect area;         ///< what is seen of it
  float top = 0;     ///< where its content begins in this frame, which may be above the area
  float bottom = 0;  ///< and where it ends
};

class SemanticTree {
 public:
  /// A new frame; `screen` is another number for another screen.
  void begin(int screen) {
    nodes_.clear();
    scroll_areas_.clear();
    screen_ = screen;
    default_ = 0;
  }
  void add(Semantic node) { nodes_.push_back(std::move(node)); }
  void add(const ScrollArea& area) { scroll_areas_.push_back(area); }

  [[nodiscard]] const std::vector<ScrollArea>& scroll_areas() const { return scroll_areas_; }
  [[nodiscard]] std::vector<ScrollArea>& scroll_areas() { return scroll_areas_; }

  /// In reading order.
  [[nodiscard]] const std::vector<Semantic>& nodes() const { return nodes_; }
  [[nodiscard]] std::vector<Semantic>& nodes() { return nodes_; }

  void set_default(WidgetId id) { default_ = id; }

  /// The same number while the same screen is shown.
  [[nodiscard]] int screen() const { return screen_; }

  /// What Enter presses when nothing that takes it has the focus; null when there is none.
  [[nodiscard]] const Semantic* pressed_by_enter() const {
    return default_ == 0 ? nullptr : find(default_);
  }

  [[nodiscard]] const Semantic* focused() const;
  [[nodiscard]] const Semantic* find(WidgetId id) const;
  [[nodiscard]] const Semantic* find(Role role, std::string_view label) const;

 private:
  std::vector<Semantic> nodes_;
  std::vector<ScrollArea> scroll_areas_;
  int screen_ = 0;
  WidgetId default_ = 0;
};

}  // namespace netral::ui

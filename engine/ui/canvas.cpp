#include "ui/canvas.h"

#include <imgui_freetype.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace netral::ui {
namespace {

constexpr float kWheelStep = 60;  // at 100 %
constexpr float kScrollBarWidth = 6;

/// A pointer that moves less while it is held does not drag.
constexpr float kLeastDrag = 6;

/// The ImGui key that its text fields know, for one of ours; nothing for the others.
std::optional<ImGuiKey> imgui_key(const KeyPress& press) {
  switch (press.key) {
    case Key::enter:
      return ImGuiKey_Enter;
    case Key::backspace:
      return ImGuiKey_Backspace;
    case Key::del:
      return ImGuiKey_Delete;
    case Key::left:
      return ImGuiKey_LeftArrow;
    case Key::right:
      return ImGuiKey_RightArrow;
    case Key::home:
      return ImGuiKey_Home;
    case Key::end:
      return ImGuiKey_End;
    case Key::character:
      break;
    default:
      return std::nullopt;
  }
  switch (press.letter) {
    case 'a':
      return ImGuiKey_A;
    case 'c':
      return ImGuiKey_C;
    case 'v':
      return ImGuiKey_V;
    case 'x':
      return ImGuiKey_X;
    case 'y':
      return ImGuiKey_Y;
    case 'z':
      return ImGuiKey_Z;
    default:
      return std::nullopt;
  }
}

/// What has a use of its own for Enter and letters, or leaves Enter to the screen.
bool is_field(const Semantic& node) { return node.role == Role::field; }
bool leaves_enter(const Semantic& node) { return is_field(node) || node.role == Role::card; }

int key_of(int letter) { return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter; }

Rect intersection(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  const float width = std::min(a.right(), b.right()) - x;
  const float height = std::min(a.bottom(), b.bottom()) - y;
  return {x, y, std::max(0.0F, width), std::max(0.0F, height)};
}

}  // namespace

Canvas::Canvas(const base::Strings& strings, const FontData& fonts, Pictures& pictures)
    : strings_(strings), font_data_(fonts), pictures_(pictures), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would keep an idle window drawing
  for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.FramePadding = {0, 0};
  style.AntiAliasedLines = false;  // a text caret of one firm pixel
}

Canvas::~Canvas() { ImGui::DestroyContext(context_); }

bool Canvas::set_scale(float scale) {
  if (is_baked_ && scale == theme_.scale) return false;
  is_baked_ = true;
  theme_.scale = scale;
  ImFontAtlas& atlas = font_atlas();
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  fonts_.add_to(atlas, font_data_, scale);
  shapes_.reserve(atlas, scale);
  atlas.Build();
  shapes_.rasterise(atlas);
  return true;
}

void Canvas::set_theme(ThemeKind kind) {
  if (kind == theme_.kind) return;
  theme_.kind = kind;
  theme_.colors = palette_of(kind);
}

ImFontAtlas& Canvas::font_atlas() { return *ImGui::GetIO().Fonts; }

// ---- the frame ----------------------------------------------------------------

void Canvas::feed_imgui(const Events& events) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width_, height_};
  io.DeltaTime = 1.0F / 60;
  io.MousePos = {events.pointer.x, events.pointer.y};
  io.MouseDown[0] = events.pointer.down || events.pointer.pressed;
  std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
  io.KeyCtrl = io.KeyShift = false;
  for (const KeyPress& press : events.keys) {
    io.KeyCtrl = io.KeyCtrl || press.control;
    io.KeyShift = io.KeyShift || press.shift;
    const auto key = imgui_key(press);
    if (!key) continue;
    io.KeysDown[*key] = true;
    io.KeysDownDuration[*key] = -1;  // each event of ours is a press, repeats too
  }
  if (!events.text.empty()) io.AddInputCharactersUTF8(events.text.c_str());
}

void Canvas::begin(const Events& events, int width, int height) {
  events_ = events;
  width_ = static_cast<float>(width);
  height_ = static_cast<float>(height);
  head_ = foot_ = 0;
  wants_frame_ = false;
  wants_sign_out_ = false;
  follow(events.pointer);
  feed_imgui(events);
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width_, height_});
  ImGui::Begin("netral", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  list_ = ImGui::GetWindowDrawList();
  std::swap(last_tree_, tree_);
  tree_.begin(screen_);
  reading_ = {};
  sentences_ = 0;
  last_default_ = default_;
  default_ = 0;
  move_focus();
}

/// Where the pointer was pressed, and whether it has been carried away from there.
void Canvas::follow(const Pointer& pointer) {
  const ImVec2 at{pointer.x, pointer.y};
  if (pointer.pressed) pressed_at_ = at;
  const float way = std::max(std::abs(at.x - pressed_at_.x), std::abs(at.y - pressed_at_.y));
  if (holds_card_ && !pointer.pressed && way >= px(kLeastDrag)) drags_ = true;
}

const ImDrawData& Canvas::end() {
  assert(scroll_ == nullptr && "every begin_scroll needs its end_scroll");
  assert(!held_back_ && "every begin_backdrop needs its end_backdrop");
  if (!events_.pointer.down) {
    held_ = 0;
    holds_card_ = drags_ = false;
  }
  const bool default_changed = default_ != last_default_;
  if (focused_ != 0 && tree_.find(focused_) == nullptr) focused_ = 0;
  if (focused_ == 0) brings_focus_ = false;
  if (default_changed || brings_focus_) wants_frame_ = true;
  ImGui::End();
  ImGui::Render();
  return *ImGui::GetDrawData();
}

Rect Canvas::take_foot(float height) {
  foot_ += height;
  height_ -= height;
  return {0, height_, width_, height};
}

void Canvas::begin_backdrop() {
  assert(!held_back_ && "backdrops do not nest");
  Events nothing;
  std::swap(nothing, events_);
  held_back_ = std::move(nothing);
}

void Canvas::end_backdrop() {
  assert(held_back_ && "begin_backdrop comes first");
  events_ = std::move(*held_back_);
  held_back_.reset();
}

void Canvas::enter_screen() {
  covered_.clear();
  start_afresh();
}

void Canvas::cover_screen() {
  covered_.push_back({focused_, scrolls_});
  start_afresh();
}

void Canvas::uncover_screen() {
  start_afresh();
  if (covered_.empty()) return;
  focused_ = covered_.back().focused;
  scrolls_ = std::move(covered_.back().scrolls);
  covered_.pop_back();
}

void Canvas::start_afresh() {
  ++screen_;
  tree_.begin(screen_);
  focused_ = 0;
  default_ = 0;
  held_ = 0;
  holds_card_ = drags_ = brings_focus_ = false;
  scrolls_.clear();
  ImGui::SetWindowFocus(nullptr);  // lets go of a text field
}

// ---- focus ----------------------------------------------------------------------

void Canvas::focus(WidgetId id) {
  focused_ = id;
  brings_focus_ = true;
}

void Canvas::offer_focus(WidgetId id) {
  if (focused_ != 0) return;
  focused_ = id;
  wants_frame_ = true;
}

void Canvas::focus_first_field() {
  for (const Semantic& node : tree_.nodes()) {
    if (!is_field(node)) continue;
    focus(node.id);
    wants_frame_ = true;
    return;
  }
}

void Canvas::move_focus() {
  const Semantic* current = last_tree_.find(focused_);
  const bool in_field = current != nullptr && is_field(*current);
  const Arrows kept = current != nullptr ? current->arrows : Arrows::none;
  const bool keeps_sideways = kept == Arrows::sideways || in_field;
  picked_ = 0;
  for (const KeyPress& press : events_.keys) {
    if (!in_field && move_in_groups(press.key)) continue;
    switch (press.key) {
      case Key::tab:
        focus_next(press.shift ? -1 : 1);
        break;
      case Key::down:
        if (kept != Arrows::up_down) focus_next(1);
        break;
      case Key::up:
        if (kept != Arrows::up_down) focus_next(-1);
        break;
      case Key::right:
        if (!keeps_sideways) focus_next(1);
        break;
      case Key::left:
        if (!keeps_sideways) focus_next(-1);
        break;
      default:
        break;
    }
  }
}

void Canvas::focus_next(int direction) {
  std::vector<WidgetId> order;
  for (const Semantic& node : last_tree_.nodes()) {
    if (node.can_act()) order.push_back(node.id);
  }
  if (order.empty()) return;
  const auto here = std::find(order.begin(), order.end(), focused_);
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  std::ptrdiff_t next = direction > 0 ? 0 : count - 1;
  if (here != order.end()) next = (here - order.begin() + direction + count) % count;
  focus(order[static_cast<std::size_t>(next)]);
}

namespace {

/// The ids of each group's members, groups and members in reading order.
std::vector<std::vector<WidgetId>> groups_in(const SemanticTree& tree) {
  std::vector<std::vector<WidgetId>> groups;
  int last = 0;
  for (const Semantic& node : tree.nodes()) {
    if (node.group == 0 || !node.can_act()) continue;
    if (groups.empty() || node.group != last) groups.emplace_back();
    last = node.group;
    groups.back().push_back(node.id);
  }
  return groups;
}

/// Where the focus goes in a group that is entered: to what is picked there, or the first.
WidgetId door_of(const std::vector<WidgetId>& group, const SemanticTree& tree) {
  const auto picked = std::find_if(group.begin(), group.end(),
                                   [&](WidgetId id) { return tree.find(id)->is_selected; });
  return picked == group.end() ? group.front() : *picked;
}

/// What can be acted on next after a widget; 0 when it is the last.
WidgetId next_after(WidgetId id, const SemanticTree& tree) {
  const auto& nodes = tree.nodes();
  const auto here =
      std::find_if(nodes.begin(), nodes.end(), [&](const Semantic& node) { return node.id == id; });
  const auto next =
      here == nodes.end() ? here : std::find_if(here + 1, nodes.end(), [](const Semantic& node) {
        return node.can_act();
      });
  return next == nodes.end() ? 0 : next->id;
}

}  // namespace

/// Up and down pick within a group, left and right go to the one beside it, and from
/// the last to what follows. While nothing has the focus, arrows begin in the first.
bool Canvas::move_in_groups(Key key) {
  const bool along = key == Key::up || key == Key::down;
  if (!along && key != Key::left && key != Key::right) return false;
  const auto groups = groups_in(last_tree_);
  if (groups.empty()) return false;
  const auto here = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
    return std::find(group.begin(), group.end(), focused_) != group.end();
  });
  if (here == groups.end() && focused_ != 0) return false;
  if (here == groups.end()) focus(door_of(groups.front(), last_tree_));
  if (along) {
    pick_within(here == groups.end() ? groups.front() : *here, key == Key::down ? 1 : -1);
  } else if (here != groups.end() && key == Key::left) {
    if (here != groups.begin()) focus(door_of(*(here - 1), last_tree_));
  } else if (here != groups.end()) {
    const WidgetId after = next_after(groups.back().back(), last_tree_);
    const bool is_last = here + 1 == groups.end();
    focus(is_last && after != 0 ? after
                                : door_of(is_last ? groups.front() : *(here + 1), last_tree_));
  }
  return true;
}

/// The first press picks what has the focus, so that no phrase is out of reach.
void Canvas::pick_within(const std::vector<WidgetId>& group, int direction) {
  const bool none_picked = !last_tree_.find(door_of(group, last_tree_))->is_selected;
  const auto count = static_cast<std::ptrdiff_t>(group.size());
  std::ptrdiff_t place = std::find(group.begin(), group.end(), focused_) - group.begin();
  if (!none_picked) place = (place + direction + count) % count;
  picked_ = group[static_cast<std::size_t>(place)];
  focus(picked_);
}

bool Canvas::pressed(Key key) const {
  return std::any_of(events_.keys.begin(), events_.keys.end(),
                     [&](const KeyPress& press) { return press.key == key && !press.repeated; });
}

void Canvas::take(Key key) {
  std::erase_if(events_.keys, [&](const KeyPress& press) { return press.key == key; });
}

void Canvas::set_default(WidgetId id) {
  if (held_back_) return;
  default_ = id;
  tree_.set_default(id);
}

bool Canvas::pressed(char sign) const {
  if (held_back_ || is_typing()) return false;
  return std::any_of(events_.keys.begin(), events_.keys.end(), [sign](const KeyPress& press) {
    return press.key == Key::character && press.letter == sign && !press.repeated && !press.control;
  });
}

void Canvas::copy(const std::string& text) const { ImGui::SetClipboardText(text.c_str()); }

bool Canvas::is_typing() const {
  const Semantic* focused = last_tree_.find(focused_);
  return focused != nullptr && focused->role == Role::field;
}

Canvas::Touch Canvas::touch(Semantic node) {
  if (held_back_) return {};
  place(node);
  node.is_focused = node.id == focused_;
  node.reading = reading_;
  Touch touch;
  touch.focused = node.is_focused;
  if (!node.is_disabled) {
    const Pointer& pointer = events_.pointer;
    touch.hovered = node.visible.contains(pointer.x, pointer.y);
    if (pointer.pressed && touch.hovered) {
      take_hold(node);
      touch.focused = true;
    }
    touch.dragged = carried(node);
    touch.dropped = touch.dragged && pointer.released;
    touch.held = held_ == node.id && touch.hovered && !touch.dragged;
    touch.activated = (pointer.released && touch.held) || activated_by_key(node);
  }
  if (brings_focus_ && focused_ == node.id) {
    scroll_to(node.rect);
    brings_focus_ = false;
  }
  tree_.add(std::move(node));
  return touch;
}

void Canvas::take_hold(const Semantic& node) {
  held_ = node.id;
  held_rect_ = node.rect;
  holds_card_ = node.role == Role::card;
  focused_ = node.id;  // without scrolling: what is pressed must not move away
}

/// Where a card has been carried to, once it was carried at all.
std::optional<Rect> Canvas::carried(const Semantic& node) const {
  if (!drags_ || held_ != node.id) return std::nullopt;
  Rect rect = held_rect_;
  rect.x += events_.pointer.x - pressed_at_.x;
  rect.y += events_.pointer.y - pressed_at_.y;
  return rect;
}

bool Canvas::hovers(const Rect& area) const {
  return !held_back_ && visible_part(area).contains(events_.pointer.x, events_.pointer.y);
}

bool Canvas::clicked(const Rect& area) const {
  return events_.pointer.released && held_ == 0 && hovers(area) &&
         area.contains(pressed_at_.x, pressed_at_.y);
}

/// Enter and space press what has the focus; Enter alone presses the screen's default
/// where nothing that takes it has the focus, also from what is picked already; a letter
/// presses what carries it, unless someone is typing.
bool Canvas::activated_by_key(const Semantic& node) const {
  if (picked_ != 0 && node.id == picked_) return true;
  const bool typing = is_typing();
  const Semantic* focused = last_tree_.find(focused_);
  const bool on_picked = focused != nullptr && focused->group != 0 && focused->is_selected;
  const bool enter_is_left =
      focused_ == 0 || on_picked || (focused != nullptr && leaves_enter(*focused));
  for (const KeyPress& press : events_.keys) {
    if (press.repeated || press.control) continue;
    const bool enter = press.key == Key::enter;
    const bool space = press.key == Key::space && !typing;
    if (enter && node.id == last_default_ && enter_is_left) return true;
    if (enter && on_picked) continue;
    if ((enter || space) && node.id == focused_ && !leaves_enter(node)) return true;
    if (press.key == Key::character && !typing && node.letter != 0 &&
        press.letter == key_of(node.letter)) {
      return true;
    }
  }
  return false;
}

void Canvas::note(Role role, std::string label, const Rect& rect, std::string value) {
  if (held_back_) return;
  Semantic node;
  node.role = role;
  node.label = std::move(label);
  node.value = std::move(value);
  node.rect = rect;
  place(node);
  node.reading = reading_;
  tree_.add(std::move(node));
}

WidgetId Canvas::id_of(std::string_view name, std::size_t place) {
  WidgetId hash = 0x811c9dc5U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  hash = (hash ^ static_cast<WidgetId>(place)) * 0x01000193U;
  return hash == 0 ? 1 : hash;
}

// ---- scrolling --------------------------------------------------------------------

Rect Canvas::visible_part(const Rect& rect) const {
  const Rect screen{0, 0, width_, height_ + foot_};
  return intersection(rect, scroll_ != nullptr ? scroll_area_ : screen);
}

/// Where a node can be seen, and what it scrolls with.
void Canvas::place(Semantic& node) const {
  node.visible = visible_part(node.rect);
  if (scroll_ != nullptr && !held_back_) node.scroll = tree_.scroll_areas().size() - 1;
}

float Canvas::begin_scroll(std::string_view name, const Rect& area, ScrollFrom from) {
  assert(scroll_ == nullptr && "scroll areas do not nest");
  const auto found = scrolls_.find(name);
  scroll_ = found != scrolls_.end() ? &found->second : &scrolls_[std::string(name)];
  scroll_->from = from;
  scroll_area_ = area;
  const Pointer& pointer = events_.pointer;
  if (area.contains(pointer.x, pointer.y)) scroll_->offset -= pointer.wheel * px(kWheelStep);
  if (pressed_or_repeated(Key::page_down)) scroll_->offset += area.height * 0.9F;
  if (pressed_or_repeated(Key::page_up)) scroll_->offset -= area.height * 0.9F;
  const float farthest = std::max(0.0F, scroll_->content - area.height);
  scroll_->offset = std::round(std::clamp(scroll_->offset, 0.0F, farthest));
  list_->PushClipRect(area.top_left(), area.bottom_right(), true);
  if (!held_back_) tree_.add({area, area.y - scroll_->offset, 0});
  return area.y - scroll_->offset;
}

void Canvas::end_scroll(float bottom) {
  const float content = bottom - (scroll_area_.y - scroll_->offset);
  if (content != scroll_->content) {
    wants_frame_ = true;
    if (scroll_->from == ScrollFrom::end) {
      scroll_->offset = std::max(0.0F, content - scroll_area_.height);
    }
  }
  scroll_->content = content;
  if (!held_back_) tree_.scroll_areas().back().bottom = bottom;
  list_->PopClipRect();
  draw_scroll_bar(scroll_area_, *scroll_);
  scroll_ = nullptr;
}

/// Brings what has just got the focus into its scroll area, in the next frame.
void Canvas::scroll_to(const Rect& rect) {
  if (scroll_ == nullptr) return;
  const float margin = px(16);
  const float above = scroll_area_.y - (rect.y - margin);
  const float below = rect.bottom() + margin - scroll_area_.bottom();
  if (above <= 0 && below <= 0) return;
  scroll_->offset += above > 0 ? -above : below;
  wants_frame_ = true;
}

void Canvas::draw_scroll_bar(const Rect& area, const Scroll& scroll) {
  if (scroll.content <= area.height) return;
  const float length = std::max(px(40), area.height * area.height / scroll.content);
  const float way = (area.height - length) * scroll.offset / (scroll.content - area.height);
  const float thickness = px(kScrollBarWidth);
  const Rect bar{area.right() - thickness - px(4), std::round(area.y + way), thickness,
                 std::round(length)};
  shapes_.fill(*list_, bar, 2.5F, colors().accent_soft);
}

bool Canvas::pressed_or_repeated(Key key) const {
  return std::any_of(events_.keys.begin(), events_.keys.end(),
                     [&](const KeyPress& press) { return press.key == key; });
}

}  // namespace netral::ui

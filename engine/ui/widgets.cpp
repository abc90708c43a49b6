#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/markup.h"
#include "base/text.h"

namespace netral::ui {

// ---- text -----------------------------------------------------------------------

float text(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
           std::string_view markup, Role role) {
  const TextBlock block = lay_out(canvas.fonts(), style, markup, width);
  draw_text(canvas.list(), canvas.fonts(), block, at, color);
  canvas.note(role, base::without_markup(markup), {at.x, at.y, block.width, block.height()});
  return block.height();
}

float text_right(Canvas& canvas, float right, float y, TextStyle style, ImU32 color,
                 std::string_view words) {
  const float x = right - std::ceil(width_of(canvas.fonts(), style, words));
  text(canvas, {x, y}, canvas.width(), style, color, words);
  return x;
}

void text_centered(Canvas& canvas, const Rect& area, TextStyle style, ImU32 color,
                   std::string_view words) {
  TextBlock block = lay_out(canvas.fonts(), style, words, area.width);
  for (TextLine& line : block.lines) {
    const float indent = (area.width - line.width) / 2;
    for (TextRun& run : line.runs) run.x += indent;
  }
  const float y = area.y + (area.height - block.height()) / 2;
  draw_text(canvas.list(), canvas.fonts(), block, {area.x, y}, color);
}

void text_cut(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
              std::string_view words) {
  std::string_view kept = words;
  std::string shown(words);
  while (!kept.empty() && width_of(canvas.fonts(), style, shown) > width) {
    kept = base::without_last_character(kept);
    shown = std::string(base::trim(kept)) + "…";
  }
  const TextBlock block = lay_out_line(canvas.fonts(), style, shown);
  draw_text(canvas.list(), canvas.fonts(), block, at, color);
  canvas.note(Role::text, std::string(words), {at.x, at.y, block.width, block.height()});
}

float text_struck(Canvas& canvas, ImVec2 at, float width, TextStyle style, ImU32 color,
                  std::string_view markup) {
  const float height = text(canvas, at, width, style, color, markup);
  const TextBlock block = lay_out(canvas.fonts(), style, markup, width);
  const float thickness = std::max(1.0F, canvas.px(1.2F));
  float y = std::round(at.y + block.line_height * 0.54F);
  for (const TextLine& line : block.lines) {
    canvas.list().AddRectFilled({at.x, y}, {at.x + line.width, y + thickness}, color);
    y += block.line_height;
  }
  return height;
}

float text_height(Canvas& canvas, float width, TextStyle style, std::string_view markup) {
  return lay_out(canvas.fonts(), style, markup, width).height();
}

// ---- surfaces ---------------------------------------------------------------------

void card(Canvas& canvas, const Rect& rect) {
  card(canvas, rect, canvas.colors().card, canvas.colors().line);
}

void card(Canvas& canvas, const Rect& rect, ImU32 ground, ImU32 edge) {
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, ground);
  canvas.shapes().outline(canvas.list(), rect, kRadiusCard, 1, edge);
}

void surface(Canvas& canvas, const Rect& rect, float radius, ImU32 ground) {
  canvas.shapes().fill(canvas.list(), rect, radius, ground);
  surface_edge(canvas, rect, radius);
}

void surface_edge(Canvas& canvas, const Rect& rect, float radius) {
  const ImU32 edge = canvas.colors().edge;
  if (edge != 0) canvas.shapes().outline(canvas.list(), rect, radius, 1, edge);
}

void tile(Canvas& canvas, const Rect& rect, std::string_view sign, ImU32 ground, ImU32 ink) {
  surface(canvas, rect, kRadiusTile, ground);
  text_centered(canvas, rect, TextStyle::body_strong, ink, sign);
}

void focus_ring(Canvas& canvas, const Rect& rect, float radius) {
  canvas.shapes().outline(canvas.list(), rect.grown(canvas.px(3)), radius + 3, 3,
                          canvas.colors().focus);
}

void rule(Canvas& canvas, float x, float y, float width) {
  canvas.list().AddRectFilled({x, y}, {x + width, y + 1}, canvas.colors().line);
}

float pill(Canvas& canvas, ImVec2 at, std::string_view words) {
  return pill(canvas, at, words, canvas.colors().quiet, canvas.colors().muted);
}

float pill(Canvas& canvas, ImVec2 at, std::string_view words, ImU32 ground, ImU32 ink) {
  const float width = std::ceil(width_of(canvas.fonts(), TextStyle::caption, words));
  const Rect rect{at.x, at.y, width + canvas.px(28), canvas.px(kPillHeight)};
  surface(canvas, rect, kRadiusPill, ground);
  text_centered(canvas, rect, TextStyle::caption, ink, words);
  canvas.note(Role::text, std::string(words), rect);
  return rect.right();
}

void icon(Canvas& canvas, std::string_view name, const Rect& rect, ImU32 color) {
  const std::string path = "ikon-" + std::string(name) + ".svg";
  const auto texture = canvas.pictures().texture(
      PictureRoot::program, path, static_cast<int>(rect.width), static_cast<int>(rect.height));
  if (!texture) return;
  const ImVec2 from(std::round(rect.x), std::round(rect.y));
  canvas.list().AddImage(*texture, from, {from.x + rect.width, from.y + rect.height}, {0, 0},
                         {1, 1}, color);
}

void mark(Canvas& canvas, const Rect& rect) {
  icon(canvas, "netral", rect, canvas.colors().accent);
}

void picture_cover(Canvas& canvas, PictureRoot root, const std::string& path, const Rect& area,
                   float anchor) {
  const auto size = canvas.pictures().size(root, path);
  if (!size) return;
  const float scale = std::max(area.width / size->width, area.height / size->height);
  const float width = std::ceil(size->width * scale);
  const float height = std::ceil(size->height * scale);
  const auto texture =
      canvas.pictures().texture(root, path, static_cast<int>(width), static_cast<int>(height));
  if (!texture) return;
  const float x = std::round(area.x + (area.width - width) / 2);
  const float y = std::round(area.y + (area.height - height) * anchor);
  canvas.list().PushClipRect(area.top_left(), area.bottom_right(), true);
  canvas.list().AddImage(*texture, {x, y}, {x + width, y + height}, {0, 0}, {1, 1},
                         canvas.colors().picture_tint);
  canvas.list().PopClipRect();
}

void weave(Canvas& canvas, const Rect& area, ImU32 color, float tile) {
  const float size = canvas.px(tile);
  const auto texture = canvas.pictures().texture(PictureRoot::program, "anyaman.svg",
                                                 static_cast<int>(size), static_cast<int>(size));
  if (!texture) return;
  canvas.list().PushClipRect(area.top_left(), area.bottom_right(), true);
  for (float y = area.y; y < area.bottom(); y += size) {
    for (float x = area.x; x < area.right(); x += size) {
      canvas.list().AddImage(*texture, {x, y}, {x + size, y + size}, {0, 0}, {1, 1}, color);
    }
  }
  canvas.list().PopClipRect();
}

namespace {

float key_cap_width(Canvas& canvas, std::string_view key) {
  const float words = std::ceil(width_of(canvas.fonts(), TextStyle::caption, key));
  return std::max(canvas.px(kKeyCapHeight), words + canvas.px(14));
}

void key_cap(Canvas& canvas, const Rect& cap, std::string_view key, ImU32 ink) {
  const Rect shadow{cap.x, cap.y + canvas.px(1), cap.width, cap.height};
  canvas.shapes().fill(canvas.list(), shadow, kRadiusKey, canvas.colors().line);
  canvas.shapes().fill(canvas.list(), cap, kRadiusKey, canvas.colors().card);
  canvas.shapes().outline(canvas.list(), cap, kRadiusKey, 1, canvas.colors().line);
  text_centered(canvas, cap, TextStyle::caption, ink, key);
}

}  // namespace

void key_hints(Canvas& canvas, float right, float y, const std::vector<KeyHint>& hints) {
  for (auto hint = hints.rbegin(); hint != hints.rend(); ++hint) {
    const float width = std::ceil(width_of(canvas.fonts(), TextStyle::caption, hint->what));
    const TextBlock block = lay_out(canvas.fonts(), TextStyle::caption, hint->what, canvas.width());
    draw_text(canvas.list(), canvas.fonts(), block, {right - width, y}, canvas.colors().muted);
    right -= width + canvas.px(6);
    for (auto key = hint->keys.rbegin(); key != hint->keys.rend(); ++key) {
      const float cap = key_cap_width(canvas, *key);
      key_cap(canvas, {right - cap, y, cap, canvas.px(kKeyCapHeight)}, *key, canvas.colors().muted);
      right -= cap + canvas.px(5);
    }
    right -= canvas.px(12);
  }
}

float key_hints_width(Canvas& canvas, const std::vector<KeyHint>& hints) {
  float width = 0;
  for (const KeyHint& hint : hints) {
    width += std::ceil(width_of(canvas.fonts(), TextStyle::caption, hint.what)) + canvas.px(6);
    for (const std::string& key : hint.keys) width += key_cap_width(canvas, key) + canvas.px(5);
    if (&hint != &hints.back()) width += canvas.px(12);
  }
  return width;
}

void segments(Canvas& canvas, const Rect& area, int count, float filled, ImU32 color,
              std::optional<int> current) {
  const float gap = canvas.px(6);
  const float width =
      (area.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (int i = 0; i < count; ++i) {
    const float x = std::round(area.x + static_cast<float>(i) * (width + gap));
    const Rect segment{x, area.y, std::round(width), area.height};
    const float part = std::clamp(filled - static_cast<float>(i), 0.0F, 1.0F);
    const ImU32 ground = current == i ? canvas.colors().action : canvas.colors().track;
    canvas.shapes().fill(canvas.list(), segment, 2.5F, part < 1 ? ground : color);
    if (part <= 0 || part >= 1) continue;
    const Rect reached{segment.x, segment.y, std::round(segment.width * part), segment.height};
    canvas.shapes().fill(canvas.list(), reached, 2.5F, color);
  }
}

namespace {

constexpr float kKeyButtonGap = 8;  // between the cap and the label

}  // namespace

float key_button_width(Canvas& canvas, const KeyButton& what) {
  const float cap = key_cap_width(canvas, what.key) + canvas.px(2 * kKeyButtonSide);
  if (!what.shows_label) return cap;
  return cap + canvas.px(kKeyButtonGap) +
         std::ceil(width_of(canvas.fonts(), TextStyle::caption, what.label));
}

bool key_button(Canvas& canvas, ImVec2 at, const KeyButton& what) {
  const Palette& colors = canvas.colors();
  const Rect rect{at.x, at.y, key_button_width(canvas, what), canvas.px(kKeyButtonHeight)};
  Semantic node;
  node.id = Canvas::id_of(what.key, 2000);  // the label may say how many there are
  node.role = Role::button;
  node.label = what.label;
  node.is_disabled = what.is_disabled;
  node.letter = what.letter;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  if (touch.hovered) canvas.shapes().fill(canvas.list(), rect, kRadiusTile, colors.quiet);
  if (touch.focused) focus_ring(canvas, rect, kRadiusButton);
  const ImU32 ink = what.is_disabled ? colors.on_disabled : colors.muted;
  const float height = canvas.px(kKeyCapHeight);
  const Rect cap{rect.x + canvas.px(kKeyButtonSide),
                 std::round(rect.y + (rect.height - height) / 2), key_cap_width(canvas, what.key),
                 height};
  key_cap(canvas, cap, what.key, ink);
  if (!what.shows_label) return touch.activated;
  const float x = cap.right() + canvas.px(kKeyButtonGap);
  text_centered(canvas, {x, rect.y, rect.right() - canvas.px(kKeyButtonSide) - x + 1, rect.height},
                TextStyle::caption, what.ink.value_or(ink), what.label);
  return touch.activated;
}

namespace {

std::string hex(ImU32 color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color & 0xFFU, (color >> 8U) & 0xFFU,
                     (color >> 16U) & 0xFFU);
}

/// A ring of which `part` is filled, clockwise from the top, as an SVG of 100 by
/// 100. SDL's software renderer draws triangles roughly, so it is no path of ImGui's.
std::string dial_svg(const Palette& colors, float part) {
  constexpr double kRadius = 45.3;
  constexpr double kThickness = 9.3;
  const std::string ring =
      fmt::format("<circle cx='50' cy='50' r='{}' fill='none' stroke='{}' stroke-width='{}'/>",
                  kRadius, hex(part >= 1 ? colors.accent : colors.track), kThickness);
  std::string arc;
  if (part > 0 && part < 1) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(part);
    arc = fmt::format(
        "<path d='M50 {:.3f} A{} {} 0 {} 1 {:.3f} {:.3f}' fill='none' stroke='{}' "
        "stroke-width='{}' stroke-linecap='round'/>",
        50 - kRadius, kRadius, kRadius, part > 0.5F ? 1 : 0, 50 + kRadius * std::sin(angle),
        50 - kRadius * std::cos(angle), hex(colors.accent), kThickness);
  }
  return "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100' viewBox='0 0 100 100'>" +
         ring + arc + "</svg>";
}

}  // namespace

void dial(Canvas& canvas, ImVec2 center, float diameter, float part, std::string_view number,
          std::string_view caption) {
  const float half = std::round(diameter / 2);
  const Rect rect{std::round(center.x) - half, std::round(center.y) - half, 2 * half, 2 * half};
  const int pixels = static_cast<int>(rect.width);
  const auto ring = canvas.pictures().drawn(dial_svg(canvas.colors(), part), pixels, pixels);
  if (ring) canvas.list().AddImage(*ring, rect.top_left(), rect.bottom_right());
  const Rect upper{rect.x, center.y - canvas.px(38), rect.width, canvas.px(52)};
  const Rect lower{rect.x, center.y + canvas.px(12), rect.width, canvas.px(28)};
  text_centered(canvas, upper, TextStyle::figure, canvas.colors().ink, number);
  text_centered(canvas, lower, TextStyle::caption, canvas.colors().muted, caption);
  canvas.note(Role::progress, std::string(number) + " " + std::string(caption), rect);
}

// ---- what can be acted on -----------------------------------------------------------

namespace {

struct ButtonLook {
  TextStyle style;
  float side;    // padding left and right at 100 %
  float height;  // at 100 %
};

ButtonLook look_of(Button::Kind kind) {
  if (kind == Button::Kind::quiet) return {TextStyle::caption, 14, kQuietButtonHeight};
  return {TextStyle::body_strong, 24, kButtonHeight};
}

void draw_button_ground(Canvas& canvas, const Rect& rect, const Button& what,
                        const Canvas::Touch& touch) {
  const Palette& colors = canvas.colors();
  const float lift = touch.held ? 0.16F : touch.hovered ? 0.08F : 0.0F;
  switch (what.kind) {
    case Button::Kind::primary: {
      const ImU32 ground = what.is_disabled ? colors.disabled : colors.action;
      canvas.shapes().fill(canvas.list(), rect, kRadiusButton, mixed(ground, colors.ink, lift));
      if (what.is_disabled) surface_edge(canvas, rect, kRadiusButton);
      break;
    }
    case Button::Kind::secondary:
      canvas.shapes().fill(canvas.list(), rect, kRadiusButton,
                           mixed(colors.card, colors.action, lift));
      canvas.shapes().outline(canvas.list(), rect, kRadiusButton, 1.2F,
                              what.is_disabled ? colors.on_disabled : colors.action);
      break;
    case Button::Kind::quiet:
      surface(canvas, rect, kRadiusPill, mixed(colors.quiet, colors.accent, lift));
      break;
  }
}

ImU32 button_ink(const Palette& colors, const Button& what) {
  switch (what.kind) {
    case Button::Kind::primary:
      return what.is_disabled ? colors.on_disabled : colors.on_action;
    case Button::Kind::secondary:
      return what.is_disabled ? colors.on_disabled : colors.action;
    case Button::Kind::quiet:
      return what.is_disabled ? colors.on_disabled : colors.muted;
  }
  return colors.ink;
}

float hint_width(Canvas& canvas, const Button& what) {
  if (what.key_hint.empty()) return 0;
  return canvas.px(10) + width_of(canvas.fonts(), TextStyle::caption_strong, what.key_hint);
}

/// Words that are wider than the button go on below; they may take half of its padding.
TextBlock button_words(Canvas& canvas, const Button& what) {
  const ButtonLook look = look_of(what.kind);
  const float room = button_width(canvas, what) - canvas.px(look.side) - hint_width(canvas, what);
  return lay_out(canvas.fonts(), look.style, what.label, room);
}

void draw_button_words(Canvas& canvas, const Rect& rect, const Button& what) {
  TextBlock block = button_words(canvas, what);
  const float words = block.width;
  for (TextLine& line : block.lines) {
    for (TextRun& run : line.runs) run.x += (words - line.width) / 2;
  }
  const float hint = hint_width(canvas, what);
  const float x = std::round(rect.x + (rect.width - words - hint) / 2);
  const ImU32 ink = button_ink(canvas.colors(), what);
  draw_text(canvas.list(), canvas.fonts(), block, {x, rect.y + (rect.height - block.height()) / 2},
            ink);
  if (hint == 0) return;
  const bool is_filled = what.kind == Button::Kind::primary && !what.is_disabled;
  text_centered(canvas, {x + words + canvas.px(10), rect.y, hint, rect.height},
                TextStyle::caption_strong, is_filled ? canvas.colors().on_action_muted : ink,
                what.key_hint);
}

}  // namespace

float button_width(Canvas& canvas, const Button& what) {
  if (what.width > 0) return what.width;
  const ButtonLook look = look_of(what.kind);
  const float words = width_of(canvas.fonts(), look.style, what.label);
  return std::ceil(words + canvas.px(2 * look.side) + hint_width(canvas, what));
}

float button_height(Canvas& canvas, const Button& what) {
  const TextBlock words = button_words(canvas, what);
  return canvas.px(look_of(what.kind).height) + words.height() - words.line_height;
}

bool button(Canvas& canvas, ImVec2 at, const Button& what) {
  const Rect rect{at.x, at.y, button_width(canvas, what), button_height(canvas, what)};
  Semantic node;
  node.id = Canvas::id_of(what.label);
  node.role = Role::button;
  node.label = what.label;
  node.is_disabled = what.is_disabled;
  node.rect = rect;
  const WidgetId id = node.id;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  if (what.is_default && !what.is_disabled) canvas.set_default(id);

  draw_button_ground(canvas, rect, what, touch);
  if (touch.focused) {
    const bool is_quiet = what.kind == Button::Kind::quiet;
    focus_ring(canvas, rect, is_quiet ? kRadiusCard : kRadiusButton);
  }
  draw_button_words(canvas, rect, what);
  return touch.activated;
}

WidgetId id_of(const TileButton& what) { return Canvas::id_of(what.label, 1); }

bool tile_button(Canvas& canvas, const Rect& rect, const TileButton& what) {
  const Palette& colors = canvas.colors();
  Semantic node;
  node.id = id_of(what);
  node.role = Role::button;
  node.label = what.label;
  node.is_disabled = what.is_disabled;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  const float lift = touch.held ? 0.16F : touch.hovered ? 0.08F : 0.0F;
  surface(canvas, rect, kRadiusTile,
          what.is_disabled ? colors.quiet : mixed(colors.action_soft, colors.action, lift));
  if (touch.focused) focus_ring(canvas, rect, kRadiusButton);
  text_centered(canvas, rect, TextStyle::body_strong,
                what.is_disabled ? colors.on_disabled : colors.action, what.sign);
  return touch.activated;
}

Placed choice_card(Canvas& canvas, ImVec2 at, float width, std::size_t place,
                   const ChoiceCard& what) {
  const Palette& colors = canvas.colors();
  const float tile = canvas.px(36);
  const float side = canvas.px(18);
  const float text_x = at.x + side + tile + canvas.px(16);
  const float text_width = at.x + width - side - text_x;
  const TextBlock block = lay_out(canvas.fonts(), TextStyle::body, what.text, text_width);
  const float height = std::max(canvas.px(66), block.height() + canvas.px(32));
  const Rect rect{at.x, at.y, width, height};

  Semantic node;
  node.id = Canvas::id_of(what.text, place + 1);
  node.role = what.role;
  node.label = base::without_markup(what.text);
  node.is_selected = what.is_selected;
  node.letter = what.letter;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));

  const bool marked = touch.focused || what.is_selected;
  const ImU32 ground = what.is_selected ? colors.action_soft
                       : touch.hovered  ? mixed(colors.card, colors.action_soft, 0.4F)
                                        : colors.card;
  card(canvas, rect, ground, marked ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  const Rect letter{at.x + side, std::round(at.y + (height - tile) / 2), tile, tile};
  surface(canvas, letter, kRadiusTile, what.is_selected ? colors.action : colors.action_soft);
  text_centered(canvas, letter, TextStyle::body_strong,
                what.is_selected ? colors.on_action : colors.action, std::string(1, what.letter));
  draw_text(canvas.list(), canvas.fonts(), block,
            {text_x, std::round(at.y + (height - block.height()) / 2)}, colors.ink);
  if (what.is_selected) picked_tick(canvas, rect);
  return {touch.activated, height};
}

}  // namespace netral::ui

// Rounded shapes as nine slices of small masks that live in the font atlas.
// Stock rounded fills are triangles, which SDL's software renderer draws slowly
// and roughly; slices are axis-aligned copies of one texture, fast and smooth.

#pragma once

#include <imgui.h>

#include <vector>

namespace netral::ui {

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  [[nodiscard]] ImVec2 top_left() const { return {x, y}; }
  [[nodiscard]] ImVec2 bottom_right() const { return {right(), bottom()}; }
  [[nodiscard]] bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  [[nodiscard]] Rect grown(float by) const {
    return {x - by, y - by, width + 2 * by, height + 2 * by};
  }
};

class Shapes {
 public:
  /// Reserves the masks in the atlas, for one scale. Call before the atlas is built.
  void reserve(ImFontAtlas& atlas, float scale);

  /// Draws the reserved masks into the built atlas. Call before its texture is uploaded.
  void rasterise(ImFontAtlas& atlas);

  /// A filled rectangle with round corners; `radius` at 100 %, one of the theme's.
  void fill(ImDrawList& list, const Rect& area, float radius, ImU32 color) const;

  /// Only its upper or its left corners are round, for heads of cards and rules.
  void fill_top(ImDrawList& list, const Rect& area, float radius, ImU32 color) const;

  /// Its edge, `thickness` pixels at 100 % wide, inside the rectangle.
  void outline(ImDrawList& list, const Rect& area, float radius, float thickness,
               ImU32 color) const;

  /// The same as dashes of even length; only its round corners are whole.
  void dashed(ImDrawList& list, const Rect& area, float radius, float thickness, ImU32 color) const;

  /// A filled circle of any size that was reserved; drawn as a pill otherwise.
  void disc(ImDrawList& list, ImVec2 center, float diameter, ImU32 color) const;

 private:
  /// A mask of a disc or ring, cut into quarters when drawn.
  struct Mask {
    float radius = 0;     // at 100 %
    float thickness = 0;  // at 100 %; 0 for a disc
    int pixels = 0;       // radius on the texture
    int atlas_rect = -1;
    ImVec2 uv_min, uv_max;
  };

  /// The mask that fits a rectangle: its radius is never more than half of a side.
  [[nodiscard]] const Mask& mask_for(const Rect& rect, float radius, float thickness) const;
  [[nodiscard]] const Mask& nearest(float radius, float thickness) const;
  void corners(ImDrawList& list, const Rect& rect, const Mask& mask, ImU32 color, bool lower) const;
  [[nodiscard]] std::vector<float> dash_starts(float length, float dash) const;

  std::vector<Mask> masks_;
  float scale_ = 1;
  const ImFontAtlas* atlas_ = nullptr;
};

}  // namespace netral::ui

#include "ui/shapes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "ui/theme.h"

namespace netral::ui {
namespace {

struct MaskSize {
  float radius;
  float thickness;
};

/// The shapes that the widgets use, at 100 %.
constexpr std::array<MaskSize, 16> kMaskSizes = {{{2.5F, 0},
                                                  {kRadiusKey, 0},
                                                  {kRadiusKey, 1},
                                                  {7, 0},
                                                  {kRadiusTile, 0},
                                                  {kRadiusTile, 1},
                                                  {kRadiusButton, 0},
                                                  {kRadiusButton, 1.2F},
                                                  {kRadiusButton + 3, 3},
                                                  {kRadiusCard, 0},
                                                  {kRadiusCard, 1},
                                                  {kRadiusCard, 2},
                                                  {kRadiusCard + 3, 3},
                                                  {kRadiusPill, 0},
                                                  {kRadiusPill, 1},
                                                  {22, 0}}};

/// A dash and the least gap between two, at 100 %.
constexpr float kDash = 7;
constexpr float kDashGap = 4;

/// On whole pixels, so that the slices meet without a seam.
Rect snapped(const Rect& rect) {
  const float x = std::round(rect.x);
  const float y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

/// How much of a pixel lies within `distance_to_edge` of the shape's edge: a
/// linear ramp one pixel wide.
float coverage(float distance_to_edge) { return std::clamp(distance_to_edge + 0.5F, 0.0F, 1.0F); }

}  // namespace

void Shapes::reserve(ImFontAtlas& atlas, float scale) {
  scale_ = scale;
  atlas_ = &atlas;
  masks_.clear();
  for (const MaskSize& size : kMaskSizes) {
    Mask mask;
    mask.radius = size.radius;
    mask.thickness = size.thickness;
    mask.pixels = std::max(1, static_cast<int>(std::lround(size.radius * scale)));
    mask.atlas_rect = atlas.AddCustomRectRegular(2 * mask.pixels, 2 * mask.pixels);
    masks_.push_back(mask);
  }
}

void Shapes::rasterise(ImFontAtlas& atlas) {
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  for (Mask& mask : masks_) {
    const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(mask.atlas_rect);
    atlas.CalcCustomRectUV(&place, &mask.uv_min, &mask.uv_max);
    const auto radius = static_cast<float>(mask.pixels);
    const float thickness = std::max(1.0F, std::round(mask.thickness * scale_));
    for (int y = 0; y < 2 * mask.pixels; ++y) {
      for (int x = 0; x < 2 * mask.pixels; ++x) {
        const float dx = static_cast<float>(x) + 0.5F - radius;
        const float dy = static_cast<float>(y) + 0.5F - radius;
        const float distance = std::sqrt(dx * dx + dy * dy);
        float alpha = coverage(radius - distance);
        if (mask.thickness > 0) alpha *= coverage(distance - (radius - thickness));
        pixels[(place.Y + y) * width + place.X + x] =
            static_cast<unsigned char>(std::lround(alpha * 255.0F));
      }
    }
  }
  (void)height;
}

const Shapes::Mask& Shapes::mask_for(const Rect& rect, float radius, float thickness) const {
  const float most = std::min(rect.width, rect.height) / 2 / scale_;
  return nearest(std::min(radius, most), thickness);
}

const Shapes::Mask& Shapes::nearest(float radius, float thickness) const {
  const auto fit = [&](const Mask& mask) {
    const bool same_kind = (mask.thickness > 0) == (thickness > 0);
    return std::abs(mask.radius - radius) + std::abs(mask.thickness - thickness) +
           (same_kind ? 0.0F : 1000.0F);
  };
  assert(!masks_.empty() && "reserve() comes first");
  return *std::min_element(masks_.begin(), masks_.end(),
                           [&](const Mask& a, const Mask& b) { return fit(a) < fit(b); });
}

/// The four corners of a shape, or the upper two.
void Shapes::corners(ImDrawList& list, const Rect& rect, const Mask& mask, ImU32 color,
                     bool lower) const {
  const auto r = static_cast<float>(mask.pixels);
  const ImVec2 middle((mask.uv_min.x + mask.uv_max.x) / 2, (mask.uv_min.y + mask.uv_max.y) / 2);
  const auto corner = [&](float x, float y, ImVec2 uv_min, ImVec2 uv_max) {
    list.AddImage(atlas_->TexID, {x, y}, {x + r, y + r}, uv_min, uv_max, color);
  };
  corner(rect.x, rect.y, mask.uv_min, middle);
  corner(rect.right() - r, rect.y, {middle.x, mask.uv_min.y}, {mask.uv_max.x, middle.y});
  if (!lower) return;
  corner(rect.x, rect.bottom() - r, {mask.uv_min.x, middle.y}, {middle.x, mask.uv_max.y});
  corner(rect.right() - r, rect.bottom() - r, middle, mask.uv_max);
}

void Shapes::fill(ImDrawList& list, const Rect& area, float radius, ImU32 color) const {
  const Rect rect = snapped(area);
  const Mask& mask = mask_for(rect, radius, 0);
  const auto r = static_cast<float>(mask.pixels);
  corners(list, rect, mask, color, true);
  list.AddRectFilled({rect.x + r, rect.y}, {rect.right() - r, rect.y + r}, color);
  list.AddRectFilled({rect.x, rect.y + r}, {rect.right(), rect.bottom() - r}, color);
  list.AddRectFilled({rect.x + r, rect.bottom() - r}, {rect.right() - r, rect.bottom()}, color);
}

void Shapes::fill_top(ImDrawList& list, const Rect& area, float radius, ImU32 color) const {
  const Rect rect = snapped(area);
  const Mask& mask = mask_for(rect, radius, 0);
  const auto r = static_cast<float>(mask.pixels);
  corners(list, rect, mask, color, false);
  list.AddRectFilled({rect.x + r, rect.y}, {rect.right() - r, rect.y + r}, color);
  list.AddRectFilled({rect.x, rect.y + r}, rect.bottom_right(), color);
}

void Shapes::outline(ImDrawList& list, const Rect& area, float radius, float thickness,
                     ImU32 color) const {
  const Rect rect = snapped(area);
  const Mask& mask = mask_for(rect, radius, thickness);
  const auto r = static_cast<float>(mask.pixels);
  const float t = std::max(1.0F, std::round(mask.thickness * scale_));
  corners(list, rect, mask, color, true);
  list.AddRectFilled({rect.x + r, rect.y}, {rect.right() - r, rect.y + t}, color);
  list.AddRectFilled({rect.x + r, rect.bottom() - t}, {rect.right() - r, rect.bottom()}, color);
  list.AddRectFilled({rect.x, rect.y + r}, {rect.x + t, rect.bottom() - r}, color);
  list.AddRectFilled({rect.right() - t, rect.y + r}, {rect.right(), rect.bottom() - r}, color);
}

/// Where the dashes of an edge begin, with the same gap before, between and after them.
std::vector<float> Shapes::dash_starts(float length, float dash) const {
  const float least_gap = std::max(1.0F, std::round(kDashGap * scale_));
  const auto count = std::max(0.0F, std::floor((length - least_gap) / (dash + least_gap)));
  const float gap = (length - count * dash) / (count + 1);
  std::vector<float> starts;
  for (float i = 0; i < count; ++i) starts.push_back(std::round(gap + i * (dash + gap)));
  return starts;
}

void Shapes::dashed(ImDrawList& list, const Rect& area, float radius, float thickness,
                    ImU32 color) const {
  const Rect rect = snapped(area);
  const Mask& mask = mask_for(rect, radius, thickness);
  const auto r = static_cast<float>(mask.pixels);
  const float t = std::max(1.0F, std::round(mask.thickness * scale_));
  const float dash = std::max(2.0F, std::round(kDash * scale_));
  corners(list, rect, mask, color, true);
  for (const float start : dash_starts(rect.width - 2 * r, dash)) {
    const float x = rect.x + r + start;
    list.AddRectFilled({x, rect.y}, {x + dash, rect.y + t}, color);
    list.AddRectFilled({x, rect.bottom() - t}, {x + dash, rect.bottom()}, color);
  }
  for (const float start : dash_starts(rect.height - 2 * r, dash)) {
    const float y = rect.y + r + start;
    list.AddRectFilled({rect.x, y}, {rect.x + t, y + dash}, color);
    list.AddRectFilled({rect.right() - t, y}, {rect.right(), y + dash}, color);
  }
}

void Shapes::disc(ImDrawList& list, ImVec2 center, float diameter, ImU32 color) const {
  const Mask& mask = nearest(diameter / 2 / scale_, 0);
  const float d = 2 * static_cast<float>(mask.pixels);
  const ImVec2 from(std::round(center.x - d / 2), std::round(center.y - d / 2));
  list.AddImage(atlas_->TexID, from, {from.x + d, from.y + d}, mask.uv_min, mask.uv_max, color);
}

}  // namespace netral::ui

#include "app/drawn_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace netral::tests {
namespace {

/// An upright rectangle of a frame, as far as it is not clipped away.
struct Quad {
  ui::Rect rect;   // whole
  ui::Rect shown;  // within its clip
  ImVec2 uv, uv_end;
  bool is_solid = false;
  Paint paint = Paint::none;
  ImU32 color = 0;
};

ui::Rect clipped(const ui::Rect& rect, const ImVec4& clip) {
  const float x = std::max(rect.x, clip.x);
  const float y = std::max(rect.y, clip.y);
  return {x, y, std::max(0.0F, std::min(rect.right(), clip.z) - x),
          std::max(0.0F, std::min(rect.bottom(), clip.w) - y)};
}

bool contains(const ui::Rect& outer, const ui::Rect& inner) {
  return inner.x >= outer.x - 0.5F && inner.right() <= outer.right() + 0.5F &&
         inner.y >= outer.y - 0.5F && inner.bottom() <= outer.bottom() + 0.5F;
}

/// The quad of six indices, as ImGui writes it: clockwise from the top left, as 0 1 2
/// and 0 2 3. Triangles of another kind are passed over; we draw none with words.
std::optional<Quad> quad_at(const ImDrawList& list, const ImDrawCmd& command, unsigned at) {
  if (at + 6 > command.ElemCount) return std::nullopt;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + at;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  if (index[3] != index[0] || index[4] != index[2]) return std::nullopt;
  const ImDrawVert& a = vertices[index[0]];
  const ImDrawVert& c = vertices[index[2]];
  Quad quad;
  quad.rect = {a.pos.x, a.pos.y, c.pos.x - a.pos.x, c.pos.y - a.pos.y};
  quad.shown = clipped(quad.rect, command.ClipRect);
  quad.uv = a.uv;
  quad.uv_end = c.uv;
  quad.paint = paint_of(command.GetTexID());
  quad.is_solid = quad.paint == Paint::fonts && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
  quad.color = a.col;
  return quad;
}

std::vector<Quad> quads_of(const ImDrawData& frame) {
  std::vector<Quad> quads;
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      for (unsigned at = 0; at + 3 <= command.ElemCount;) {
        const auto quad = quad_at(list, command, at);
        if (quad && quad->shown.width > 0 && quad->shown.height > 0) quads.push_back(*quad);
        at += quad ? 6 : 3;
      }
    }
  }
  return quads;
}

/// Which character stands at a place of the atlas.
class Glyphs {
 public:
  Glyphs() {
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
      for (const ImFontGlyph& glyph : font->Glyphs) {
        known_.emplace(std::pair(glyph.U0, glyph.V0), glyph.Codepoint);
      }
    }
  }

  [[nodiscard]] std::optional<unsigned> at(ImVec2 uv) const {
    const auto found = known_.find({uv.x, uv.y});
    if (found == known_.end()) return std::nullopt;
    return found->second;
  }

 private:
  std::map<std::pair<float, float>, unsigned> known_;
};

void append(std::string& text, unsigned c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6U));
    text += static_cast<char>(0x80 | (c & 0x3FU));
  } else {
    text += static_cast<char>(0xE0 | (c >> 12U));
    text += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
    text += static_cast<char>(0x80 | (c & 0x3FU));
  }
}

ImU32 laid_over(ImU32 below, ImU32 above) {
  const float part = static_cast<float>(above >> IM_COL32_A_SHIFT) / 255;
  const auto mix = [&](unsigned shift) {
    const auto from = static_cast<float>((below >> shift) & 0xFFU);
    const auto to = static_cast<float>((above >> shift) & 0xFFU);
    return static_cast<ImU32>(std::lround(from + (to - from) * part)) << shift;
  };
  return mix(IM_COL32_R_SHIFT) | mix(IM_COL32_G_SHIFT) | mix(IM_COL32_B_SHIFT) | IM_COL32_A_MASK;
}

/// The surfaces of a frame, in the order in which they were painted.
class Surfaces {
 public:
  Surfaces(const std::vector<Quad>& quads, const Glyphs& glyphs, const RecordingWindow& window)
      : window_(window) {
    for (std::size_t i = 0; i < quads.size(); ++i) {
      const Quad& quad = quads[i];
      const bool is_shape = quad.paint == Paint::fonts && !glyphs.at(quad.uv);
      if (is_shape || quad.paint == Paint::picture) surfaces_.push_back({i, &quad});
    }
  }

  /// What lies below the middle of a glyph that was painted as the `order`-th.
  [[nodiscard]] std::optional<ImU32> below(const ui::Rect& glyph, std::size_t order) const {
    std::optional<ImU32> ground = window_.background();
    const float x = glyph.x + glyph.width / 2;
    const float y = glyph.y + glyph.height / 2;
    for (const auto& [place, quad] : surfaces_) {
      if (place >= order) break;
      if (!quad->shown.contains(x, y)) continue;
      if (quad->paint == Paint::picture) {
        ground.reset();
        continue;
      }
      const ImU32 color = color_at(*quad, x, y);
      const bool is_opaque = (color >> IM_COL32_A_SHIFT) == 0xFFU;
      if (is_opaque || ground) ground = is_opaque ? color : laid_over(*ground, color);
    }
    return ground;
  }

  [[nodiscard]] bool cover(const ui::Rect& glyph, std::size_t order) const {
    return std::any_of(surfaces_.begin(), surfaces_.end(), [&](const auto& surface) {
      return surface.first > order && surface.second->is_solid &&
             contains(surface.second->shown, glyph);
    });
  }

 private:
  /// A round corner covers its quad only in part.
  [[nodiscard]] ImU32 color_at(const Quad& quad, float x, float y) const {
    if (quad.is_solid) return quad.color;
    const float right = (x - quad.rect.x) / quad.rect.width;
    const float down = (y - quad.rect.y) / quad.rect.height;
    const ImVec2 uv(quad.uv.x + (quad.uv_end.x - quad.uv.x) * right,
                    quad.uv.y + (quad.uv_end.y - quad.uv.y) * down);
    const auto alpha = static_cast<float>(quad.color >> IM_COL32_A_SHIFT) * window_.coverage(uv);
    return (quad.color & ~IM_COL32_A_MASK) |
           (static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT);
  }

  std::vector<std::pair<std::size_t, const Quad*>> surfaces_;
  const RecordingWindow& window_;
};

/// Whether a glyph goes on the line that `text` is.
bool continues(const DrawnText& text, const Quad& glyph, const DrawnText& as) {
  const float height = std::max(text.rect.height, glyph.rect.height);
  const float gap = glyph.rect.x - text.rect.right();
  const bool same_line = glyph.rect.y < text.rect.bottom() + height * 0.4F &&
                         glyph.rect.bottom() > text.rect.y - height * 0.4F;
  return same_line && gap > -height * 0.3F && gap < height * 0.8F && text.ink == as.ink &&
         text.ground == as.ground && text.is_covered == as.is_covered;
}

ui::Rect around(const ui::Rect& a, const ui::Rect& b) {
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

std::vector<DrawnText> drawn_texts(const RecordingWindow& window) {
  const std::vector<Quad> quads = quads_of(window.drawn());
  const Glyphs glyphs;
  const Surfaces surfaces(quads, glyphs, window);
  std::vector<DrawnText> texts;
  for (std::size_t i = 0; i < quads.size(); ++i) {
    const Quad& quad = quads[i];
    if (quad.paint != Paint::fonts || quad.is_solid) continue;
    const auto character = glyphs.at(quad.uv);
    if (!character) continue;
    DrawnText one{{},
                  quad.rect,
                  quad.shown,
                  quad.color,
                  surfaces.below(quad.shown, i),
                  surfaces.cover(quad.shown, i),
                  quad.shown.width < quad.rect.width - 0.5F};
    if (texts.empty() || !continues(texts.back(), quad, one)) texts.push_back(one);
    DrawnText& text = texts.back();
    if (quad.rect.x - text.rect.right() > quad.rect.height * 0.22F) text.words += ' ';
    append(text.words, *character);
    text.is_cut = text.is_cut || one.is_cut;
    text.rect = around(text.rect, quad.rect);
    text.shown = around(text.shown, quad.shown);
  }
  return texts;
}

double contrast(ImU32 a, ImU32 b) {
  const auto luminance = [](ImU32 color) {
    const auto linear = [&](unsigned shift) {
      const double c = static_cast<double>((color >> shift) & 0xFFU) / 255;
      return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
           0.0722 * linear(IM_COL32_B_SHIFT);
  };
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string hex(ImU32 color) {
  return fmt::format("#{:02X}{:02X}{:02X}", (color >> IM_COL32_R_SHIFT) & 0xFFU,
                     (color >> IM_COL32_G_SHIFT) & 0xFFU, (color >> IM_COL32_B_SHIFT) & 0xFFU);
}

}  // namespace netral::tests

#include "platform/draw_data.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace netral::platform {
namespace {

/// The first pixel whose middle is at or behind `edge`.
int first_pixel(float edge) {
  constexpr float kFarAway = 1e6F;
  return static_cast<int>(std::ceil(std::clamp(edge, -kFarAway, kFarAway) - 0.5F));
}

int rounded(float value) { return static_cast<int>(std::lround(value)); }

/// The pixels whose middles lie within.
SDL_Rect covered(ImVec2 min, ImVec2 max) {
  const int left = first_pixel(min.x);
  const int top = first_pixel(min.y);
  return {left, top, first_pixel(max.x) - left, first_pixel(max.y) - top};
}

SDL_Color color_of(ImU32 packed) {
  return {static_cast<Uint8>(packed >> IM_COL32_R_SHIFT),
          static_cast<Uint8>(packed >> IM_COL32_G_SHIFT),
          static_cast<Uint8>(packed >> IM_COL32_B_SHIFT),
          static_cast<Uint8>(packed >> IM_COL32_A_SHIFT)};
}

bool same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

/// An upright rectangle of one colour and an upright part of a texture.
struct Quad {
  ImVec2 min, max;
  ImVec2 uv_min, uv_max;
  ImU32 color = 0;
};

/// Draws the commands of one list.
class ListDrawing {
 public:
  ListDrawing(SDL_Renderer* renderer, const ImDrawList& list) : renderer_(renderer), list_(list) {}

  void run(const ImDrawCmd& command) {
    const ImVec4& clip = command.ClipRect;
    const SDL_Rect seen =
        covered({std::max(0.0F, clip.x), std::max(0.0F, clip.y)}, {clip.z, clip.w});
    if (seen.w <= 0 || seen.h <= 0) return;
    SDL_RenderSetClipRect(renderer_, &seen);
    texture_ = static_cast<SDL_Texture*>(command.GetTexID());
    texture_width_ = texture_height_ = 0;
    if (texture_ != nullptr) {
      SDL_QueryTexture(texture_, nullptr, nullptr, &texture_width_, &texture_height_);
    }
    vertices_ = list_.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list_.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* const end = index + command.ElemCount;
    while (index != end) {
      if (const auto quad = quad_at(index, end)) {
        draw_quad(*quad);
        index += 6;
        continue;
      }
      const ImDrawIdx* const first = index;
      do {
        index += 3;
      } while (index != end && has_one_texel(index) == has_one_texel(first) &&
               !quad_at(index, end));
      draw_triangles(first, index);
    }
  }

 private:
  /// The two triangles at `index`, when they are a quad. ImGui writes its corners
  /// clockwise from the top left, as 0 1 2 and 0 2 3.
  [[nodiscard]] std::optional<Quad> quad_at(const ImDrawIdx* index, const ImDrawIdx* end) const {
    if (end - index < 6 || index[3] != index[0] || index[4] != index[2]) return std::nullopt;
    const ImDrawVert& a = vertices_[index[0]];
    const ImDrawVert& b = vertices_[index[1]];
    const ImDrawVert& c = vertices_[index[2]];
    const ImDrawVert& d = vertices_[index[5]];
    const auto is_upright = [](ImVec2 p, ImVec2 q, ImVec2 r, ImVec2 s) {
      return p.y == q.y && q.x == r.x && r.y == s.y && s.x == p.x && p.x <= r.x && p.y <= r.y;
    };
    if (!is_upright(a.pos, b.pos, c.pos, d.pos) || !is_upright(a.uv, b.uv, c.uv, d.uv)) {
      return std::nullopt;
    }
    if (a.col != b.col || b.col != c.col || c.col != d.col) return std::nullopt;
    return Quad{a.pos, c.pos, a.uv, c.uv, a.col};
  }

  /// Whether a triangle takes all of its colour from one place of the texture:
  /// from ImGui's white pixel, so it needs no texture.
  [[nodiscard]] bool has_one_texel(const ImDrawIdx* index) const {
    const ImVec2 uv = vertices_[index[0]].uv;
    return same(uv, vertices_[index[1]].uv) && same(uv, vertices_[index[2]].uv);
  }

  void draw_quad(const Quad& quad) {
    const SDL_Color color = color_of(quad.color);
    if (texture_ == nullptr || same(quad.uv_min, quad.uv_max)) {
      const SDL_Rect box = covered(quad.min, quad.max);
      // Software blends slowly even where nothing shines through.
      const bool is_opaque = color.a == 0xFF;
      SDL_SetRenderDrawBlendMode(renderer_, is_opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
      SDL_SetRenderDrawColor(renderer_, color.r, color.g, color.b, color.a);
      SDL_RenderFillRect(renderer_, &box);
      return;
    }
    const auto width = static_cast<float>(texture_width_);
    const auto height = static_cast<float>(texture_height_);
    const SDL_Rect from{rounded(quad.uv_min.x * width), rounded(quad.uv_min.y * height),
                        rounded((quad.uv_max.x - quad.uv_min.x) * width),
                        rounded((quad.uv_max.y - quad.uv_min.y) * height)};
    // As wide at every place, so that a glyph between pixels keeps its size.
    const SDL_Rect to{first_pixel(quad.min.x), first_pixel(quad.min.y),
                      rounded(quad.max.x - quad.min.x), rounded(quad.max.y - quad.min.y)};
    SDL_SetTextureColorMod(texture_, color.r, color.g, color.b);
    SDL_SetTextureAlphaMod(texture_, color.a);
    SDL_RenderCopy(renderer_, texture_, &from, &to);
  }

  void draw_triangles(const ImDrawIdx* first, const ImDrawIdx* end) {
    SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND);
    SDL_RenderGeometryRaw(renderer_, has_one_texel(first) ? nullptr : texture_, &vertices_->pos.x,
                          sizeof(ImDrawVert), reinterpret_cast<const SDL_Color*>(&vertices_->col),
                          sizeof(ImDrawVert), &vertices_->uv.x, sizeof(ImDrawVert),
                          static_cast<int>(list_.VtxBuffer.end() - vertices_), first,
                          static_cast<int>(end - first), sizeof(ImDrawIdx));
  }

  SDL_Renderer* renderer_;
  const ImDrawList& list_;
  const ImDrawVert* vertices_ = nullptr;
  SDL_Texture* texture_ = nullptr;
  int texture_width_ = 0;
  int texture_height_ = 0;
};

}  // namespace

void draw_data(SDL_Renderer* renderer, const ImDrawData& data, ImU32 background) {
  const SDL_Color color = color_of(background);
  SDL_RenderSetClipRect(renderer, nullptr);
  SDL_SetRenderDrawColor(renderer, color.r, color.g, color.b, 0xFF);
  SDL_RenderClear(renderer);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    ListDrawing drawing(renderer, list);
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback == nullptr) drawing.run(command);
    }
  }
  SDL_RenderSetClipRect(renderer, nullptr);
}

}  // namespace netral::platform

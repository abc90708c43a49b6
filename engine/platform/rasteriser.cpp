#include "platform/rasteriser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "platform/blend.h"

namespace netral::platform {
namespace {

/// Whole pixels; the right and bottom ones are outside.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};

Box common(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

/// Beyond this nothing is drawn: such a coordinate is a mistake, not a place.
constexpr float far_away = 1e6F;

bool is_near(float value) { return value > -far_away && value < far_away; }

/// The first pixel whose middle is at or behind `edge`.
int first_pixel(float edge) {
  return static_cast<int>(std::ceil(std::clamp(edge, -far_away, far_away) - 0.5F));
}

Box covered(ImVec2 min, ImVec2 max) {
  return {first_pixel(min.x), first_pixel(min.y), first_pixel(max.x), first_pixel(max.y)};
}

/// A place for drawing: the pixels, and the part of them that may be touched.
struct Sheet {
  Pixels pixels;
  Box clip;

  [[nodiscard]] Argb* row(int y) const { return pixels.data + y * pixels.stride; }
};

void fill_span(Argb* from, Argb* to, Argb colour) {
  const std::uint32_t alpha = alpha_of(colour);
  if (alpha == 0xFF) {
    std::fill(from, to, colour);
  } else if (alpha != 0) {
    for (; from != to; ++from) *from = mixed(*from, colour, alpha);
  }
}

void fill_box(const Sheet& sheet, const Box& wanted, Argb colour) {
  const Box box = common(wanted, sheet.clip);
  if (box.empty()) return;
  for (int y = box.top; y < box.bottom; ++y) {
    fill_span(sheet.row(y) + box.left, sheet.row(y) + box.right, colour);
  }
}

/// Takes every `step`-th of the mask.
void lay_mask_span(Argb* to, const std::uint8_t* mask, int step, int count, Argb colour) {
  const std::uint32_t alpha = alpha_of(colour);
  for (int i = 0; i < count; ++i, mask += step) {
    if (*mask == 0) continue;
    const std::uint32_t a = alpha == 0xFF ? *mask : div255(*mask * alpha);
    to[i] = a == 0xFF ? colour : mixed(to[i], colour, a);
  }
}

void lay_colours_span(Argb* to, const Argb* from, int count, Argb tint) {
  for (int i = 0; i < count; ++i) {
    const Argb over = tint == 0xFFFFFFFFU ? from[i] : tinted(from[i], tint);
    const std::uint32_t alpha = alpha_of(over);
    if (alpha == 0) continue;
    to[i] = alpha == 0xFF ? over : laid_over(to[i], over);
  }
}

/// The texture's colour between pixels, multiplied by alpha. `u` and `v` count
/// in texels; beyond the edge, the edge goes on.
Argb sample(const SoftwareTexture& texture, float u, float v) {
  const auto split = [](float at, int size) {
    const float clamped = std::clamp(at - 0.5F, 0.0F, static_cast<float>(size - 1));
    const int whole = static_cast<int>(clamped);
    const auto part =
        static_cast<std::uint32_t>(std::lround((clamped - static_cast<float>(whole)) * 255));
    return std::array<std::uint32_t, 3>{static_cast<std::uint32_t>(whole),
                                        static_cast<std::uint32_t>(std::min(whole + 1, size - 1)),
                                        part};
  };
  const auto [x0, x1, x_part] = split(u, texture.width);
  const auto [y0, y1, y_part] = split(v, texture.height);
  const auto width = static_cast<std::uint32_t>(texture.width);
  const auto texel = [&](std::uint32_t x, std::uint32_t y) {
    const std::size_t at = std::size_t{y} * width + x;
    return texture.mask.empty() ? texture.colours[at] : texture.mask[at] * 0x01010101U;
  };
  const auto between = [](Argb a, Argb b, std::uint32_t part) {
    return scaled(a, 255 - part) + scaled(b, part);
  };
  return between(between(texel(x0, y0), texel(x1, y0), x_part),
                 between(texel(x0, y1), texel(x1, y1), x_part), y_part);
}

/// `colour` as the one texel at `uv` lets it through, for shapes that take all
/// of their colour from there (ImGui's white pixel).
Argb tinted_by(const SoftwareTexture* texture, ImVec2 uv, Argb colour) {
  if (texture == nullptr) return colour;
  const auto place = [](float at, int size) {
    const float texels = std::clamp(at, 0.0F, 1.0F) * static_cast<float>(size);
    return std::min(static_cast<int>(texels), size - 1);
  };
  const std::size_t at = static_cast<std::size_t>(place(uv.y, texture->height)) *
                             static_cast<std::size_t>(texture->width) +
                         static_cast<std::size_t>(place(uv.x, texture->width));
  const std::uint32_t alpha =
      texture->mask.empty() ? alpha_of(texture->colours[at]) : texture->mask[at];
  if (texture->mask.empty() && alpha != 0) colour = tinted(colour, straight(texture->colours[at]));
  if (alpha == 0xFF) return colour;
  return (colour & 0x00FFFFFFU) | div255(alpha_of(colour) * alpha) << 24U;
}

/// An upright rectangle of one colour, as ImGui makes for glyphs, pictures and
/// plain boxes.
struct Quad {
  ImVec2 min, max;
  ImVec2 uv_min, uv_max;
  Argb colour = 0;

  [[nodiscard]] bool is_plain() const { return uv_min.x == uv_max.x && uv_min.y == uv_max.y; }
};

void lay_quad_at_own_size(const Sheet& sheet, const SoftwareTexture& texture, const Box& box,
                          int texture_left, int texture_top, Argb colour) {
  const Box seen = common(box, sheet.clip);
  if (seen.empty()) return;
  const Argb tint = premultiplied(colour);
  for (int y = seen.top; y < seen.bottom; ++y) {
    Argb* to = sheet.row(y) + seen.left;
    const std::ptrdiff_t from = std::ptrdiff_t{texture_top + y - box.top} * texture.width +
                                (texture_left + seen.left - box.left);
    const int count = seen.right - seen.left;
    if (texture.mask.empty()) {
      lay_colours_span(to, texture.colours.data() + from, count, tint);
    } else {
      lay_mask_span(to, texture.mask.data() + from, 1, count, colour);
    }
  }
}

/// Glyphs that are baked several times as wide as they are shown, so that they
/// can begin between pixels: in each row, every `step`-th texel is taken.
void lay_oversampled_glyph(const Sheet& sheet, const SoftwareTexture& texture, const Quad& quad,
                           const Box& texels, int step) {
  const int top = static_cast<int>(std::lround(quad.min.y));
  const Box wide = covered(quad.min, quad.max);
  const Box seen =
      common({wide.left, top, wide.right, top + texels.bottom - texels.top}, sheet.clip);
  if (seen.empty()) return;
  const float middle = static_cast<float>(seen.left) + 0.5F - quad.min.x;
  const int first =
      std::max(texels.left, texels.left + static_cast<int>(middle * static_cast<float>(step)));
  const int count = std::min(seen.right - seen.left, (texels.right - first + step - 1) / step);
  for (int y = seen.top; y < seen.bottom; ++y) {
    const std::uint8_t* from =
        texture.mask.data() + std::ptrdiff_t{texels.top + y - top} * texture.width + first;
    lay_mask_span(sheet.row(y) + seen.left, from, step, count, quad.colour);
  }
}

void lay_quad_stretched(const Sheet& sheet, const SoftwareTexture& texture, const Quad& quad) {
  const Box seen = common(covered(quad.min, quad.max), sheet.clip);
  if (seen.empty()) return;
  const auto width = static_cast<float>(texture.width);
  const auto height = static_cast<float>(texture.height);
  const float u_step = (quad.uv_max.x - quad.uv_min.x) * width / (quad.max.x - quad.min.x);
  const float v_step = (quad.uv_max.y - quad.uv_min.y) * height / (quad.max.y - quad.min.y);
  const Argb tint = premultiplied(quad.colour);
  for (int y = seen.top; y < seen.bottom; ++y) {
    Argb* row = sheet.row(y);
    const float v = quad.uv_min.y * height + (static_cast<float>(y) + 0.5F - quad.min.y) * v_step;
    for (int x = seen.left; x < seen.right; ++x) {
      const float u = quad.uv_min.x * width + (static_cast<float>(x) + 0.5F - quad.min.x) * u_step;
      row[x] = laid_over(row[x], tinted(sample(texture, u, v), tint));
    }
  }
}

void lay_quad(const Sheet& sheet, const SoftwareTexture* texture, const Quad& quad) {
  if (texture == nullptr || quad.is_plain()) {
    fill_box(sheet, covered(quad.min, quad.max), tinted_by(texture, quad.uv_min, quad.colour));
    return;
  }
  const auto whole = [](float value) { return static_cast<int>(std::lround(value)); };
  const Box box{whole(quad.min.x), whole(quad.min.y), whole(quad.max.x), whole(quad.max.y)};
  const auto width = static_cast<float>(texture->width);
  const auto height = static_cast<float>(texture->height);
  const Box texels{whole(quad.uv_min.x * width), whole(quad.uv_min.y * height),
                   whole(quad.uv_max.x * width), whole(quad.uv_max.y * height)};
  const bool own_height = box.bottom - box.top == texels.bottom - texels.top;
  const bool own_size = own_height && box.right - box.left == texels.right - texels.left;
  const bool inside = texels.left >= 0 && texels.top >= 0 && texels.right <= texture->width &&
                      texels.bottom <= texture->height;
  const float texels_per_pixel =
      static_cast<float>(texels.right - texels.left) / (quad.max.x - quad.min.x);
  const int step = texels_per_pixel < 16 ? whole(texels_per_pixel) : 0;
  const bool oversampled = !texture->mask.empty() && own_height && step >= 1 &&
                           std::abs(texels_per_pixel - static_cast<float>(step)) < 0.01F;
  if (own_size && inside) {
    lay_quad_at_own_size(sheet, *texture, box, texels.left, texels.top, quad.colour);
  } else if (oversampled && inside) {
    lay_oversampled_glyph(sheet, *texture, quad, texels, step);
  } else {
    lay_quad_stretched(sheet, *texture, quad);
  }
}

/// Positions of triangles count in 1/256 of a pixel.
constexpr int steps_per_pixel = 256;

struct Corner {
  std::int64_t x = 0;
  std::int64_t y = 0;
  ImVec2 position;
  ImVec2 uv;
  Argb colour = 0;
};

std::int64_t floor_divided(std::int64_t value, std::int64_t by) {
  const std::int64_t quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

/// One side of a triangle, walked from row to row: it bounds the pixels of a row
/// on the left, on the right, or (when level) allows the row or not.
class Side {
 public:
  /// The triangle lies to the right of the way from `a` to `b`, with y downwards.
  Side(const Corner& a, const Corner& b, int first_row) {
    const std::int64_t dx = b.x - a.x;
    const std::int64_t dy = b.y - a.y;
    const bool owns_its_pixels = dy < 0 || (dy == 0 && dx > 0);
    const std::int64_t middle = steps_per_pixel / 2;
    value_ = dx * (std::int64_t{first_row} * steps_per_pixel + middle - a.y) - dy * (middle - a.x) -
             (owns_its_pixels ? 0 : 1);
    step_ = dx * steps_per_pixel;
    per_pixel_ = dy * steps_per_pixel;
    if (per_pixel_ == 0) return;
    const std::int64_t divisor = std::abs(per_pixel_);
    bound_ = floor_divided(value_, divisor);
    rest_ = value_ - bound_ * divisor;
    bound_step_ = floor_divided(step_, divisor);
    rest_step_ = step_ - bound_step_ * divisor;
  }

  void narrow(std::int64_t& first, std::int64_t& last) const {
    if (per_pixel_ < 0) {
      first = std::max(first, -bound_);
    } else if (per_pixel_ > 0) {
      last = std::min(last, bound_);
    } else if (value_ < 0) {
      last = first - 1;
    }
  }

  void next_row() {
    value_ += step_;
    if (per_pixel_ == 0) return;
    bound_ += bound_step_;
    rest_ += rest_step_;
    if (const std::int64_t divisor = std::abs(per_pixel_); rest_ >= divisor) {
      rest_ -= divisor;
      ++bound_;
    }
  }

 private:
  std::int64_t value_ = 0;      ///< how far the row's first pixel is inside
  std::int64_t step_ = 0;       ///< what a row adds to that
  std::int64_t per_pixel_ = 0;  ///< what a pixel to the right takes from it
  std::int64_t bound_ = 0, rest_ = 0;
  std::int64_t bound_step_ = 0, rest_step_ = 0;
};

/// A value that changes evenly over a triangle.
struct Slope {
  double at_origin = 0;  ///< in the middle of the pixel 0, 0
  double per_x = 0;
  double per_y = 0;

  Slope(const std::array<Corner, 3>& corners, double a, double b, double c) {
    const auto pixels = [](std::int64_t steps) {
      return static_cast<double>(steps) / steps_per_pixel;
    };
    const double x0 = pixels(corners[0].x);
    const double y0 = pixels(corners[0].y);
    const double x1 = pixels(corners[1].x) - x0;
    const double y1 = pixels(corners[1].y) - y0;
    const double x2 = pixels(corners[2].x) - x0;
    const double y2 = pixels(corners[2].y) - y0;
    const double area = x1 * y2 - x2 * y1;
    per_x = ((b - a) * y2 - (c - a) * y1) / area;
    per_y = ((c - a) * x1 - (b - a) * x2) / area;
    at_origin = a + (0.5 - x0) * per_x + (0.5 - y0) * per_y;
  }

  [[nodiscard]] double at(std::int64_t x, int y) const {
    return at_origin + per_x * static_cast<double>(x) + per_y * y;
  }
};

/// Calls `span(y, first, last)` for the pixels of a triangle in each row; both
/// ends are inside. The corners go clockwise.
template <typename Span>
void walk(const std::array<Corner, 3>& corners, const Box& clip, Span span) {
  const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
  const auto row = [](std::int64_t steps) {
    return static_cast<int>(floor_divided(steps, steps_per_pixel));
  };
  const int first_row = std::max(clip.top, row(top));
  const int last_row = std::min(clip.bottom - 1, row(bottom));
  if (first_row > last_row) return;
  std::array<Side, 3> sides{Side(corners[0], corners[1], first_row),
                            Side(corners[1], corners[2], first_row),
                            Side(corners[2], corners[0], first_row)};
  for (int y = first_row; y <= last_row; ++y) {
    std::int64_t first = clip.left;
    std::int64_t last = clip.right - 1;
    for (Side& side : sides) {
      side.narrow(first, last);
      side.next_row();
    }
    if (first <= last) span(y, first, last);
  }
}

std::uint32_t as_channel(double value) {
  return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

/// One colour that fades: the fringe of ImGui's anti-aliased shapes.
void fill_faded(const Sheet& sheet, const std::array<Corner, 3>& corners) {
  constexpr double one = 65536;
  const Slope alpha(corners, alpha_of(corners[0].colour), alpha_of(corners[1].colour),
                    alpha_of(corners[2].colour));
  const auto step = static_cast<std::int64_t>(alpha.per_x * one);
  const Argb colour = corners[0].colour;
  walk(corners, sheet.clip, [&](int y, std::int64_t first, std::int64_t last) {
    Argb* row = sheet.row(y);
    auto value = static_cast<std::int64_t>(alpha.at(first, y) * one + one / 2);
    for (std::int64_t x = first; x <= last; ++x, value += step) {
      const auto a = static_cast<std::uint32_t>(std::clamp<std::int64_t>(value >> 16, 0, 255));
      row[x] = mixed(row[x], colour, a);
    }
  });
}

/// Any colours and any texture: rare, so plain rather than fast.
void fill_shaded(const Sheet& sheet, const SoftwareTexture* texture,
                 const std::array<Corner, 3>& corners) {
  const auto channel = [&](unsigned shift) {
    const auto of = [&](const Corner& corner) {
      return static_cast<double>((corner.colour >> shift) & 0xFFU);
    };
    return Slope(corners, of(corners[0]), of(corners[1]), of(corners[2]));
  };
  const std::array<Slope, 4> channels{channel(0), channel(8), channel(16), channel(24)};
  const Slope u(corners, corners[0].uv.x, corners[1].uv.x, corners[2].uv.x);
  const Slope v(corners, corners[0].uv.y, corners[1].uv.y, corners[2].uv.y);
  walk(corners, sheet.clip, [&](int y, std::int64_t first, std::int64_t last) {
    Argb* row = sheet.row(y);
    for (std::int64_t x = first; x <= last; ++x) {
      Argb colour = 0;
      for (unsigned i = 0; i < 4; ++i) colour |= as_channel(channels[i].at(x, y)) << (8 * i);
      Argb over = premultiplied(colour);
      if (texture != nullptr) {
        over = tinted(sample(*texture, static_cast<float>(u.at(x, y) * texture->width),
                             static_cast<float>(v.at(x, y) * texture->height)),
                      over);
      }
      row[x] = laid_over(row[x], over);
    }
  });
}

bool same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

void fill_triangle(const Sheet& sheet, const SoftwareTexture* texture,
                   std::array<Corner, 3> corners) {
  for (const Corner& corner : corners) {
    if (!is_near(corner.position.x) || !is_near(corner.position.y)) return;
  }
  Corner& a = corners[0];
  Corner& b = corners[1];
  Corner& c = corners[2];
  const std::int64_t area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (area == 0) return;
  if (area < 0) std::swap(b, c);

  const bool one_texel = same(a.uv, b.uv) && same(b.uv, c.uv);
  if (!one_texel) return fill_shaded(sheet, texture, corners);

  for (Corner& corner : corners) corner.colour = tinted_by(texture, corner.uv, corner.colour);
  if (a.colour == b.colour && b.colour == c.colour) {
    if (alpha_of(a.colour) == 0) return;
    walk(corners, sheet.clip, [&](int y, std::int64_t first, std::int64_t last) {
      fill_span(sheet.row(y) + first, sheet.row(y) + last + 1, a.colour);
    });
    return;
  }
  constexpr Argb rgb = 0x00FFFFFFU;
  const bool one_hue = ((a.colour ^ b.colour) & rgb) == 0 && ((a.colour ^ c.colour) & rgb) == 0;
  one_hue ? fill_faded(sheet, corners) : fill_shaded(sheet, nullptr, corners);
}

/// Draws the commands of one list.
class Drawing {
 public:
  Drawing(const ImDrawData& data, const ImDrawList& list, const Pixels& target)
      : data_(data), list_(list), target_(target) {}

  void run(const ImDrawCmd& command) const {
    const ImVec2 scale = data_.FramebufferScale;
    const ImVec4& clip = command.ClipRect;
    const Box wanted = covered(placed({clip.x, clip.y}), placed({clip.z, clip.w}));
    const Sheet sheet{target_, common(wanted, {0, 0, target_.width, target_.height})};
    if (sheet.clip.empty() || scale.x <= 0 || scale.y <= 0) return;
    const auto* texture = static_cast<const SoftwareTexture*>(command.GetTexID());

    const ImDrawVert* vertices = list_.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list_.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* const end = index + command.ElemCount;
    while (index != end) {
      if (const auto quad = end - index >= 6 ? as_quad(vertices, index) : std::nullopt) {
        lay_quad(sheet, texture, *quad);
        index += 6;
      } else {
        fill_triangle(
            sheet, texture,
            {corner(vertices[index[0]]), corner(vertices[index[1]]), corner(vertices[index[2]])});
        index += 3;
      }
    }
  }

 private:
  [[nodiscard]] ImVec2 placed(ImVec2 position) const {
    return {(position.x - data_.DisplayPos.x) * data_.FramebufferScale.x,
            (position.y - data_.DisplayPos.y) * data_.FramebufferScale.y};
  }

  [[nodiscard]] Corner corner(const ImDrawVert& vertex) const {
    const ImVec2 at = placed(vertex.pos);
    const auto steps = [](float value) {
      return is_near(value) ? std::llround(value * steps_per_pixel) : 0;
    };
    return {steps(at.x), steps(at.y), at, vertex.uv, from_imgui(vertex.col)};
  }

  /// The two triangles at `index` as a quad, when they are one. ImGui writes a
  /// quad's corners clockwise from the top left, as 0 1 2 and 0 2 3.
  [[nodiscard]] std::optional<Quad> as_quad(const ImDrawVert* vertices,
                                            const ImDrawIdx* index) const {
    if (index[3] != index[0] || index[4] != index[2]) return std::nullopt;
    const ImDrawVert& a = vertices[index[0]];
    const ImDrawVert& b = vertices[index[1]];
    const ImDrawVert& c = vertices[index[2]];
    const ImDrawVert& d = vertices[index[5]];
    const auto upright = [](ImVec2 p, ImVec2 q, ImVec2 r, ImVec2 s) {
      return p.y == q.y && q.x == r.x && r.y == s.y && s.x == p.x;
    };
    if (!upright(a.pos, b.pos, c.pos, d.pos) || !upright(a.uv, b.uv, c.uv, d.uv)) {
      return std::nullopt;
    }
    if (a.col != b.col || b.col != c.col || c.col != d.col) return std::nullopt;
    if (a.pos.x > c.pos.x || a.pos.y > c.pos.y) return std::nullopt;
    return Quad{placed(a.pos), placed(c.pos), a.uv, c.uv, from_imgui(a.col)};
  }

  const ImDrawData& data_;
  const ImDrawList& list_;
  const Pixels& target_;
};

}  // namespace

void rasterise(const ImDrawData& data, ImU32 background, const Pixels& target) {
  const Box all{0, 0, target.width, target.height};
  fill_box({target, all}, all, from_imgui(background) | 0xFF000000U);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    const Drawing drawing(data, list, target);
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback == nullptr) drawing.run(command);
    }
  }
}

}  // namespace netral::platform

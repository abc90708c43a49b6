// Text on a Cairo picture: typefaces from the bytes of their files, and lines broken to a
// width. Internal to papers/.

#pragma once

#include <cairo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netral::papers {

struct TypefaceEnd {
  void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
using Typeface = std::unique_ptr<cairo_font_face_t, TypefaceEnd>;

/// A typeface from the bytes of an OpenType file; nothing when they are not one.
[[nodiscard]] Typeface typeface_from(const std::string& bytes);

/// How wide a line is in this face and size, in pixels.
[[nodiscard]] double width_of(cairo_t* context, cairo_font_face_t* face, double size,
                              const std::string& line);

/// Broken at spaces, and within a word that is wider than `width` by itself.
[[nodiscard]] std::vector<std::string> broken(cairo_t* context, cairo_font_face_t* face,
                                              double size, double width, std::string_view text);

}  // namespace netral::papers

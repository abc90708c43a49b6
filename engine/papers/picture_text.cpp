#include "papers/picture_text.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "base/text.h"

namespace netral::papers {
namespace {

/// What a Cairo typeface works on: the library, the face and the bytes behind both.
struct FaceData {
  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  FaceData() = default;
  FaceData(const FaceData&) = delete;
  FaceData& operator=(const FaceData&) = delete;
  ~FaceData() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }

  [[nodiscard]] bool load(const std::string& file) {
    bytes = file;
    if (FT_Init_FreeType(&library) != 0) return false;
    return FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                              static_cast<FT_Long>(bytes.size()), 0, &face) == 0;
  }
};

void forget(void* data) { delete static_cast<FaceData*>(data); }

/// As much of a word as fits, at least one character.
std::string_view fitting_part(cairo_t* context, cairo_font_face_t* face, double size, double width,
                              std::string_view word) {
  while (base::length_in_characters(word) > 1 &&
         width_of(context, face, size, std::string(word)) > width) {
    word = base::without_last_character(word);
  }
  return word;
}

}  // namespace

Typeface typeface_from(const std::string& bytes) {
  static const cairo_user_data_key_t key{};
  auto data = std::make_unique<FaceData>();
  if (!data->load(bytes)) return nullptr;
  Typeface face(cairo_ft_font_face_create_for_ft_face(data->face, 0));
  // Cairo keeps the face for as long as it likes; what it stands on goes with it.
  if (cairo_font_face_set_user_data(face.get(), &key, data.get(), forget) != CAIRO_STATUS_SUCCESS) {
    return nullptr;
  }
  (void)data.release();
  return face;
}

double width_of(cairo_t* context, cairo_font_face_t* face, double size, const std::string& line) {
  cairo_set_font_face(context, face);
  cairo_set_font_size(context, size);
  cairo_text_extents_t extents{};
  cairo_text_extents(context, line.c_str(), &extents);
  return extents.x_advance;
}

std::vector<std::string> broken(cairo_t* context, cairo_font_face_t* face, double size,
                                double width, std::string_view text) {
  std::vector<std::string> lines;
  std::string line;
  for (std::string_view word : base::split(text, ' ')) {
    if (word.empty()) continue;
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (width_of(context, face, size, longer) <= width) {
      line = longer;
      continue;
    }
    if (!line.empty()) lines.push_back(line);
    while (width_of(context, face, size, std::string(word)) > width) {
      const std::string_view part = fitting_part(context, face, size, width, word);
      if (part.size() == word.size()) break;
      lines.emplace_back(part);
      word.remove_prefix(part.size());
    }
    line = std::string(word);
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace netral::papers

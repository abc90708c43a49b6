#include "ui/fonts.h"

#include <imgui_freetype.h>

#include <cmath>

namespace netral::ui {
namespace {

enum class Face { regular, italic, semi_bold, bold };

struct Style {
  Face face;
  float size;         // pixels at 100 %
  float line_height;  // of the size
  TextStyle italic;
  TextStyle strong;
};

using enum TextStyle;

/// The type scale, in the order of TextStyle.
constexpr std::array<Style, kTextStyleCount> kStyles = {{
    {Face::regular, 16, 1.45F, caption_italic, caption_strong},
    {Face::italic, 16, 1.45F, caption_italic, caption_strong},
    {Face::semi_bold, 16, 1.45F, caption_strong, caption_strong},
    {Face::regular, 18, 1.45F, body_italic, body_strong},
    {Face::italic, 18, 1.45F, body_italic, body_strong},
    {Face::semi_bold, 18, 1.45F, body_strong, body_strong},
    {Face::regular, 20, 1.45F, lead_italic, lead_strong},
    {Face::italic, 20, 1.45F, lead_italic, lead_strong},
    {Face::bold, 20, 1.35F, lead_strong, lead_strong},
    {Face::bold, 22, 1.3F, heading, heading},
    {Face::bold, 28, 1.25F, title, title},
    {Face::bold, 34, 1.2F, display, display},
    {Face::bold, 44, 1.15F, figure, figure},
}};

const Style& style_of(TextStyle style) { return kStyles[static_cast<std::size_t>(style)]; }

const std::string& file_of(Face face, const FontData& data) {
  switch (face) {
    case Face::regular:
      return data.regular;
    case Face::italic:
      return data.italic;
    case Face::semi_bold:
      return data.semi_bold;
    case Face::bold:
      return data.bold;
  }
  return data.regular;
}

/// Latin with its accents, and the signs of good typesetting.
constexpr std::array<ImWchar, 21> kGlyphs = {0x0020, 0x007E, 0x00A0, 0x00FF, 0x2010, 0x2015, 0x2018,
                                             0x201A, 0x201C, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026,
                                             0x2190, 0x2193, 0x2212, 0x2212, 0x2264, 0x2265, 0};

}  // namespace

void Fonts::add_to(ImFontAtlas& atlas, const FontData& data, float scale) {
  scale_ = scale;
  for (std::size_t i = 0; i < kStyles.size(); ++i) {
    const std::string& file = file_of(kStyles[i].face, data);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    config.OversampleH = 1;
    config.GlyphRanges = kGlyphs.data();
    fonts_[i] = atlas.AddFontFromMemoryTTF(const_cast<char*>(file.data()),  // ImGui only reads it
                                           static_cast<int>(file.size()),
                                           std::round(kStyles[i].size * scale * 1.21F), &config);
  }
}

ImFont& Fonts::font(TextStyle style) const { return *fonts_[static_cast<std::size_t>(style)]; }

float Fonts::line_height(TextStyle style) const {
  return std::round(style_of(style).size * style_of(style).line_height * scale_);
}

TextStyle Fonts::italic_of(TextStyle style) { return style_of(style).italic; }
TextStyle Fonts::strong_of(TextStyle style) { return style_of(style).strong; }

}  // namespace netral::ui

#include "ui/theme.h"

#include <cmath>

namespace netral::ui {
namespace {

constexpr ImU32 rgb(unsigned value) {
  return IM_COL32((value >> 16U) & 0xFFU, (value >> 8U) & 0xFFU, value & 0xFFU, 0xFF);
}

}  // namespace

const VerdictColors& Palette::of(course::Verdict verdict) const {
  switch (verdict) {
    case course::Verdict::sesuai:
      return sesuai;
    case course::Verdict::berisiko:
      return berisiko;
    case course::Verdict::melanggar:
      return melanggar;
  }
  return melanggar;
}

namespace {

constexpr std::array<std::string_view, kThemeKinds.size()> kThemeNames = {"terang", "gelap",
                                                                          "kontras-tinggi"};

constexpr ImU32 kNone = 0;  // clear: not drawn

/// Paper and ink, with the pigments of batik: the look of the hall.
constexpr Palette kLight = {
    .paper = rgb(0xFBF7EF),
    .card = rgb(0xFFFEFA),
    .quiet = rgb(0xF0E8D7),
    .line = rgb(0xDDD2BA),
    .ink = rgb(0x23201B),
    .muted = rgb(0x5E564B),
    .accent = rgb(0x6B4226),
    .accent_soft = rgb(0xA57C52),
    .track = rgb(0xE3D6BC),
    .action = rgb(0x22406A),
    .action_soft = rgb(0xE3E9F3),
    .on_action = rgb(0xFFFEFA),
    .on_action_muted = rgb(0xBFCBDD),
    .disabled = rgb(0xDADDE2),
    .on_disabled = rgb(0x566073),
    .focus = rgb(0x5673A5),
    .selection = rgb(0xB9C4D6),
    .edge = kNone,
    .chat_head = rgb(0x6B4226),
    .on_chat_head = rgb(0xFFFEFA),
    .on_chat_head_muted = rgb(0xE3D6BC),
    .chat_ground = rgb(0xF0E8D7),
    .weave = rgb(0xECE5D6),
    .cover_weave = rgb(0xE3D6BC),
    .scene_ground = rgb(0xEAE0CB),
    .picture_tint = rgb(0xFFFFFF),
    .shade = rgb(0x6B4226),
    .sesuai = {rgb(0x3F6248), rgb(0xE2ECE3)},
    .berisiko = {rgb(0x75581F), rgb(0xF3E9D0)},
    .melanggar = {rgb(0x8C3B2A), rgb(0xF5E2DC)},
};

/// The same pigments by lamplight: a warm dark paper, never black, and inks that are
/// lighter than the sheets they stand on.
constexpr Palette kDark = {
    .paper = rgb(0x211D18),
    .card = rgb(0x2B2620),
    .quiet = rgb(0x383127),
    .line = rgb(0x4E4538),
    .ink = rgb(0xEDE4D3),
    .muted = rgb(0xBDB09C),
    .accent = rgb(0xD6AC80),
    .accent_soft = rgb(0xA1805B),
    .track = rgb(0x4A4135),
    .action = rgb(0xA3BDE6),
    .action_soft = rgb(0x2C3749),
    .on_action = rgb(0x17202E),
    .on_action_muted = rgb(0x34445F),
    .disabled = rgb(0x3F3B37),
    .on_disabled = rgb(0xB5AB9C),
    .focus = rgb(0xE8D9B8),
    .selection = rgb(0x46587A),
    .edge = kNone,
    .chat_head = rgb(0x3D2B1D),
    .on_chat_head = rgb(0xF3E9D8),
    .on_chat_head_muted = rgb(0xD3C2A6),
    .chat_ground = rgb(0x1B1814),
    .weave = rgb(0x2A251F),
    .cover_weave = rgb(0x423A2E),
    .scene_ground = rgb(0x2F2921),
    .picture_tint = rgb(0xC9C0B4),
    .shade = rgb(0x1A1613),
    .sesuai = {rgb(0xA3CBAB), rgb(0x26352A)},
    .berisiko = {rgb(0xDDBF7E), rgb(0x3B3120)},
    .melanggar = {rgb(0xEBAC9B), rgb(0x452B25)},
};

/// Black on white as on a printed form, with an edge around everything: for eyes that
/// need all the difference there is, and for a pale projector.
constexpr Palette kHighContrast = {
    .paper = rgb(0xFFFFFF),
    .card = rgb(0xFFFFFF),
    .quiet = rgb(0xF4F4F4),
    .line = rgb(0x3A3A3A),
    .ink = rgb(0x000000),
    .muted = rgb(0x2B2B2B),
    .accent = rgb(0x3B1D08),
    .accent_soft = rgb(0x5A3415),
    .track = rgb(0x949494),
    .action = rgb(0x06225C),
    .action_soft = rgb(0xDCE7FB),
    .on_action = rgb(0xFFFFFF),
    .on_action_muted = rgb(0xE4ECFA),
    .disabled = rgb(0xE4E4E4),
    .on_disabled = rgb(0x404040),
    .focus = rgb(0x0A5BD6),
    .selection = rgb(0xA9C8FF),
    .edge = rgb(0x3A3A3A),
    .chat_head = rgb(0x2E1705),
    .on_chat_head = rgb(0xFFFFFF),
    .on_chat_head_muted = rgb(0xF2E6D8),
    .chat_ground = rgb(0xEDEDED),
    .weave = rgb(0xE2E2E2),
    .cover_weave = rgb(0xD2D2D2),
    .scene_ground = rgb(0xEDEDED),
    .picture_tint = rgb(0xFFFFFF),
    .shade = rgb(0x000000),
    .sesuai = {rgb(0x063B16), rgb(0xE9F6EC)},
    .berisiko = {rgb(0x4A3200), rgb(0xFBF1D9)},
    .melanggar = {rgb(0x6B0F00), rgb(0xFCEAE5)},
};

}  // namespace

std::string_view name_of(ThemeKind kind) { return kThemeNames[static_cast<std::size_t>(kind)]; }

std::optional<ThemeKind> theme_named(std::string_view name) {
  for (const ThemeKind kind : kThemeKinds) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

ThemeKind next_theme(ThemeKind kind) {
  return kThemeKinds[(static_cast<std::size_t>(kind) + 1) % kThemeKinds.size()];
}

const Palette& palette_of(ThemeKind kind) {
  switch (kind) {
    case ThemeKind::light:
      return kLight;
    case ThemeKind::dark:
      return kDark;
    case ThemeKind::high_contrast:
      return kHighContrast;
  }
  return kLight;
}

ImU32 mixed(ImU32 a, ImU32 b, float part) {
  const ImVec4 from = ImGui::ColorConvertU32ToFloat4(a);
  const ImVec4 to = ImGui::ColorConvertU32ToFloat4(b);
  const auto mix = [&](float x, float y) { return x + (y - x) * part; };
  return ImGui::ColorConvertFloat4ToU32(
      {mix(from.x, to.x), mix(from.y, to.y), mix(from.z, to.z), 1.0F});
}

float Theme::px(float size) const { return std::round(size * scale); }

}  // namespace netral::ui

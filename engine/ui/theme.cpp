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

const Palette& light_palette() {
  static const Palette palette = {
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
      .disabled = rgb(0x98A3B3),
      .focus = rgb(0xB9C4D6),
      .chat_head = rgb(0x6B4226),
      .on_chat_head = rgb(0xFFFEFA),
      .chat_ground = rgb(0xF0E8D7),
      .weave = rgb(0xECE5D6),
      .scene_ground = rgb(0xEAE0CB),
      .sesuai = {rgb(0x3F6248), rgb(0xE2ECE3)},
      .berisiko = {rgb(0x75581F), rgb(0xF3E9D0)},
      .melanggar = {rgb(0x8C3B2A), rgb(0xF5E2DC)},
  };
  return palette;
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

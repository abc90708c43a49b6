// Draws ImGui's triangles into memory, without SDL and without a graphics card.
//
// Edges follow the top-left rule in whole numbers, so neighbours never overlap
// or gape and the same frame gives the same bytes on every run. ImGui's own
// anti-aliasing (a fringe that fades out) is kept; glyphs and pictures that are
// shown at their own size are copied pixel by pixel and stay crisp.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace netral::platform {

/// Where pixels go: 0xffRRGGBB each. The memory belongs to somebody else.
struct Pixels {
  std::uint32_t* data = nullptr;
  int width = 0;
  int height = 0;
  std::ptrdiff_t stride = 0;  ///< pixels from one row to the next
};

/// What triangles are filled with: a mask of alpha (glyphs), or colours. One of
/// the two is empty. An ImTextureID is a pointer to one of these.
struct SoftwareTexture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> mask;
  std::vector<std::uint32_t> colours;  ///< 0xAARRGGBB, multiplied by alpha
};

/// Fills `target` with `background`, which is taken as opaque, and draws `data` over it.
void rasterise(const ImDrawData& data, ImU32 background, const Pixels& target);

}  // namespace netral::platform

// Draws what ImGui made with SDL_Renderer.
//
// Upright quads (glyphs, pictures, boxes: nearly everything) are copied or filled
// on whole pixels, which is fast in software and keeps text crisp. The rest are
// triangles, which SDL's software renderer puts on whole pixels too: shapes that
// should look smooth are better baked into a texture.

#pragma once

#include <SDL.h>
#include <imgui.h>

namespace netral::platform {

/// Fills the renderer's target with `background`, which is taken as opaque, and
/// draws `data` over it. Textures are SDL_Textures of this renderer. One unit is
/// one pixel: the frame buffer's scale is not looked at, nor are user callbacks.
void draw_data(SDL_Renderer* renderer, const ImDrawData& data, ImU32 background);

}  // namespace netral::platform

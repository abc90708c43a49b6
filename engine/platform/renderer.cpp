#include "platform/renderer.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/gpu.h"

namespace netral::platform {
namespace {

/// What OpenGL calls the thing it draws with, in lower case; empty when the
/// renderer is not OpenGL.
std::string opengl_device() {
  using GetString = const unsigned char* (*)(unsigned);
  constexpr unsigned kGlRenderer = 0x1F01;
  if (SDL_GL_GetCurrentContext() == nullptr) return {};
  auto* const get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  const unsigned char* device = get_string == nullptr ? nullptr : get_string(kGlRenderer);
  return device == nullptr ? "" : base::to_lower_ascii(reinterpret_cast<const char*>(device));
}

bool is_software(std::string_view device) {
  constexpr std::array<std::string_view, 5> kKnown{"llvmpipe", "softpipe", "swrast",
                                                   "software rasterizer", "microsoft basic render"};
  return std::any_of(kKnown.begin(), kKnown.end(), [&](std::string_view name) {
    return device.find(name) != std::string_view::npos;
  });
}

/// Null when there is none, or when it turns out to be software behind a
/// graphics card's name.
Renderer open_hardware(SDL_Window* window, bool even_if_software) {
#ifdef _WIN32
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "direct3d11");
#endif
  Renderer renderer(SDL_CreateRenderer(
      window, -1,
      SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE));
  if (renderer && !even_if_software && is_software(opengl_device())) return nullptr;
  return renderer;
}

}  // namespace

void CloseRenderer::operator()(SDL_Renderer* renderer) const {
  SDL_DestroyRenderer(renderer);
  SDL_FreeSurface(surface);
}

Renderer open_renderer(SDL_Window* window) {
  const RendererWish wish = renderer_wish();
  const bool is_forced = wish == RendererWish::hardware;
  if (is_forced || (wish == RendererWish::hardware_if_real && has_real_gpu())) {
    if (Renderer renderer = open_hardware(window, is_forced)) return renderer;
  }
  return Renderer(SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE));
}

Renderer open_renderer_in_memory() {
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, 1, 1, 32, SDL_PIXELFORMAT_RGB888);
  return {SDL_CreateSoftwareRenderer(surface), CloseRenderer{surface}};
}

}  // namespace netral::platform

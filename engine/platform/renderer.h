// Which of SDL's renderers draws: a real graphics card's, else the software one,
// which is light (no OpenGL in the process) and draws the same on every computer.

#pragma once

#include <SDL.h>

#include <memory>

namespace netral::platform {

/// Closes a renderer, and with it its textures.
struct CloseRenderer {
  SDL_Surface* surface = nullptr;  ///< what a renderer without a window draws on
  void operator()(SDL_Renderer* renderer) const;
};
using Renderer = std::unique_ptr<SDL_Renderer, CloseRenderer>;

/// The renderer that is right for this computer, or the one that NETRAL_RENDERER
/// names. Null, with SDL's error, when the window can show nothing.
[[nodiscard]] Renderer open_renderer(SDL_Window* window);

/// SDL's software renderer without window, display or video. It draws on textures.
[[nodiscard]] Renderer open_renderer_in_memory();

}  // namespace netral::platform

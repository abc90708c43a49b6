#include "platform/canvas.h"

#include <algorithm>

#include "platform/draw_data.h"

namespace netral::platform {

std::string Canvas::name() const {
  SDL_RendererInfo info;
  return SDL_GetRendererInfo(renderer_.get(), &info) == 0 ? info.name : "";
}

ImTextureID Canvas::make_texture(const Image& image) {
  return upload(image.rgba.data(), image.width, image.height);
}

ImTextureID Canvas::make_texture(ImFontAtlas& atlas) {
  unsigned char* rgba = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsRGBA32(&rgba, &width, &height);
  return upload(rgba, width, height);
}

ImTextureID Canvas::upload(const void* rgba, int width, int height) {
  SDL_Texture* texture = SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_RGBA32,
                                           SDL_TEXTUREACCESS_STATIC, width, height);
  if (texture == nullptr) return nullptr;
  SDL_UpdateTexture(texture, nullptr, rgba, width * 4);
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
  return texture;
}

void Canvas::drop(ImTextureID texture) { SDL_DestroyTexture(static_cast<SDL_Texture*>(texture)); }

void Canvas::fit_frame(int width, int height) {
  int old_width = 0;
  int old_height = 0;
  if (frame_ != nullptr) SDL_QueryTexture(frame_, nullptr, nullptr, &old_width, &old_height);
  if (width == old_width && height == old_height) return;
  if (frame_ != nullptr) SDL_DestroyTexture(frame_);
  frame_ = SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_TARGET,
                             width, height);
}

void Canvas::draw(const ImDrawData& data, ImU32 background) {
  fit_frame(std::max(1, static_cast<int>(data.DisplaySize.x)),
            std::max(1, static_cast<int>(data.DisplaySize.y)));
  SDL_Renderer* const renderer = renderer_.get();
  SDL_SetRenderTarget(renderer, frame_);
  draw_data(renderer, data, background);
  SDL_SetRenderTarget(renderer, nullptr);
  if (SDL_RenderGetWindow(renderer) == nullptr) return;
  SDL_RenderCopy(renderer, frame_, nullptr, nullptr);
  SDL_RenderPresent(renderer);
}

Image Canvas::read_back() {
  Image image;
  if (frame_ == nullptr) return image;
  SDL_QueryTexture(frame_, nullptr, nullptr, &image.width, &image.height);
  image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                    4);
  SDL_SetRenderTarget(renderer_.get(), frame_);
  const int failed = SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_RGBA32,
                                          image.rgba.data(), image.width * 4);
  SDL_SetRenderTarget(renderer_.get(), nullptr);
  return failed == 0 ? image : Image{};
}

}  // namespace netral::platform

#include "platform/hardware_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/text.h"

namespace netral::platform {
namespace {

/// What OpenGL calls the thing it draws with, in lower case; empty when the
/// renderer is not OpenGL.
std::string opengl_device() {
  using GetString = const unsigned char* (*)(unsigned);
  constexpr unsigned gl_renderer = 0x1F01;
  if (SDL_GL_GetCurrentContext() == nullptr) return {};
  auto* const get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  const unsigned char* device = get_string == nullptr ? nullptr : get_string(gl_renderer);
  return device == nullptr ? "" : base::to_lower_ascii(reinterpret_cast<const char*>(device));
}

bool is_software(std::string_view device) {
  constexpr std::array<std::string_view, 5> known{"llvmpipe", "softpipe", "swrast",
                                                  "software rasterizer", "microsoft basic render"};
  return std::any_of(known.begin(), known.end(), [&](std::string_view name) {
    return device.find(name) != std::string_view::npos;
  });
}

SDL_Rect clip_of(const ImDrawData& data, const ImVec4& clip) {
  const auto placed = [](float value, float origin, float scale) {
    return static_cast<int>(std::ceil((value - origin) * scale - 0.5F));
  };
  const ImVec2 origin = data.DisplayPos;
  const ImVec2 scale = data.FramebufferScale;
  const int left = std::max(0, placed(clip.x, origin.x, scale.x));
  const int top = std::max(0, placed(clip.y, origin.y, scale.y));
  return {left, top, placed(clip.z, origin.x, scale.x) - left,
          placed(clip.w, origin.y, scale.y) - top};
}

}  // namespace

std::unique_ptr<HardwareCanvas> HardwareCanvas::on(SDL_Window* window, bool even_if_software) {
#ifdef _WIN32
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "direct3d11");
#endif
  SDL_Renderer* renderer = SDL_CreateRenderer(
      window, -1,
      SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE);
  if (renderer == nullptr) return nullptr;
  auto canvas = std::make_unique<HardwareCanvas>(renderer);
  if (!even_if_software && is_software(opengl_device())) return nullptr;
  return canvas;
}

HardwareCanvas::HardwareCanvas(SDL_Renderer* renderer) : renderer_(renderer) {}

HardwareCanvas::~HardwareCanvas() { SDL_DestroyRenderer(renderer_); }

std::string HardwareCanvas::name() const {
  SDL_RendererInfo info;
  return SDL_GetRendererInfo(renderer_, &info) == 0 ? info.name : "hardware";
}

int HardwareCanvas::width() const {
  int width = 0;
  SDL_GetRendererOutputSize(renderer_, &width, nullptr);
  return width;
}

int HardwareCanvas::height() const {
  int height = 0;
  SDL_GetRendererOutputSize(renderer_, nullptr, &height);
  return height;
}

ImTextureID HardwareCanvas::make_texture(const Image& image) {
  return upload(image.rgba.data(), image.width, image.height);
}

ImTextureID HardwareCanvas::make_texture(ImFontAtlas& atlas) {
  unsigned char* rgba = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsRGBA32(&rgba, &width, &height);
  return upload(rgba, width, height);
}

ImTextureID HardwareCanvas::upload(const void* rgba, int width, int height) {
  SDL_Texture* texture =
      SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, width, height);
  if (texture == nullptr) return nullptr;
  SDL_UpdateTexture(texture, nullptr, rgba, width * 4);
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
  return texture;
}

void HardwareCanvas::drop(ImTextureID texture) {
  SDL_DestroyTexture(static_cast<SDL_Texture*>(texture));
}

void HardwareCanvas::fit_frame() {
  int width = 0;
  int height = 0;
  if (frame_ != nullptr) SDL_QueryTexture(frame_, nullptr, nullptr, &width, &height);
  if (frame_ != nullptr && width == this->width() && height == this->height()) return;
  if (frame_ != nullptr) SDL_DestroyTexture(frame_);
  frame_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET,
                             this->width(), this->height());
}

void HardwareCanvas::draw(const ImDrawData& data, ImU32 background) {
  fit_frame();
  SDL_SetRenderTarget(renderer_, frame_);
  SDL_RenderSetClipRect(renderer_, nullptr);
  SDL_SetRenderDrawColor(renderer_, static_cast<Uint8>(background >> IM_COL32_R_SHIFT),
                         static_cast<Uint8>(background >> IM_COL32_G_SHIFT),
                         static_cast<Uint8>(background >> IM_COL32_B_SHIFT), 0xFF);
  SDL_RenderClear(renderer_);
  SDL_RenderSetScale(renderer_, data.FramebufferScale.x, data.FramebufferScale.y);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const SDL_Rect clip = clip_of(data, command.ClipRect);
      if (clip.w <= 0 || clip.h <= 0) continue;
      SDL_RenderSetClipRect(renderer_, &clip);
      const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
      SDL_RenderGeometryRaw(renderer_, static_cast<SDL_Texture*>(command.GetTexID()),
                            &vertex->pos.x, sizeof(ImDrawVert),
                            reinterpret_cast<const SDL_Color*>(&vertex->col), sizeof(ImDrawVert),
                            &vertex->uv.x, sizeof(ImDrawVert),
                            list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                            list.IdxBuffer.Data + command.IdxOffset,
                            static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
    }
  }
  SDL_RenderSetClipRect(renderer_, nullptr);
  SDL_RenderSetScale(renderer_, 1, 1);
  SDL_SetRenderTarget(renderer_, nullptr);
}

void HardwareCanvas::present() {
  if (frame_ != nullptr) SDL_RenderCopy(renderer_, frame_, nullptr, nullptr);
  SDL_RenderPresent(renderer_);
}

Image HardwareCanvas::read_back() {
  Image image;
  if (frame_ == nullptr) return image;
  SDL_QueryTexture(frame_, nullptr, nullptr, &image.width, &image.height);
  image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                    4);
  SDL_SetRenderTarget(renderer_, frame_);
  const int failed = SDL_RenderReadPixels(renderer_, nullptr, SDL_PIXELFORMAT_RGBA32,
                                          image.rgba.data(), image.width * 4);
  SDL_SetRenderTarget(renderer_, nullptr);
  return failed == 0 ? image : Image{};
}

}  // namespace netral::platform

#include "app/recording_window.h"

#include <algorithm>

#include "platform/files.h"
#include "platform/svg.h"

namespace netral::tests {
namespace {

ImTextureID texture_of(Paint paint) { return reinterpret_cast<ImTextureID>(paint); }

}  // namespace

std::optional<ui::PictureSize> SizedPictures::size(ui::PictureRoot root, const std::string& path) {
  const auto key = std::pair(root, path);
  if (const auto known = sizes_.find(key); known != sizes_.end()) return known->second;
  const auto inside =
      platform::path_inside(root == ui::PictureRoot::course ? course_ : program_, path);
  std::optional<ui::PictureSize> size;
  if (inside) {
    if (const auto svg = platform::read_file(*inside)) size = platform::svg_size(*svg);
  }
  return sizes_[key] = size;
}

std::optional<ImTextureID> SizedPictures::texture(ui::PictureRoot root, const std::string& path,
                                                  int, int) {
  if (!size(root, path)) return std::nullopt;
  const bool is_icon = root == ui::PictureRoot::program && path.rfind("ikon-", 0) == 0;
  return texture_of(is_icon ? Paint::icon : Paint::picture);
}

std::optional<ImTextureID> SizedPictures::drawn(const std::string&, int, int) {
  return texture_of(Paint::composed);
}

void RecordingWindow::upload_fonts(ImFontAtlas& atlas) {
  unsigned char* alpha = nullptr;
  atlas.GetTexDataAsAlpha8(&alpha, &atlas_width_, &atlas_height_);
  atlas_.assign(alpha, alpha + static_cast<std::ptrdiff_t>(atlas_width_) * atlas_height_);
  atlas.SetTexID(texture_of(Paint::fonts));
  atlas.ClearTexData();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

float RecordingWindow::coverage(ImVec2 uv) const {
  const auto place = [](float part, int size) {
    return std::clamp(static_cast<int>(part * static_cast<float>(size)), 0, size - 1);
  };
  const int at = place(uv.y, atlas_height_) * atlas_width_ + place(uv.x, atlas_width_);
  return static_cast<float>(atlas_[static_cast<std::size_t>(at)]) / 255;
}

}  // namespace netral::tests

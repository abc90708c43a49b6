#include "platform/svg_pictures.h"

#include <functional>
#include <utility>

#include "platform/files.h"
#include "platform/svg.h"

namespace netral::platform {
namespace {

/// Tells one state of a file from another; a file that is not there has one too.
std::size_t print_of(const std::optional<std::string>& bytes) {
  return std::hash<std::optional<std::string>>{}(bytes);
}

}  // namespace

SvgPictures::SvgPictures(Canvas& canvas, std::filesystem::path course,
                         std::filesystem::path program, std::size_t room)
    : canvas_(canvas), course_(std::move(course)), program_(std::move(program)), room_(room) {}

SvgPictures::~SvgPictures() { forget_all(); }

std::optional<std::string> SvgPictures::read(const FileKey& file) const {
  const auto& [root, path] = file;
  const auto inside = path_inside(root == ui::PictureRoot::course ? course_ : program_, path);
  if (!inside) return std::nullopt;
  auto bytes = read_file(*inside);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

std::optional<ui::PictureSize> SvgPictures::size(ui::PictureRoot root, const std::string& path) {
  const FileKey key{root, path};
  if (const auto known = sizes_.find(key); known != sizes_.end()) return known->second;
  const std::optional<std::string> svg = read(key);
  prints_[key] = print_of(svg);
  return sizes_[key] = svg ? svg_size(*svg) : std::nullopt;
}

std::optional<ImTextureID> SvgPictures::texture(ui::PictureRoot root, const std::string& path,
                                                int width, int height) {
  if (!size(root, path)) return std::nullopt;
  const FileKey file{root, path};
  const TextureKey key{file, {}, width, height};
  if (const auto known = kept(key)) return *known;
  return keep(key, read(file).value_or(std::string()));
}

std::optional<ImTextureID> SvgPictures::drawn(const std::string& svg, int width, int height) {
  const TextureKey key{std::nullopt, svg, width, height};
  if (const auto known = kept(key)) return *known;
  return keep(key, svg);
}

std::optional<std::optional<ImTextureID>> SvgPictures::kept(const TextureKey& key) {
  const auto known = textures_.find(key);
  if (known == textures_.end()) return std::nullopt;
  if (!known->second) return std::optional<ImTextureID>();
  known->second->used = frame_;
  return known->second->id;
}

std::optional<ImTextureID> SvgPictures::keep(const TextureKey& key, const std::string& svg) {
  std::optional<Texture>& made = textures_[key];
  const auto& [file, text, width, height] = key;
  const std::optional<Image> image = rasterise_svg(svg, width, height);
  if (!image) return std::nullopt;
  make_room(image->rgba.size());
  const ImTextureID id = canvas_.make_texture(*image);
  if (id == nullptr) return std::nullopt;
  made = Texture{id, image->rgba.size(), frame_};
  bytes_kept_ += made->bytes;
  return id;
}

void SvgPictures::make_room(std::size_t bytes) {
  while (bytes_kept_ + bytes > room_) {
    auto oldest = textures_.end();
    for (auto it = textures_.begin(); it != textures_.end(); ++it) {
      if (!it->second || it->second->used == frame_) continue;
      if (oldest == textures_.end() || it->second->used < oldest->second->used) oldest = it;
    }
    if (oldest == textures_.end()) return;
    canvas_.drop(oldest->second->id);
    bytes_kept_ -= oldest->second->bytes;
    textures_.erase(oldest);
  }
}

void SvgPictures::forget(const FileKey& file) {
  std::erase_if(textures_, [&](const auto& entry) {
    const auto& [key, texture] = entry;
    if (std::get<0>(key) != file) return false;
    if (texture) {
      canvas_.drop(texture->id);
      bytes_kept_ -= texture->bytes;
    }
    return true;
  });
  sizes_.erase(file);
}

void SvgPictures::forget_changed() {
  std::erase_if(prints_, [&](const auto& entry) {
    if (print_of(read(entry.first)) == entry.second) return false;
    forget(entry.first);
    return true;
  });
}

void SvgPictures::forget_all() {
  for (const auto& [key, texture] : textures_) {
    if (texture) canvas_.drop(texture->id);
  }
  textures_.clear();
  sizes_.clear();
  prints_.clear();
  bytes_kept_ = 0;
}

}  // namespace netral::platform

// The pictures that ui/ asks for: SVG files drawn at the size they are shown,
// and kept while there is room. A missing or broken file is remembered as such
// and not read again before it is asked whether it has changed.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "platform/canvas.h"
#include "ui/pictures.h"

namespace netral::platform {

class SvgPictures final : public ui::Pictures {
 public:
  /// How much textures may take together, in bytes; what one frame needs may be more.
  static constexpr std::size_t kDefaultRoom = std::size_t{32} * 1024 * 1024;

  SvgPictures(Canvas& canvas, std::filesystem::path course, std::filesystem::path program,
              std::size_t room = kDefaultRoom);
  SvgPictures(const SvgPictures&) = delete;
  SvgPictures& operator=(const SvgPictures&) = delete;
  ~SvgPictures() override;

  [[nodiscard]] std::optional<ui::PictureSize> size(ui::PictureRoot root,
                                                    const std::string& path) override;
  [[nodiscard]] std::optional<ImTextureID> texture(ui::PictureRoot root, const std::string& path,
                                                   int width, int height) override;
  [[nodiscard]] std::optional<ImTextureID> drawn(const std::string& svg, int width,
                                                 int height) override;

  /// What was asked for until here has been drawn, and may make room.
  void end_frame() { ++frame_; }

  void forget_all();

  void forget_changed() override;

  [[nodiscard]] std::size_t bytes_kept() const { return bytes_kept_; }

 private:
  using FileKey = std::tuple<ui::PictureRoot, std::string>;
  /// The file, or the SVG itself where there is none; and the size.
  using TextureKey = std::tuple<std::optional<FileKey>, std::string, int, int>;

  struct Texture {
    ImTextureID id = nullptr;
    std::size_t bytes = 0;
    std::uint64_t used = 0;  ///< the frame that last asked for it
  };

  [[nodiscard]] std::optional<std::string> read(const FileKey& file) const;
  /// What is known of a picture: nothing yet, that it cannot be drawn, or its texture.
  [[nodiscard]] std::optional<std::optional<ImTextureID>> kept(const TextureKey& key);
  [[nodiscard]] std::optional<ImTextureID> keep(const TextureKey& key, const std::string& svg);
  void make_room(std::size_t bytes);
  void forget(const FileKey& file);

  Canvas& canvas_;
  std::filesystem::path course_;
  std::filesystem::path program_;
  std::size_t room_;
  std::uint64_t frame_ = 0;
  std::size_t bytes_kept_ = 0;
  std::map<FileKey, std::optional<ui::PictureSize>> sizes_;
  std::map<FileKey, std::size_t> prints_;  ///< hashes of the files as they were read
  std::map<TextureKey, std::optional<Texture>> textures_;
};

}  // namespace netral::platform

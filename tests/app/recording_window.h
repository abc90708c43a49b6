// A window that draws nothing: it keeps what it was told to draw, so that a test can
// read words, inks and grounds from it as they were meant for the screen. Pictures are
// of the right size and never rasterised.

#pragma once

#include <map>

#include "app/environment.h"
#include "platform/window.h"

namespace netral::tests {

/// What a texture of the recording window stands for.
enum class Paint : std::uintptr_t { none, fonts, icon, picture, composed };

[[nodiscard]] inline Paint paint_of(ImTextureID texture) {
  return static_cast<Paint>(reinterpret_cast<std::uintptr_t>(texture));
}

class SizedPictures final : public ui::Pictures {
 public:
  SizedPictures(std::filesystem::path course, std::filesystem::path program)
      : course_(std::move(course)), program_(std::move(program)) {}

  [[nodiscard]] std::optional<ui::PictureSize> size(ui::PictureRoot root,
                                                    const std::string& path) override;
  [[nodiscard]] std::optional<ImTextureID> texture(ui::PictureRoot root, const std::string& path,
                                                   int width, int height) override;
  [[nodiscard]] std::optional<ImTextureID> drawn(const std::string& svg, int width,
                                                 int height) override;
  void forget_changed() override {}

 private:
  std::filesystem::path course_;
  std::filesystem::path program_;
  std::map<std::pair<ui::PictureRoot, std::string>, std::optional<ui::PictureSize>> sizes_;
};

class RecordingWindow final : public platform::Window {
 public:
  RecordingWindow(const app::Environment& environment, int width, int height)
      : pictures_(environment.content / "gambar", environment.assets / "gambar"),
        width_(width),
        height_(height) {}

  [[nodiscard]] int width() const override { return width_; }
  [[nodiscard]] int height() const override { return height_; }
  [[nodiscard]] float display_scale() const override { return 1; }
  [[nodiscard]] std::string renderer_name() const override { return "none"; }
  [[nodiscard]] ui::Events wait(std::optional<int>) override { return {}; }
  [[nodiscard]] ui::Events poll() override { return {}; }
  void tell_content_changed() override {}
  void wake() override {}
  [[nodiscard]] bool is_visible() const override { return true; }
  void set_full_screen(bool) override {}
  [[nodiscard]] bool is_full_screen() const override { return false; }
  void resize(int width, int height) override {
    width_ = width;
    height_ = height;
  }
  void upload_fonts(ImFontAtlas& atlas) override;
  /// How much of a pixel the atlas covers at a place of it, 0 to 1.
  [[nodiscard]] float coverage(ImVec2 uv) const;

  void draw(const ImDrawData& data, ImU32 background) override {
    drawn_ = &data;
    background_ = background;
  }
  [[nodiscard]] base::Result<void> save_png(const std::filesystem::path& file) override {
    return base::fault("picture_unwritable", {{"file", file.string()}});
  }
  [[nodiscard]] std::string pixels() override { return {}; }
  [[nodiscard]] ui::Pictures& pictures() override { return pictures_; }

  /// The last frame; good until the desk composes the next.
  [[nodiscard]] const ImDrawData& drawn() const { return *drawn_; }
  [[nodiscard]] ImU32 background() const { return background_; }

 private:
  SizedPictures pictures_;
  int width_;
  int height_;
  std::vector<unsigned char> atlas_;
  int atlas_width_ = 0;
  int atlas_height_ = 0;
  const ImDrawData* drawn_ = nullptr;
  ImU32 background_ = 0;
};

}  // namespace netral::tests

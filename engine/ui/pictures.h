// Pictures as ui/ sees them: SVG files by name, rasterised at the size they are
// shown. platform/ knows how.

#pragma once

#include <imgui.h>

#include <optional>
#include <string>

namespace netral::ui {

/// Where a picture belongs: to the course (content/gambar) or to the program (assets/gambar).
enum class PictureRoot { course, program };

struct PictureSize {
  float width = 0;
  float height = 0;
};

class Pictures {
 public:
  virtual ~Pictures() = default;

  /// The size that the file itself gives; nothing when there is no such picture
  /// or it cannot be read.
  [[nodiscard]] virtual std::optional<PictureSize> size(PictureRoot root,
                                                        const std::string& path) = 0;

  /// The picture rasterised at exactly `width` by `height` pixels, stretched if
  /// the proportions differ. The texture stays valid until the next frame at least.
  [[nodiscard]] virtual std::optional<ImTextureID> texture(PictureRoot root,
                                                           const std::string& path, int width,
                                                           int height) = 0;

  /// Forgets the pictures whose files are not what they were when they were read, so
  /// that the next frame shows them anew. Between frames only, for it takes textures.
  virtual void forget_changed() = 0;

  /// A picture whose SVG is put together by the program, such as a dial, at the
  /// same terms as texture().
  [[nodiscard]] virtual std::optional<ImTextureID> drawn(const std::string& svg, int width,
                                                         int height) = 0;
};

}  // namespace netral::ui

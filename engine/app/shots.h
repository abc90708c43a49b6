// `netral shots DIR`: every screen state as a PNG, drawn offscreen on made-up
// records, for reviewers and for the golden pictures of the tests.

#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/desk.h"
#include "app/environment.h"

namespace netral::app {

struct ShotSize {
  int width = 1280;
  int height = 720;
  float text_scale = 1;
};

/// Draws all screen states at a size and hands each picture's name to `keep`,
/// with the desk's window holding it. The records are made in `data`, which must
/// be an empty folder. Fails as Window::open and read_fonts do.
[[nodiscard]] base::Result<void> draw_shots(
    const Environment& environment, const std::filesystem::path& data, const ShotSize& size,
    const std::function<base::Result<void>(const std::string& name, platform::Window& window)>&
        keep);

/// Writes DIR/<name>-<width>x<height>.png for all states. Returns the exit status.
int write_shots(const Environment& environment, const std::filesystem::path& folder,
                const ShotSize& size, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

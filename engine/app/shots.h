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
  ui::ThemeKind theme = ui::ThemeKind::light;
};

/// Looks at a state while the desk shows it, in the window that it was walked with.
using KeepState = std::function<base::Result<void>(const std::string& name, Desk& desk)>;

/// Walks through all screen states of the course in `window`, and hands each to `keep`.
/// The records are made in `data`, which must be an empty folder. Fails as read_fonts does
/// and as `keep` does.
[[nodiscard]] base::Result<void> walk_course(const Environment& environment,
                                             const std::filesystem::path& data,
                                             platform::Window& window, const ShotSize& size,
                                             const KeepState& keep);

/// The same through the specimens in tests/data/peraga, which hold every form once. Walks
/// nowhere where the program stands without its sources.
[[nodiscard]] base::Result<void> walk_specimens(const Environment& environment,
                                                const std::filesystem::path& data,
                                                platform::Window& window, const ShotSize& size,
                                                const KeepState& keep);

/// Takes a picture's name, with the desk's window holding it.
using KeepShot =
    std::function<base::Result<void>(const std::string& name, platform::Window& window)>;

/// Draws all screen states of the course at a size and hands each to `keep`. The
/// records are made in `data`, which must be an empty folder. Fails as Window::open and
/// read_fonts do.
[[nodiscard]] base::Result<void> draw_shots(const Environment& environment,
                                            const std::filesystem::path& data, const ShotSize& size,
                                            const KeepShot& keep);

/// The same for walk_specimens(), with the pictures of the course.
[[nodiscard]] base::Result<void> draw_specimen_shots(const Environment& environment,
                                                     const std::filesystem::path& data,
                                                     const ShotSize& size, const KeepShot& keep);

/// Writes DIR/<name>-<width>x<height>.png for all states, with the specimens where the
/// program stands beside its sources; a theme other than the light one is named behind the
/// size. Returns the exit status.
int write_shots(const Environment& environment, const std::filesystem::path& folder,
                const ShotSize& size, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app

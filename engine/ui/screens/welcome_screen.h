// The welcome: what a new person is told once, before the first lesson: how long the
// course takes, how it goes, who sees what, and that it may be interrupted.

#pragma once

#include <optional>
#include <variant>

#include "ui/canvas.h"
#include "ui/screens/home_screen.h"

namespace netral::ui {

struct GoHome {};
using WelcomeAction = std::variant<Open, GoHome, OpenPage>;

/// Requires: the view has something next.
[[nodiscard]] std::optional<WelcomeAction> draw_welcome(Canvas& canvas, const HomeView& view);

}  // namespace netral::ui

// The warning before an absent person is signed out: a sheet over their screen.

#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace netral::ui {

enum class IdleAnswer { stay, leave };

/// `name` is whose place is kept; empty before sign-in.
[[nodiscard]] std::optional<IdleAnswer> draw_idle_warning(Canvas& canvas, const std::string& name);

}  // namespace netral::ui

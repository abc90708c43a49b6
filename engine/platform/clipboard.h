#pragma once

namespace netral::platform {

/// Lets the current ImGui context copy and paste through the system's clipboard.
/// Does nothing without a context. `Window::open` calls it for windows with a display.
void install_clipboard();

}  // namespace netral::platform

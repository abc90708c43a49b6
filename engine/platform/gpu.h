// Is there a graphics card worth using? Found out without touching OpenGL: its
// software rasteriser takes 70 MB just by being loaded.

#pragma once

#include <filesystem>
#include <string_view>

namespace netral::platform {

/// The renderer that the person wants (NETRAL_RENDERER=software or hardware),
/// else what suits this computer.
enum class RendererWish { software, hardware, hardware_if_real };
[[nodiscard]] RendererWish renderer_wish();

/// Whether a card with a driver that draws by itself can be used. On Linux it
/// looks at the devices under `devices` and at what drives them under `drivers`.
[[nodiscard]] bool has_real_gpu(const std::filesystem::path& devices = "/dev/dri",
                                const std::filesystem::path& drivers = "/sys/class/drm");

/// Whether a kernel driver of this name has a card behind it, rather than a
/// frame buffer or another computer's card.
[[nodiscard]] bool is_real_driver(std::string_view name);

/// Whether an X display of this name is on this computer; OpenGL over a network is slow.
[[nodiscard]] bool is_local_display(std::string_view name);

}  // namespace netral::platform

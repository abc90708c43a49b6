#include "platform/gpu.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <system_error>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace netral::platform {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

RendererWish renderer_wish() {
  const std::string_view wanted = environment("NETRAL_RENDERER");
  if (wanted == "software") return RendererWish::software;
  if (wanted == "hardware") return RendererWish::hardware;
  return RendererWish::hardware_if_real;
}

bool is_real_driver(std::string_view name) {
  constexpr std::array<std::string_view, 12> kWithoutACard{
      "vgem",      "vkms",   "virtio-pci", "virtio_gpu", "virtio-mmio",        "vmwgfx",
      "bochs-drm", "cirrus", "qxl",        "simpledrm",  "simple-framebuffer", "ast"};
  return !name.empty() &&
         std::find(kWithoutACard.begin(), kWithoutACard.end(), name) == kWithoutACard.end();
}

bool is_local_display(std::string_view name) {
  return name.empty() || name.starts_with(':') || name.starts_with("unix:");
}

#ifdef _WIN32

// Direct3D is there since Windows 7, and falls back by itself where there is no card.
bool has_real_gpu(const std::filesystem::path&, const std::filesystem::path&) { return true; }

#else

bool has_real_gpu(const std::filesystem::path& devices, const std::filesystem::path& drivers) {
  if (!is_local_display(environment("DISPLAY"))) return false;
  std::error_code error;
  for (std::filesystem::directory_iterator it(devices, error), end; !error && it != end;
       it.increment(error)) {
    const std::string node = it->path().filename().string();
    if (!node.starts_with("renderD") || ::access(it->path().c_str(), R_OK | W_OK) != 0) continue;
    std::error_code unknown;
    const auto driver =
        std::filesystem::read_symlink(drivers / node / "device" / "driver", unknown);
    if (!unknown && is_real_driver(driver.filename().string())) return true;
  }
  return false;
}

#endif

}  // namespace netral::platform

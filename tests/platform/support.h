// What several tests of platform/ need: an ImGui context, a folder of their own,
// and a way to look at single pixels.

#pragma once

#include <imgui.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "platform/files.h"
#include "platform/paths.h"
#include "platform/window.h"

namespace netral::platform::testing {

/// An ImGui context for the length of a test.
class Context {
 public:
  Context() : context_(ImGui::CreateContext()) {
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { ImGui::DestroyContext(context_); }

 private:
  ImGuiContext* context_;
};

/// A folder that is gone after the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / unique_name()) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes a file in it, with the folders on the way.
  void put(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    if (!write_file(path_ / name, bytes)) throw std::runtime_error("cannot write " + name);
  }

 private:
  static std::string unique_name() {
    static std::atomic<int> count{0};
    return "netral-platform-" + std::to_string(getpid()) + "-" + std::to_string(++count);
  }

  std::filesystem::path path_;
};

using Rgb = std::array<int, 3>;

/// The last drawn frame of a window, pixel by pixel.
class Shot {
 public:
  explicit Shot(Window& window) : bytes_(window.pixels()), width_(window.width()) {}

  [[nodiscard]] Rgb at(int x, int y) const {
    const auto start = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                        static_cast<std::size_t>(x)) *
                       4;
    const auto byte = [&](std::size_t i) {
      return int{static_cast<unsigned char>(bytes_[start + i])};
    };
    return {byte(0), byte(1), byte(2)};
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  int width_;
};

constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);
constexpr ImU32 kInk = IM_COL32(0x23, 0x20, 0x1B, 255);

/// Draws one frame whose content `paint(ImDrawList&)` makes, over white.
template <typename Paint>
void draw_frame(Window& window, Paint paint) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(window.width()), static_cast<float>(window.height())};
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  paint(*ImGui::GetForegroundDrawList());
  ImGui::Render();
  window.draw(*ImGui::GetDrawData(), kWhite);
}

/// A window with Inter at 18 pixels. Requires: a Context.
inline std::unique_ptr<Window> open_with_fonts(WindowOptions options) {
  auto window = Window::open(options);
  if (!window) return nullptr;
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts->Clear();
  const auto fonts = find_fonts(std::filesystem::path(NETRAL_SOURCE_DIR) / "assets");
  if (fonts) {
    io.Fonts->AddFontFromFileTTF(fonts->regular.string().c_str(), 18);
  } else {
    io.Fonts->AddFontDefault();
  }
  (*window)->upload_fonts(*io.Fonts);
  return std::move(*window);
}

inline WindowOptions offscreen(int width = 320, int height = 200) {
  WindowOptions options;
  options.width = width;
  options.height = height;
  options.offscreen = true;
  return options;
}

}  // namespace netral::platform::testing

// Paths as text.

#pragma once

#include <filesystem>
#include <string>

namespace netral::base {

/// A path as UTF-8, whatever the system keeps it in: for messages and libraries.
[[nodiscard]] inline std::string utf8(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace netral::base

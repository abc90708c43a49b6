// Where things are on this computer: content, assets, fonts and the user's data.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace netral::platform {

/// The folders that the program reads from. Looked for beside the executable
/// (portable), then where it was installed, then in the source tree.
struct Places {
  std::filesystem::path content;
  std::filesystem::path assets;
};

/// Fails with "assets_missing" {tried}. A missing content folder is told later,
/// by who reads it.
[[nodiscard]] base::Result<Places> find_places();

/// The same among these folders, the likeliest first; each may hold `assets`, `content` or both.
[[nodiscard]] base::Result<Places> find_places(
    const std::vector<std::filesystem::path>& candidates);

/// The user's data folder: beside the executable when a file `portabel.txt`
/// stands there, else as the system has it ($XDG_DATA_HOME/netral).
[[nodiscard]] std::filesystem::path default_data_folder();

/// Where the person keeps documents: as their desktop has it, else "Documents" in their
/// home where there is one, else their home.
[[nodiscard]] std::filesystem::path documents_folder();

/// The four faces of Inter and the file that each is in. Looked for in
/// assets/fonts, then where the system keeps fonts.
struct FontFiles {
  std::filesystem::path regular;
  std::filesystem::path italic;
  std::filesystem::path semi_bold;
  std::filesystem::path bold;
};

/// Fails with "fonts_missing".
[[nodiscard]] base::Result<FontFiles> find_fonts(const std::filesystem::path& assets);

/// A stable fingerprint of this computer, the same after a restart; never empty.
/// It names the computer, so it is hashed before it is kept or leaves it.
[[nodiscard]] std::string machine_fingerprint();

[[nodiscard]] base::UtcTime now();

/// Milliseconds of a clock that nobody sets and that never goes back; only differences
/// mean something. It may stand still while the computer sleeps.
[[nodiscard]] std::int64_t steady_ms();

}  // namespace netral::platform

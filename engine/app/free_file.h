// Names for papers that never overwrite what somebody kept.

#pragma once

#include <filesystem>
#include <string>

namespace netral::app {

/// "STEM.pdf" in the folder, or with the first number that is free: whoever used the computer
/// before keeps theirs. `ending` has its dot.
[[nodiscard]] std::filesystem::path free_file(const std::filesystem::path& folder,
                                              const std::string& stem, const std::string& ending);

}  // namespace netral::app

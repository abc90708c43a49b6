// Putting a whole file in the place of another: written beside it, synced, and
// renamed in one step, so that a kill or a power cut leaves the old or the new.

#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

namespace netral::platform {

/// Who may read a new file, where the file system knows owners.
enum class Readers { as_umask_allows, owner };

/// Replaces `file`, or the symbolic link that has its name. The folder around it is
/// not synced. On failure the old file is untouched and nothing lies beside it.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& file,
                                           std::string_view bytes, Readers readers);

/// Puts what was written to a file (or the names in a folder) on the disk.
[[nodiscard]] std::error_code sync_to_disk(const std::filesystem::path& path);

}  // namespace netral::platform

// Small files that matter: written whole or not at all, and for their owner only.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace netral::records {

/// A path as UTF-8, for messages and for SQLite.
[[nodiscard]] std::string utf8(const std::filesystem::path& path);

/// The first bytes of a file, at most `limit`; empty when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

/// Replaces a file's bytes in one step: after a power cut there is the old file or
/// the new one. Only its owner may read it, where the file system knows owners.
/// Fails with "data_folder" {folder} or "disk_full" {folder}, the old file untouched.
[[nodiscard]] base::Result<void> write_private_file(const std::filesystem::path& path,
                                                    std::string_view bytes);

/// Takes reading and writing from everybody but the owner, where that is known.
void make_private(const std::filesystem::path& path);

/// Puts what was written to a file (or the names in a folder) on the disk.
[[nodiscard]] bool sync_to_disk(const std::filesystem::path& path);

}  // namespace netral::records

// Reading files and folders on disk, with our faults instead of exceptions.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "course/source.h"

namespace netral::platform {

/// Fails with "file_missing" {file} or "file_unreadable" {file}.
[[nodiscard]] base::Result<std::string> read_file(const std::filesystem::path& file);

/// Writes beside the file, syncs, and puts it in place in one step, so that a
/// kill leaves the old or the new. Fails with "file_unwritable" {file}.
[[nodiscard]] base::Result<void> write_file(const std::filesystem::path& file,
                                            const std::string& bytes);

/// Where `relative` (with "/") is below `folder`. Nothing when it is empty, leads
/// out of the folder, or is written in a way that one system reads otherwise
/// than another ("\\", "C:").
[[nodiscard]] std::optional<std::filesystem::path> path_inside(const std::filesystem::path& folder,
                                                               const std::string& relative);

/// A content folder on disk as a source for the reader.
[[nodiscard]] std::shared_ptr<const course::Source> folder_source(
    const std::filesystem::path& folder);

}  // namespace netral::platform

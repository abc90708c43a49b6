// Looking into the files of a data folder. Writing them is for base::Disk.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace netral::records {

/// The first bytes of a file, at most `limit`; empty when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace netral::records

// The disk, for those who keep what must not be lost or read by others. What
// systems do differently is behind it: platform/ has the real one.

#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace netral::base {

class Disk {
 public:
  virtual ~Disk() = default;

  /// Replaces a file's bytes in one step: after a power cut there is the old file or
  /// the new one. Only its owner may read it, where the file system knows owners.
  /// Fails with "data_folder" {folder} or "disk_full" {folder}, the old file untouched.
  [[nodiscard]] virtual Result<void> replace_private(const std::filesystem::path& file,
                                                     std::string_view bytes) const = 0;

  /// Takes a file or folder that is there from everybody but its owner; in vain where
  /// the file system knows no owners.
  virtual void make_private(const std::filesystem::path& path) const = 0;

  /// Puts what was written to a file (or the names in a folder) on the disk. Returns
  /// whether it is there.
  [[nodiscard]] virtual bool sync(const std::filesystem::path& path) const = 0;
};

}  // namespace netral::base

#include "platform/disk.h"

#include <cerrno>
#include <system_error>

#include "base/path.h"
#include "platform/replace.h"

namespace netral::platform {
namespace {

namespace fs = std::filesystem;

/// Whether the disk, or the user's share of it, has no room left.
bool means_full(const std::error_code& error) {
#ifdef EDQUOT
  if (error == std::error_condition(EDQUOT, std::generic_category())) return true;
#endif
  return error == std::errc::no_space_on_device;
}

class RealDisk final : public base::Disk {
 public:
  [[nodiscard]] base::Result<void> replace_private(const fs::path& file,
                                                   std::string_view bytes) const override {
    const fs::path folder = file.parent_path();
    if (const std::error_code error = replace_file(file, bytes, Readers::owner)) {
      return base::fault(means_full(error) ? "disk_full" : "data_folder",
                         {{"folder", base::utf8(folder)}});
    }
    (void)sync_to_disk(folder);  // not every file system can; the file itself is synced
    return {};
  }

  void make_private(const fs::path& path) const override {
    std::error_code ignored;  // a stick with FAT has no owners; nothing can be done there
    const fs::perms for_file = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(path, fs::is_directory(path, ignored) ? fs::perms::owner_all : for_file,
                    ignored);
  }

  [[nodiscard]] bool sync(const fs::path& path) const override { return !sync_to_disk(path); }
};

}  // namespace

const base::Disk& disk() {
  static const RealDisk real;
  return real;
}

}  // namespace netral::platform

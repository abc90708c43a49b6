#include "records/files.h"

#include <cerrno>
#include <fstream>

#if !defined(_WIN32)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace netral::records {
namespace {

namespace fs = std::filesystem;

bool means_full(int error) {
#if defined(EDQUOT)
  if (error == EDQUOT) return true;
#endif
  return error == ENOSPC;
}

base::Fault write_fault(const fs::path& folder, bool full) {
  return {full ? "disk_full" : "data_folder", {{"folder", utf8(folder)}}};
}

#if !defined(_WIN32)

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

/// Writes all bytes to a new private file and syncs it. Returns errno, or 0.
int write_new(const fs::path& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.get() < 0) return errno;
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file.get()) == 0 ? 0 : errno;
}

#else

// Windows keeps a user's data folder private by its ACL; the name is replaced in one
// step there too, but the sync is left to the system.
int write_new(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file ? 0 : EACCES;
}

#endif

}  // namespace

std::string utf8(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

std::string read_file(const fs::path& path, std::size_t limit) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(limit, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(limit));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

void make_private(const fs::path& path) {
  std::error_code ignored;  // a stick with FAT has no owners; nothing can be done there
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

bool sync_to_disk(const fs::path& path) {
#if !defined(_WIN32)
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file.get() >= 0 && ::fsync(file.get()) == 0;
#else
  (void)path;
  return true;
#endif
}

base::Result<void> write_private_file(const fs::path& path, std::string_view bytes) {
  fs::path fresh = path;
  fresh += ".baru";
  std::error_code error;
  if (const int failed = write_new(fresh, bytes); failed != 0) {
    fs::remove(fresh, error);
    return tl::unexpected(write_fault(path.parent_path(), means_full(failed)));
  }
  fs::rename(fresh, path, error);
  if (error) return tl::unexpected(write_fault(path.parent_path(), false));
  (void)sync_to_disk(path.parent_path());  // not every file system can; the file itself is synced
  return {};
}

}  // namespace netral::records

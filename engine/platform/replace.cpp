#include "platform/replace.h"

#include <atomic>
#include <string>

#ifdef _WIN32
#include <process.h>

#include <fstream>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace netral::platform {
namespace {

namespace fs = std::filesystem;

/// The name that a file is written under until it is whole: beside it, because
/// only there can it be put in place in one step.
fs::path draft_of(const fs::path& file) {
  static std::atomic<unsigned> count{0};
#ifdef _WIN32
  const int process = _getpid();
#else
  const int process = getpid();
#endif
  const std::string draft = "." + file.filename().string() + "." + std::to_string(process) + "." +
                            std::to_string(++count) + ".tmp";
  return file.parent_path() / draft;
}

#ifdef _WIN32

// A folder's rights hold for the files in it: a user's own folders are private there.
std::error_code write_new(const fs::path& file, std::string_view bytes, Readers) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out ? std::error_code() : std::make_error_code(std::errc::io_error);
}

#else

std::error_code last_error() { return {errno, std::generic_category()}; }

/// An open file that is closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  [[nodiscard]] std::error_code write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t wrote = ::write(number_, bytes.data(), bytes.size());
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote < 0) return last_error();
      if (wrote == 0) return std::make_error_code(std::errc::io_error);
      bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return {};
  }

  [[nodiscard]] std::error_code sync() const {
    return ::fsync(number_) == 0 ? std::error_code() : last_error();
  }

 private:
  int number_;
};

/// Writes and syncs a file that is not there yet.
std::error_code write_new(const fs::path& file, std::string_view bytes, Readers readers) {
  const mode_t mode = readers == Readers::owner ? 0600 : 0666;
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!out.is_open()) return last_error();
  if (const std::error_code error = out.write_all(bytes)) return error;
  return out.sync();
}

#endif

}  // namespace

std::error_code replace_file(const fs::path& file, std::string_view bytes, Readers readers) {
  const fs::path draft = draft_of(file);
  std::error_code ignored;
  fs::remove(draft, ignored);  // of a process of the same number that was killed
  std::error_code error = write_new(draft, bytes, readers);
  if (!error) fs::rename(draft, file, error);
  if (error) fs::remove(draft, ignored);
  return error;
}

std::error_code sync_to_disk(const fs::path& path) {
#ifdef _WIN32
  (void)path;  // left to the system
  return {};
#else
  const Descriptor opened(::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC));
  return opened.is_open() ? opened.sync() : last_error();
#endif
}

}  // namespace netral::platform

#include "platform/files.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#ifdef _WIN32
#include <process.h>
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

bool write_synced(const fs::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good();
}

bool sync_folder(const fs::path&) { return true; }

#else

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

  [[nodiscard]] bool write_all(const std::string& bytes) const {
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t wrote = ::write(number_, bytes.data() + done, bytes.size() - done);
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote <= 0) return false;
      done += static_cast<std::size_t>(wrote);
    }
    return true;
  }

  [[nodiscard]] bool sync() const { return ::fsync(number_) == 0; }

 private:
  int number_;
};

bool write_synced(const fs::path& file, const std::string& bytes) {
  constexpr mode_t kReadableAsUmaskAllows = 0666;
  const Descriptor out(
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kReadableAsUmaskAllows));
  return out.is_open() && out.write_all(bytes) && out.sync();
}

bool sync_folder(const fs::path& folder) {
  const Descriptor opened(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems (FAT on a USB stick) cannot sync a folder; the file is whole anyway.
  return opened.is_open() && (opened.sync() || errno == EINVAL);
}

#endif

/// Where a write to `file` ends up: through symbolic links, as far as they lead somewhere.
fs::path behind_links(const fs::path& file) {
  std::error_code error;
  if (!fs::is_symlink(file, error)) return file;
  fs::path target = fs::weakly_canonical(file, error);
  return error ? file : target;
}

class FolderSource final : public course::Source {
 public:
  explicit FolderSource(fs::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    const std::optional<fs::path> file = path_inside(folder_, path);
    if (!file) return base::fault("content_missing", {{"file", path}});
    base::Result<std::string> bytes = read_file(*file);
    if (bytes) return bytes;
    const bool missing = bytes.error().key == "file_missing";
    return base::fault(missing ? "content_missing" : "content_unreadable", {{"file", path}});
  }

  /// Hidden files and folders are an editor's or git's, not the course's.
  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override {
    std::vector<std::string> files;
    const bool whole = folder.empty() || folder == ".";
    const std::optional<fs::path> start = whole ? folder_ : path_inside(folder_, folder);
    if (!start) return files;
    std::error_code error;
    fs::recursive_directory_iterator entry(*start, fs::directory_options::skip_permission_denied,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      std::error_code unknown;
      if (name.starts_with('.')) {
        entry.disable_recursion_pending();
      } else if (name.ends_with(extension) && entry->is_regular_file(unknown)) {
        files.push_back(entry->path().lexically_relative(folder_).generic_string());
      }
    }
    std::sort(files.begin(), files.end());
    return files;
  }

 private:
  fs::path folder_;
};

}  // namespace

base::Result<std::string> read_file(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    return base::fault("file_missing", {{"file", file.string()}});
  }
  std::ifstream in;
  if (!fs::is_directory(status)) in.open(file, std::ios::binary);
  std::string bytes;
  if (in.is_open()) bytes.assign(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) {
    return base::fault("file_unreadable", {{"file", file.string()}});
  }
  return bytes;
}

base::Result<void> write_file(const fs::path& file, const std::string& bytes) {
  const fs::path place = behind_links(file);
  const fs::path draft = draft_of(place);
  std::error_code error;
  fs::remove(draft, error);  // of a process of the same number that was killed
  bool done = write_synced(draft, bytes);
  if (done) {
    fs::rename(draft, place, error);
    done = !error && sync_folder(place.parent_path());
  }
  if (done) return {};
  fs::remove(draft, error);
  return base::fault("file_unwritable", {{"file", file.string()}});
}

std::optional<fs::path> path_inside(const fs::path& folder, const std::string& relative) {
  if (relative.empty() || relative.find_first_of("\\:") != std::string::npos) return std::nullopt;
  if (relative.find('\0') != std::string::npos) return std::nullopt;
  const fs::path path = fs::path(relative).lexically_normal();
  if (path.is_absolute() || *path.begin() == "..") return std::nullopt;
  return folder / path;
}

std::shared_ptr<const course::Source> folder_source(const fs::path& folder) {
  return std::make_shared<FolderSource>(folder.lexically_normal());
}

}  // namespace netral::platform

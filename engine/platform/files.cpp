#include "platform/files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "platform/replace.h"

namespace netral::platform {
namespace {

namespace fs = std::filesystem;

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
  bool done = !replace_file(place, bytes, Readers::as_umask_allows);
  if (done) {
    const std::error_code error = sync_to_disk(place.parent_path());
    // Some file systems (FAT on a USB stick) cannot sync a folder; the file is whole anyway.
    done = !error || error == std::errc::invalid_argument;
  }
  if (done) return {};
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

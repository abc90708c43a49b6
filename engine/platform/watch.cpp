#include "platform/watch.h"

#include <uv.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace netral::platform {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& name) { return name.string().starts_with('.'); }

/// The folder and all that are below it, as the reader of a course walks them.
std::vector<fs::path> folders_in(const fs::path& root) {
  std::vector<fs::path> folders = {root};
  std::error_code error;
  fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if (!entry->is_directory(unknown)) continue;
    if (is_hidden(entry->path().filename())) {
      entry.disable_recursion_pending();
    } else if (!entry->is_symlink(unknown)) {
      folders.push_back(entry->path());
    }
  }
  return folders;
}

/// What is watched in place of a folder that is not there: the nearest above it that is.
fs::path nearest_existing(fs::path folder) {
  std::error_code error;
  while (!fs::is_directory(folder, error) && folder.has_relative_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

/// libuv's loop and what runs in it. Everything below is touched by the loop's
/// thread alone, once that has begun.
class UvWatch final : public Watch {
 public:
  UvWatch(fs::path folder, std::function<void()> changed, const Gathering& gathering)
      : folder_(std::move(folder)), changed_(std::move(changed)), gathering_(gathering) {
    uv_loop_init(&loop_);
    uv_async_init(&loop_, &stop_, [](uv_async_t* handle) { of(handle->data).close_all(); });
    uv_timer_init(&loop_, &timer_);
    stop_.data = timer_.data = this;
  }
  UvWatch(const UvWatch&) = delete;
  UvWatch& operator=(const UvWatch&) = delete;

  ~UvWatch() override {
    if (thread_.joinable()) {
      uv_async_send(&stop_);
      thread_.join();
    } else {
      close_all();
      uv_run(&loop_, UV_RUN_DEFAULT);
    }
    uv_loop_close(&loop_);
  }

  /// Watches the tree as it is now and begins the thread. Returns libuv's error, or 0.
  [[nodiscard]] int begin() {
    if (const int error = watch_tree(); error != 0) return error;
    thread_ = std::thread([this] { uv_run(&loop_, UV_RUN_DEFAULT); });
    return 0;
  }

 private:
  static UvWatch& of(void* data) { return *static_cast<UvWatch*>(data); }

  /// Watches every folder anew, which is simpler than to know which of them have
  /// come, gone or been replaced by another of the same name. What happens
  /// meanwhile is not seen, and need not be: the call comes after. Returns the
  /// first error, or 0.
  int watch_tree() {
    for (uv_fs_event_t* folder : folders_) close(folder);
    folders_.clear();
    const fs::path root = nearest_existing(folder_);
    is_there_ = root == folder_;
    if (!is_there_) return watch_folder(root);
    int first_error = 0;
    for (const fs::path& folder : folders_in(root)) {
      const int error = watch_folder(folder);
      if (first_error == 0) first_error = error;
    }
    return first_error;
  }

  int watch_folder(const fs::path& folder) {
    auto* handle = new uv_fs_event_t;  // libuv gives it back in close()
    uv_fs_event_init(&loop_, handle);
    handle->data = this;
    const auto heard = [](uv_fs_event_t* event, const char* name, int, int) {
      of(event->data).hear(name);
    };
    const int error = uv_fs_event_start(handle, heard, folder.string().c_str(), 0);
    if (error == 0) {
      folders_.push_back(handle);
      return 0;
    }
    close(handle);
    // Gone meanwhile, or closed to the reader of the course as well.
    return error == UV_ENOENT || error == UV_EACCES ? 0 : error;
  }

  static void close(uv_fs_event_t* folder) {
    uv_close(reinterpret_cast<uv_handle_t*>(folder),  // libuv's own way
             [](uv_handle_t* handle) { delete reinterpret_cast<uv_fs_event_t*>(handle); });
  }

  void hear(const char* name) {
    if (name != nullptr && is_hidden(name)) return;
    const std::uint64_t now = uv_now(&loop_);
    if (!first_event_) first_event_ = now;
    const std::uint64_t latest = *first_event_ + milliseconds(gathering_.at_most);
    const std::uint64_t wanted = now + milliseconds(gathering_.quiet);
    const std::uint64_t due = std::max(now, std::min(wanted, latest));
    uv_timer_start(
        &timer_, [](uv_timer_t* timer) { of(timer->data).tell(); }, due - now, 0);
  }

  /// While the folder is away its neighbours are heard; they are nobody's concern.
  void tell() {
    first_event_.reset();
    const bool was_there = is_there_;
    watch_tree();
    if (was_there || is_there_) changed_();
  }

  static std::uint64_t milliseconds(std::chrono::milliseconds time) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, time.count()));
  }

  /// Nothing is left for the loop then, and it returns.
  void close_all() {
    for (uv_fs_event_t* folder : folders_) close(folder);
    folders_.clear();
    uv_close(reinterpret_cast<uv_handle_t*>(&timer_), nullptr);
    uv_close(reinterpret_cast<uv_handle_t*>(&stop_), nullptr);
  }

  fs::path folder_;
  std::function<void()> changed_;
  Gathering gathering_;
  uv_loop_t loop_{};
  uv_async_t stop_{};
  uv_timer_t timer_{};
  std::vector<uv_fs_event_t*> folders_;
  bool is_there_ = false;                     ///< the folder itself
  std::optional<std::uint64_t> first_event_;  ///< of the burst that is gathered
  std::thread thread_;
};

}  // namespace

base::Result<std::unique_ptr<Watch>> Watch::start(const fs::path& folder,
                                                  std::function<void()> changed,
                                                  const Gathering& gathering) {
  std::error_code error;
  const fs::path whole = fs::absolute(folder, error).lexically_normal();
  auto watch = std::make_unique<UvWatch>(error ? folder : whole, std::move(changed), gathering);
  if (const int failed = watch->begin(); failed != 0) {
    return base::fault("watch_failed",
                       {{"folder", folder.string()}, {"detail", uv_strerror(failed)}});
  }
  return watch;
}

}  // namespace netral::platform

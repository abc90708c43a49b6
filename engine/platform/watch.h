// Watching a folder for changes. The system tells what happens (inotify and its
// kin, through libuv); nothing is asked again and again, so a folder in which
// nothing changes costs nothing.

#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "base/result.h"

namespace netral::platform {

/// How long events are gathered into one call. An editor that saves writes a
/// temporary file, renames it and sets its times, all within a moment.
struct Gathering {
  std::chrono::milliseconds quiet{100};    ///< after the last event
  std::chrono::milliseconds at_most{300};  ///< after the first, however many come
};

/// A watch over a folder and all folders below it, also those that are made later.
///
/// Hidden files and folders are left out, as they are when a course is read, and
/// what a symbolic link leads to is not seen. When the folder itself goes, the
/// watch waits for it to come back.
class Watch {
 public:
  /// Calls `changed` from a thread of its own, once after every burst of events; by
  /// then the watch sees to whatever comes next, so that what is read after the
  /// call misses nothing. Fails with "watch_failed" {folder, detail}.
  [[nodiscard]] static base::Result<std::unique_ptr<Watch>> start(
      const std::filesystem::path& folder, std::function<void()> changed,
      const Gathering& gathering = {});

  /// Ends the thread. There is no call after this one, and none is under way.
  virtual ~Watch() = default;
};

}  // namespace netral::platform

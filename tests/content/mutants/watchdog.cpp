#include "content/mutants/watchdog.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace netral::mutants {

Watchdog::Watchdog(std::chrono::seconds patience)
    : patience_(patience), since_(std::chrono::steady_clock::now()), thread_([this] { watch(); }) {}

Watchdog::~Watchdog() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Watchdog::begin(std::string what) {
  const std::lock_guard<std::mutex> lock(mutex_);
  what_ = std::move(what);
  since_ = std::chrono::steady_clock::now();
}

void Watchdog::watch() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!is_over_) {
    changed_.wait_for(lock, std::chrono::seconds(1));
    if (is_over_ || std::chrono::steady_clock::now() - since_ < patience_) continue;
    std::fprintf(stderr, "no end after %d s: %s\n", static_cast<int>(patience_.count()),
                 what_.c_str());
    std::abort();
  }
}

}  // namespace netral::mutants

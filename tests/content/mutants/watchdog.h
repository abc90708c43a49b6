// A watchdog: says what was being done when the program does not come back from it,
// and ends it.

#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace netral::mutants {

class Watchdog {
 public:
  /// `patience`: how long one piece of work may take.
  explicit Watchdog(std::chrono::seconds patience);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

  /// A piece of work begins, and the one before it is done.
  void begin(std::string what);

 private:
  void watch();

  const std::chrono::seconds patience_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string what_;
  std::chrono::steady_clock::time_point since_;
  bool is_over_ = false;
  std::thread thread_;
};

}  // namespace netral::mutants

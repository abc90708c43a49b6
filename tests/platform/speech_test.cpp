// The voice, with a daemon and without one. Nothing here needs a sound card: where
// speech-dispatcher and espeak-ng are installed, they speak into ALSA's null device.

#include "platform/speech.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <future>
#include <thread>

#include "platform/support.h"

namespace netral::platform {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::Folder;
using Voice = ui::Speech::Voice;

bool comes_true(const std::function<bool()>& condition, std::chrono::milliseconds within = 10s) {
  const auto end = std::chrono::steady_clock::now() + within;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(5ms);
  }
  return true;
}

/// Where the library looks for its daemon, for the length of a test.
class Address {
 public:
  explicit Address(const std::string& address) { setenv("SPEECHD_ADDRESS", address.c_str(), 1); }
  Address(const Address&) = delete;
  Address& operator=(const Address&) = delete;
  ~Address() { unsetenv("SPEECHD_ADDRESS"); }
};

std::string socket_of(const Folder& folder) {
  return "unix_socket:" + (folder.path() / "suara.sock").string();
}

TEST_CASE("without a daemon nothing is said, nothing fails and nobody waits", "[speech]") {
  const Folder folder;
  const Address address(socket_of(folder));
  std::atomic<int> changes = 0;
  const auto speech = open_speech({.changed = [&changes] { ++changes; }, .starts_daemon = false});
  CHECK(speech->voice() == Voice::unknown);
  const auto begin = std::chrono::steady_clock::now();
  speech->start();
  speech->say("Selamat datang.");
  speech->set_rate(40);
  speech->stop();
  CHECK(std::chrono::steady_clock::now() - begin < 100ms);
  REQUIRE(comes_true([&] { return speech->voice() == Voice::none; }));
  CHECK(comes_true([&] { return changes == 1; }));
  speech->start();  // looks once more
  speech->say("Masih ada orang?");
  std::this_thread::sleep_for(50ms);
  CHECK(speech->voice() == Voice::none);
}

TEST_CASE("an address that makes no sense is no voice", "[speech]") {
  const Address address("entah");
  const auto speech = open_speech({.changed = {}, .starts_daemon = false});
  speech->start();
  CHECK(comes_true([&] { return speech->voice() == Voice::none; }));
}

TEST_CASE("a voice that was never asked for can be spoken to and put away", "[speech]") {
  const auto speech = open_speech({});
  speech->say("Halo.");
  speech->stop();
  CHECK(speech->voice() == Voice::unknown);
}

// ---- with a daemon -----------------------------------------------------------------------

/// A speech-dispatcher of the test's own, with espeak-ng and no sound.
class Daemon {
 public:
  explicit Daemon(const Folder& folder) : folder_(folder) {
    folder.put("asound.conf", "pcm.!default { type null }\nctl.!default { type null }\n");
    folder.put("conf/modules/espeak-ng.conf", "Debug 0\n");
    folder.put("conf/speechd.conf",
               "LogLevel 5\nAudioOutputMethod \"alsa\"\nAudioALSADevice \"default\"\n"
               "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n"
               "DefaultModule espeak-ng\nDisableAutoSpawn\n");
    fs::create_directories(folder.path() / "log");
    start();
  }
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;
  ~Daemon() { end(); }

  /// Nothing when the packages are not here.
  [[nodiscard]] bool is_up() const { return process_ > 0; }

  void end() {
    if (process_ <= 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
    process_ = 0;
  }

  [[nodiscard]] bool has_heard(const std::string& words) const {
    const auto log = read_file(folder_.path() / "log/speech-dispatcher.log");
    return log && log->find(words) != std::string::npos;
  }

  void start() {
    const std::string at = folder_.path().string();
    const pid_t child = fork();
    if (child == 0) become(at);
    process_ = child;
    const bool answers = comes_true([&] {
      return fs::exists(at + "/suara.sock") || waitpid(process_, nullptr, WNOHANG) == process_;
    });
    if (answers && fs::exists(at + "/suara.sock")) return;
    end();
  }

 private:
  [[noreturn]] static void become(const std::string& at) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    setenv("ALSA_CONFIG_PATH", (at + "/asound.conf").c_str(), 1);
    setenv("HOME", at.c_str(), 1);
    execlp("speech-dispatcher", "speech-dispatcher", "-s", "-C", (at + "/conf").c_str(), "-c",
           "unix_socket", "-S", (at + "/suara.sock").c_str(), "-L", (at + "/log").c_str(), "-P",
           (at + "/pid").c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }

  const Folder& folder_;
  pid_t process_ = 0;
};

/// Whether this computer can be tried at all.
bool has_packages() {
  return std::system(
             "command -v speech-dispatcher >/dev/null && command -v espeak-ng >/dev/null && "
             "ls /usr/lib/speech-dispatcher-modules/sd_espeak-ng >/dev/null 2>&1") == 0;
}

long switches_of_this_process() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_nvcsw;
}

TEST_CASE("with a daemon the voice is Indonesian, speaks, falls silent and costs nothing idle",
          "[speech]") {
  if (!has_packages()) {
    WARN("speech-dispatcher or espeak-ng is not installed");
    return;
  }
  const Folder folder;
  const Address address(socket_of(folder));
  Daemon daemon(folder);
  REQUIRE(daemon.is_up());
  std::atomic<int> changes = 0;
  const auto speech = open_speech({.changed = [&changes] { ++changes; }, .starts_daemon = false});
  speech->start();
  REQUIRE(comes_true([&] { return speech->voice() != Voice::unknown; }));
  CHECK(speech->voice() == Voice::indonesian);
  CHECK(changes == 1);
  speech->set_rate(30);
  speech->say("Semua menunggu balasan Anda, ‘kan?");
  CHECK(comes_true([&] { return daemon.has_heard("Semua menunggu balasan Anda"); }));
  CHECK(daemon.has_heard("SET SELF LANGUAGE id"));
  CHECK(daemon.has_heard("SET SELF RATE 30"));
  speech->say("Kalimat kedua.");
  CHECK(comes_true([&] { return daemon.has_heard("Kalimat kedua."); }));
  speech->stop();
  std::this_thread::sleep_for(300ms);
  const long before = switches_of_this_process();
  std::this_thread::sleep_for(400ms);
  CHECK(switches_of_this_process() - before <= 3);  // the sleep of the test itself
}

TEST_CASE("a daemon that goes away takes nothing with it, and one that comes back is found",
          "[speech]") {
  if (!has_packages()) {
    WARN("speech-dispatcher or espeak-ng is not installed");
    return;
  }
  const Folder folder;
  const Address address(socket_of(folder));
  Daemon daemon(folder);
  REQUIRE(daemon.is_up());
  const auto speech = open_speech({.changed = {}, .starts_daemon = false});
  speech->start();
  REQUIRE(comes_true([&] { return speech->voice() == Voice::indonesian; }));
  daemon.end();
  fs::remove(folder.path() / "suara.sock");
  speech->say("Ini tidak terdengar.");
  REQUIRE(comes_true([&] { return speech->voice() == Voice::none; }));
  speech->say("Ini juga tidak.");
  daemon.start();
  REQUIRE(daemon.is_up());
  speech->start();
  REQUIRE(comes_true([&] { return speech->voice() == Voice::indonesian; }));
  speech->say("Terdengar lagi.");
  CHECK(comes_true([&] { return daemon.has_heard("Terdengar lagi."); }));
}

TEST_CASE("leaving does not wait for a daemon that does not answer", "[speech]") {
  const Folder folder;
  const Address address("inet_socket:127.0.0.1:1");
  const auto begin = std::chrono::steady_clock::now();
  {
    const auto speech = open_speech({.changed = {}, .starts_daemon = false});
    speech->start();
    speech->say("Sampai jumpa.");
  }
  CHECK(std::chrono::steady_clock::now() - begin < 1s);
}

}  // namespace
}  // namespace netral::platform

#include "platform/speech.h"

#include <libspeechd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace netral::platform {
namespace {

using Voice = ui::Speech::Voice;

constexpr const char* kLanguage = "id";

/// How long leaving waits for a thread that is still looking for its daemon.
constexpr std::chrono::milliseconds kFarewell{300};

// ---- the connection ------------------------------------------------------------------

struct CloseConnection {
  void operator()(SPDConnection* connection) const { spd_close(connection); }
};
struct FreeAddress {
  void operator()(SPDConnectionAddress* address) const { SPDConnectionAddress__free(address); }
};
struct FreeWords {
  void operator()(char* words) const { std::free(words); }  // the library's malloc
};
using Words = std::unique_ptr<char, FreeWords>;
using Connection = std::unique_ptr<SPDConnection, CloseConnection>;

Connection connect(bool starts_daemon) {
  char* trouble = nullptr;
  const std::unique_ptr<SPDConnectionAddress, FreeAddress> address(
      spd_get_default_address(&trouble));
  const Words no_address(std::exchange(trouble, nullptr));
  if (!address) return {};
  Connection connection(spd_open2("netral", "layar", nullptr, SPD_MODE_SINGLE, address.get(),
                                  starts_daemon ? 1 : 0, &trouble));
  const Words not_open(trouble);
  return connection;
}

bool is_indonesian(std::string_view language) {
  return language == kLanguage || language.rfind("id-", 0) == 0 || language.rfind("id_", 0) == 0;
}

/// A line of SSIP's list of voices is "249-NAME<tab>LANGUAGE<tab>VARIANT". None for the
/// line that ends the list.
std::optional<std::string_view> language_of(std::string_view line) {
  const std::size_t name_ends = line.find('\t');
  if (name_ends == std::string_view::npos) return std::nullopt;
  const std::string_view rest = line.substr(name_ends + 1);
  return rest.substr(0, rest.find('\t'));
}

Voice voice_in(std::string_view list) {
  Voice found = Voice::none;
  while (!list.empty()) {
    const std::size_t end = list.find('\n');
    if (const auto language = language_of(list.substr(0, end))) {
      if (is_indonesian(*language)) return Voice::indonesian;
      found = Voice::foreign;
    }
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return found;
}

/// Which voices there are, of the synthesiser that the daemon has chosen. The list is read
/// as the daemon sends it: espeak-ng has fourteen thousand, and the library's own reading
/// walks from the first one for each of them, a second of work on a good computer.
Voice voice_of(SPDConnection* connection) {
  const Words module(spd_get_output_module(connection));
  // What the daemon falls back to when every synthesiser failed: it only excuses itself.
  if (module && std::string_view(module.get()) == "dummy") return Voice::none;
  char* reply = nullptr;
  const int status = spd_execute_command_with_reply(connection, "LIST SYNTHESIS_VOICES", &reply);
  const Words list(reply);
  return status == 0 && list ? voice_in(list.get()) : Voice::none;
}

// ---- the thread ------------------------------------------------------------------------

/// What the thread and those who speak share. It outlives both.
class Line {
 public:
  explicit Line(SpeechOptions options) : options_(std::move(options)) {}

  void start() {
    order([this] { wants_voice_ = true; });
  }
  void stop() { say({}); }
  void set_rate(int rate) {
    order([&] { rate_ = rate; });
  }
  void say(std::string text) {
    order([&] { utterance_ = std::move(text); });
  }
  [[nodiscard]] Voice voice() const { return voice_; }

  void run();

  /// No call of `changed` after this one. False when the thread is still busy.
  [[nodiscard]] bool leave() {
    std::unique_lock lock(mutex_);
    options_.changed = nullptr;
    quits_ = true;
    wake_.notify_all();
    return left_.wait_for(lock, kFarewell, [this] { return has_left_; });
  }

 private:
  struct Order {
    bool wants_voice = false;
    std::optional<std::string> utterance;  ///< empty: fall silent
    int rate = 0;
    bool quits = false;
  };

  template <typename Change>
  void order(Change change) {
    const std::lock_guard lock(mutex_);
    change();
    wake_.notify_all();
  }

  [[nodiscard]] Order next_order();
  void obey(const Order& order);
  void find_voice();
  void utter(const Order& order);
  void tell(Voice voice);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable left_;
  SpeechOptions options_;
  bool wants_voice_ = false;
  std::optional<std::string> utterance_;
  int rate_ = 0;
  bool quits_ = false;
  bool has_left_ = false;
  std::atomic<Voice> voice_ = Voice::unknown;

  // The thread's own.
  Connection connection_;
  int told_rate_ = 0;
};

/// Sleeps until there is something to do. Of what was to be said meanwhile only the last
/// is left: a person hears where they are, not where they were.
Line::Order Line::next_order() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return wants_voice_ || utterance_ || quits_; });
  return {std::exchange(wants_voice_, false), std::exchange(utterance_, std::nullopt), rate_,
          quits_};
}

void Line::run() {
  // A daemon that has gone must not end the program that writes to it.
  sigset_t broken_pipe;
  sigemptyset(&broken_pipe);
  sigaddset(&broken_pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
  for (Order order = next_order(); !order.quits; order = next_order()) obey(order);
  if (connection_) spd_cancel(connection_.get());
  connection_.reset();
  const std::lock_guard lock(mutex_);
  has_left_ = true;
  left_.notify_all();
}

void Line::obey(const Order& order) {
  if (order.wants_voice && voice_ != Voice::indonesian) find_voice();
  if (!order.utterance || !connection_) return;
  utter(order);
  if (connection_) return;
  // It has gone since the last time; where it comes back nobody need notice.
  find_voice();
  if (connection_) utter(order);
}

void Line::find_voice() {
  connection_ = connect(options_.starts_daemon);
  told_rate_ = 0;
  if (!connection_) return tell(Voice::none);
  SPDConnection* connection = connection_.get();
  spd_set_language(connection, kLanguage);
  spd_set_punctuation(connection, SPD_PUNCT_NONE);
  const Voice found = voice_of(connection);
  if (found == Voice::none) connection_.reset();
  tell(found);
}

/// Closes the connection when it has broken.
void Line::utter(const Order& order) {
  SPDConnection* connection = connection_.get();
  bool is_heard = spd_cancel(connection) >= 0;
  if (is_heard && order.rate != told_rate_) {
    is_heard = spd_set_voice_rate(connection, order.rate) >= 0;
    told_rate_ = order.rate;
  }
  if (is_heard && !order.utterance->empty()) {
    is_heard = spd_say(connection, SPD_MESSAGE, order.utterance->c_str()) >= 0;
  }
  if (!is_heard) connection_.reset();
}

/// The call is made under the lock, so that there is none after leave().
void Line::tell(Voice voice) {
  if (voice_.exchange(voice) == voice) return;
  const std::lock_guard lock(mutex_);
  if (options_.changed) options_.changed();
}

class SpeechdSpeech final : public ui::Speech {
 public:
  explicit SpeechdSpeech(SpeechOptions options)
      : line_(std::make_shared<Line>(std::move(options))) {}

  /// A thread that is still looking for its daemon is left to end by itself: it shares
  /// nothing but the line with anyone.
  ~SpeechdSpeech() override {
    if (!thread_.joinable()) return;
    if (line_->leave()) {
      thread_.join();
    } else {
      thread_.detach();
    }
  }
  SpeechdSpeech(const SpeechdSpeech&) = delete;
  SpeechdSpeech& operator=(const SpeechdSpeech&) = delete;

  void start() override {
    line_->start();
    if (!thread_.joinable()) thread_ = std::thread([line = line_] { line->run(); });
  }
  void say(const std::string& text) override {
    if (!text.empty()) line_->say(text);
  }
  void stop() override { line_->stop(); }
  void set_rate(int rate) override { line_->set_rate(rate); }
  [[nodiscard]] Voice voice() const override { return line_->voice(); }

 private:
  std::shared_ptr<Line> line_;
  std::thread thread_;
};

}  // namespace

std::unique_ptr<ui::Speech> open_speech(SpeechOptions options) {
  return std::make_unique<SpeechdSpeech>(std::move(options));
}

}  // namespace netral::platform

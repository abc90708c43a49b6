// Somebody who does not see the screen: hears what the program says, and presses keys.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/fixture.h"

namespace netral::tests {

/// What a voice was asked to do, and what it is said to be.
struct Spoken {
  std::vector<std::string> utterances;
  int stops = 0;
  int rate = 0;
  int starts = 0;
  ui::Speech::Voice voice = ui::Speech::Voice::indonesian;
};

/// A voice that writes down what it would say.
class Recorder final : public ui::Speech {
 public:
  explicit Recorder(Spoken& spoken) : spoken_(spoken) {}

  void start() override { ++spoken_.starts; }
  void say(const std::string& text) override { spoken_.utterances.push_back(text); }
  void stop() override { ++spoken_.stops; }
  void set_rate(int rate) override { spoken_.rate = rate; }
  [[nodiscard]] Voice voice() const override { return spoken_.voice; }

 private:
  Spoken& spoken_;
};

/// Plays with the ears alone: nothing here looks at the screen or its semantic tree.
class Listener {
 public:
  explicit Listener(const app::Environment& environment, const app::Shell::Start& start = {})
      : session_(environment, start, 1280, 720, std::make_unique<Recorder>(spoken_)) {}

  /// Presses a key and hears what is said then.
  const std::string& press(ui::Key key, char letter = 0) {
    return hear([&] { session_.driver().press(key, letter); });
  }
  const std::string& type(std::string_view text) {
    return hear([&] { session_.driver().type(text); });
  }

  /// What was said last.
  [[nodiscard]] const std::string& heard() const { return heard_; }
  [[nodiscard]] bool hears(std::string_view words) const {
    return heard_.find(words) != std::string::npos;
  }

  /// Everything that was said, an utterance a line.
  [[nodiscard]] const std::vector<std::string>& utterances() const { return spoken_.utterances; }

  Spoken& spoken() { return spoken_; }
  Session& session() { return session_; }

 private:
  template <typename Act>
  const std::string& hear(Act act) {
    const std::size_t before = spoken_.utterances.size();
    act();
    heard_.clear();
    for (std::size_t i = before; i < spoken_.utterances.size(); ++i) {
      heard_ += (heard_.empty() ? "" : " ") + spoken_.utterances[i];
    }
    return heard_;
  }

  Spoken spoken_;
  Session session_;
  std::string heard_;
};

}  // namespace netral::tests

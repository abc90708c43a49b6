// The computer's voice, through speech-dispatcher, which finds a synthesiser (such as
// espeak-ng) and the sound card. Its library stops here.

#pragma once

#include <functional>
#include <memory>

#include "ui/speech.h"

namespace netral::platform {

struct SpeechOptions {
  /// Called from the voice's thread when Speech::voice() has become another. Never
  /// after the speech is gone. It must not call the speech.
  std::function<void()> changed = {};
  /// Starts speech-dispatcher where it does not run yet.
  bool starts_daemon = true;
};

/// A voice that talks from a thread of its own, which begins with start() and sleeps
/// while nothing is said. Where there is no daemon, no voice or no sound nothing fails:
/// voice() says none, and start() tries again. Destroying it waits at most a moment, also
/// while a daemon takes its time to come up.
[[nodiscard]] std::unique_ptr<ui::Speech> open_speech(SpeechOptions options);

}  // namespace netral::platform

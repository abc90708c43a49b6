// A voice that says sentences aloud. What is said is made by narrator.h; who says it
// lives in platform/, or is a fake that writes it down.

#pragma once

#include <string>

namespace netral::ui {

class Speech {
 public:
  /// Whether there is a voice at all.
  enum class Voice {
    unknown,     ///< nobody has asked for it yet, or it is still being looked for
    indonesian,  ///< it speaks
    foreign,     ///< it speaks, but only knows how other languages sound
    none,        ///< this computer has no voice, or it has gone
  };

  /// As voices count it: -100 is slowest, 0 as the computer is set, 100 fastest.
  static constexpr int kSlowest = -100;
  static constexpr int kFastest = 100;

  virtual ~Speech() = default;

  /// Looks for a voice, also once more after there was none. Returns at once.
  virtual void start() = 0;

  /// Says `text` instead of whatever is being said; an empty one says nothing and
  /// interrupts nothing. Returns at once; without a voice nothing happens.
  virtual void say(const std::string& text) = 0;

  /// Falls silent.
  virtual void stop() = 0;

  /// From the next utterance on. Requires: kSlowest <= rate <= kFastest.
  virtual void set_rate(int rate) = 0;

  [[nodiscard]] virtual Voice voice() const = 0;
};

}  // namespace netral::ui

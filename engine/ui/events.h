// What a person did since the last frame, as the window tells it to ui/.

#pragma once

#include <string>
#include <vector>

namespace netral::ui {

enum class Key {
  tab,
  enter,
  escape,
  space,
  backspace,
  del,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  character,  ///< a letter, digit or sign; `KeyPress::letter` says which, in lower case
};

/// One key going down (or repeating while held).
struct KeyPress {
  Key key = Key::character;
  char letter = 0;  ///< ASCII, by what is printed on the key; 0 for keys beyond it
  bool shift = false;
  bool control = false;
  bool repeated = false;
};

/// The pointer, in pixels from the top left.
struct Pointer {
  float x = -1;
  float y = -1;
  bool pressed = false;   ///< the main button went down
  bool released = false;  ///< the main button went up
  bool down = false;      ///< it is held
  bool moved = false;
  float wheel = 0;  ///< steps, away from the person is positive
};

struct Events {
  std::vector<KeyPress> keys;
  std::string text;  ///< typed text, UTF-8 (for text fields; also came as keys)
  Pointer pointer;
  bool close = false;            ///< the window was asked to close
  bool resized = false;          ///< the size or the display scale changed
  bool exposed = false;          ///< the picture must be drawn again though nothing changed
  bool content_changed = false;  ///< somebody has written in the course's folder
  bool woken = false;            ///< another thread has something to show

  /// Whether nothing happened that a frame could show.
  [[nodiscard]] bool is_empty() const {
    const bool pointed = pointer.pressed || pointer.released || pointer.moved || pointer.wheel != 0;
    const bool shown = close || resized || exposed || content_changed || woken;
    return keys.empty() && text.empty() && !pointed && !shown;
  }
};

}  // namespace netral::ui

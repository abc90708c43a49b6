#include "platform/sdl_events.h"

#include <array>

namespace netral::platform {
namespace {

struct NamedKey {
  SDL_Keycode sdl;
  ui::Key key;
};

constexpr std::array<NamedKey, 28> kNamedKeys{{
    {SDLK_TAB, ui::Key::tab},
    {SDLK_RETURN, ui::Key::enter},
    {SDLK_RETURN2, ui::Key::enter},
    {SDLK_KP_ENTER, ui::Key::enter},
    {SDLK_ESCAPE, ui::Key::escape},
    {SDLK_SPACE, ui::Key::space},
    {SDLK_BACKSPACE, ui::Key::backspace},
    {SDLK_DELETE, ui::Key::del},
    {SDLK_UP, ui::Key::up},
    {SDLK_DOWN, ui::Key::down},
    {SDLK_LEFT, ui::Key::left},
    {SDLK_RIGHT, ui::Key::right},
    {SDLK_HOME, ui::Key::home},
    {SDLK_END, ui::Key::end},
    {SDLK_PAGEUP, ui::Key::page_up},
    {SDLK_PAGEDOWN, ui::Key::page_down},
    {SDLK_F1, ui::Key::f1},
    {SDLK_F2, ui::Key::f2},
    {SDLK_F3, ui::Key::f3},
    {SDLK_F4, ui::Key::f4},
    {SDLK_F5, ui::Key::f5},
    {SDLK_F6, ui::Key::f6},
    {SDLK_F7, ui::Key::f7},
    {SDLK_F8, ui::Key::f8},
    {SDLK_F9, ui::Key::f9},
    {SDLK_F10, ui::Key::f10},
    {SDLK_F11, ui::Key::f11},
    {SDLK_F12, ui::Key::f12},
}};

struct NumericKey {
  SDL_Keycode sdl;
  char with_num_lock;
  std::optional<ui::Key> without;
};

constexpr std::array<NumericKey, 15> kNumericKeys{{
    {SDLK_KP_0, '0', std::nullopt},
    {SDLK_KP_1, '1', ui::Key::end},
    {SDLK_KP_2, '2', ui::Key::down},
    {SDLK_KP_3, '3', ui::Key::page_down},
    {SDLK_KP_4, '4', ui::Key::left},
    {SDLK_KP_5, '5', std::nullopt},
    {SDLK_KP_6, '6', ui::Key::right},
    {SDLK_KP_7, '7', ui::Key::home},
    {SDLK_KP_8, '8', ui::Key::up},
    {SDLK_KP_9, '9', ui::Key::page_up},
    {SDLK_KP_PERIOD, '.', ui::Key::del},
    {SDLK_KP_PLUS, '+', std::nullopt},
    {SDLK_KP_MINUS, '-', std::nullopt},
    {SDLK_KP_MULTIPLY, '*', std::nullopt},
    {SDLK_KP_DIVIDE, '/', std::nullopt},
}};

/// The key, and the letter on it.
struct Meaning {
  ui::Key key = ui::Key::character;
  char letter = 0;
};

std::optional<Meaning> numeric_meaning(const NumericKey& key, bool num_lock) {
  const bool is_sign = key.with_num_lock < '.' || key.with_num_lock == '/';
  if (num_lock || is_sign) return Meaning{ui::Key::character, key.with_num_lock};
  if (!key.without) return std::nullopt;
  return Meaning{*key.without, 0};
}

std::optional<Meaning> meaning(const SDL_Keysym& pressed) {
  for (const NamedKey& key : kNamedKeys) {
    if (key.sdl == pressed.sym) return Meaning{key.key, key.key == ui::Key::space ? ' ' : '\0'};
  }
  for (const NumericKey& key : kNumericKeys) {
    if (key.sdl == pressed.sym) return numeric_meaning(key, (pressed.mod & KMOD_NUM) != 0);
  }
  const bool has_no_character = (pressed.sym & SDLK_SCANCODE_MASK) != 0 || pressed.sym < ' ';
  if (has_no_character) return std::nullopt;
  return Meaning{ui::Key::character, pressed.sym < 0x7F ? static_cast<char>(pressed.sym) : '\0'};
}

/// Keys that write into a text field rather than command it.
bool is_typed(const ui::KeyPress& press) {
  return (press.key == ui::Key::character || press.key == ui::Key::space) && !press.control;
}

}  // namespace

std::optional<ui::KeyPress> key_press(const SDL_KeyboardEvent& event) {
  const std::optional<Meaning> meant = meaning(event.keysym);
  if (!meant) return std::nullopt;
  // AltGr arrives as Ctrl with Alt on Windows, and writes signs.
  const bool alt_gr = (event.keysym.mod & (KMOD_RALT | KMOD_MODE)) != 0;
  const bool control = (event.keysym.mod & KMOD_CTRL) != 0 && !alt_gr;
  const bool shift = (event.keysym.mod & KMOD_SHIFT) != 0;
  return ui::KeyPress{meant->key, meant->letter, shift, control, event.repeat != 0};
}

Uint32 content_changed_event() {
  static const Uint32 number = SDL_RegisterEvents(1);
  return number;
}

Uint32 woken_event() {
  static const Uint32 number = SDL_RegisterEvents(1);
  return number;
}

EventBatch::EventBatch(const ui::Pointer& before, float pixels_per_point)
    : pixels_per_point_(pixels_per_point) {
  events_.pointer.x = before.x;
  events_.pointer.y = before.y;
  events_.pointer.down = before.down;
}

bool EventBatch::take(const SDL_Event& event) {
  switch (event.type) {
    case SDL_KEYDOWN:
      return take_key(event.key);
    case SDL_TEXTINPUT:
      if (has_command_key_) return false;
      events_.text += event.text.text;
      return true;
    case SDL_MOUSEMOTION:
      return take_motion(event.motion.x, event.motion.y);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return take_button(event.button);
    case SDL_MOUSEWHEEL: {
      const float away = event.wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0F : 1.0F;
      events_.pointer.wheel += away * event.wheel.preciseY;
      return true;
    }
    case SDL_WINDOWEVENT:
      return take_window(event.window);
    case SDL_QUIT:
      events_.close = true;
      return true;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      events_.exposed = true;
      return true;
    default:
      if (event.type == content_changed_event()) events_.content_changed = true;
      if (event.type == woken_event()) events_.woken = true;
      return true;
  }
}

bool EventBatch::take_key(const SDL_KeyboardEvent& event) {
  const std::optional<ui::KeyPress> press = key_press(event);
  if (!press) return true;
  if (has_command_key_) return false;
  if (!is_typed(*press)) {
    if (!events_.keys.empty() || !events_.text.empty()) return false;
    has_command_key_ = true;
  }
  events_.keys.push_back(*press);
  return true;
}

bool EventBatch::take_button(const SDL_MouseButtonEvent& event) {
  if (event.button != SDL_BUTTON_LEFT) return true;
  ui::Pointer& pointer = events_.pointer;
  if (pointer.pressed || pointer.released) return false;
  move_pointer(event.x, event.y);
  pointer.down = event.state == SDL_PRESSED;
  pointer.pressed = pointer.down;
  pointer.released = !pointer.down;
  return true;
}

bool EventBatch::take_motion(int x, int y) {
  if (events_.pointer.pressed || events_.pointer.released) return false;
  move_pointer(x, y);
  return true;
}

void EventBatch::move_pointer(int x, int y) {
  ui::Pointer& pointer = events_.pointer;
  const float to_x = static_cast<float>(x) * pixels_per_point_;
  const float to_y = static_cast<float>(y) * pixels_per_point_;
  pointer.moved = pointer.moved || to_x != pointer.x || to_y != pointer.y;
  pointer.x = to_x;
  pointer.y = to_y;
}

bool EventBatch::take_window(const SDL_WindowEvent& event) {
  ui::Pointer& pointer = events_.pointer;
  switch (event.event) {
    case SDL_WINDOWEVENT_CLOSE:
      events_.close = true;
      return true;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      events_.resized = true;
      return true;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
      events_.exposed = true;
      return true;
    case SDL_WINDOWEVENT_LEAVE:
      if (pointer.pressed || pointer.released) return false;
      if (pointer.down) return true;
      pointer.moved = true;
      pointer.x = -1;
      pointer.y = -1;
      return true;
    default:
      return true;
  }
}

}  // namespace netral::platform

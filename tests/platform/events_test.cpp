#include <catch2/catch.hpp>
#include <vector>

#include "platform/sdl_events.h"

namespace netral::platform {
namespace {

SDL_Event key_down(SDL_Keycode key, Uint16 modifiers = KMOD_NONE) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = key;
  event.key.keysym.mod = modifiers;
  return event;
}

SDL_Event typed(const char* text) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  SDL_strlcpy(event.text.text, text, sizeof event.text.text);
  return event;
}

SDL_Event moved(int x, int y) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.x = x;
  event.motion.y = y;
  return event;
}

SDL_Event button(bool down, int x, int y, Uint8 which = SDL_BUTTON_LEFT) {
  SDL_Event event{};
  event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
  event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
  event.button.button = which;
  event.button.x = x;
  event.button.y = y;
  return event;
}

SDL_Event window(SDL_WindowEventID what) {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = static_cast<Uint8>(what);
  return event;
}

/// What the window hands out, batch by batch.
std::vector<ui::Events> batches(const std::vector<SDL_Event>& events, float scale = 1) {
  std::vector<ui::Events> told;
  ui::Pointer pointer;
  std::size_t at = 0;
  while (at < events.size()) {
    EventBatch batch(pointer, scale);
    while (at < events.size() && batch.take(events[at])) ++at;
    told.push_back(batch.events());
    pointer = batch.events().pointer;
  }
  return told;
}

ui::KeyPress press(SDL_Keycode key, Uint16 modifiers = KMOD_NONE) {
  return key_press(key_down(key, modifiers).key).value();
}

}  // namespace

TEST_CASE("keys are told by what is printed on them", "[platform]") {
  CHECK(press(SDLK_TAB, KMOD_LSHIFT).key == ui::Key::tab);
  CHECK(press(SDLK_TAB, KMOD_LSHIFT).shift);
  CHECK(press(SDLK_KP_ENTER).key == ui::Key::enter);
  CHECK(press(SDLK_F12).key == ui::Key::f12);
  CHECK(press(SDLK_PAGEDOWN).key == ui::Key::page_down);
  CHECK(press(SDLK_a, KMOD_RCTRL).letter == 'a');
  CHECK(press(SDLK_a, KMOD_RCTRL).control);
  CHECK(press(SDLK_7).letter == '7');
  CHECK(press(0xE9).letter == 0);  // é
}

TEST_CASE("the numeric pad gives digits, or arrows without Num Lock", "[platform]") {
  CHECK(press(SDLK_KP_4, KMOD_NUM).letter == '4');
  CHECK(press(SDLK_KP_4).key == ui::Key::left);
  CHECK(press(SDLK_KP_PLUS).letter == '+');
  CHECK_FALSE(key_press(key_down(SDLK_KP_5).key));
}

TEST_CASE("Shift alone is no key, and AltGr is not Control", "[platform]") {
  CHECK_FALSE(key_press(key_down(SDLK_LSHIFT).key));
  CHECK_FALSE(key_press(key_down(SDLK_CAPSLOCK).key));
  CHECK_FALSE(press(SDLK_q, KMOD_LCTRL | KMOD_RALT).control);
}

TEST_CASE("the pointer's moves melt into one", "[platform]") {
  const auto told = batches({moved(1, 1), moved(5, 6), moved(30, 40)}, 1.5F);
  REQUIRE(told.size() == 1);
  CHECK(told[0].pointer.x == 45);
  CHECK(told[0].pointer.y == 60);
  CHECK(told[0].pointer.moved);
}

TEST_CASE("a click is seen where it was made, though the pointer has gone on", "[platform]") {
  const auto told = batches({moved(1, 1), button(true, 10, 10), button(false, 10, 11),
                             moved(90, 90), window(SDL_WINDOWEVENT_LEAVE)});
  REQUIRE(told.size() == 3);
  CHECK(told[0].pointer.pressed);
  CHECK(told[0].pointer.down);
  CHECK(told[0].pointer.x == 10);
  CHECK(told[1].pointer.released);
  CHECK_FALSE(told[1].pointer.pressed);
  CHECK_FALSE(told[1].pointer.down);
  CHECK(told[1].pointer.y == 11);
  CHECK(told[2].pointer.x == -1);
  CHECK_FALSE(told[2].pointer.released);
}

TEST_CASE("a drag may leave the window and still be held", "[platform]") {
  const auto told = batches({button(true, 10, 10), moved(400, 10), window(SDL_WINDOWEVENT_LEAVE)});
  REQUIRE(told.size() == 2);
  CHECK(told[1].pointer.down);
  CHECK(told[1].pointer.x == 400);
}

TEST_CASE("only the main button counts", "[platform]") {
  const auto told = batches({button(true, 10, 10, SDL_BUTTON_RIGHT)});
  REQUIRE(told.size() == 1);
  CHECK_FALSE(told[0].pointer.pressed);
}

TEST_CASE("letters come together, and a key that acts on them comes after", "[platform]") {
  const auto told =
      batches({key_down(SDLK_a), typed("a"), key_down(SDLK_b), typed("b"), key_down(SDLK_BACKSPACE),
               key_down(SDLK_c), typed("c"), key_down(SDLK_RETURN), key_down(SDLK_TAB)});
  REQUIRE(told.size() == 5);
  CHECK(told[0].text == "ab");
  CHECK(told[0].keys.size() == 2);
  CHECK(told[1].keys.at(0).key == ui::Key::backspace);
  CHECK(told[2].text == "c");
  CHECK(told[3].keys.at(0).key == ui::Key::enter);
  CHECK(told[4].keys.at(0).key == ui::Key::tab);
}

TEST_CASE("closing, resizing and exposing are told", "[platform]") {
  CHECK(batches({window(SDL_WINDOWEVENT_CLOSE)}).at(0).close);
  CHECK(batches({window(SDL_WINDOWEVENT_SIZE_CHANGED)}).at(0).resized);
  CHECK(batches({window(SDL_WINDOWEVENT_EXPOSED)}).at(0).exposed);
}

}  // namespace netral::platform

// Run under a virtual display (see CMakeLists.txt); hidden otherwise, because
// they open windows.

#include <SDL.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "support.h"

namespace netral::platform::testing {
namespace {

WindowOptions on_screen(const char* title) {
  WindowOptions options;
  options.title = title;
  options.icon = std::filesystem::path(NETRAL_SOURCE_DIR) / "assets" / "gambar" / "lambang.svg";
  return options;
}

void settle(Window& window) {
  for (int i = 0; i < 5; ++i) static_cast<void>(window.wait(50));
}

long wake_ups() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_nvcsw;
}

bool is_software() {
  const char* renderer = std::getenv("NETRAL_RENDERER");
  return renderer == nullptr || std::string(renderer) != "hardware";
}

void paint(ImDrawList& list) {
  list.AddRectFilled({40, 40}, {400, 300}, kInk, 16);
  list.AddText({60, 60}, kWhite, "Tautan di grup WA kantor");
}

}  // namespace

TEST_CASE("a window opens with the renderer that was asked for", "[.][display]") {
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  CHECK((window->renderer_name() == "software") == is_software());
  CHECK(window->width() == 1280);
  CHECK(window->height() == 720);
  CHECK(window->is_visible());
  settle(*window);
  draw_frame(*window, paint);
  CHECK(Shot(*window).at(390, 290) == Rgb{0x23, 0x20, 0x1B});
  CHECK(Shot(*window).at(600, 600) == Rgb{255, 255, 255});
}

TEST_CASE("a software window draws what an offscreen one draws", "[.][display]") {
  if (!is_software()) return;
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  draw_frame(*window, paint);
  const std::string seen = window->pixels();
  const auto hidden = open_with_fonts(offscreen(1280, 720));
  draw_frame(*hidden, paint);
  CHECK(hidden->pixels() == seen);
}

TEST_CASE("a window sleeps while nobody does anything", "[.][display]") {
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  draw_frame(*window, paint);
  settle(*window);
  const long before = wake_ups();
  const auto start = std::chrono::steady_clock::now();
  const ui::Events events = window->wait(1500);
  const auto slept = std::chrono::steady_clock::now() - start;
  CHECK(slept >= std::chrono::milliseconds(1450));
  CHECK(events.keys.empty());
  CHECK_FALSE(events.exposed);
  CHECK(wake_ups() - before < 10);
}

TEST_CASE("another thread wakes the window by telling that the content changed", "[.][display]") {
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  draw_frame(*window, paint);
  settle(*window);
  while (!window->wait(20).is_empty()) {
  }
  std::thread teller([&] { window->tell_content_changed(); });
  const ui::Events woken = window->wait(20'000);
  teller.join();
  CHECK(woken.content_changed);
  CHECK_FALSE(woken.is_empty());
  CHECK_FALSE(window->wait(50).content_changed);
}

TEST_CASE("a window takes another size", "[.][display]") {
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  window->resize(1000, 650);
  bool told = false;
  for (int i = 0; i < 10 && !told; ++i) told = window->wait(100).resized;
  CHECK(told);
  CHECK(window->width() == 1000);
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({990, 640}, {1000, 650}, kInk); });
  CHECK(Shot(*window).at(999, 649) == Rgb{0x23, 0x20, 0x1B});
}

TEST_CASE("two windows each hear their own events", "[.][display]") {
  const Context context;
  auto first = Window::open(on_screen("Satu"));
  REQUIRE(first);
  auto second = Window::open(on_screen("Dua"));
  REQUIRE(second);
  settle(**first);
  settle(**second);
  while ((*first)->wait(20).exposed || (*second)->wait(20).exposed) {
  }
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = SDLK_PAGEDOWN;
  // SDL gives its windows numbers in the order of their making; the last two are ours.
  Uint32 newest = 0;
  for (Uint32 id = 1; id < 100; ++id) {
    if (SDL_GetWindowFromID(id) != nullptr) newest = id;
  }
  event.key.windowID = newest;
  SDL_PushEvent(&event);
  CHECK((*first)->wait(200).keys.empty());
  const ui::Events heard = (*second)->wait(200);
  REQUIRE(heard.keys.size() == 1);
  CHECK(heard.keys[0].key == ui::Key::page_down);
}

TEST_CASE("copied text can be pasted", "[.][display]") {
  const Context context;
  const auto window = open_with_fonts(on_screen("Netral"));
  REQUIRE(window);
  ImGui::SetClipboardText("netralitas");
  CHECK(std::string(ImGui::GetClipboardText()) == "netralitas");
}

TEST_CASE("without a display the fault says so", "[.][display]") {
  const char* display = std::getenv("DISPLAY");
  const std::string kept = display == nullptr ? "" : display;
  setenv("DISPLAY", ":98765", 1);
  const auto window = Window::open(on_screen("Netral"));
  setenv("DISPLAY", kept.c_str(), 1);
  REQUIRE_FALSE(window);
  CHECK(window.error().key == "no_display");
  CHECK_FALSE(window.error().args.at("detail").empty());
}

}  // namespace netral::platform::testing

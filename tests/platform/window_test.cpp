#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "support.h"

namespace netral::platform::testing {
namespace {

void paint_a_card(ImDrawList& list) {
  list.AddRectFilled({10, 10}, {300, 180}, IM_COL32(0xE3, 0xD6, 0xBC, 255), 12);
  list.AddRect({10, 10}, {300, 180}, IM_COL32(0x6B, 0x42, 0x26, 255), 12, 0, 2);
  list.AddText({24, 20}, ink, "Tautan di grup WA kantor");
  list.AddTriangleFilled({40, 150}, {90, 60}, {140, 150}, IM_COL32(0x3F, 0x62, 0x48, 180));
  list.AddCircleFilled({220, 110}, 40, IM_COL32(0x22, 0x40, 0x6A, 255));
}

int count_inked(const Shot& shot, int left, int top, int right, int bottom) {
  int inked = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) inked += shot.at(x, y) == Rgb{255, 255, 255} ? 0 : 1;
  }
  return inked;
}

/// Every colour of a frame.
std::set<Rgb> colours_of(const Shot& shot, int width, int height) {
  std::set<Rgb> colours;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) colours.insert(shot.at(x, y));
  }
  return colours;
}

}  // namespace

TEST_CASE("an offscreen window draws the same frame byte for byte", "[platform]") {
  const auto shoot = [] {
    const Context context;
    const auto window = open_with_fonts(offscreen());
    draw_frame(*window, paint_a_card);
    const std::string first = window->pixels();
    draw_frame(*window, paint_a_card);
    CHECK(window->pixels() == first);
    return first;
  };
  const std::string first = shoot();
  CHECK(first.size() == 320U * 200U * 4U);
  CHECK(shoot() == first);
}

TEST_CASE("an offscreen window says that it draws in software and has no events", "[platform]") {
  const auto window = Window::open(offscreen());
  REQUIRE(window);
  CHECK((*window)->renderer_name() == "software");
  CHECK((*window)->display_scale() == 1);
  CHECK((*window)->is_visible());
  const ui::Events events = (*window)->wait(std::nullopt);
  CHECK(events.keys.empty());
  CHECK_FALSE(events.close);
  CHECK_FALSE(events.resized);
}

TEST_CASE("text leaves ink where it stands and nowhere else", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddText({20, 40}, ink, "ASN netral"); });
  const Shot shot(*window);
  CHECK(count_inked(shot, 20, 40, 120, 62) > 150);
  CHECK(count_inked(shot, 0, 0, 320, 40) == 0);
  CHECK(count_inked(shot, 0, 64, 320, 200) == 0);
}

TEST_CASE("a solid box covers the pixels whose middles it holds", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({10, 20}, {30.6F, 40.4F}, ink); });
  const Shot shot(*window);
  const Rgb inked{0x23, 0x20, 0x1B};
  const Rgb paper{255, 255, 255};
  CHECK(shot.at(10, 20) == inked);
  CHECK(shot.at(30, 39) == inked);
  CHECK(shot.at(9, 20) == paper);
  CHECK(shot.at(31, 39) == paper);
  CHECK(shot.at(30, 40) == paper);
}

TEST_CASE("colours are blended as they are, rounded to the nearest", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {50, 50}, IM_COL32(0, 100, 255, 51));
  });
  CHECK(Shot(*window).at(25, 25) == Rgb{204, 224, 255});
}

TEST_CASE("nothing is drawn outside of the clip rectangle", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.PushClipRect({50, 50}, {100, 90});
    list.AddRectFilled({0, 0}, {320, 200}, ink, 20);
    list.AddText({40, 60}, white, "Semua menunggu balasan Anda.");
    list.AddCircleFilled({100, 90}, 60, ink);
    list.PopClipRect();
  });
  const Shot shot(*window);
  CHECK(count_inked(shot, 50, 50, 100, 90) > 1500);
  CHECK(count_inked(shot, 0, 0, 320, 200) == count_inked(shot, 50, 50, 100, 90));
}

TEST_CASE("a clip rectangle beyond the window does no harm", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.PushClipRect({-5000, -5000}, {9000, 9000});
    list.AddRectFilled({-100, -100}, {9000, 9000}, ink, 30);
    list.AddCircleFilled({320, 200}, 3000, ink);
    list.AddText({-30, 190}, white, "di tepi");
    list.AddTriangleFilled({-1e9F, 0}, {1e30F, 5}, {50, 1e12F}, white);
    list.PopClipRect();
  });
  CHECK(Shot(*window).at(319, 199) == Rgb{0x23, 0x20, 0x1B});
}

TEST_CASE("triangles that share a side neither overlap nor leave a gap", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.Flags = ImDrawListFlags_None;  // without the fringe there are two colours
    list.AddCircleFilled({160.3F, 99.7F}, 91.1F, IM_COL32(0, 0, 0, 102), 61);
  });
  CHECK(colours_of(Shot(*window), 320, 200) == std::set<Rgb>{{153, 153, 153}, {255, 255, 255}});
}

TEST_CASE("a rounded box has soft corners and firm sides", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({20, 20}, {120, 120}, ink, 16); });
  const Shot shot(*window);
  CHECK(shot.at(20, 20) == Rgb{255, 255, 255});
  CHECK(shot.at(70, 70) == Rgb{0x23, 0x20, 0x1B});
  CHECK(shot.at(20, 70) == Rgb{0x23, 0x20, 0x1B});
  CHECK(shot.at(19, 70) == Rgb{255, 255, 255});
  CHECK(colours_of(shot, 70, 70).size() > 8);
}

TEST_CASE("a shape of several colours blends from one to the next", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.AddRectFilledMultiColor({0, 0}, {256, 100}, ink, white, white, ink);
  });
  const Shot shot(*window);
  CHECK(shot.at(2, 50)[0] < 50);
  CHECK(std::abs(shot.at(128, 50)[0] - (255 + 0x23) / 2) < 3);
  CHECK(shot.at(253, 50)[0] > 245);
}

TEST_CASE("fonts can be baked again at another size", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  const auto height_of_text = [&] {
    draw_frame(*window, [](ImDrawList& list) { list.AddText({10, 10}, ink, "HHH"); });
    const Shot shot(*window);
    int rows = 0;
    for (int y = 0; y < 200; ++y) rows += count_inked(shot, 0, y, 320, y + 1) > 0 ? 1 : 0;
    return rows;
  };
  const int small = height_of_text();
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ImFontConfig config;
  config.SizePixels = 60;
  atlas.AddFontDefault(&config);
  window->upload_fonts(atlas);
  CHECK(height_of_text() > small);
}

TEST_CASE("an offscreen window takes another size", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  window->resize(1024, 768);
  CHECK(window->poll().resized);
  CHECK_FALSE(window->poll().resized);
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({1020, 760}, {1024, 768}, ink); });
  CHECK(window->width() == 1024);
  CHECK(window->height() == 768);
  CHECK(Shot(*window).at(1023, 767) == Rgb{0x23, 0x20, 0x1B});
}

TEST_CASE("a frame is saved as a PNG, and a bad place for it is told", "[platform]") {
  const Context context;
  const Folder folder;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, paint_a_card);
  REQUIRE(window->save_png(folder.path() / "gambar.png"));
  const auto bytes = read_file(folder.path() / "gambar.png");
  REQUIRE(bytes);
  CHECK(bytes->starts_with("\x89PNG\r\n"));
  CHECK(bytes->size() > 1000);
  const auto failed = window->save_png(folder.path() / "tidak-ada" / "gambar.png");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().key == "picture_unwritable");
}

}  // namespace netral::platform::testing

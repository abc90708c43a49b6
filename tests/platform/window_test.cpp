#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <thread>

#include "support.h"

namespace netral::platform::testing {
namespace {

void paint_a_card(ImDrawList& list) {
  list.AddRectFilled({10, 10}, {300, 180}, IM_COL32(0xE3, 0xD6, 0xBC, 255), 12);
  list.AddRect({10, 10}, {300, 180}, IM_COL32(0x6B, 0x42, 0x26, 255), 12, 0, 2);
  list.AddText({24, 20}, kInk, "Tautan di grup WA kantor");
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

TEST_CASE("a window that another thread wakes has something to show", "[platform]") {
  const auto window = Window::open(offscreen());
  REQUIRE(window);
  std::thread([&] { (*window)->wake(); }).join();
  const ui::Events events = (*window)->poll();
  CHECK(events.woken);
  CHECK_FALSE(events.is_empty());
  CHECK((*window)->poll().is_empty());
}

TEST_CASE("an offscreen window tells once that the content changed", "[platform]") {
  const auto window = Window::open(offscreen());
  REQUIRE(window);
  (*window)->tell_content_changed();
  const ui::Events events = (*window)->poll();
  CHECK(events.content_changed);
  CHECK_FALSE(events.is_empty());
  CHECK((*window)->poll().is_empty());
}

TEST_CASE("text leaves ink where it stands and nowhere else", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddText({20, 40}, kInk, "ASN netral"); });
  const Shot shot(*window);
  CHECK(count_inked(shot, 20, 40, 120, 62) > 150);
  CHECK(count_inked(shot, 0, 0, 320, 40) == 0);
  CHECK(count_inked(shot, 0, 64, 320, 200) == 0);
}

TEST_CASE("glyphs keep their shape wherever they stand", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  const ImFont& font = *ImGui::GetIO().Fonts->Fonts[0];
  const ImFontGlyph& glyph = *font.FindGlyph('g');
  const ImVec2 size{std::round(glyph.X1 - glyph.X0), std::round(glyph.Y1 - glyph.Y0)};
  const auto draw_at = [&](ImVec2 at) {
    draw_frame(*window, [&](ImDrawList& list) {
      list.AddImage(font.ContainerAtlas->TexID, at, {at.x + size.x, at.y + size.y},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, kInk);
    });
    return window->pixels();
  };
  const std::string on_a_pixel = draw_at({20, 40});
  CHECK(count_inked(Shot(*window), 20, 40, 40, 62) > 20);
  CHECK(draw_at({20.3F, 40.2F}) == on_a_pixel);
  CHECK(draw_at({19.6F, 39.7F}) == on_a_pixel);
}

TEST_CASE("white text on white leaves no trace", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddText({20, 40}, kWhite, "ASN netral"); });
  CHECK(count_inked(Shot(*window), 0, 0, 320, 200) == 0);
}

TEST_CASE("a solid box covers the pixels whose middles it holds", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({10, 20}, {30.6F, 40.4F}, kInk); });
  const Shot shot(*window);
  const Rgb inked{0x23, 0x20, 0x1B};
  const Rgb paper{255, 255, 255};
  CHECK(shot.at(10, 20) == inked);
  CHECK(shot.at(30, 39) == inked);
  CHECK(shot.at(9, 20) == paper);
  CHECK(shot.at(31, 39) == paper);
  CHECK(shot.at(30, 40) == paper);
}

TEST_CASE("colours are blended as they are", "[platform]") {
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
    list.AddRectFilled({0, 0}, {320, 200}, kInk, 20);
    list.AddText({40, 60}, kWhite, "Semua menunggu balasan Anda.");
    list.AddCircleFilled({100, 90}, 60, kInk);
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
    list.AddRectFilled({-100, -100}, {9000, 9000}, kInk, 30);
    list.AddCircleFilled({320, 200}, 3000, kInk);
    list.AddText({-30, 190}, kWhite, "di tepi");
    list.AddTriangleFilled({-1e9F, 0}, {1e30F, 5}, {50, 1e12F}, kWhite);
    list.PopClipRect();
  });
  CHECK(Shot(*window).at(319, 199) == Rgb{0x23, 0x20, 0x1B});
}

TEST_CASE("a shape of several colours blends from one to the next", "[platform]") {
  const Context context;
  const auto window = open_with_fonts(offscreen());
  draw_frame(*window, [](ImDrawList& list) {
    list.AddRectFilledMultiColor({0, 0}, {256, 100}, kInk, kWhite, kWhite, kInk);
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
    draw_frame(*window, [](ImDrawList& list) { list.AddText({10, 10}, kInk, "HHH"); });
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
  draw_frame(*window, [](ImDrawList& list) { list.AddRectFilled({1020, 760}, {1024, 768}, kInk); });
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

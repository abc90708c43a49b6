#include <catch2/catch.hpp>

#include "platform/canvas.h"
#include "platform/svg.h"
#include "platform/svg_pictures.h"
#include "support.h"

namespace netral::platform::testing {
namespace {

constexpr const char* kFlag =
    "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\" height=\"1\"> -->\n"
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width='40' height='20px' viewBox=\"0 0 40 20\">"
    "<rect x=\"0\" y=\"0\" width=\"20\" height=\"20\" fill=\"#8C3B2A\"/>"
    "<circle cx=\"30\" cy=\"10\" r=\"8\" fill=\"#FFFFFF\"/></svg>";

int count_coloured(const Image& image) {
  int coloured = 0;
  for (std::size_t at = 0; at < image.rgba.size(); at += 4) coloured += image.rgba[at + 3] > 0;
  return coloured;
}

int width_of(ImTextureID texture) {
  int width = 0;
  SDL_QueryTexture(static_cast<SDL_Texture*>(texture), nullptr, nullptr, &width, nullptr);
  return width;
}

}  // namespace

TEST_CASE("an SVG tells its size by width and height, or by its viewBox", "[platform]") {
  const auto size = svg_size(kFlag);
  REQUIRE(size);
  CHECK(size->width == 40);
  CHECK(size->height == 20);
  const auto from_box = svg_size("<svg viewBox='0,0 24 12.5'><path d=''/></svg>");
  REQUIRE(from_box);
  CHECK(from_box->width == 24);
  CHECK(from_box->height == 12.5F);
  CHECK_FALSE(svg_size("<svg width='100%' height='100%'></svg>"));
  CHECK_FALSE(svg_size("<svg width='-4' height='nan'></svg>"));
  CHECK_FALSE(svg_size("<svg width='4"));
  CHECK_FALSE(svg_size("not a picture"));
  CHECK_FALSE(svg_size(""));
}

TEST_CASE("an SVG is drawn at two sizes exactly, stretched where the proportions differ",
          "[platform]") {
  for (const auto& [width, height] : {std::pair{100, 50}, std::pair{30, 90}}) {
    const auto image = rasterise_svg(kFlag, width, height);
    REQUIRE(image);
    CHECK(image->width == width);
    CHECK(image->height == height);
    CHECK(image->rgba.size() == static_cast<std::size_t>(width * height * 4));
    // Half is the box; the circle has about a third of the whole.
    CHECK(count_coloured(*image) > width * height * 7 / 10);
    // The box reaches the bottom in both.
    CHECK(image->rgba[static_cast<std::size_t>((height - 1) * width * 4 + 3)] == 255);
  }
}

TEST_CASE("a size that no screen has is refused", "[platform]") {
  CHECK_FALSE(rasterise_svg(kFlag, 0, 10));
  CHECK_FALSE(rasterise_svg(kFlag, 10, -1));
  CHECK_FALSE(rasterise_svg(kFlag, 100'000, 10));
}

TEST_CASE("white on white shows no dark fringe", "[platform]") {
  const Context context;
  const Folder folder;
  folder.put("bendera.svg", kFlag);
  WindowOptions options = offscreen();
  options.course_pictures = folder.path();
  const auto window = open_with_fonts(options);
  const auto paint = [&](float offset) {
    draw_frame(*window, [&](ImDrawList& list) {
      const auto texture =
          window->pictures().texture(ui::PictureRoot::course, "bendera.svg", 160, 80);
      REQUIRE(texture);
      list.AddImage(*texture, {10 + offset, 10}, {170 + offset * 3, 90});
    });
    const Shot shot(*window);
    int dark = 0;
    for (int y = 0; y < 200; ++y) {
      for (int x = 92 + static_cast<int>(offset) * 2; x < 320; ++x) {
        dark += shot.at(x, y) != Rgb{255, 255, 255};
      }
    }
    CHECK(dark == 0);
    CHECK(shot.at(50, 50) == Rgb{0x8C, 0x3B, 0x2A});
  };
  paint(0);
  paint(7);  // stretched over more pixels than it has
}

TEST_CASE("a picture is tinted by the colour it is drawn with", "[platform]") {
  const Context context;
  const Folder folder;
  folder.put("bendera.svg", kFlag);
  WindowOptions options = offscreen();
  options.program_pictures = folder.path();
  const auto window = open_with_fonts(options);
  draw_frame(*window, [&](ImDrawList& list) {
    const auto texture =
        window->pictures().texture(ui::PictureRoot::program, "bendera.svg", 80, 40);
    list.AddImage(*texture, {0, 0}, {80, 40}, {0, 0}, {1, 1}, IM_COL32(0x22, 0x40, 0x6A, 255));
  });
  CHECK(Shot(*window).at(60, 20) == Rgb{0x22, 0x40, 0x6A});
}

TEST_CASE("a picture may be shown mirrored", "[platform]") {
  const Context context;
  const Folder folder;
  folder.put("bendera.svg", kFlag);
  WindowOptions options = offscreen();
  options.course_pictures = folder.path();
  const auto window = open_with_fonts(options);
  draw_frame(*window, [&](ImDrawList& list) {
    const auto texture = window->pictures().texture(ui::PictureRoot::course, "bendera.svg", 80, 40);
    list.AddImage(*texture, {0, 0}, {80, 40}, {1, 0}, {0, 1});
  });
  CHECK(Shot(*window).at(70, 20) == Rgb{0x8C, 0x3B, 0x2A});
  CHECK(Shot(*window).at(20, 20) == Rgb{255, 255, 255});
}

TEST_CASE("a missing or broken picture is nothing, and is not read again", "[platform]") {
  const Folder folder;
  folder.put("rusak.svg", "<svg width='10' height='10'");
  folder.put("bukan.svg", "GIF89a");
  Canvas canvas(open_renderer_in_memory());
  SvgPictures pictures(canvas, folder.path(), folder.path());
  for (const char* name : {"tidak-ada.svg", "rusak.svg", "bukan.svg", "../rahasia.svg", ""}) {
    CHECK_FALSE(pictures.size(ui::PictureRoot::course, name));
    CHECK_FALSE(pictures.texture(ui::PictureRoot::course, name, 10, 10));
  }
  folder.put("tidak-ada.svg", kFlag);
  CHECK_FALSE(pictures.texture(ui::PictureRoot::course, "tidak-ada.svg", 10, 10));
  pictures.forget_all();
  CHECK(pictures.texture(ui::PictureRoot::course, "tidak-ada.svg", 10, 10));
}

TEST_CASE("only pictures whose files changed are forgotten", "[platform]") {
  const Folder folder;
  folder.put("sama.svg", kFlag);
  folder.put("lain.svg", kFlag);
  Canvas canvas(open_renderer_in_memory());
  SvgPictures pictures(canvas, folder.path(), folder.path());
  const auto make = [&](const char* name) {
    return pictures.texture(ui::PictureRoot::course, name, 40, 20);
  };
  const auto same = make("sama.svg");
  REQUIRE(make("lain.svg"));
  REQUIRE_FALSE(make("baru.svg"));
  REQUIRE(pictures.drawn(std::string(kFlag), 40, 20));
  const std::size_t kept = pictures.bytes_kept();

  folder.put("lain.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='9'/>");
  folder.put("baru.svg", kFlag);
  pictures.forget_changed();
  CHECK(pictures.bytes_kept() == kept - 40U * 20U * 4U);
  CHECK(make("sama.svg") == same);
  REQUIRE(pictures.size(ui::PictureRoot::course, "lain.svg"));
  CHECK(pictures.size(ui::PictureRoot::course, "lain.svg")->width == 7);
  CHECK(make("baru.svg"));
}

TEST_CASE("the same picture at the same size is one texture", "[platform]") {
  const Folder folder;
  folder.put("a.svg", kFlag);
  Canvas canvas(open_renderer_in_memory());
  SvgPictures pictures(canvas, folder.path(), folder.path());
  const auto first = pictures.texture(ui::PictureRoot::course, "a.svg", 40, 20);
  REQUIRE(first);
  CHECK(pictures.texture(ui::PictureRoot::course, "a.svg", 40, 20) == first);
  CHECK(pictures.bytes_kept() == 40U * 20U * 4U);
  CHECK(pictures.texture(ui::PictureRoot::course, "a.svg", 41, 20) != first);
  CHECK(width_of(*first) == 40);
}

TEST_CASE("old pictures make kRoom, but none of the current frame", "[platform]") {
  const Folder folder;
  folder.put("a.svg", kFlag);
  Canvas canvas(open_renderer_in_memory());
  constexpr std::size_t kRoom = 3U * 40U * 20U * 4U;
  SvgPictures pictures(canvas, folder.path(), folder.path(), kRoom);
  const auto ask = [&](int width) {
    return pictures.texture(ui::PictureRoot::course, "a.svg", width, 20).value();
  };
  ask(38);
  pictures.end_frame();
  ask(39);
  pictures.end_frame();
  const ImTextureID used_again = ask(38);
  ask(40);
  pictures.end_frame();

  ask(37);  // puts out 39, which was used longest ago
  CHECK(pictures.bytes_kept() <= kRoom);
  CHECK(ask(38) == used_again);

  for (int width = 30; width < 37; ++width) ask(width);
  CHECK(pictures.bytes_kept() > kRoom);  // all of one frame
  CHECK(ask(38) == used_again);
  pictures.end_frame();
  ask(41);
  CHECK(pictures.bytes_kept() <= kRoom);
}

TEST_CASE("every picture of the program can be drawn", "[platform]") {
  const auto folder = std::filesystem::path(NETRAL_SOURCE_DIR) / "assets" / "gambar";
  for (const std::string& name : folder_source(folder)->list("", ".svg")) {
    INFO(name);
    const auto svg = read_file(folder / name);
    REQUIRE(svg);
    const auto image = rasterise_svg(*svg, 48, 48);
    REQUIRE(image);
    CHECK(count_coloured(*image) > 0);
  }
}

}  // namespace netral::platform::testing

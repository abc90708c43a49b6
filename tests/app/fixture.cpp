#include "app/fixture.h"

#include <fmt/format.h>

#include <random>

namespace netral::tests {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::random_device random;
  path_ = fs::temp_directory_path() / fmt::format("netral-uji-{:08x}{:08x}", random(), random());
  fs::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

app::Environment environment_in(const fs::path& data) {
  auto environment = app::find_environment({fs::path(NETRAL_SOURCE_DIR) / "content", data});
  REQUIRE(environment);
  return std::move(*environment);
}

Session::Session(const app::Environment& environment, const app::Shell::Start& start, int width,
                 int height)
    : environment_(environment) {
  auto fonts = app::read_fonts(environment.assets);
  REQUIRE(fonts);
  fonts_ = std::move(*fonts);
  auto window = platform::Window::open({.title = "Netral",
                                        .width = width,
                                        .height = height,
                                        .offscreen = true,
                                        .course_pictures = environment.content / "gambar",
                                        .program_pictures = environment.assets / "gambar",
                                        .icon = {}});
  REQUIRE(window);
  window_ = std::move(*window);
  desk_ = std::make_unique<app::Desk>(
      environment_.strings, *window_, fonts_,
      std::make_unique<app::Shell>(environment_, app::fixed_chance(), start));
  desk_->take({});
  driver_ = std::make_unique<app::Driver>(*desk_);
}

void Session::sign_in() {
  driver_->type(kNip);
  driver_->press(ui::Key::enter);
  if (driver_->sees(ui::Role::field, say("masuk.nama"))) {
    driver_->type("Dewi Anggraini, S.Kom.");
    driver_->press(ui::Key::tab);
    driver_->type("Dinas Kesehatan");
  }
  driver_->press(ui::Key::enter);
}

int Session::play_to_the_end(char letter) {
  int inputs = 0;
  while (!driver_->sees(ui::Role::button, say("hasil.ke_beranda"))) {
    REQUIRE(++inputs < 100);
    driver_->go_on(letter);
  }
  return inputs;
}

}  // namespace netral::tests

#include "app/fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "base/markup.h"

namespace netral::tests {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() : TemporaryFolder(fs::temp_directory_path()) {}

TemporaryFolder::TemporaryFolder(const fs::path& parent) {
  std::random_device random;
  path_ = parent / fmt::format("netral-uji-{:08x}{:08x}", random(), random());
  fs::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path fast_place() {
  const fs::path memory = "/dev/shm";
  std::error_code error;
  return fs::is_directory(memory, error) ? memory : fs::temp_directory_path();
}

app::Environment environment_in(const fs::path& data) {
  auto environment = app::find_environment({fs::path(NETRAL_SOURCE_DIR) / "content", data});
  REQUIRE(environment);
  environment->documents = data;
  return std::move(*environment);
}

app::Environment specimens_in(const fs::path& data) {
  auto environment =
      app::find_environment({fs::path(NETRAL_SOURCE_DIR) / "tests/data/peraga", data});
  REQUIRE(environment);
  environment->documents = data;
  return std::move(*environment);
}

std::string typed(const play::ItemView& view, const play::Answer& answer) {
  std::string line;
  for (const course::OptionId& option : answer.selected) {
    for (std::size_t i = 0; i < view.options.size(); ++i) {
      if (view.options[i].id == option) line += std::string(1, play::letter_of(i)) + " ";
    }
  }
  for (const play::Placement& placement : answer.placed) {
    for (std::size_t i = 0; i < view.options.size(); ++i) {
      if (view.options[i].id == placement.option) line += std::to_string(i + 1);
    }
    for (std::size_t i = 0; i < view.targets.size(); ++i) {
      if (view.targets[i].id == placement.target) line += play::letter_of(i);
    }
    line += " ";
  }
  return line;
}

Session::Session(const app::Environment& environment, const app::Shell::Start& start, int width,
                 int height, std::unique_ptr<ui::Speech> speech)
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
      std::make_unique<app::Shell>(environment_, app::fixed_chance(), start), std::move(speech));
  desk_->use(environment_.preferences);
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

void Session::begin_lessons() {
  REQUIRE(driver_->sees(ui::Role::button, say("beranda.lewati_uji_awal")));
  driver_->press(ui::Key::character, 'l');
}

int Session::play_to_the_end(char letter) {
  int inputs = 0;
  while (!driver_->sees(ui::Role::button, say("hasil.ke_beranda"))) {
    REQUIRE(++inputs < 100);
    if (driver_->sees(ui::Role::button, hand_in_label())) {
      REQUIRE(driver_->fill_in(hand_in_label(), letter));
      driver_->press(ui::Key::enter);
    } else {
      driver_->go_on(letter);
    }
  }
  return inputs;
}

std::string Session::hand_in_label() const {
  const std::string in_lesson = say("soal.jawab");
  return driver_->sees(ui::Role::button, in_lesson) ? in_lesson : say("ujian.simpan_jawaban");
}

void Session::hand_in() {
  REQUIRE(driver_->tab_to(ui::Role::button, hand_in_label()));
  driver_->press(ui::Key::enter);
}

void Session::enter(const course::Item& item, const play::Answer& answer) {
  if (item.kind == course::ItemKind::banding) {
    rule(item, answer);
  } else if (course::is_placing(item.kind)) {
    place(item, answer);
  } else if (item.kind == course::ItemKind::urutkan) {
    order(item, answer);
  } else {
    tick(item, answer);
  }
  REQUIRE(driver_->can_press(hand_in_label()));
}

void Session::tick(const course::Item& item, const play::Answer& answer) {
  for (const course::OptionId& option : answer.selected) {
    const std::string text = base::without_markup(item.find(option)->text);
    REQUIRE(driver_->tab_to(ui::Role::option, text));
    driver_->press(ui::Key::enter);
  }
}

/// From the first place on, each row is moved up to where it belongs.
void Session::order(const course::Item& item, const play::Answer& answer) {
  driver_->press(ui::Key::down);  // something is moved in any case
  for (std::size_t place = 0; place < answer.selected.size(); ++place) {
    const std::string text = base::without_markup(item.find(answer.selected[place])->text);
    REQUIRE(driver_->tab_to(ui::Role::card, text));
    const auto rows = labels(ui::Role::card);
    const auto at = std::find(rows.begin(), rows.end(), text) - rows.begin();
    for (auto steps = at - static_cast<std::ptrdiff_t>(place); steps > 0; --steps) {
      driver_->press(ui::Key::up);
    }
  }
}

/// Each card is sent off by its target's letter.
void Session::place(const course::Item& item, const play::Answer& answer) {
  for (const play::Placement& placement : answer.placed) {
    const std::string card = base::without_markup(item.find(placement.option)->text);
    const std::string target = base::without_markup(item.find(placement.target)->text);
    REQUIRE(driver_->tab_to(ui::Role::card, card));
    const ui::Semantic* node = desk_->semantics().find(ui::Role::target, target);
    REQUIRE(node != nullptr);
    driver_->press(ui::Key::character, static_cast<char>(node->letter - 'A' + 'a'));
  }
}

/// The same rulings stand under every fact: the value says which fact they are about.
void Session::rule(const course::Item& item, const play::Answer& answer) {
  for (const play::Placement& placement : answer.placed) {
    const std::string fact = base::without_markup(item.find(placement.option)->text);
    const std::string ruling = base::without_markup(item.find(placement.target)->text);
    const auto is_meant = [&](const ui::Semantic& node) {
      return node.is_focused && node.label == ruling && node.value == say("soal.bila") + " " + fact;
    };
    const auto& nodes = desk_->semantics().nodes();
    for (int i = 0; i < 60 && std::none_of(nodes.begin(), nodes.end(), is_meant); ++i) {
      driver_->press(ui::Key::tab);
    }
    REQUIRE(std::any_of(nodes.begin(), nodes.end(), is_meant));
    driver_->press(ui::Key::enter);
  }
}

std::vector<std::string> Session::labels(ui::Role role) const {
  std::vector<std::string> found;
  for (const ui::Semantic& node : desk_->semantics().nodes()) {
    if (node.role == role) found.push_back(node.label);
  }
  return found;
}

}  // namespace netral::tests

// Leaving on purpose, and being signed out for being away, with a clock of the test's own.

#include "app/fixture.h"
#include "app/idle.h"

namespace netral {
namespace {

using app::IdleWatch;
using app::kIdleLimitMs;
using app::kIdleWarningMs;
using tests::environment_in;
using tests::kNip;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;
using State = IdleWatch::State;

constexpr std::int64_t kUntilWarning = kIdleLimitMs - kIdleWarningMs;

TEST_CASE("who does nothing is warned a minute before and then signed out", "[app]") {
  IdleWatch watch(1000);
  CHECK(watch.due_in(1000) == kUntilWarning);
  CHECK(watch.look(1000 + kUntilWarning - 1) == State::awake);
  CHECK(watch.look(1000 + kUntilWarning) == State::warned);
  CHECK(watch.due_in(1000 + kUntilWarning) == kIdleWarningMs);
  CHECK(watch.look(1000 + kIdleLimitMs - 1) == State::warned);
  CHECK(watch.look(1000 + kIdleLimitMs) == State::over);
}

TEST_CASE("a clock that jumps ahead leads to the warning and not past it", "[app]") {
  IdleWatch watch(0);
  constexpr std::int64_t kNight = 10LL * 3600 * 1000;
  CHECK(watch.look(kNight) == State::warned);
  CHECK(watch.look(kNight + kIdleWarningMs - 1) == State::warned);
  watch.act(kNight + kIdleWarningMs - 1);
  CHECK(watch.look(kNight + kIdleWarningMs) == State::awake);
}

TEST_CASE("a clock that jumps back signs nobody out and counts anew", "[app]") {
  IdleWatch watch(1'000'000'000);
  CHECK(watch.look(5) == State::awake);
  CHECK(watch.due_in(5) == kUntilWarning);
  CHECK(watch.look(5 + kUntilWarning) == State::warned);
  CHECK(watch.look(0) == State::warned);
  CHECK(watch.look(kIdleWarningMs) == State::over);
}

TEST_CASE("without a limit nobody is ever signed out, and a short one warns in its middle",
          "[app]") {
  IdleWatch watch(0);
  watch.set_limit(std::nullopt);
  CHECK_FALSE(watch.due_in(0));
  CHECK(watch.look(kIdleLimitMs * 100) == State::awake);
  watch.set_limit(60'000);
  CHECK(watch.due_in(kIdleLimitMs * 100) == 0);
  watch.act(0);
  CHECK(watch.due_in(0) == 30'000);
}

/// A program whose clock the test moves.
class Timed {
 public:
  explicit Timed(const app::Environment& environment, const app::Shell::Start& start = {})
      : environment_(environment) {
    auto fonts = app::read_fonts(environment.assets);
    REQUIRE(fonts);
    fonts_ = std::move(*fonts);
    auto window = platform::Window::open({.title = "Netral",
                                          .offscreen = true,
                                          .course_pictures = environment.content / "gambar",
                                          .program_pictures = environment.assets / "gambar",
                                          .icon = {}});
    REQUIRE(window);
    window_ = std::move(*window);
    app::Chance chance = app::fixed_chance();
    chance.steady_ms = [this] { return now_; };
    desk_ = std::make_unique<app::Desk>(environment.strings, *window_, fonts_,
                                        std::make_unique<app::Shell>(environment, chance, start));
    desk_->take({});
    driver_ = std::make_unique<app::Driver>(*desk_);
  }

  app::Driver& driver() { return *driver_; }
  std::string say(const std::string& key, const base::Args& args = {}) const {
    return environment_.strings.say(key, args);
  }

  void sign_in(const std::string& nip, const std::string& name) {
    driver_->type(nip);
    driver_->press(Key::enter);
    if (driver_->sees(Role::field, say("masuk.nama"))) {
      driver_->type(name);
      driver_->press(Key::tab);
      driver_->type("Dinas Contoh");
    }
    driver_->press(Key::enter);
  }

  /// From the welcome of somebody who has begun nothing.
  void go_home() {
    REQUIRE(driver_->tab_to(Role::button, say("selamat.alur")));
    driver_->press(Key::enter);
  }

  /// Sleeps as the window does: until the next thing is due, for so long in all.
  void nothing_happens(std::int64_t ms) {
    const std::int64_t until = now_ + ms;
    while (const auto due = desk_->wakes_in()) {
      if (now_ + *due > until) break;
      now_ += *due;
      desk_->wake();
    }
    now_ = until;
  }

  bool wakes() const { return desk_->wakes_in().has_value(); }
  bool is_warned() { return driver_->sees(Role::button, say("diam.tetap")); }
  bool is_signed_out() { return driver_->sees(Role::heading, say("masuk.judul")); }

 private:
  const app::Environment& environment_;
  std::int64_t now_ = 77;
  ui::FontData fonts_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<app::Desk> desk_;
  std::unique_ptr<app::Driver> driver_;
};

constexpr const char* kOther = "198705122010012034";

struct Office {
  TemporaryFolder data;
  app::Environment environment = environment_in(data.path());
};

TEST_CASE("any key lifts the warning and does nothing else", "[app]") {
  const Office office;
  Timed program(office.environment, {.subject = "foto-usai-apel", .report = false});
  program.sign_in(kNip, "Dewi");
  while (!program.driver().sees_any(Role::choice)) program.driver().press(Key::enter);
  program.nothing_happens(kUntilWarning);
  REQUIRE(program.is_warned());
  CHECK_FALSE(program.driver().sees_any(Role::choice));
  program.driver().press(Key::character, 'a');
  CHECK_FALSE(program.is_warned());
  CHECK(program.driver().sees_any(Role::choice));
  program.nothing_happens(kUntilWarning - 1);
  CHECK_FALSE(program.is_warned());
}

TEST_CASE("after an idle sign-out the same person is back at the same place", "[app]") {
  const Office office;
  Timed program(office.environment, {.subject = "foto-usai-apel", .report = false});
  program.sign_in(kNip, "Dewi");
  while (!program.driver().sees_any(Role::choice)) program.driver().press(Key::enter);
  program.nothing_happens(kIdleLimitMs);
  REQUIRE(program.is_signed_out());
  CHECK(program.driver().reads(program.say("masuk.otomatis")));
  CHECK_FALSE(program.driver().reads("Dewi"));
  program.sign_in(kNip, "Dewi");
  CHECK(program.driver().sees_any(Role::choice));
}

TEST_CASE("somebody else never sees the place that was kept", "[app]") {
  const Office office;
  Timed program(office.environment, {.subject = "foto-usai-apel", .report = false});
  program.sign_in(kNip, "Dewi");
  program.nothing_happens(kIdleLimitMs);
  program.sign_in(kOther, "Bagas");
  CHECK(program.driver().reads("Selamat datang, Bagas."));
  REQUIRE(program.driver().click(Role::button, program.say("umum.keluar")));
  program.sign_in(kNip, "Dewi");
  CHECK(program.driver().reads(program.say("beranda.lanjutkan_terakhir")));
}

TEST_CASE("a plan half written is there again after an idle sign-out", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Timed program(environment, {.subject = "semua-adegan", .report = false});
  program.sign_in(kNip, "Dewi");
  for (int i = 0; i < 40 && !program.driver().sees_any(Role::field); ++i) {
    program.driver().go_on(program.driver().sees_any(Role::choice) ? 'b' : 'a');
  }
  REQUIRE(program.driver().tab_to(Role::field, program.say("rencana.saya_akan")));
  program.driver().type("bicara dengan Bu Rini");
  program.nothing_happens(kIdleLimitMs);
  REQUIRE(program.is_signed_out());
  program.sign_in(kNip, "Dewi");
  CHECK(program.driver().reads("bicara dengan Bu Rini"));

  SECTION("and leaving on purpose asks first, because it would be lost") {
    REQUIRE(program.driver().click(Role::button, program.say("umum.keluar")));
    CHECK(program.driver().reads(program.say("keluar.judul")));
    REQUIRE(program.driver().click(Role::button, program.say("keluar.batal")));
    CHECK(program.driver().reads("bicara dengan Bu Rini"));
    REQUIRE(program.driver().click(Role::button, program.say("umum.keluar")));
    program.driver().press(Key::enter);
    CHECK(program.is_signed_out());
  }
}

TEST_CASE("who has said so in the settings is never signed out for being away", "[app]") {
  const Office office;
  Timed program(office.environment, {.subject = "foto-usai-apel", .report = false});
  program.sign_in(kNip, "Dewi");
  app::Preferences preferences = office.environment.preferences->now();
  preferences.stays_signed_in = true;
  office.environment.preferences->change(preferences);
  program.nothing_happens(kIdleLimitMs * 10);
  CHECK_FALSE(program.is_warned());
  CHECK_FALSE(program.is_signed_out());
}

TEST_CASE("what was typed for signing in does not stay on an empty chair's screen", "[app]") {
  const Office office;
  Timed program(office.environment);
  program.driver().type("19990101");
  program.nothing_happens(kIdleLimitMs);
  CHECK(program.is_signed_out());
  CHECK_FALSE(program.driver().reads("19990101"));
}

TEST_CASE("an empty sign-in screen waits for ever and wakes for nothing", "[app]") {
  const Office office;
  Timed program(office.environment);
  program.nothing_happens(kIdleLimitMs * 10);
  CHECK_FALSE(program.is_warned());
  CHECK_FALSE(program.wakes());
}

TEST_CASE("the office's table is never taken away", "[app]") {
  const Office office;
  Timed program(office.environment, {.subject = {}, .report = true});
  program.nothing_happens(kIdleLimitMs * 10);
  CHECK(program.driver().reads(program.say("pegawai.judul")));
}

TEST_CASE("Keluar is on every screen of somebody who is signed in, and keeps their place",
          "[app]") {
  const Office office;
  Timed program(office.environment);
  const std::string leave = program.say("umum.keluar");
  CHECK_FALSE(program.driver().sees(Role::button, leave));
  program.sign_in(kNip, "Dewi");
  CHECK(program.driver().sees(Role::button, leave));
  program.driver().press(Key::f1);
  CHECK(program.driver().sees(Role::button, leave));
  program.driver().press(Key::escape);
  program.go_home();
  REQUIRE(program.driver().tab_to(Role::button, program.say("beranda.lihat_peta")));
  program.driver().press(Key::enter);
  CHECK(program.driver().sees(Role::button, leave));
  program.driver().press(Key::escape);
  REQUIRE(program.driver().click(Role::button, program.say("beranda.mulai")));
  REQUIRE(program.driver().click(Role::button, leave));
  REQUIRE(program.is_signed_out());
  program.sign_in(kNip, "Dewi");
  CHECK(program.driver().reads("Selamat datang, Dewi."));
}

TEST_CASE("the offer of a PIN is made once, and the page sets, changes and removes it", "[app]") {
  const Office office;
  {
    Timed program(office.environment);
    program.sign_in(kNip, "Dewi");
    program.go_home();
    CHECK(program.driver().reads(program.say("pin.tawaran")));
  }
  Timed program(office.environment);
  program.sign_in(kNip, "Dewi");
  program.go_home();
  CHECK_FALSE(program.driver().reads(program.say("pin.tawaran")));

  program.driver().press(Key::f1);
  REQUIRE(program.driver().tab_to(Role::button, program.say("pin.kunci")));
  program.driver().press(Key::enter);
  CHECK(program.driver().reads(program.say("pin.tidak_melindungi")));
  program.driver().type("2468");
  program.driver().press(Key::tab);
  program.driver().type("2469");
  program.driver().press(Key::enter);
  CHECK(program.driver().reads(program.say("pin.tidak_sama")));
  program.driver().press(Key::backspace);
  program.driver().type("8");
  program.driver().press(Key::enter);
  CHECK(program.driver().reads(program.say("pin.terpasang")));
  CHECK_FALSE(program.driver().reads("2468"));

  REQUIRE(program.driver().tab_to(Role::field, program.say("pin.lama")));
  program.driver().type("1111");
  REQUIRE(program.driver().click(Role::button, program.say("pin.hapus")));
  CHECK(program.driver().reads(program.say("galat.pin_wrong")));
}

}  // namespace
}  // namespace netral

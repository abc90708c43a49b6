// Preferences: read whatever the file holds, kept at every change, in force at once and
// before anybody has signed in.

#include <fstream>

#include "app/fixture.h"
#include "app/preferences.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using app::PreferenceKeeper;
using app::Preferences;

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

Preferences unusual() {
  Preferences preferences;
  preferences.theme = ui::ThemeKind::high_contrast;
  preferences.text_percent = 180;
  preferences.stays_signed_in = true;
  preferences.speaks = true;
  preferences.voice_rate = -3;
  return preferences;
}

TEST_CASE("preferences are read as they were written", "[settings]") {
  CHECK(app::parse_preferences(app::to_text(unusual())) == unusual());
  CHECK(app::parse_preferences(app::to_text({})) == Preferences());
}

TEST_CASE("what a file of preferences says oddly is as the program ships", "[settings]") {
  CHECK(app::parse_preferences("") == Preferences());
  CHECK(app::parse_preferences("tema = ungu\nhuruf = besar\nsuara = kadang\n") == Preferences());
  CHECK(app::parse_preferences("=\n==\ntema\n\xFF\xFE\x00huruf = 99999999999999999999") ==
        Preferences());
  CHECK(app::parse_preferences("tema=gelap\r\nlain = 3\r\n").theme == ui::ThemeKind::dark);
  CHECK(app::parse_preferences("huruf = 1000").text_percent == app::kMostTextPercent);
  CHECK(app::parse_preferences("huruf = -5").text_percent == app::kLeastTextPercent);
  CHECK(app::parse_preferences("laju-suara = 77").voice_rate == app::kFastestVoice);
}

TEST_CASE("a file of preferences that cannot be read keeps nobody from starting", "[settings]") {
  const tests::TemporaryFolder data;
  CHECK(PreferenceKeeper(data.path() / "belum-ada").now() == Preferences());
  fs::create_directory(data.path() / "pengaturan.txt");
  CHECK(PreferenceKeeper(data.path()).now() == Preferences());
  fs::remove(data.path() / "pengaturan.txt");
  write(data.path() / "pengaturan.txt", "tema = gelap\n" + std::string(100'000, 'x'));
  CHECK(PreferenceKeeper(data.path()).now() == Preferences());
}

TEST_CASE("a changed preference is kept, also in a data folder that is not there yet",
          "[settings]") {
  const tests::TemporaryFolder data;
  const fs::path folder = data.path() / "baru";
  PreferenceKeeper keeper(folder);
  keeper.change(unusual());
  CHECK_FALSE(keeper.trouble());
  CHECK(PreferenceKeeper(folder).now() == unusual());
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
}

TEST_CASE("a preference that cannot be kept holds all the same, and says so", "[settings]") {
  const tests::TemporaryFolder data;
  write(data.path() / "berkas", "bukan folder");
  PreferenceKeeper keeper(data.path() / "berkas");
  keeper.change(unusual());
  CHECK(keeper.now() == unusual());
  CHECK(keeper.trouble());
}

TEST_CASE("Ctrl with plus, minus and zero changes and keeps the text size", "[settings]") {
  const tests::TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  tests::Session session(environment);
  const auto press = [&](char sign) {
    ui::Events events;
    events.keys.push_back({ui::Key::character, sign, false, true, false});
    session.desk().take(events);
    return PreferenceKeeper(data.path()).now().text_percent;
  };
  const float before = session.desk().semantics().nodes().front().rect.height;
  CHECK(press('+') == 110);
  CHECK(press('=') == 120);
  CHECK(session.desk().semantics().nodes().front().rect.height > before);
  CHECK(press('-') == 110);
  CHECK(press('0') == 100);
  for (int i = 0; i < 30; ++i) (void)press('-');
  CHECK(press('-') == app::kLeastTextPercent);
}

TEST_CASE("F9 goes from one theme to the next, but not on while it is held", "[settings]") {
  const tests::TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  tests::Session session(environment);
  const std::string light = session.window().pixels();
  session.driver().press(ui::Key::f9);
  CHECK(environment.preferences->now().theme == ui::ThemeKind::dark);
  CHECK(session.window().pixels() != light);
  ui::Events held;
  held.keys.push_back({ui::Key::f9, 0, false, false, true});
  session.desk().take(held);
  CHECK(environment.preferences->now().theme == ui::ThemeKind::dark);
  session.driver().press(ui::Key::f9);
  CHECK(environment.preferences->now().theme == ui::ThemeKind::high_contrast);
  session.driver().press(ui::Key::f9);
  CHECK(environment.preferences->now().theme == ui::ThemeKind::light);
  CHECK(session.window().pixels() == light);
}

/// Presses a widget of the settings page with keys alone.
void press(tests::Session& session, ui::Role role, const std::string& key) {
  REQUIRE(session.driver().tab_to(role, session.say(key)));
  session.driver().press(ui::Key::enter);
}

TEST_CASE("settings are changed by keyboard before anybody has signed in, and kept", "[settings]") {
  const tests::TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  {
    tests::Session session(environment);
    session.driver().type("1999");
    session.driver().press(ui::Key::f1);
    press(session, ui::Role::button, "umum.pengaturan");
    press(session, ui::Role::option, "pengaturan.tema.gelap");
    press(session, ui::Role::button, "pengaturan.huruf_besar");
    press(session, ui::Role::option, "pengaturan.tetap_masuk");
    press(session, ui::Role::option, "pengaturan.suara");
    press(session, ui::Role::button, "pengaturan.laju_tambah");
    session.driver().press(ui::Key::escape);
    session.driver().press(ui::Key::escape);
    CHECK(session.driver().reads("1999"));
  }
  Preferences wanted;
  wanted.theme = ui::ThemeKind::dark;
  wanted.text_percent = 110;
  wanted.stays_signed_in = true;
  wanted.speaks = true;
  wanted.voice_rate = 1;
  const app::Environment next = tests::environment_in(data.path());
  CHECK(next.preferences->now() == wanted);
}

TEST_CASE("the settings page says so when a change will not be remembered", "[settings]") {
  const tests::TemporaryFolder data;
  app::Environment environment = tests::environment_in(data.path());
  write(data.path() / "berkas", "bukan folder");
  environment.preferences = std::make_shared<PreferenceKeeper>(data.path() / "berkas");
  tests::Session session(environment);
  session.driver().press(ui::Key::f1);
  press(session, ui::Role::button, "umum.pengaturan");
  press(session, ui::Role::option, "pengaturan.tema.gelap");
  CHECK(session.driver().reads("tidak akan diingat"));
}

}  // namespace
}  // namespace netral

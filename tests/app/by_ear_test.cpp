// The program for somebody who does not see it: a lesson is finished by what is heard.

#include <cstdlib>

#include "app/listener.h"
#include "base/text.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::Listener;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;

void compose(Listener& ear) {
  ear.press(Key::down);
  for (int parts = 1; parts < 9 && !ear.hears("Enter: Kirim."); ++parts) {
    CHECK(ear.hears("terpilih"));
    ear.press(Key::right);
    ear.press(Key::down);
  }
  REQUIRE(ear.hears("Enter: Kirim."));
}

/// Answers a question of any kind by what was said of it.
void answer_question(Listener& ear, char letter) {
  const bool orders = ear.hears("Panah atas dan bawah memindahkan kartu");
  if (ear.hears("Seberapa yakin?")) {
    ear.press(Key::character, '2');
    CHECK(ear.hears("Cukup yakin, terpilih"));
  }
  if (orders) {
    ear.press(Key::down);
    CHECK(ear.hears("tempat 2 dari"));
    return;
  }
  for (int i = 0; i < 12 && !ear.hears("Enter: Jawab."); ++i) {
    ear.press(Key::character, static_cast<char>('a' + (letter - 'a' + i) % 4));
  }
}

/// Does what was just heard asks for, as someone who likes a letter.
void answer(Listener& ear, char letter) {
  if (ear.hears("Panah bawah memilih")) {
    compose(ear);
  } else if (ear.hears("Soal ") && ear.hears(" dari ") && !ear.hears("Enter: Lanjut.")) {
    answer_question(ear, letter);
  } else if (ear.hears("Pilih A sampai")) {
    ear.press(Key::character, letter);
    return;
  } else if (ear.hears("saya akan, kosong")) {
    ear.type("menolak dengan santun");
  }
  REQUIRE(ear.hears("Enter: "));
  ear.press(Key::enter);
}

void sign_in(Listener& ear) {
  ear.press(Key::f2);
  REQUIRE(ear.hears("kotak isian N I P atau kode peserta"));
  ear.type(tests::kNip);
  REQUIRE(ear.hears("Enter: Lanjut."));
  ear.press(Key::enter);
  REQUIRE(ear.hears("kotak isian Nama lengkap"));
  ear.type("Dewi Anggraini, S.Kom.");
  ear.press(Key::tab);
  REQUIRE(ear.hears("kotak isian Perangkat Daerah, kosong"));
  ear.type("Dinas Kesehatan");
  REQUIRE(ear.hears("Enter: Mulai belajar."));
  ear.press(Key::enter);
}

/// Until the ending is told. Returns how many screens that took.
int finish(Listener& ear, char letter) {
  int screens = 0;
  for (; !ear.hears("Berakhir "); ++screens) {
    INFO(base::join(ear.utterances(), "\n"));
    REQUIRE(screens < 80);
    REQUIRE_FALSE(ear.heard().empty());
    answer(ear, letter);
  }
  return screens;
}

TEST_CASE("a whole lesson is finished by ear", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment);
  sign_in(ear);
  CHECK(ear.hears("Selamat datang, Dewi Anggraini"));
  REQUIRE(ear.hears("Enter: Mulai."));
  ear.press(Key::character, 'l');  // past the pre-test
  CHECK(finish(ear, 'b') > 5);
  CHECK(ear.hears("nilai latihan"));
  REQUIRE(ear.hears("Enter: Kembali ke beranda."));
}

TEST_CASE("every form of a scene and every kind of question is finished by ear", "[app][suara]") {
  for (const char* lesson : {"semua-adegan", "semua-jenis"}) {
    const TemporaryFolder data;
    const app::Environment environment = specimens_in(data.path());
    INFO(lesson);
    Listener ear(environment, {.subject = lesson, .report = false});
    sign_in(ear);
    CHECK(finish(ear, 'b') > 5);
  }
}

/// The keys of the first scenes, and what is said at each.
std::string first_scenes(Listener& ear) {
  std::string out;
  const auto note = [&](const char* key) {
    out += "[" + std::string(key) + "]\n" + ear.heard() + "\n\n";
  };
  sign_in(ear);
  note("masuk");
  ear.press(Key::enter);
  note("Enter");
  ear.press(Key::tab);
  note("Tab");
  ear.press(Key::character, 'b');
  note("B");
  ear.press(Key::enter);
  note("Enter");
  return out;
}

/// Compares with the approved file, or writes it when NETRAL_APPROVE is set.
void check_approved(const std::string& name, const std::string& said) {
  const fs::path file = fs::path(NETRAL_SOURCE_DIR) / "tests/data/ucapan" / name;
  if (std::getenv("NETRAL_APPROVE") != nullptr) {
    fs::create_directories(file.parent_path());
    REQUIRE(platform::write_file(file, said));
    return;
  }
  const auto approved = platform::read_file(file);
  REQUIRE(approved);
  CHECK(said == *approved);
}

TEST_CASE("the first scenes are said as they were approved", "[app][suara][ucapan]") {
  for (const char* lesson : {"foto-usai-apel", "grup-wa-kantor"}) {
    const TemporaryFolder data;
    const app::Environment environment = environment_in(data.path());
    Listener ear(environment, {.subject = lesson, .report = false});
    check_approved(std::string(lesson) + ".txt", first_scenes(ear));
  }
  for (const char* lesson : {"semua-adegan", "semua-jenis"}) {
    const TemporaryFolder data;
    const app::Environment environment = specimens_in(data.path());
    Listener ear(environment, {.subject = lesson, .report = false});
    sign_in(ear);
    finish(ear, 'b');
    std::string all;
    for (const std::string& utterance : ear.utterances()) all += utterance + "\n\n";
    check_approved(std::string(lesson) + ".txt", all);
  }
}

// ---- its keys ------------------------------------------------------------------------------

TEST_CASE("the voice is off until F2, and says that it is on and off", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment);
  ear.press(Key::tab);
  ear.press(Key::f3);
  ear.press(Key::f6);
  CHECK(ear.utterances().empty());
  CHECK(ear.spoken().starts == 0);
  ear.press(Key::f2);
  CHECK(ear.spoken().starts == 1);
  CHECK(ear.hears("Suara menyala."));
  CHECK(ear.hears("Masuk untuk belajar."));
  CHECK(ear.session().driver().reads(ear.session().say("suara.tampak_nyala")));
  ear.press(Key::f2);
  CHECK(ear.heard() == "Suara mati.");
  ear.press(Key::tab);
  CHECK(ear.heard().empty());
}

TEST_CASE("F3 says it again, with Shift all of the screen, and F4 is silent", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment, {.subject = "foto-usai-apel", .report = false});
  sign_in(ear);
  const std::string scene = ear.heard();
  ear.press(Key::tab);
  const std::string focused = ear.heard();
  CHECK(focused.find("tombol") != std::string::npos);
  CHECK(ear.press(Key::f3) == focused);
  ui::Events all;
  all.keys.push_back({Key::f3, 0, true, false, false});
  ear.session().desk().take(all);
  CHECK(scene.find(ear.utterances().back()) != std::string::npos);
  ear.press(Key::f4);
  CHECK(ear.spoken().stops == 1);
  CHECK(ear.heard().empty());
}

TEST_CASE("F5 and F6 change the rate as far as it goes", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment);
  ear.press(Key::f2);
  ear.press(Key::f6);
  CHECK(ear.spoken().rate == 20);
  CHECK(ear.heard() == "Kecepatan suara 7 dari 11.");
  for (int i = 0; i < 20; ++i) ear.press(Key::f5);
  CHECK(ear.spoken().rate == ui::Speech::kSlowest);
  CHECK(ear.hears("1 dari 11"));
}

TEST_CASE("the voice and its rate are kept from one day to the next", "[app][suara]") {
  const TemporaryFolder data;
  {
    const app::Environment environment = environment_in(data.path());
    Listener ear(environment);
    ear.press(Key::f2);
    ear.press(Key::f6);
  }
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment);
  CHECK(ear.spoken().rate == app::Voice::kRateStep);
  REQUIRE_FALSE(ear.utterances().empty());
  CHECK(ear.utterances().front().find("Masuk untuk belajar.") != std::string::npos);
}

TEST_CASE("where there is no voice that is said on the screen, once", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Listener ear(environment);
  ear.spoken().voice = ui::Speech::Voice::unknown;
  ear.press(Key::f2);
  const std::string hint = ear.session().say("suara.tidak_ada");
  CHECK_FALSE(ear.session().driver().reads(hint));
  ear.spoken().voice = ui::Speech::Voice::none;
  ui::Events woken;
  woken.woken = true;
  ear.session().desk().take(woken);
  CHECK(ear.session().driver().reads(hint));
  ear.press(Key::tab);
  CHECK_FALSE(ear.session().driver().reads(hint));
}

TEST_CASE("a program without any speech goes on without it", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  tests::Session session(environment);
  session.driver().press(Key::f2);
  CHECK(session.driver().reads(session.say("suara.tidak_ada")));
  session.driver().press(Key::f3);
  session.driver().press(Key::f4);
  session.driver().press(Key::f5);
  session.sign_in();
  CHECK(session.driver().reads("Selamat datang"));
}

TEST_CASE("help names the keys of the voice", "[app][suara]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  tests::Session session(environment);
  session.driver().press(Key::f1);
  CHECK(session.driver().reads("F2 menyalakan dan mematikan suara"));
}

}  // namespace
}  // namespace netral

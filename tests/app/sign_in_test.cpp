// Signing in at a shared computer, through the screens and on real records.

#include "app/sign_in.h"

#include <sstream>

#include "app/fixture.h"
#include "app/play_text.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

/// One digit of kNip is another.
constexpr const char* kMistyped = "199901012025012998";

/// An office where Dewi is known already.
struct Office {
  TemporaryFolder data;
  app::Environment environment = environment_in(data.path());

  Office() {
    Session session(environment);
    session.sign_in();
  }

  std::size_t people() const {
    const auto store = app::open_store(environment);
    REQUIRE(store);
    return store->completion({})->rows.size();
  }
};

void introduce(Session& session, const std::string& name, const std::string& unit) {
  session.driver().type(name);
  session.driver().press(Key::tab);
  session.driver().type(unit);
  session.driver().press(Key::enter);
}

void give(Session& session, const std::string& identity) {
  session.driver().type(identity);
  session.driver().press(Key::enter);
}

TEST_CASE("a mistyped NIP is asked about before it makes a second person", "[app]") {
  const Office office;
  Session session(office.environment);
  give(session, kMistyped);
  CHECK(session.driver().reads(session.say("masuk.mirip")));
  CHECK(session.driver().reads("D… A…, Dinas Kesehatan"));
  CHECK(session.driver().reads(session.say("masuk.beda.3")));
  CHECK_FALSE(session.driver().reads("Dewi"));
  CHECK_FALSE(session.driver().reads("2 999"));

  session.driver().press(Key::enter);  // "Ya, periksa lagi NIP": what was typed is still there
  REQUIRE(session.driver().sees(Role::field, session.say("masuk.nip")));
  CHECK(session.driver().reads("19990101 202501 2 998"));
  session.driver().press(Key::end);
  session.driver().press(Key::backspace);
  CHECK(office.people() == 1);
}

TEST_CASE("who insists on a near NIP is entered under it", "[app]") {
  const Office office;
  Session session(office.environment);
  give(session, kMistyped);
  REQUIRE(session.driver().click(Role::button, session.say("masuk.nip_benar")));
  introduce(session, "Bagas Pratama", "Dinas Sosial");
  CHECK(session.driver().reads("Selamat datang, Bagas Pratama."));
  CHECK(office.people() == 2);
}

TEST_CASE("the same name in the same unit under a near NIP is asked about once more", "[app]") {
  const Office office;
  Session session(office.environment);
  give(session, kMistyped);
  REQUIRE(session.driver().click(Role::button, session.say("masuk.nip_benar")));
  introduce(session, "DEWI ANGGRAINI", "dinas kesehatan");
  CHECK(session.driver().reads("Nama dan Perangkat Daerah itu sudah tercatat"));
  CHECK(office.people() == 1);
  REQUIRE(session.driver().click(Role::button, session.say("masuk.nip_benar")));
  CHECK(session.driver().reads("Selamat datang, DEWI ANGGRAINI."));
  CHECK(office.people() == 2);
}

TEST_CASE("a NIP with unlikely years is asked about and may still be right", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  give(session, "199901011999012999");
  CHECK(session.driver().reads(session.say("masuk.cek_tahun")));
  REQUIRE(session.driver().click(Role::button, session.say("masuk.nip_sudah_benar")));
  CHECK(session.driver().sees(Role::field, session.say("masuk.nama")));
}

TEST_CASE("a NI PPPK without a month in it is not doubted", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  give(session, "199001012022211999");
  CHECK(session.driver().sees(Role::field, session.say("masuk.nama")));
}

TEST_CASE("a NIK is refused kindly and does not stay on the screen", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  give(session, "3471 0101 0199 9999");
  CHECK(session.driver().reads("NIK tidak diperlukan"));
  CHECK_FALSE(session.driver().reads("3471"));
  CHECK(session.driver().reads(session.say("masuk.judul")));
}

TEST_CASE("the name is confirmed with its titles", "[app]") {
  const Office office;
  Session session(office.environment);
  give(session, "1999 0101 2025 01 2 999");
  CHECK(session.driver().reads("Dewi Anggraini, S.Kom."));
  CHECK(session.driver().reads("19990101 202501 2 999"));
}

void set_pin(const app::Environment& environment, const std::string& pin) {
  auto store = app::open_store(environment);
  REQUIRE(store);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  REQUIRE(store->set_pin((*person)->person, "", pin, {0}));
}

TEST_CASE("with a PIN set, nobody gets in without it, nor sees it", "[app]") {
  const Office office;
  set_pin(office.environment, "2468");
  Session session(office.environment);
  give(session, tests::kNip);
  session.driver().press(Key::enter);
  REQUIRE(session.driver().sees(Role::field, session.say("masuk.pin")));
  CHECK(session.driver().reads(session.say("masuk.pin_lupa")));
  give(session, "1111");
  CHECK(session.driver().reads(session.say("galat.pin_wrong")));
  CHECK_FALSE(session.driver().reads("1111"));
  session.driver().type("2468");
  CHECK_FALSE(session.driver().reads("2468"));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("Selamat datang"));
}

struct Played {
  int status = 0;
  std::string out;
  std::string trouble;
};

Played at_terminal(const app::Environment& environment, const std::string& lines) {
  std::istringstream in(lines);
  std::ostringstream out;
  std::ostringstream trouble;
  const int status = app::play_text(environment, {"foto-usai-apel", "-"}, in, out, trouble);
  return {status, out.str(), trouble.str()};
}

TEST_CASE("the terminal asks about a near NIP and for the PIN too", "[app]") {
  const Office office;
  const Played stopped = at_terminal(office.environment, std::string(kMistyped) + "\n\n");
  CHECK(stopped.status == 2);
  CHECK(stopped.out.find("D… A…, Dinas Kesehatan") != std::string::npos);
  CHECK(office.people() == 1);
  const Played insisted = at_terminal(
      office.environment, std::string(kMistyped) + "\nbenar\nBagas Pratama\nDinas Sosial\n");
  CHECK(insisted.status == 0);
  CHECK(office.people() == 2);

  set_pin(office.environment, "2468");
  const std::string nip = std::string(tests::kNip) + "\n";
  CHECK(at_terminal(office.environment, nip + "1111\n").status == 2);
  const Played entered = at_terminal(office.environment, nip + "1111\n2468\n");
  CHECK(entered.status == 0);
  CHECK(entered.out.find("Selamat datang, Dewi Anggraini, S.Kom.") != std::string::npos);
}

}  // namespace
}  // namespace netral

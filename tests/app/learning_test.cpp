// What makes learning stick: looking back, asking again what was missed, the gain since
// the pre-test, the ledger, the pocket card, the cases that follow.

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "app/attempt_session.h"
#include "app/fixture.h"
#include "app/follow_up.h"
#include "app/gain.h"
#include "app/play_text.h"
#include "app/pocket.h"
#include "platform/files.h"
#include "ui/screens/exam_screen.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::Session;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

const app::Shell::Start kLesson{.subject = "foto-usai-apel", .report = false};

std::vector<std::string> words_of(Session& session) {
  std::vector<std::string> words;
  for (const ui::Semantic& node : session.desk().semantics().nodes()) words.push_back(node.label);
  return words;
}

std::size_t steps_in(const app::Environment& environment, const std::string& subject) {
  const auto store = app::open_store(environment);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  const auto open = store->open_attempt((*person)->person, subject);
  return *open ? (*open)->steps.size() : 0;
}

TEST_CASE("earlier scenes are read again without changing anything", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment, kLesson);
  session.sign_in();
  CHECK_FALSE(session.driver().sees(Role::button, session.say("lihat.sebelumnya")));
  session.driver().press(Key::enter);
  const auto scene = words_of(session);
  CHECK(session.driver().sees(Role::button, session.say("lihat.sebelumnya")));
  session.driver().press(Key::character, 'b');
  const auto now = words_of(session);
  const std::size_t steps = steps_in(environment, "foto-usai-apel");

  REQUIRE(session.driver().tab_to(Role::button, session.say("lihat.adegannya")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("lihat.pilihan_anda")));
  CHECK_FALSE(session.driver().sees_any(Role::choice));
  session.driver().press(Key::character, 'a');  // a letter answers nothing here
  session.driver().press(Key::character, '[');
  CHECK_FALSE(session.driver().sees(Role::button, session.say("lihat.mundur")));
  session.driver().press(Key::character, '[');  // there is nothing before the first
  session.driver().press(Key::character, ']');
  session.driver().press(Key::enter);
  CHECK(words_of(session) == now);
  CHECK(steps_in(environment, "foto-usai-apel") == steps);
}

TEST_CASE("what was missed in a lesson is asked again, and nothing of it is recorded", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment, kLesson);
  session.sign_in();
  session.play_to_the_end('a');
  const auto result = words_of(session);
  CHECK(session.driver().reads(session.say("akibat.judul")));
  REQUIRE(session.driver().tab_to_part(Role::button, "Ulangi yang keliru"));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("ulang.judul")));
  for (int i = 0; i < 60 && !session.driver().sees(Role::button, session.say("ulang.ke_hasil"));
       ++i) {
    if (session.driver().sees(Role::button, session.hand_in_label())) {
      REQUIRE(session.driver().fill_in(session.hand_in_label(), 'b'));
      session.driver().press(Key::enter);
    } else {
      session.driver().go_on('b');
    }
  }
  CHECK(session.driver().reads(session.say("ulang.tidak_tercatat")));
  session.driver().press(Key::enter);
  CHECK(words_of(session) == result);
  const auto store = app::open_store(environment);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  const auto ended = store->ended_attempt((*person)->person, "foto-usai-apel");
  REQUIRE(*ended);
  CHECK(steps_in(environment, "foto-usai-apel") == 0);
}

TEST_CASE("the terminal looks back and asks again as the window does", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  std::string lines = std::string(tests::kNip) + "\nDewi Anggraini\nDinas Kesehatan\n";
  lines += "A\nsebelumnya\nsebelumnya\n";
  std::istringstream in(lines);
  std::ostringstream out;
  std::ostringstream trouble;
  CHECK(app::play_text(environment, {"semua-adegan", "-"}, in, out, trouble) == 0);
  const base::Strings& strings = environment.strings;
  CHECK(out.str().find("Baca lagi · 1 dari 1") != std::string::npos);
  CHECK(out.str().find(strings.say("lihat.pilihan_anda")) != std::string::npos);
  CHECK(out.str().find(strings.say("teks.sudah_awal")) != std::string::npos);
  CHECK(steps_in(environment, "semua-adegan") == 1);
}

TEST_CASE("the gain since the pre-test is told when it rose, and only counted when it fell",
          "[app]") {
  const base::Strings strings = environment_in(TemporaryFolder().path()).strings;
  play::ExamEndView view;
  view.score = base::of_points(18, 20);
  CHECK(ui::pretest_lines(strings, view).empty());
  view.pretest = base::of_points(6, 12);
  REQUIRE(ui::pretest_lines(strings, view).size() == 2);
  CHECK(ui::pretest_lines(strings, view)[0] == "Uji awal: 6 dari 12");
  CHECK(ui::pretest_lines(strings, view)[1] == "Naik 40 poin sejak uji awal");
  view.score = base::of_points(5, 20);
  CHECK(ui::pretest_lines(strings, view).size() == 1);
}

TEST_CASE("the result of the exam that counts stands beside the pre-test of the same person",
          "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  const auto see_result = [&](bool expected) {
    Session session(environment, {.subject = "uji-akhir", .report = false});
    session.sign_in();
    session.play_to_the_end();
    CHECK(session.driver().reads("Uji awal: ") == expected);
  };
  see_result(false);
  {
    Session session(environment, {.subject = "uji-awal", .report = false});
    session.sign_in();
    session.play_to_the_end();
  }
  see_result(true);
}

TEST_CASE("a pre-test may be passed over, and the first lesson begins at once", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  {
    Session session(environment);
    session.sign_in();
    CHECK(session.driver().sees(Role::heading, "Uji awal"));
    session.begin_lessons();
    CHECK(session.driver().reads("Satu payung"));
    session.driver().press(Key::enter);
  }
  Session again(environment);
  again.sign_in();
  CHECK_FALSE(again.driver().sees(Role::heading, "Uji awal"));
}

TEST_CASE("plans and kept replies become a pocket card in the documents folder", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, {.subject = "semua-adegan", .report = false});
  session.sign_in();
  session.play_to_the_end('b');
  REQUIRE(session.driver().tab_to(Role::button, session.say("saku.cetak")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("saku.tersimpan")));
  CHECK(session.driver().reads("Kartu saku Netral.pdf"));
  const auto pdf = platform::read_file(environment.documents / "Kartu saku Netral.pdf");
  REQUIRE(pdf);
  CHECK(pdf->starts_with("%PDF"));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("hasil.ringkasan")));
  REQUIRE(session.driver().tab_to(Role::button, session.say("saku.cetak")));
  session.driver().press(Key::enter);
  CHECK(fs::exists(environment.documents / "Kartu saku Netral 2.pdf"));
}

TEST_CASE("every follow-up case is text that ends with its answer", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto cases = library.follow_ups();
  REQUIRE(cases);
  CHECK(cases->size() == 4);
  for (const course::FollowUp& one : *cases) {
    const std::string text = app::follow_up_text(environment.strings, one);
    INFO(text);
    const std::size_t answer = text.find("\n\nJawaban: ");
    REQUIRE(answer != std::string::npos);
    CHECK(text.find("\n\n", answer + 2) == std::string::npos);
  }
  std::ostringstream out;
  std::ostringstream trouble;
  CHECK(app::print_follow_ups(environment, "lanjutan-apel", out, trouble) == 0);
  CHECK(out.str().find("Lima menit untuk apel") != std::string::npos);
  CHECK(app::print_follow_ups(environment, "tidak-ada", out, trouble) == 2);
  CHECK(trouble.str().find("lanjutan-hari-7") != std::string::npos);
}

}  // namespace
}  // namespace netral

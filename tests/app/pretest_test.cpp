// A pre-test: once, before the lessons, and nobody's business but the learner's.

#include <sstream>

#include "app/fixture.h"
#include "app/person_path.h"
#include "app/play_text.h"

namespace netral {
namespace {

using tests::Session;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

const std::string kPretest = "Uji awal";

TEST_CASE("a pre-test comes first, shows where one begins and is taken once", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment);
  session.sign_in();
  CHECK(session.driver().sees(Role::heading, kPretest));
  CHECK(session.driver().reads(session.say("ujian.kepala_awal")));
  session.driver().press(Key::enter);
  session.play_to_the_end();
  CHECK(session.driver().sees(Role::status, session.say("ujian.titik_awal")));
  CHECK_FALSE(session.driver().sees(Role::status, session.say("ujian.lulus")));
  CHECK_FALSE(session.driver().sees(Role::button, session.say("ujian.ulangi")));
  CHECK_FALSE(session.driver().reads(session.say("hasil.perlu_diluruskan")));

  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::heading, "Semua jenis soal"));
  CHECK_FALSE(session.driver().click(Role::button, kPretest));
  REQUIRE(session.driver().tab_to(Role::button, session.say("beranda.lihat_peta")));
  session.driver().press(Key::enter);
  CHECK_FALSE(session.driver().click(Role::button, kPretest));
  CHECK(session.driver().sees(Role::text, session.say("status.selesai")));
}

TEST_CASE("who asks for a pre-test again is told so at home", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  {
    Session session(environment, {.subject = "uji-awal", .report = false});
    session.sign_in();
    session.play_to_the_end();
  }
  Session again(environment, {.subject = "uji-awal", .report = false});
  again.sign_in();
  CHECK(again.driver().sees(Role::status, again.say("galat.pretest_taken")));
  CHECK(again.driver().reads(again.say("beranda.alur")));

  std::istringstream in(std::string(tests::kNip) + "\n");
  std::ostringstream out;
  std::ostringstream trouble;
  CHECK(app::play_text(environment, {"uji-awal", "-"}, in, out, trouble) == 2);
  CHECK(trouble.str().find(again.say("galat.pretest_taken")) != std::string::npos);
}

TEST_CASE("once a lesson was begun the pre-test is no longer offered first", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  {
    Session session(environment, {.subject = "semua-jenis", .report = false});
    session.sign_in();
    session.play_to_the_end();
  }
  Session later(environment);
  later.sign_in();
  CHECK_FALSE(later.driver().sees(Role::heading, "Uji awal"));
  CHECK(later.driver().sees(Role::heading, "Semua bentuk adegan"));
}

TEST_CASE("the office reads nothing of a pre-test, and it does not count for passing", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  std::vector<std::string> ids;
  const records::ReportScope scope = app::subjects_of(library);
  for (const records::Subject& subject : scope.subjects) ids.push_back(subject.id);
  CHECK(ids == std::vector<std::string>{"semua-jenis", "semua-adegan", "uji-akhir"});
  {
    Session session(environment, {.subject = "uji-awal", .report = false});
    session.sign_in();
    session.play_to_the_end();
  }
  const auto store = app::open_store(environment);
  const auto report = store->completion(app::subjects_of(library));
  REQUIRE(report);
  REQUIRE(report->exams.size() == 1);
  for (const records::CompletionRow& row : report->rows) {
    CHECK(row.status == records::CourseStatus::belum_mulai);
  }
}

}  // namespace
}  // namespace netral

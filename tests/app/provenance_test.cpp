// "Tentang materi ini", on the screen and in the terminal.

#include "app/provenance.h"

#include <algorithm>
#include <sstream>

#include "app/fixture.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

struct Printed {
  int status = 0;
  std::string text;
};

Printed print(bool as_csv) {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  std::ostringstream out;
  std::ostringstream trouble;
  const int status = app::print_provenance(environment, as_csv, out, trouble);
  CHECK(trouble.str() == "");
  return {status, out.str()};
}

course::Provenance shipped() {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto provenance = app::read_provenance(library);
  REQUIRE(provenance);
  return *provenance;
}

/// Opens the page from home.
void open_page(Session& session) {
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  REQUIRE(session.driver().tab_to(Role::button, session.say("asal.judul")));
  session.driver().press(Key::enter);
}

TEST_CASE("the page says version, date of the law and what waits, and gives home back", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  open_page(session);
  const course::Provenance provenance = shipped();
  CHECK(session.driver().sees(Role::heading, provenance.course_title));
  const std::string waiting = std::to_string(provenance.waiting.size());
  CHECK(session.driver().sees(Role::heading, session.say("asal.menunggu", {{"jumlah", waiting}})));
  session.driver().press(Key::escape);
  CHECK(session.driver().sees(Role::button, session.say("beranda.lihat_peta")));
}

TEST_CASE("a waiting provision is read from the page by keyboard, and the page comes back",
          "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  open_page(session);
  const course::Provision first = shipped().waiting.front().provision;
  const std::string name = first.regulation.short_name + ", " + first.article;
  REQUIRE(session.driver().tab_to(Role::button, name));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(first.summary));
  CHECK(session.driver().reads(session.say("hukum.kata_sendiri")));
  session.driver().press(Key::escape);
  if (!session.driver().sees(Role::heading, session.say("asal.judul"))) {
    session.driver().press(Key::escape);
  }
  CHECK(session.driver().sees(Role::heading, session.say("asal.judul")));
}

TEST_CASE("help leads to where the course comes from", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.driver().press(Key::f1);
  REQUIRE(session.driver().tab_to(Role::button, session.say("asal.judul")));
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::heading, session.say("asal.pengecekan")));
}

TEST_CASE("the terminal names what waits, and no place of what nobody checked", "[app]") {
  const Printed printed = print(false);
  CHECK(printed.status == 0);
  const course::Provenance provenance = shipped();
  for (const course::UsedProvision& used : provenance.waiting) {
    CHECK(printed.text.find(used.provision.article) != std::string::npos);
  }
  const Printed table = print(true);
  REQUIRE_FALSE(provenance.unchecked.empty());
  for (const course::UsedProvision& used : provenance.unchecked) {
    const std::string line = "- " + used.provision.regulation.short_name + "\n";
    CHECK(printed.text.find(line) != std::string::npos);
    CHECK(table.text.find(used.provision.id.str() + ";" + used.provision.regulation.short_name +
                          ";(belum dicek);") != std::string::npos);
  }
}

TEST_CASE("the table has a row for every provision", "[app]") {
  const Printed table = print(true);
  const course::Provenance provenance = shipped();
  const auto rows = std::count(table.text.begin(), table.text.end(), '\n');
  CHECK(static_cast<std::size_t>(rows) ==
        1 + static_cast<std::size_t>(provenance.in_force) + provenance.revoked.size());
}

}  // namespace
}  // namespace netral

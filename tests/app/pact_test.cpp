// The pledge as a paper to sign: the person's, and the blank one.

#include "app/pact.h"

#include <sstream>

#include "app/fixture.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::TemporaryFolder;

const records::PersonRow kDewi{{}, tests::kNip, "", "Dewi Anggraini, S.Kom.", "Dinas Kesehatan"};
const records::PersonRow kGuest{{}, "", "PESERTA-01", "Bagus", "Dinas Kesehatan"};

course::Course shipped(const app::Environment& environment) {
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  return library.course();
}

TEST_CASE("the pact carries name, grouped NIP and unit, and the pledge as it stands", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  const course::Course course = shipped(environment);
  const papers::IntegrityPact pact = app::pact_of(environment.strings, course, &kDewi);
  REQUIRE(pact.person.size() == 3);
  CHECK(pact.person[0].value == kDewi.name);
  CHECK(pact.person[1].value == "19990101 202501 2 999");
  CHECK(pact.person[2].value == kDewi.unit);
  CHECK(pact.paragraphs == course.pledge->paragraphs);
  CHECK(pact.signer.name == kDewi.name);
  CHECK(pact.superior.name.empty());
  const papers::IntegrityPact guest = app::pact_of(environment.strings, course, &kGuest);
  CHECK(guest.person[1].value == "PESERTA-01");
}

TEST_CASE("a blank pact names nobody", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  const papers::IntegrityPact pact =
      app::pact_of(environment.strings, shipped(environment), nullptr);
  for (const papers::PactField& field : pact.person) CHECK(field.value.empty());
  CHECK(pact.signer.name.empty());
  std::ostringstream out;
  std::ostringstream trouble;
  const fs::path file = data.path() / "kosong.pdf";
  CHECK(app::write_blank_pact(environment, file, out, trouble) == 0);
  CHECK(trouble.str() == "");
  const auto bytes = platform::read_file(file);
  REQUIRE(bytes);
  CHECK(bytes->starts_with("%PDF"));
  CHECK(app::write_blank_pact(environment, data.path() / "tidak-ada" / "x.pdf", out, trouble) == 2);
}

TEST_CASE("a second pact does not overwrite the first, and no NIP is in its name", "[app]") {
  const TemporaryFolder data;
  app::Environment environment = environment_in(data.path());
  environment.documents = data.path();
  const course::Course course = shipped(environment);
  const auto first = app::save_pact(environment, course, kDewi);
  const auto second = app::save_pact(environment, course, kDewi);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first != *second);
  CHECK(first->filename() == "Pakta integritas.pdf");
}

}  // namespace
}  // namespace netral

// Reports and templates as commands: what stands in the file that the officer gets.

#include "app/office_papers.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "app/commands.h"
#include "app/fixture.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

struct Office {
  TemporaryFolder folder;
  app::Environment environment = environment_in(folder.path());
  std::ostringstream out;
  std::ostringstream trouble;

  std::string report(const std::string& format) {
    out.str("");
    REQUIRE(app::report_completion(environment, {format, {}}, out, trouble) == 0);
    return out.str();
  }
};

}  // namespace

TEST_CASE("the completion report comes in each of its forms", "[office]") {
  Office office;
  const auto person = app::open_store(office.environment)
                          ->enroll(base::Nip::parse(kNip).value(), "Dewi Anggraini, S.Kom.",
                                   "Dinas Kesehatan", platform::now());
  REQUIRE(person);
  CHECK(office.report("csv").starts_with("\xEF\xBB\xBFNIP;Kode peserta;Nama;"));
  CHECK(office.report("csv").find("19990101 202501 2 999;;Dewi Anggraini, S.Kom.;") !=
        std::string::npos);
  CHECK(office.report("json").find("\"nip\": \"199901012025012999\"") != std::string::npos);
  CHECK(office.report("xlsx").starts_with("PK"));
  CHECK(office.report("pdf").starts_with("%PDF-"));
}

TEST_CASE("a report goes to a file where one is named, and says so", "[office]") {
  Office office;
  const fs::path file = office.folder.path() / "rekap.json";
  CHECK(app::report_completion(office.environment, {"json", file}, office.out, office.trouble) ==
        0);
  CHECK(office.out.str().empty());
  CHECK(office.trouble.str().find("rekap.json") != std::string::npos);
  CHECK(platform::read_file(file).value().find("\"baris\"") != std::string::npos);
  const fs::path nowhere = office.folder.path() / "tidak" / "ada" / "x.csv";
  CHECK(app::report_completion(office.environment, {"csv", nowhere}, office.out, office.trouble) ==
        2);
}

TEST_CASE("an office's own template wins over ours, and a copy never overwrites it", "[office]") {
  using papers::OfficePaper;
  using papers::PaperSize;
  Office office;
  const fs::path own = office.environment.data / "templat";
  const auto ours = find_template(office.environment, OfficePaper::minutes, PaperSize::f4);
  REQUIRE(ours);
  CHECK(app::write_templates(office.environment, own, office.out, office.trouble) == 0);
  CHECK(fs::exists(own / "BACA-SAYA.txt"));
  REQUIRE(platform::write_file(own / ours->name, "milik kantor"));
  const auto theirs = find_template(office.environment, OfficePaper::minutes, PaperSize::f4);
  CHECK(theirs.value().bytes == "milik kantor");
  CHECK(app::write_templates(office.environment, own, office.out, office.trouble) == 0);
  CHECK(office.trouble.str().find(ours->name) != std::string::npos);
  CHECK(platform::read_file(own / ours->name).value() == "milik kantor");
}

}  // namespace netral::tests

#include "app/authoring.h"

#include "app/author_desk.h"
#include "app/lint_lists.h"
#include "course/lesson.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAddress = "media-sosial/titip-bagikan";

}  // namespace

TEST_CASE("a new lesson is written, listed and clean", "[authoring]") {
  AuthorDesk desk;
  CHECK(app::new_lesson(desk.environment, kAddress, desk.out, desk.trouble) == 0);
  CHECK(desk.trouble.str().empty());
  CHECK(
      desk.out.str().starts_with("Dibuat: pelajaran/media-sosial/titip-bagikan.yaml\n"
                                 "Dibuat: pelajaran/media-sosial/titip-bagikan.uji\n"
                                 "Diubah: kursus.yaml\n"));
  CHECK(desk.out.str().find("netral play titip-bagikan") != std::string::npos);
  CHECK(desk.read("kursus.yaml").find("titip-bagikan]") != std::string::npos);
  const int findings = desk.lint();
  INFO(desk.out.str());
  CHECK(findings == 0);
}

TEST_CASE("what an author wrote is not overwritten", "[authoring]") {
  AuthorDesk desk;
  const std::string before = desk.read("pelajaran/media-sosial/foto-usai-apel.yaml");
  const std::string course = desk.read("kursus.yaml");
  CHECK(app::new_lesson(desk.environment, "media-sosial/foto-usai-apel", desk.out, desk.trouble) ==
        2);
  CHECK(app::new_item(desk.environment, "lain", "ms-suka-akun-pribadi", desk.out, desk.trouble) ==
        2);
  CHECK(desk.trouble.str().find("sudah ada") != std::string::npos);
  CHECK(desk.out.str().empty());
  CHECK(desk.read("pelajaran/media-sosial/foto-usai-apel.yaml") == before);
  CHECK(desk.read("kursus.yaml") == course);
  CHECK_FALSE(fs::exists(desk.environment.content / "soal/lain.yaml"));
}

TEST_CASE("an address or id that makes no sense is refused", "[authoring]") {
  AuthorDesk desk;
  for (const char* address : {"titip", "a/b/c", "../x", "Media/titip", "entah/titip", ""}) {
    INFO(address);
    CHECK(app::new_lesson(desk.environment, address, desk.out, desk.trouble) == 2);
  }
  CHECK(app::new_item(desk.environment, "..", "a", desk.out, desk.trouble) == 2);
  CHECK(app::new_item(desk.environment, "a", "A b", desk.out, desk.trouble) == 2);
  CHECK(app::print_schema(desk.environment, "entah", desk.out, desk.trouble) == 2);
  CHECK(desk.out.str().empty());
  CHECK(desk.trouble.str().find("⟦") == std::string::npos);
}

TEST_CASE("a new item is written, in its bank or in one begun for it", "[authoring]") {
  AuthorDesk desk;
  CHECK(app::new_item(desk.environment, "media-sosial", "ms-baru", desk.out, desk.trouble) == 0);
  CHECK(app::new_item(desk.environment, "kampanye", "kp-satu", desk.out, desk.trouble) == 0);
  CHECK(app::new_item(desk.environment, "kampanye", "kp-dua", desk.out, desk.trouble) == 0);
  CHECK(app::new_item(desk.environment, "kampanye", "kp-satu", desk.out, desk.trouble) == 2);
  // Until they are written they say the same, and that alone is found.
  CHECK(desk.lint() == 1);
  const std::string found = desk.out.str();
  INFO(found);
  CHECK(found.find("Soal “kp-dua” hampir sama dengan soal “kp-satu”") != std::string::npos);
  CHECK(found.find("Soal “ms-baru” hampir sama dengan soal “kp-satu”") != std::string::npos);
  CHECK(found.ends_with("0 galat, 2 peringatan.\n"));
}

TEST_CASE("what rests on a provision is listed a line each", "[lint]") {
  AuthorDesk desk;
  CHECK(app::list_impact(desk.environment, "pp94-2021-26", desk.out, desk.trouble) == 0);
  CHECK(desk.out.str().starts_with("pelajaran/"));
  CHECK(desk.said(": grup-wa-kantor/tari/kabid\n"));
  CHECK(desk.trouble.str().empty());
}

TEST_CASE("an unknown provision is wrong use, and the nearest is named", "[lint]") {
  AuthorDesk desk;
  CHECK(app::list_impact(desk.environment, "pp94-2021-27", desk.out, desk.trouble) == 2);
  CHECK(desk.out.str().empty());
  CHECK(desk.trouble.str().find("Mungkin maksudnya “pp94-2021-2") != std::string::npos);
}

TEST_CASE("the counts are a table of those who err and those who do right", "[lint]") {
  AuthorDesk desk;
  CHECK(app::list_counts(desk.environment, desk.out, desk.trouble) == 0);
  const std::string table = desk.out.str();
  INFO(table);
  CHECK(table.find("  ciri           keliru   benar  netral  jumlah\n") != std::string::npos);
  for (const std::string_view trait : course::kTraitNames) {
    CHECK(table.find("\n  " + std::string(trait) + " ") != std::string::npos);
  }
  CHECK(table.find("\n  4: 1 kali\n") != std::string::npos);
  CHECK(table.find("⟦") == std::string::npos);
}

TEST_CASE("no table is made of a course with an error", "[lint]") {
  AuthorDesk desk;
  std::ofstream(desk.environment.content / "soal/media-sosial.yaml", std::ios::app) << "x: y\n";
  CHECK(app::list_counts(desk.environment, desk.out, desk.trouble) == 2);
  CHECK(desk.out.str().empty());
  CHECK(desk.trouble.str().find("soal/media-sosial.yaml") != std::string::npos);
}

TEST_CASE("writing schemas and guide anew changes nothing in what we ship", "[authoring]") {
  AuthorDesk desk;
  const std::string guide = desk.read("README.md");
  const std::string schema = desk.read("skema/pelajaran.json");
  fs::remove_all(desk.environment.content / "skema");
  CHECK(app::write_schemas(desk.environment, desk.out, desk.trouble) == 0);
  CHECK(app::write_guide(desk.environment, desk.out, desk.trouble) == 0);
  CHECK(desk.read("README.md") == guide);
  CHECK(desk.read("skema/pelajaran.json") == schema);
  std::ostringstream printed;
  CHECK(app::print_schema(desk.environment, "pelajaran", printed, desk.trouble) == 0);
  CHECK(printed.str() == schema);
}

}  // namespace netral::tests

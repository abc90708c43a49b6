#include "course/reader/skeleton.h"

#include <catch2/catch.hpp>

#include "course/sources.h"

namespace netral::course {
namespace {

const ModuleId kModule("media-sosial");
const LessonId kLesson("baru");

std::string replaced(std::string text, const std::string& piece, const std::string& other) {
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

std::string small_course_file() { return test::small_course().files.at("kursus.yaml"); }

base::Result<std::string> with_new(const std::string& text) {
  return with_lesson({"kursus.yaml", text}, kModule, kLesson);
}

const std::string kList = "    pelajaran: [contoh]\n";

std::string bank_file() { return test::small_course().files.at("soal/contoh.yaml"); }

const std::string kNewItem =
    "skema: soal/1\ntopik: lain\njudul: \"Lain\"\nsoal:\n"
    "  # catatan\n  - id: baru\n    jenis: benar-salah\n    tingkat: \"1\"\n"
    "    tahapan: masa-kampanye\n    tanya: \"ASN netral.\"\n    jawaban: benar\n"
    "    mengapa: \"ASN harus netral.\"\n    dasar: [ketentuan-a]\n";

}  // namespace

TEST_CASE("a new lesson goes to the end of its module's list, nothing else moves", "[skeleton]") {
  const std::string text = small_course_file();
  CHECK(with_new(text) == replaced(text, kList, "    pelajaran: [contoh, baru]\n"));
  const std::string noted = replaced(text, kList, "    pelajaran: [ \"contoh\" ] # satu\n");
  CHECK(with_new(noted) == replaced(text, kList, "    pelajaran: [ \"contoh\", baru ] # satu\n"));
  const std::string lines = replaced(text, kList, "    pelajaran:\n      - contoh  # satu\n");
  CHECK(with_new(lines) ==
        replaced(text, kList, "    pelajaran:\n      - contoh  # satu\n      - baru\n"));
}

TEST_CASE("a file that Windows wrote stays as Windows wrote it", "[skeleton]") {
  std::string text = replaced(small_course_file(), kList, "    pelajaran:\n      - contoh\n");
  std::string expected = replaced(text, "      - contoh\n", "      - contoh\n      - baru\n");
  for (std::string* file : {&text, &expected}) {
    for (std::size_t at = file->find('\n'); at != file->npos; at = file->find('\n', at + 2)) {
      file->insert(at, "\r");
    }
    file->insert(0, "\xEF\xBB\xBF");
  }
  CHECK(with_new(text) == expected);
}

TEST_CASE("a lesson that is listed already is not listed twice", "[skeleton]") {
  const std::string text = small_course_file();
  CHECK(with_lesson({"kursus.yaml", text}, kModule, LessonId("contoh")) == text);
  const std::string two = replaced(
      text, "jalur:\n", "  - {id: lain, judul: Lain, ringkas: Lain, pelajaran: [baru]}\njalur:\n");
  CHECK(with_new(two).error().key == "lesson_listed");
}

TEST_CASE("what cannot be added to is left alone", "[skeleton]") {
  const std::string text = small_course_file();
  const auto unknown = with_lesson({"kursus.yaml", text}, ModuleId("entah"), kLesson);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().key == "module_unknown");
  CHECK(unknown.error().args.at("known") == "media-sosial");
  CHECK(with_new(replaced(text, "judul:", "judl:")).error().key == "content_broken");
}

TEST_CASE("a new item goes to the end of its bank, as far from the margin as the others",
          "[skeleton]") {
  const SourceFile bank{"soal/contoh.yaml", bank_file()};
  const auto longer = with_items(bank, kNewItem);
  REQUIRE(longer);
  CHECK(longer->starts_with(bank.text));
  const auto read = read_bank({bank.path, *longer});
  REQUIRE(read.value);
  CHECK(read.value->items.back().id == ItemId("baru"));

  const std::string flat =
      "skema: soal/1\ntopik: contoh\njudul: C\nsoal:\n- id: satu\n  jenis: benar-salah\n"
      "  tingkat: 1\n  tahapan: masa-tenang\n  tanya: T\n  jawaban: salah\n  mengapa: M\n"
      "  dasar: [ketentuan-a]";
  const auto longer_flat = with_items({bank.path, flat}, kNewItem);
  REQUIRE(longer_flat);
  CHECK(longer_flat->find("\n# catatan\n- id: baru\n  jenis:") != std::string::npos);
}

TEST_CASE("a bank that does not end with its items is left alone", "[skeleton]") {
  const std::string text = replaced(bank_file(), "judul: \"Contoh\"\n", "") + "judul: \"C\"\n";
  CHECK(with_items({"soal/contoh.yaml", text}, kNewItem).error().key == "bank_not_changed");
  CHECK(with_items({"soal/contoh.yaml", bank_file()}, "").error().key == "bank_not_changed");
  CHECK(with_items({"soal/contoh.yaml", "skema:\n"}, kNewItem).error().key == "content_broken");
}

TEST_CASE("a template's values are filled in wherever they stand", "[skeleton]") {
  CHECK(filled_template("id: <id> # <id>, <lain>", {{"id", "a"}}) == "id: a # a, <lain>");
}

}  // namespace netral::course

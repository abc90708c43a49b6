// What an author meets first, followed to the letter: the guide's worked example,
// and the skeletons that the program writes.

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/strings.h"
#include "course/reader/library.h"
#include "course/reader/reader.h"
#include "course/reader/skeleton.h"
#include "course/sources.h"
#include "play/playthrough.h"

namespace netral {
namespace {

namespace fs = std::filesystem;

const course::ModuleId kModule("media-sosial");
const course::LessonId kLesson("titip-bagikan");

fs::path root() { return NETRAL_SOURCE_DIR; }

std::string guide() { return course::test::read_bytes(root() / "content" / "README.md"); }

/// The first block between fences that holds `words`.
std::string block_with(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = text.find('\n', text.rfind("\n```", at) + 1) + 1;
  return text.substr(begin, text.find("```", at) - begin);
}

std::string lesson_in_guide() { return block_with(guide(), "id: titip-bagikan"); }

/// The shipped course with one more lesson.
std::shared_ptr<course::test::MemorySource> course_with(const std::string& lesson) {
  auto source = std::make_shared<course::test::MemorySource>();
  course::test::load_folder(root() / "content", *source);
  const auto listed =
      course::with_lesson({"kursus.yaml", source->files.at("kursus.yaml")}, kModule, kLesson);
  REQUIRE(listed);
  source->files["kursus.yaml"] = *listed;
  source->files["pelajaran/media-sosial/titip-bagikan.yaml"] = lesson;
  return source;
}

std::string findings_in(const course::Source& source) {
  const auto strings =
      base::Strings::parse(course::test::read_bytes(root() / "assets" / "teks" / "diagnosa.txt"));
  REQUIRE(strings);
  std::string found;
  for (const course::Diagnostic& d : course::lint(source)) found += to_text(d, *strings);
  return found;
}

void check_playthroughs(const std::shared_ptr<course::test::MemorySource>& source,
                        const std::string& text) {
  course::Library library;
  REQUIRE(library.open(source));
  const auto pack = library.lesson(kLesson);
  REQUIRE(pack);
  const auto playthroughs = play::parse_playthroughs(text);
  REQUIRE(playthroughs);
  CHECK(playthroughs->size() == 2);
  for (const play::Playthrough& playthrough : *playthroughs) {
    INFO(playthrough.name);
    CHECK(play::run_playthrough(playthrough, *pack));
  }
}

std::string template_of(const char* name, const base::Args& values) {
  return course::filled_template(course::test::read_bytes(root() / "assets" / "templat" / name),
                                 values);
}

}  // namespace

TEST_CASE("the guide's lesson lints clean, and its playthroughs hold", "[guide]") {
  const auto source = course_with(lesson_in_guide());
  CHECK(findings_in(*source) == "");
  check_playthroughs(source, block_with(guide(), "uji \"menolak, lalu mengulangi batas\""));
}

TEST_CASE("the guide's reply fits into its lesson, and so does its plan", "[guide]") {
  std::string lesson = lesson_in_guide();
  const std::string reply = block_with(guide(), "Susun jawaban Anda, satu bagian demi satu.");
  const std::string plan = block_with(guide(), "rencana-saya:");
  const std::size_t begin = lesson.find("  desakan:\n");
  const std::size_t end = lesson.find("  penutup:\n");
  lesson.replace(begin, end - begin, reply + plan);
  const std::string onward = "{bila: \"nilai >= 70\", ke: akhir-baik}";
  lesson.replace(lesson.find(onward), onward.size(), "{bila: \"nilai >= 70\", ke: rencana-saya}");
  const auto source = course_with(lesson);
  CHECK(findings_in(*source) == "");

  course::Library library;
  REQUIRE(library.open(source));
  const auto playthroughs = play::parse_playthroughs(
      "uji \"menyusun\": baik\n pilih tolak\n lanjut\n susun paham tetap kerja-bakti\n lanjut\n"
      " lanjut\n rencana\n nilai = 100\n");
  REQUIRE(playthroughs);
  CHECK(play::run_playthrough(playthroughs->front(), library.lesson(kLesson).value()));
}

TEST_CASE("the guide's kinds of items lint clean", "[guide]") {
  course::test::MemorySource source;
  course::test::load_folder(root() / "content", source);
  source.files["soal/contoh-jenis.yaml"] = block_with(guide(), "topik: contoh-jenis");
  CHECK(findings_in(source) == "");
}

TEST_CASE("the guide's slip is found as the guide says", "[guide]") {
  std::string lesson = lesson_in_guide();
  const std::string title = "judul: \"Titip bagikan\"";
  lesson.replace(lesson.find(title), title.size(), "judul: Titip bagikan: bolehkah?");
  const std::string shown = block_with(guide(), "galat NT005");
  CHECK(findings_in(*course_with(lesson)) + "1 galat, 0 peringatan.\n" == shown);
}

TEST_CASE("a new lesson lints clean and can be played to good and bad", "[guide]") {
  const base::Args values = {{"id", kLesson.str()}, {"versi", "2026.11"}};
  const auto source = course_with(template_of("pelajaran.yaml", values));
  CHECK(findings_in(*source) == "");
  check_playthroughs(source, template_of("pelajaran.uji", values));
}

TEST_CASE("a new item lints clean, in a bank of its own or at the end of one", "[guide]") {
  course::test::MemorySource source;
  course::test::load_folder(root() / "content", source);
  const base::Args values = {{"id", "soal-baru"}, {"topik", "topik-baru"}};
  const std::string bank = template_of("soal.yaml", values);
  source.files["soal/topik-baru.yaml"] = bank;
  CHECK(findings_in(source) == "");
  source.files.erase("soal/topik-baru.yaml");
  std::string& other = source.files.at("soal/media-sosial.yaml");
  const auto longer = course::with_items({"soal/media-sosial.yaml", other}, bank);
  REQUIRE(longer);
  other = *longer;
  CHECK(findings_in(source) == "");
}

}  // namespace netral

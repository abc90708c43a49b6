#include "course/reader/library.h"

#include <catch2/catch.hpp>

#include "course/sources.h"

namespace netral::course {
namespace {

const LessonId kLesson("contoh");
const std::string kLessonPath = "pelajaran/media-sosial/contoh.yaml";

/// The small course with one piece of one file replaced.
std::shared_ptr<test::MemorySource> course_with(const std::string& path, const std::string& piece,
                                                const std::string& other) {
  auto source = std::make_shared<test::MemorySource>(test::small_course());
  if (!piece.empty()) {
    std::string& text = source->files.at(path);
    text.replace(text.find(piece), piece.size(), other);
  }
  return source;
}

std::shared_ptr<test::MemorySource> whole_course() { return course_with({}, {}, {}); }

}  // namespace

TEST_CASE("a lesson comes with all that a run of it needs", "[library]") {
  Library library;
  REQUIRE(library.open(whole_course()));
  const auto pack = library.lesson(kLesson);
  REQUIRE(pack);
  CHECK((*pack)->module_title == "Media sosial");
  CHECK((*pack)->pass_mark.hundredths == 7001);
  CHECK((*pack)->banks.at(TopicId("contoh")).items.size() == 1);
  CHECK((*pack)->registry.find(ProvisionId("ketentuan-a")) != nullptr);
  CHECK((*pack)->files == std::vector<std::string>{"kursus.yaml", kLessonPath, "soal/contoh.yaml",
                                                   "dasar-hukum/contoh.yaml"});
}

TEST_CASE("a lesson is read once and kept", "[library]") {
  const auto source = whole_course();
  Library library;
  REQUIRE(library.open(source));
  const auto first = library.lesson(kLesson);
  source->files.clear();
  const auto second = library.lesson(kLesson);
  REQUIRE(second);
  CHECK(*first == *second);
}

TEST_CASE("a broken course does not open, and the library says where", "[library]") {
  Library library;
  const auto opened = library.open(course_with("kursus.yaml", "\"70.01\"", "banyak"));
  REQUIRE_FALSE(opened);
  CHECK(opened.error() == base::Fault{"content_broken", {{"file", "kursus.yaml"}}});
  CHECK(library.diagnostics().at(0).code == "NT037");
}

TEST_CASE("a course that is not there is missing, not broken", "[library]") {
  Library library;
  const auto opened = library.open(std::make_shared<test::MemorySource>());
  REQUIRE_FALSE(opened);
  CHECK(opened.error() == base::Fault{"content_missing", {{"file", "kursus.yaml"}}});
}

TEST_CASE("a broken lesson leaves the list of lessons whole", "[library]") {
  Library library;
  REQUIRE(library.open(course_with(kLessonPath, "akhir: baik", "akhir: bagus")));
  CHECK(library.head(kLesson));
  const auto pack = library.lesson(kLesson);
  REQUIRE_FALSE(pack);
  CHECK(pack.error() == base::Fault{"content_broken", {{"file", kLessonPath}}});
  CHECK(library.diagnostics().at(0).code == "NT040");
  CHECK(library.head(kLesson));
  CHECK(library.diagnostics().empty());
}

TEST_CASE("a lesson whose questions rest on nothing does not open", "[library]") {
  Library library;
  REQUIRE(library.open(course_with("soal/contoh.yaml", "[ketentuan-a]", "[ketentuan-b]")));
  const auto pack = library.lesson(kLesson);
  REQUIRE_FALSE(pack);
  CHECK(pack.error() == base::Fault{"content_broken", {{"file", "soal/contoh.yaml"}}});
}

TEST_CASE("a lesson that draws from a topic without a file does not open", "[library]") {
  Library library;
  REQUIRE(library.open(course_with(kLessonPath, "{contoh: ", "{hilang: ")));
  const auto pack = library.lesson(kLesson);
  REQUIRE_FALSE(pack);
  CHECK(library.diagnostics().at(0).code == "NT106");
}

TEST_CASE("a lesson that no module lists is unknown", "[library]") {
  Library library;
  REQUIRE(library.open(whole_course()));
  const auto pack = library.lesson(LessonId("lain"));
  REQUIRE_FALSE(pack);
  CHECK(pack.error() == base::Fault{"lesson_unknown", {{"lesson", "lain"}}});
}

}  // namespace netral::course

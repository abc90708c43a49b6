// What is measured has to be worth measuring: the made-up course is as sound as the one
// that we ship, and of its size.

#include "bench/generated_course.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "course/reader/library.h"
#include "course/reader/reader.h"
#include "play/explorer.h"

namespace netral::bench {
namespace {

constexpr int kLessons = 20;

TEST_CASE("a made-up course lints clean and is the same every time", "[bench]") {
  const GeneratedCourse course(kLessons);
  for (const course::Diagnostic& d : course::lint(course)) {
    FAIL_CHECK(d.code << " " << d.file << ":" << d.at.line << ":" << d.at.column);
  }
  CHECK(course.files() == GeneratedCourse(kLessons).files());
}

TEST_CASE("every made-up lesson proves clean and is as large as a real one", "[bench]") {
  course::Library library;
  REQUIRE(library.open(std::make_shared<GeneratedCourse>(kLessons)));
  int lessons = 0;
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& id : module.lessons) {
      INFO(id.str());
      const auto pack = library.lesson(id);
      REQUIRE(pack);
      const play::ProofReport report = play::prove(**pack);
      CHECK(report.is_clean());
      CHECK(report.endings.size() == 4);
      CHECK(report.states > 90);
      const auto text = library.source().read((*pack)->files.at(1));
      CHECK(text->size() > 10'000);
      CHECK(text->size() < 30'000);
      ++lessons;
    }
  }
  CHECK(lessons == kLessons);
}

}  // namespace
}  // namespace netral::bench

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/strings.h"
#include "course/reader/library.h"
#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral::course {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<test::MemorySource> content() {
  auto source = std::make_shared<test::MemorySource>();
  test::load_folder(fs::path(NETRAL_SOURCE_DIR) / "content", *source);
  return source;
}

}  // namespace

TEST_CASE("the course that we ship lints clean", "[content]") {
  const auto strings = base::Strings::parse(
      test::read_bytes(fs::path(NETRAL_SOURCE_DIR) / "assets" / "teks" / "diagnosa.txt"));
  REQUIRE(strings);
  for (const Diagnostic& diagnostic : lint(*content())) {
    FAIL_CHECK(to_text(diagnostic, *strings));
  }
}

TEST_CASE("every lesson that we ship opens", "[content]") {
  Library library;
  REQUIRE(library.open(content()));
  for (const Module& module : library.course().modules) {
    for (const LessonId& id : module.lessons) {
      INFO(id.str());
      const auto head = library.head(id);
      const auto pack = library.lesson(id);
      REQUIRE(head);
      REQUIRE(pack);
      CHECK((*pack)->lesson.head.title == head->title);
      CHECK((*pack)->lesson.find((*pack)->lesson.start) != nullptr);
    }
  }
}

}  // namespace netral::course

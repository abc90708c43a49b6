// The course as it ships: every lesson has playthroughs, and all of them hold.

#include "play/playthrough.h"

#include <catch2/catch.hpp>

#include "course/reader/library.h"
#include "platform/files.h"

namespace netral {
namespace {

TEST_CASE("every lesson has a way to a good and to a bad ending, and all hold", "[content]") {
  course::Library library;
  REQUIRE(library.open(platform::folder_source(NETRAL_SOURCE_DIR "/content")));
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& lesson : module.lessons) {
      INFO(lesson.str());
      const auto pack = library.lesson(lesson);
      REQUIRE(pack);
      const auto text =
          library.source().read("pelajaran/" + module.id.str() + "/" + lesson.str() + ".uji");
      REQUIRE(text);
      const auto playthroughs = play::parse_playthroughs(*text);
      REQUIRE(playthroughs);
      int good = 0;
      int bad = 0;
      for (const play::Playthrough& playthrough : *playthroughs) {
        INFO(playthrough.name);
        const auto held = play::run_playthrough(playthrough, *pack);
        if (!held) FAIL(held.error().args.at("line") << ": " << held.error().args.at("expected"));
        good += playthrough.ending == "baik" ? 1 : 0;
        bad += playthrough.ending == "buruk" ? 1 : 0;
      }
      CHECK(good > 0);
      CHECK(bad > 0);
    }
  }
}

TEST_CASE("a playthrough that does not hold says where it strayed", "[content]") {
  course::Library library;
  REQUIRE(library.open(platform::folder_source(NETRAL_SOURCE_DIR "/content")));
  const auto pack = library.lesson(course::LessonId("foto-usai-apel"));
  REQUIRE(pack);
  const auto strayed = play::parse_playthroughs("uji \"x\": baik\n  adegan kamera\n");
  REQUIRE(strayed);
  const auto held = play::run_playthrough(strayed->front(), *pack);
  REQUIRE_FALSE(held);
  CHECK(held.error().key == "playthrough_strayed");
  CHECK(held.error().args.at("line") == "2");
  CHECK(play::parse_playthroughs("uji \"x\": baik\n  terbang\n").error().args.at("line") == "2");
}

}  // namespace
}  // namespace netral

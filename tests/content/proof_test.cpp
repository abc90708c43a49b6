// The course as it ships: every lesson proves clean, and the ways that the proof
// names can be walked.

#include <catch2/catch.hpp>

#include "course/reader/library.h"
#include "platform/files.h"
#include "play/explorer.h"

namespace netral {
namespace {

void check_replays(const play::ProvenWay& way,
                   const std::shared_ptr<const course::LessonPack>& pack) {
  INFO(play::to_uji(way.playthrough));
  const auto read = play::parse_playthroughs(play::to_uji(way.playthrough));
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(play::run_playthrough(read->front(), pack));
}

TEST_CASE("every lesson proves clean, and its ways replay", "[content]") {
  course::Library library;
  REQUIRE(library.open(platform::folder_source(NETRAL_SOURCE_DIR "/content")));
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& lesson : module.lessons) {
      INFO(lesson.str());
      const auto pack = library.lesson(lesson);
      REQUIRE(pack);
      const play::ProofReport report = play::prove(**pack);
      CHECK(report.is_clean());
      CHECK(report.endings.size() >= 2);
      for (const play::ProvenEnding& ending : report.endings) {
        INFO(ending.scene.str());
        check_replays(ending.shortest, *pack);
        check_replays(ending.lowest, *pack);
        check_replays(ending.highest, *pack);
      }
    }
  }
}

}  // namespace
}  // namespace netral

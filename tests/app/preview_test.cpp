// The preview's logic: what becomes of the place when an author saves.

#include "app/preview.h"

#include <catch2/catch.hpp>

#include "app/preview_fixture.h"

namespace netral {
namespace {

using app::Preview;
using tests::EditedCourse;

play::Input choose(const char* choice) { return play::Choose{course::ChoiceId(choice)}; }

Preview opened(const EditedCourse& course, const std::string& scene = {}) {
  auto preview = course.open(scene);
  REQUIRE(preview);
  return std::move(*preview);
}

/// The first line of the scene at hand, as a learner would read it.
std::string first_line(const Preview& preview) {
  const play::LessonView view = preview.view();
  if (const auto* scene = std::get_if<play::SceneView>(&view.body)) return scene->lines.at(0).text;
  return std::get<play::EndView>(view.body).lines.at(0).text;
}

std::string place(const Preview& preview) { return preview.scene().id.str(); }

std::string remark(const Preview& preview) {
  return preview.remark() ? preview.remark()->key : std::string();
}

TEST_CASE("an edited text is shown, and the author stays at the place", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});
  REQUIRE(first_line(preview) == "Tangkapan layar beredar.");

  course.edit("Tangkapan layar beredar.", "Tangkapan layar sampai ke Inspektorat.");
  preview.reload();
  CHECK(place(preview) == "akibat");
  CHECK(first_line(preview) == "Tangkapan layar sampai ke Inspektorat.");
  CHECK_FALSE(preview.remark());
}

TEST_CASE("a broken file keeps the last good version until it is mended", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});

  course.edit("ke: tamat-buruk", "ke: tamat-burk");
  preview.reload();
  REQUIRE(preview.trouble());
  REQUIRE(preview.trouble()->diagnostics.size() == 1);
  const course::Diagnostic& finding = preview.trouble()->diagnostics.front();
  CHECK(finding.file == tests::kLessonFile);
  CHECK(finding.at.line == 19);
  CHECK(finding.args.at("nearest") == "tamat-buruk");
  CHECK(first_line(preview) == "Tangkapan layar beredar.");
  preview.apply(play::Continue{});  // the good version can still be played
  CHECK(place(preview) == "tamat-buruk");
  preview.step_back();

  course.edit("ke: tamat-burk", "ke: tamat-baik");
  preview.reload();
  CHECK_FALSE(preview.trouble());
  CHECK(place(preview) == "akibat");
  preview.apply(play::Continue{});
  CHECK(place(preview) == "tamat-baik");
}

TEST_CASE("a file that is gone is trouble without a finding", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  course.remove();
  preview.reload();
  REQUIRE(preview.trouble());
  CHECK(preview.trouble()->fault.key == "content_missing");
  CHECK(preview.trouble()->diagnostics.empty());
  CHECK(place(preview) == "awal");
  course.write(tests::kLesson);
  preview.reload();
  CHECK_FALSE(preview.trouble());
}

TEST_CASE("a fault in the law behind the lesson is told as well", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  course.file("dasar-hukum/contoh.yaml") += "kunci-asing: ya\n";
  preview.reload();
  REQUIRE(preview.trouble());
  REQUIRE_FALSE(preview.trouble()->diagnostics.empty());
  CHECK(preview.trouble()->diagnostics.front().file == "dasar-hukum/contoh.yaml");
}

TEST_CASE("a story that changed before the place begins anew, and says so", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});
  course.edit("id: ikut,", "id: ikut-saja,");
  preview.reload();
  CHECK(place(preview) == "awal");
  CHECK(remark(preview) == "pratinjau.cerita_berubah");
  CHECK_FALSE(preview.can_step_back());
  preview.apply(choose("ikut-saja"));
  CHECK_FALSE(preview.remark());
}

TEST_CASE("what no longer fits within the scene at hand does not move the place", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));  // at the feedback, still in the scene
  course.edit("id: ikut,", "id: ikut-saja,");
  preview.reload();
  CHECK(place(preview) == "awal");
  CHECK(std::holds_alternative<play::SceneView>(preview.view().body));
  CHECK_FALSE(preview.remark());
}

TEST_CASE("a choice that now leads elsewhere is followed there", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});
  course.edit("ke: akibat", "ke: lega");
  preview.reload();
  CHECK(place(preview) == "lega");
  CHECK_FALSE(preview.remark());
}

TEST_CASE("when the scene at hand is gone the place is the last one before it", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});
  course.edit("id: ikut,", "id: ikut-saja,");
  course.edit("akibat", "buntut");
  preview.reload();
  CHECK(place(preview) == "awal");
  REQUIRE(preview.remark());
  CHECK(preview.remark()->key == "pratinjau.adegan_hilang");
  CHECK(preview.remark()->args.at("adegan") == "akibat");
}

TEST_CASE("a renamed scene is still the place when the way leads to it", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  preview.apply(choose("ikut"));
  preview.apply(play::Continue{});
  course.edit("akibat", "buntut");
  preview.reload();
  CHECK(place(preview) == "buntut");
  CHECK_FALSE(preview.remark());
}

TEST_CASE("the author steps back one input at a time, and begins anew", "[preview]") {
  const EditedCourse course;
  Preview preview = opened(course);
  CHECK_FALSE(preview.can_step_back());
  preview.apply(choose("tolak"));
  preview.apply(play::Continue{});
  preview.apply(choose("ikut"));  // fits nowhere here
  preview.apply(play::Continue{});
  REQUIRE(place(preview) == "tamat-baik");
  preview.step_back();
  CHECK(place(preview) == "lega");
  preview.step_back();
  CHECK(std::holds_alternative<play::FeedbackView>(preview.view().body));
  preview.step_back();
  CHECK(std::holds_alternative<play::SceneView>(preview.view().body));
  CHECK_FALSE(preview.can_step_back());
  preview.step_back();
  preview.apply(choose("tolak"));
  preview.begin_anew();
  CHECK(place(preview) == "awal");
  CHECK_FALSE(preview.can_step_back());
}

TEST_CASE("a preview begins at the scene that was asked for", "[preview]") {
  const EditedCourse course;
  Preview preview = opened(course, "tamat-baik");
  CHECK(place(preview) == "tamat-baik");
  preview.step_back();
  CHECK(place(preview) == "lega");
}

TEST_CASE("a scene that cannot be begun at is refused, with the nearest name", "[preview]") {
  EditedCourse course;
  const auto misspelt = course.open("akibt");
  REQUIRE_FALSE(misspelt);
  CHECK(misspelt.error().key == "scene_unknown_near");
  CHECK(misspelt.error().args.at("nearest") == "akibat");
  CHECK(course.open("sesuatu-yang-lain").error().key == "scene_unknown");
  course.edit("ke: akibat", "ke: lega");
  CHECK(course.open("akibat").error().key == "scene_unreachable");
}

TEST_CASE("a lesson that is not there is refused, with the nearest name", "[preview]") {
  EditedCourse course;
  const auto misspelt = course.open({}, "conto");
  REQUIRE_FALSE(misspelt);
  CHECK(misspelt.error().key == "lesson_unknown_near");
  CHECK(misspelt.error().args.at("nearest") == "contoh");
  CHECK(course.open({}, "sesuatu").error().key == "lesson_unknown");
  course.remove();
  CHECK(course.open().error().key == "content_missing");
}

TEST_CASE("a lesson that is broken from the beginning begins once it is mended", "[preview]") {
  EditedCourse course;
  course.edit("mulai: awal", "mulai: awl");
  Preview preview = opened(course, "lega");
  REQUIRE(preview.trouble());
  CHECK_FALSE(preview.is_playable());
  course.edit("mulai: awl", "mulai: awal");
  preview.reload();
  REQUIRE(preview.is_playable());
  CHECK_FALSE(preview.trouble());
  CHECK(place(preview) == "lega");
}

TEST_CASE("a lesson that is mended without the scene asked for begins at its start", "[preview]") {
  EditedCourse course;
  course.edit("mulai: awal", "mulai: awl");
  Preview preview = opened(course, "tamat-bai");
  course.edit("mulai: awl", "mulai: awal");
  preview.reload();
  CHECK(place(preview) == "awal");
  CHECK(remark(preview) == "galat.scene_unknown_near");
}

TEST_CASE("findings are those of the lesson's own file", "[preview]") {
  EditedCourse course;
  Preview preview = opened(course);
  CHECK_FALSE(preview.is_looked_over());
  preview.look_over();
  CHECK(preview.is_looked_over());
  CHECK(preview.findings().empty());

  course.edit("ke: akibat", "ke: lega");
  course.file("soal/contoh.yaml") += "kunci-asing: ya\n";
  preview.reload();
  CHECK_FALSE(preview.is_looked_over());
  preview.look_over();
  REQUIRE(preview.findings().size() == 2);  // akibat and tamat-buruk cannot be reached
  for (const course::Diagnostic& finding : preview.findings()) {
    CHECK(finding.file == tests::kLessonFile);
  }
}

}  // namespace
}  // namespace netral

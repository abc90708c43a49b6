// What was missed is asked again; looking back; the ledger of consequences.

#include "play/repeat_run.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "play/lesson_builder.h"

namespace netral::play {
namespace {

using course::Decision;
using course::Ending;
using course::EndingKind;
using course::Quiz;
using course::SanctionKind;
using course::Verdict;
using tests::choice;
using tests::item;
using tests::LessonBuilder;
using tests::to;

Input choose(const std::string& id) { return Choose{course::ChoiceId(id)}; }
Input answer(const std::string& option, std::optional<Confidence> sure = {}) {
  return Answer{course::ItemId("soal"), {course::OptionId(option)}, sure};
}

course::Provision provision(const std::string& id, std::vector<SanctionKind> kinds) {
  course::Provision what;
  what.id = course::ProvisionId(id);
  what.sanction_kinds = std::move(kinds);
  return what;
}

course::Choice resting_on(course::Choice what, const std::vector<std::string>& basis) {
  for (const std::string& id : basis) what.basis.provisions.emplace_back(id);
  return what;
}

/// Two decisions and an item; the second decision is met in another scene.
std::shared_ptr<const course::LessonPack> lesson() {
  Quiz quiz;
  quiz.draw = {{course::TopicId("topik"), 1}};
  quiz.jumps = {to("tamat")};
  const auto built =
      LessonBuilder()
          .scene(
              "satu",
              Decision{"Pertama?",
                       {resting_on(choice("suka", Verdict::melanggar, 0, "dua"), {"umum", "berat"}),
                        choice("tolak", Verdict::sesuai, 2, "dua")}})
          .scene("dua",
                 Decision{"Kedua?",
                          {resting_on(choice("diam", Verdict::berisiko, 1, "kuis"), {"berat"}),
                           choice("lapor", Verdict::sesuai, 2, "kuis")}})
          .scene("kuis", quiz)
          .scene("tamat", Ending{EndingKind::sedang})
          .bank("topik", {item("soal", {"a*", "b", "c"})})
          .build();
  course::LessonPack pack = *built;
  REQUIRE(pack.registry.add(provision("umum", {SanctionKind::disiplin})));
  REQUIRE(
      pack.registry.add(provision("berat", {SanctionKind::disiplin_berat, SanctionKind::pidana})));
  return std::make_shared<course::LessonPack>(pack);
}

LessonRun played(const std::vector<Input>& inputs) {
  LessonRun run(lesson(), 7);
  for (const Input& input : inputs) REQUIRE(run.apply(input));
  return run;
}

/// The first decision right, the second at risk, the item wrong.
LessonRun ended() {
  return played({choose("tolak"), Continue{}, choose("diam"), Continue{}, Continue{},
                 answer("b", Confidence::very_sure), Continue{}});
}

template <typename Body>
Body body_of(const RepeatRun& run) {
  const RepeatView view = run.view();
  REQUIRE(std::holds_alternative<Body>(view.body));
  return std::get<Body>(view.body);
}

TEST_CASE("only what was missed is asked again, where it stood", "[play]") {
  const LessonRun run = ended();
  REQUIRE(run.outcome());
  RepeatRun again = RepeatRun::of(run);
  CHECK(again.view().count == 2);
  const auto scene = body_of<SceneView>(again);
  CHECK(scene.question == "Kedua?");
  CHECK(scene.choices.size() == 2);
  REQUIRE(again.apply(choose("lapor")));
  CHECK(body_of<FeedbackView>(again).verdict == Verdict::sesuai);
  REQUIRE(again.apply(Continue{}));
  const auto question = body_of<ItemView>(again);
  CHECK(question.number == 2);
  CHECK(question.count == 2);
  REQUIRE(again.apply(answer("a")));
  CHECK(body_of<ItemFeedbackView>(again).is_right);
  REQUIRE(again.apply(Continue{}));
  CHECK(again.is_over());
  CHECK(body_of<RepeatEndView>(again).righted == 2);
  CHECK(body_of<RepeatEndView>(again).count == 2);
}

TEST_CASE("what is wrong again comes once more at the end, and then no more", "[play]") {
  RepeatRun again = RepeatRun::of(ended());
  REQUIRE(again.apply(choose("diam")));
  REQUIRE(again.apply(Continue{}));
  CHECK(again.view().count == 3);
  REQUIRE(again.apply(answer("a")));
  REQUIRE(again.apply(Continue{}));
  CHECK(body_of<SceneView>(again).question == "Kedua?");
  REQUIRE(again.apply(choose("diam")));
  REQUIRE(again.apply(Continue{}));
  CHECK(again.is_over());
  CHECK(body_of<RepeatEndView>(again).righted == 1);
}

TEST_CASE("asking again refuses what does not fit, and changes nothing", "[play]") {
  RepeatRun again = RepeatRun::of(ended());
  CHECK_FALSE(again.apply(Continue{}));
  CHECK_FALSE(again.apply(choose("tolak")));
  REQUIRE(again.apply(choose("diam")));
  CHECK_FALSE(again.apply(choose("lapor")));
  CHECK(body_of<FeedbackView>(again).verdict == Verdict::berisiko);
  REQUIRE(again.apply(Continue{}));
  CHECK_FALSE(again.apply(Continue{}));
  CHECK_FALSE(again.apply(Answer{course::ItemId("lain"), {course::OptionId("a")}, {}}));
}

TEST_CASE("asking again leaves the run that has ended as it was", "[play]") {
  const LessonRun run = ended();
  RepeatRun again = RepeatRun::of(run);
  REQUIRE(again.apply(choose("lapor")));
  CHECK(run.outcome()->score == base::of_points(3, 5));
  CHECK(std::get<EndView>(run.view().body).missed.size() == 2);
}

TEST_CASE("who missed nothing has nothing to repeat", "[play]") {
  const LessonRun run = played({choose("tolak"), Continue{}, choose("lapor"), Continue{},
                                Continue{}, answer("a"), Continue{}});
  CHECK(RepeatRun::of(run).is_over());
}

TEST_CASE("the missed items of an exam are asked again with their feedback", "[play]") {
  course::ExamPack pack;
  pack.exam = {course::ExamId("uji"), "Uji akhir", 10, {}};
  pack.exam.blueprint.draw = {{course::TopicId("t"), 2}};
  pack.banks[course::TopicId("t")] = {
      course::TopicId("t"), "Topik", {item("satu", {"a*", "b"}), item("dua", {"a*", "b"})}};
  ExamRun run(std::make_shared<course::ExamPack>(pack), 3);
  REQUIRE(run.apply(run.draw({})));
  const auto at_hand = [&run] { return std::get<ItemView>(run.view().body).id; };
  REQUIRE(run.apply(Answer{at_hand(), {course::OptionId("a")}, {}}));
  const course::ItemId wrong = at_hand();
  REQUIRE(run.apply(Answer{wrong, {course::OptionId("b")}, {}}));

  RepeatRun again = RepeatRun::of(run);
  CHECK(again.view().title == "Uji akhir");
  CHECK(again.view().count == 1);
  CHECK(body_of<ItemView>(again).id == wrong);
  REQUIRE(again.apply(Answer{wrong, {course::OptionId("a")}, {}}));
  CHECK(body_of<ItemFeedbackView>(again).is_right);
  REQUIRE(again.apply(Continue{}));
  CHECK(again.is_over());
}

TEST_CASE("looking back shows every scene and feedback of this run in order", "[play]") {
  const LessonRun run = played({choose("tolak"), Continue{}, choose("diam")});
  const std::vector<LessonView> views = run.views_so_far();
  REQUIRE(views.size() == 4);
  CHECK(std::get<SceneView>(views[0].body).question == "Pertama?");
  CHECK(std::get<FeedbackView>(views[1].body).verdict == Verdict::sesuai);
  CHECK(std::get<SceneView>(views[2].body).question == "Kedua?");
  CHECK(std::get<FeedbackView>(views[3].body).verdict == Verdict::berisiko);
  CHECK(std::get<FeedbackView>(run.view().body).verdict == Verdict::berisiko);
}

TEST_CASE("what was answered surely and wrongly is set right first", "[play]") {
  const LessonRun run = ended();
  const auto end = std::get<EndView>(run.view().body);
  REQUIRE(end.missed.size() == 2);
  CHECK(end.missed[0].question == "Soal soal");
  CHECK(end.missed[0].was_sure);
  CHECK_FALSE(end.missed[1].was_sure);
}

TEST_CASE("the ledger says what a violation threatens, and of a risk only that it is one",
          "[play]") {
  const LessonRun run = played({choose("suka"), Continue{}, choose("diam"), Continue{}, Continue{},
                                answer("a"), Continue{}});
  const auto end = std::get<EndView>(run.view().body);
  REQUIRE(end.ledger.size() == 2);
  CHECK(end.ledger[0].act == "Pilihan suka");
  // The level is named, so discipline without one is not said beside it.
  CHECK(end.ledger[0].sanctions == std::vector{SanctionKind::disiplin_berat, SanctionKind::pidana});
  CHECK(end.ledger[0].basis.provisions.size() == 2);
  CHECK(end.ledger[1].verdict == Verdict::berisiko);
  CHECK(end.ledger[1].sanctions.empty());
}

}  // namespace
}  // namespace netral::play

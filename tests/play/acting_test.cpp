// What a learner can do in a scene beyond one plain choice: choices that come and go,
// replies that are put together, plans.

#include <algorithm>
#include <catch2/catch.hpp>

#include "play/explorer.h"
#include "play/lesson_builder.h"
#include "play/lesson_run.h"

namespace netral::play {
namespace {

using course::Decision;
using course::Ending;
using course::EndingKind;
using course::Verdict;
using tests::choice;
using tests::LessonBuilder;
using tests::to;
using tests::to_if;
using Pack = std::shared_ptr<const course::LessonPack>;

std::vector<std::string> offered(const LessonRun& run) {
  const LessonView view = run.view();
  std::vector<std::string> ids;
  for (const ChoiceView& one : std::get<SceneView>(view.body).choices) ids.push_back(one.id.str());
  return ids;
}

void choose(LessonRun& run, const std::string& id) {
  REQUIRE(run.apply(Choose{course::ChoiceId(id)}));
  REQUIRE(run.apply(Continue{}));
}

/// "tanya" can be taken once; "lapor" comes only after it.
Pack office() {
  course::Choice ask = choice("tanya", Verdict::sesuai, 1, "kantor");
  ask.is_once = true;
  course::Choice report = choice("lapor", Verdict::sesuai, 3, "tamat");
  report.when = course::Condition::parse("kunjungan(kantor) > 1").value();
  return LessonBuilder()
      .scene("kantor",
             Decision{"?", {ask, report, choice("pulang", Verdict::berisiko, 0, "tamat")}})
      .scene("tamat", Ending{EndingKind::baik})
      .build();
}

TEST_CASE("a choice is offered while its condition holds, and once where it says so", "[play]") {
  LessonRun run(office(), 1);
  CHECK(offered(run) == std::vector<std::string>{"tanya", "pulang"});
  CHECK(run.shown() == "tanya pulang");
  CHECK_FALSE(run.apply(Choose{course::ChoiceId("lapor")}));
  choose(run, "tanya");
  CHECK(offered(run) == std::vector<std::string>{"lapor", "pulang"});
  CHECK_FALSE(run.apply(Choose{course::ChoiceId("tanya")}));
}

TEST_CASE("a decision's maximum is that of the choices that were offered", "[play]") {
  LessonRun run(office(), 1);
  choose(run, "tanya");
  CHECK(run.score() == base::of_points(1, 1));
}

TEST_CASE("the feedback speaks only of the choices that were offered", "[play]") {
  LessonRun run(office(), 1);
  REQUIRE(run.apply(Choose{course::ChoiceId("pulang")}));
  const LessonView view = run.view();
  const auto& feedback = std::get<FeedbackView>(view.body);
  CHECK(feedback.letter == 'B');
  REQUIRE(feedback.others.size() == 1);
  CHECK(feedback.others[0].letter == 'A');
}

TEST_CASE("the proof knows which choices come and go", "[play]") {
  const ProofReport report = prove(*office());
  CHECK(report.is_clean());
  REQUIRE(report.endings.size() == 1);
  CHECK(report.endings[0].highest.score == base::of_points(1, 1));
  CHECK(run_playthrough(report.endings[0].highest.playthrough, office()));
}

TEST_CASE("choices that have all been used up are a dead end", "[play]") {
  course::Choice once = choice("tanya", Verdict::sesuai, 1, "kantor");
  once.is_once = true;
  const ProofReport report = prove(*LessonBuilder()
                                        .scene("kantor", Decision{"?", {once}})
                                        .scene("tamat", Ending{EndingKind::baik})
                                        .build());
  REQUIRE(report.dead_ends.size() == 1);
  CHECK(report.dead_ends[0].scene.str() == "kantor");
}

TEST_CASE("a choice whose condition never holds is found", "[play]") {
  course::Choice hidden = choice("rahasia", Verdict::sesuai, 1, "tamat");
  hidden.when = course::Condition::parse("kunjungan(kantor) > 5").value();
  const ProofReport report = prove(
      *LessonBuilder()
           .scene("kantor", Decision{"?", {choice("pulang", Verdict::sesuai, 1, "tamat"), hidden}})
           .scene("tamat", Ending{EndingKind::baik})
           .build());
  REQUIRE(report.idle_conditions.size() == 1);
  CHECK(report.idle_conditions[0].way == 1);
  CHECK(report.idle_conditions[0].truth == IdleCondition::Truth::never);
}

course::Phrase phrase(const std::string& id, Verdict verdict, int points) {
  return {course::PhraseId(id), "Frasa " + id + ".", verdict, points, "Catatan " + id};
}

course::Ruling outcome(Verdict verdict, const std::string& next) {
  course::Ruling ruling;
  ruling.verdict = verdict;
  ruling.consequence = "Akibat";
  ruling.reason = "Alasan";
  ruling.next = course::SceneId(next);
  return ruling;
}

/// Two parts; a rude opening is risky, giving in breaks the rule.
Pack pressed() {
  course::Reply reply;
  reply.question = "Susun jawaban.";
  reply.parts = {{course::PartId("pembuka"),
                  "Pembuka",
                  {phrase("maaf", Verdict::sesuai, 1), phrase("ketus", Verdict::berisiko, 0)}},
                 {course::PartId("batas"),
                  "Batas",
                  {phrase("izin", Verdict::sesuai, 2), phrase("ikut", Verdict::melanggar, 0)}}};
  reply.outcomes = {outcome(Verdict::sesuai, "baik"), outcome(Verdict::berisiko, "sedang"),
                    outcome(Verdict::melanggar, "buruk")};
  return LessonBuilder()
      .scene("desak", reply)
      .scene("baik", Ending{EndingKind::baik})
      .scene("sedang", Ending{EndingKind::sedang})
      .scene("buruk", Ending{EndingKind::buruk})
      .build();
}

Compose composed(const std::string& first, const std::string& second) {
  return {{course::PhraseId(first), course::PhraseId(second)}};
}

TEST_CASE("a reply is judged by its worst phrase and scored by all of them", "[play]") {
  LessonRun run(pressed(), 1);
  REQUIRE(run.apply(composed("ketus", "izin")));
  CHECK(run.score() == base::of_points(2, 3));
  const LessonView view = run.view();
  const auto& feedback = std::get<FeedbackView>(view.body);
  CHECK(feedback.verdict == Verdict::berisiko);
  CHECK(feedback.choice == "Frasa ketus. Frasa izin.");
  REQUIRE(feedback.phrases.size() == 2);
  CHECK(feedback.phrases[0].better == "Frasa maaf.");
  CHECK(feedback.phrases[1].better.empty());
  REQUIRE(run.apply(Continue{}));
  CHECK(run.outcome()->ending == "sedang");
}

TEST_CASE("a reply that lacks a part or names a strange phrase is refused", "[play]") {
  LessonRun run(pressed(), 1);
  CHECK_FALSE(run.apply(Compose{{course::PhraseId("maaf")}}));
  CHECK_FALSE(run.apply(composed("maaf", "maaf")));
  CHECK_FALSE(run.apply(Continue{}));
  CHECK(run.score() == base::Score{});
}

TEST_CASE("the proof walks every verdict of a reply, and its ways replay", "[play]") {
  const ProofReport report = prove(*pressed());
  CHECK(report.is_clean());
  REQUIRE(report.endings.size() == 3);
  for (const ProvenEnding& ending : report.endings) {
    CHECK(run_playthrough(ending.shortest.playthrough, pressed()));
    CHECK(run_playthrough(ending.lowest.playthrough, pressed()));
    CHECK(run_playthrough(ending.highest.playthrough, pressed()));
  }
  CHECK(report.endings[0].highest.score == base::of_points(3, 3));
  CHECK(report.endings[1].highest.score == base::of_points(2, 3));
  CHECK(report.endings[2].lowest.score == base::of_points(0, 3));
}

TEST_CASE("a plan is kept for its writer, counts nothing and may be passed over", "[play]") {
  const Pack pack = LessonBuilder()
                        .scene("rencana", course::Plan{"saya diminta …", "menolak", {to("tamat")}})
                        .scene("tamat", Ending{EndingKind::baik})
                        .build();
  LessonRun written(pack, 1);
  REQUIRE(written.apply(WritePlan{"saya diminta menyukai", "menolak"}));
  const LessonView view = written.view();
  const auto& end = std::get<EndView>(view.body);
  REQUIRE(end.plans.size() == 1);
  CHECK(end.plans[0].act == "menolak");
  CHECK(written.score() == base::Score{});

  LessonRun passed(pack, 1);
  REQUIRE(passed.apply(Continue{}));
  CHECK(passed.outcome());
  CHECK(prove(*pack).is_clean());
}

}  // namespace
}  // namespace netral::play

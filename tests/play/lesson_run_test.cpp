#include "play/lesson_run.h"

#include <catch2/catch.hpp>

#include "play/lesson_builder.h"

namespace netral::play {
namespace {

using course::Decision;
using course::Ending;
using course::EndingKind;
using course::Passage;
using course::Quiz;
using course::Verdict;
using tests::choice;
using tests::item;
using tests::LessonBuilder;
using tests::to;
using tests::to_if;

Input choose(const std::string& id) { return Choose{course::ChoiceId(id)}; }

/// One decision between an opening and two endings.
std::shared_ptr<const course::LessonPack> fork() {
  return LessonBuilder()
      .scene("buka", Passage{{to("putus")}})
      .scene("putus", Decision{"Bagaimana?",
                               {choice("suka", Verdict::melanggar, 0, "buruk"),
                                choice("tolak", Verdict::sesuai, 3, "baik"),
                                choice("diam", Verdict::berisiko, 1, "buruk")}})
      .scene("baik", Ending{EndingKind::baik})
      .scene("buruk", Ending{EndingKind::buruk})
      .build();
}

LessonRun run_of(std::shared_ptr<const course::LessonPack> pack, const std::vector<Input>& inputs) {
  LessonRun run(std::move(pack), 7);
  for (const Input& input : inputs) REQUIRE(run.apply(input));
  return run;
}

TEST_CASE("a run goes from reading to deciding to feedback to the ending", "[play]") {
  LessonRun run(fork(), 7);
  CHECK(std::holds_alternative<SceneView>(run.view().body));
  REQUIRE(run.apply(Continue{}));
  CHECK(std::get<SceneView>(run.view().body).choices.size() == 3);
  REQUIRE(run.apply(choose("tolak")));
  const LessonView after = run.view();
  const auto& feedback = std::get<FeedbackView>(after.body);
  CHECK(feedback.letter == 'B');
  CHECK(feedback.verdict == Verdict::sesuai);
  CHECK(feedback.others.size() == 2);
  CHECK_FALSE(run.outcome());
  REQUIRE(run.apply(Continue{}));
  REQUIRE(run.outcome());
  CHECK(run.outcome()->ending == "baik");
  CHECK(run.outcome()->score == base::of_points(3, 3));
}

TEST_CASE("an input that does not fit is refused and changes nothing", "[play]") {
  LessonRun run(fork(), 7);
  CHECK_FALSE(run.apply(choose("tolak")));
  REQUIRE(run.apply(Continue{}));
  CHECK_FALSE(run.apply(Continue{}));
  CHECK_FALSE(run.apply(choose("tak-ada")));
  CHECK_FALSE(run.apply(Answer{course::ItemId("x"), {course::OptionId("a")}, {}}));
  CHECK(run.scene().str() == "putus");
}

TEST_CASE("only the first visit of a decision counts in the score", "[play]") {
  const auto pack = LessonBuilder()
                        .scene("putus", Decision{"?",
                                                 {choice("salah", Verdict::melanggar, 0, "ulang"),
                                                  choice("benar", Verdict::sesuai, 2, "tamat")}})
                        .scene("ulang", Passage{{to("putus")}})
                        .scene("tamat", Ending{EndingKind::sedang})
                        .build();
  const LessonRun run =
      run_of(pack, {choose("salah"), Continue{}, Continue{}, choose("benar"), Continue{}});
  REQUIRE(run.outcome());
  CHECK(run.outcome()->score == base::of_points(0, 2));
}

TEST_CASE("variables stay within their bounds and steer the jumps", "[play]") {
  const auto pack = LessonBuilder()
                        .variable("percaya", 1, 0, 2)
                        .scene("putus", Decision{"?",
                                                 {choice("turun", Verdict::melanggar, 0, "arah",
                                                         {{course::VariableId("percaya"), -5}}),
                                                  choice("naik", Verdict::sesuai, 1, "arah",
                                                         {{course::VariableId("percaya"), 5}})}})
                        .scene("arah", Passage{{to_if("percaya = 2", "atas"),
                                                to_if("percaya = 0", "bawah"), to("tengah")}})
                        .scene("atas", Ending{EndingKind::baik})
                        .scene("bawah", Ending{EndingKind::buruk})
                        .scene("tengah", Ending{EndingKind::sedang})
                        .build();
  CHECK(run_of(pack, {choose("turun"), Continue{}, Continue{}}).scene().str() == "bawah");
  CHECK(run_of(pack, {choose("naik"), Continue{}, Continue{}}).scene().str() == "atas");
}

/// A quiz of two items of three, then an ending by score.
std::shared_ptr<const course::LessonPack> quiz_lesson() {
  return LessonBuilder()
      .scene("uji", Quiz{{{{course::TopicId("medsos"), 2}}, true, false},
                         {to_if("nilai >= 70", "baik"), to("buruk")}})
      .scene("baik", Ending{EndingKind::baik})
      .scene("buruk", Ending{EndingKind::buruk})
      .bank("medsos", {item("s1", {"a*", "b", "c"}), item("s2", {"a", "b*", "c"}),
                       item("s3", {"a*", "b*", "c"})})
      .build();
}

std::vector<course::OptionId> keys_of(const course::LessonPack& pack, const course::ItemId& id) {
  std::vector<course::OptionId> keys;
  for (const course::Item& candidate : pack.banks.begin()->second.items) {
    if (candidate.id != id) continue;
    for (const course::Option& option : candidate.options) {
      if (option.is_key) keys.push_back(option.id);
    }
  }
  return keys;
}

TEST_CASE("a quiz draws distinct items and its score decides the way on", "[play]") {
  const auto pack = quiz_lesson();
  LessonRun run(pack, 99);
  REQUIRE(run.apply(Continue{}));
  std::vector<course::ItemId> seen;
  for (int i = 0; i < 2; ++i) {
    const LessonView asked = run.view();
    const auto& view = std::get<ItemView>(asked.body);
    CHECK(view.count == 2);
    seen.push_back(view.id);
    REQUIRE(run.apply(Answer{view.id, keys_of(*pack, view.id), {}}));
    const LessonView answered = run.view();
    CHECK(std::get<ItemFeedbackView>(answered.body).is_right);
    REQUIRE(run.apply(Continue{}));
  }
  CHECK(seen[0] != seen[1]);
  CHECK(run.outcome()->ending == "baik");
  CHECK(run.outcome()->score == base::of_points(2, 2));
}

TEST_CASE("the same seed shows the same items in the same order", "[play]") {
  for (const std::uint64_t seed : {1ULL, 2ULL, 18446744073709551615ULL}) {
    LessonRun first(quiz_lesson(), seed);
    LessonRun second(quiz_lesson(), seed);
    REQUIRE(first.apply(Continue{}));
    REQUIRE(second.apply(Continue{}));
    CHECK(first.shown() == second.shown());
    CHECK(std::get<ItemView>(first.view().body).id == std::get<ItemView>(second.view().body).id);
  }
}

TEST_CASE("a replay of the recorded steps leads to the same place", "[play]") {
  const auto pack = quiz_lesson();
  LessonRun run(pack, 5);
  std::vector<Step> steps;
  const auto take = [&](const Input& input) {
    REQUIRE(run.apply(input));
    steps.push_back({static_cast<int>(steps.size()) + 1, encode(input), "", {}});
  };
  take(Continue{});
  take(Answer{std::get<ItemView>(run.view().body).id, {course::OptionId("a")}, {}});
  const auto again = LessonRun::replay(pack, 5, steps);
  REQUIRE(again);
  CHECK(std::get<ItemFeedbackView>(again->view().body).question ==
        std::get<ItemFeedbackView>(run.view().body).question);
  steps.push_back({3, "pilih entah", "", {}});
  CHECK(LessonRun::replay(pack, 5, steps).error().key == "step_unfit");
}

TEST_CASE("no view before the answer carries key or verdict", "[play]") {
  // What a screen could leak is what the view types hold; this fails to compile
  // when a key is added to them.
  const OptionView option{course::OptionId("a"), "teks"};
  const auto& [id, text] = option;
  CHECK(id.str() == "a");
  CHECK(text == "teks");
  const ChoiceView shown{course::ChoiceId("b"), "teks"};
  const auto& [choice_id, choice_text] = shown;
  CHECK(choice_id.str() == "b");
  CHECK(choice_text == "teks");
}

TEST_CASE("the minutes left go down to nothing at the ending", "[play]") {
  LessonRun run(fork(), 7);
  CHECK(run.view().heading.minutes_left == 6);
  REQUIRE(run.apply(Continue{}));
  CHECK(run.view().heading.minutes_left == 3);
  REQUIRE(run.apply(choose("tolak")));
  REQUIRE(run.apply(Continue{}));
  CHECK(run.view().heading.minutes_left == 0);
}

TEST_CASE("the end names what to set right and nothing else", "[play]") {
  const LessonRun run = run_of(fork(), {Continue{}, choose("diam"), Continue{}});
  const LessonView view = run.view();
  const auto& end = std::get<EndView>(view.body);
  CHECK(end.decisions == 1);
  CHECK(end.decisions_right == 0);
  REQUIRE(end.missed.size() == 1);
  CHECK(end.missed[0].best == "Pilihan tolak");
}

}  // namespace
}  // namespace netral::play

#include "play/exam_run.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "play/lesson_builder.h"

namespace netral::play {
namespace {

/// Five of six items of two topics; 60 is enough.
std::shared_ptr<const course::ExamPack> exam() {
  course::ExamPack pack;
  pack.exam = {course::ExamId("uji"), "Uji akhir", 10, {}};
  pack.exam.blueprint.draw = {{course::TopicId("satu"), 3}, {course::TopicId("dua"), 2}};
  pack.banks[course::TopicId("satu")] = {
      course::TopicId("satu"),
      "Topik satu",
      {tests::item("s1", {"a*", "b", "c"}), tests::item("s2", {"a*", "b", "c"}),
       tests::item("s3", {"a*", "b", "c"}), tests::item("s4", {"a*", "b", "c"})}};
  pack.banks[course::TopicId("dua")] = {
      course::TopicId("dua"),
      "Topik dua",
      {tests::item("d1", {"a*", "b", "c"}), tests::item("d2", {"a*", "b", "c"})}};
  pack.pass_mark = {6000};
  return std::make_shared<course::ExamPack>(pack);
}

ExamRun answered(const std::string& options, std::uint64_t seed = 3) {
  ExamRun run(exam(), seed);
  for (const char option : options) {
    const ExamView view = run.view();
    REQUIRE(run.apply(
        Answer{std::get<ItemView>(view.body).id, {course::OptionId(std::string(1, option))}, {}}));
  }
  return run;
}

TEST_CASE("an exam asks its blueprint's items, each once, and tells nothing before the end",
          "[play]") {
  ExamRun run(exam(), 3);
  std::vector<std::string> seen;
  for (int i = 0; i < 5; ++i) {
    CHECK_FALSE(run.outcome());
    const ExamView view = run.view();
    const auto& item = std::get<ItemView>(view.body);
    CHECK(item.number == i + 1);
    CHECK(item.count == 5);
    seen.push_back(item.id.str());
    REQUIRE(run.apply(Answer{item.id, {course::OptionId("a")}, {}}));
  }
  std::sort(seen.begin(), seen.end());
  CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
  CHECK(std::count_if(seen.begin(), seen.end(), [](auto& id) { return id[0] == 's'; }) == 3);
}

TEST_CASE("the pass mark decides, and the result is told as a count", "[play]") {
  const ExamView passed = answered("aaabb").view();
  const auto& good = std::get<ExamEndView>(passed.body);
  CHECK(good.passed);
  CHECK(good.right == 3);
  CHECK(good.needed == 3);
  CHECK(good.missed.size() == 2);
  CHECK(answered("aaabb").outcome()->ending == "lulus");
  CHECK(answered("aabbb").outcome()->ending == "tidak-lulus");
  CHECK_FALSE(answered("aabbb").outcome()->passed);
}

TEST_CASE("the topics of the result add up to the exam", "[play]") {
  const ExamView view = answered("ababa").view();
  const auto& end = std::get<ExamEndView>(view.body);
  int right = 0;
  int count = 0;
  for (const TopicResult& topic : end.topics) {
    right += topic.right;
    count += topic.count;
  }
  CHECK(right == 3);
  CHECK(count == 5);
}

TEST_CASE("an exam takes nothing but the answer to the item at hand", "[play]") {
  ExamRun run(exam(), 3);
  CHECK_FALSE(run.apply(Continue{}));
  CHECK_FALSE(run.apply(Answer{course::ItemId("lain"), {course::OptionId("a")}, {}}));
  ExamRun over = answered("aaaaa");
  CHECK_FALSE(over.apply(Answer{course::ItemId("s1"), {course::OptionId("a")}, {}}));
}

TEST_CASE("a replay of an exam stands at the same item in the same order", "[play]") {
  const ExamRun run = answered("ab", 11);
  ExamRun fresh(exam(), 11);
  std::vector<Step> steps;
  for (const char option : std::string("ab")) {
    const ExamView view = fresh.view();
    const Input input =
        Answer{std::get<ItemView>(view.body).id, {course::OptionId(std::string(1, option))}, {}};
    REQUIRE(fresh.apply(input));
    steps.push_back({static_cast<int>(steps.size()) + 1, encode(input), "", {}});
  }
  const auto again = ExamRun::replay(exam(), 11, steps);
  REQUIRE(again);
  CHECK(again->shown() == run.shown());
}

}  // namespace
}  // namespace netral::play

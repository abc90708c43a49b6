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

ExamRun drawn(std::uint64_t seed, const SeenItems& seen = {}) {
  ExamRun run(exam(), seed);
  REQUIRE(run.apply(run.draw(seen)));
  return run;
}

ExamRun answered(const std::string& options, std::uint64_t seed = 3) {
  ExamRun run = drawn(seed);
  for (const char option : options) {
    const ExamView view = run.view();
    REQUIRE(run.apply(
        Answer{std::get<ItemView>(view.body).id, {course::OptionId(std::string(1, option))}, {}}));
  }
  return run;
}

TEST_CASE("an exam asks its blueprint's items, each once, and tells nothing before the end",
          "[play]") {
  ExamRun run = drawn(3);
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
  CHECK(good.score == base::of_points(3, 5));
  CHECK(good.needed == 3);
  CHECK(good.missed.size() == 2);
  CHECK(answered("aaabb").outcome()->ending == "lulus");
  CHECK(answered("aabbb").outcome()->ending == "tidak-lulus");
  CHECK_FALSE(answered("aabbb").outcome()->passed);
}

TEST_CASE("the topics of the result add up to the exam", "[play]") {
  const ExamView view = answered("ababa").view();
  const auto& end = std::get<ExamEndView>(view.body);
  base::Score sum;
  for (const TopicResult& topic : end.topics) sum += topic.score;
  CHECK(sum == base::of_points(3, 5));
}

TEST_CASE("an exam takes nothing but the answer to the item at hand", "[play]") {
  ExamRun run = drawn(3);
  CHECK_FALSE(run.apply(run.draw({})));
  CHECK_FALSE(run.apply(Continue{}));
  CHECK_FALSE(run.apply(Answer{course::ItemId("lain"), {course::OptionId("a")}, {}}));
  ExamRun over = answered("aaaaa");
  CHECK_FALSE(over.apply(Answer{course::ItemId("s1"), {course::OptionId("a")}, {}}));
}

TEST_CASE("a replay of an exam stands at the same item in the same order", "[play]") {
  const ExamRun run = answered("ab", 11);
  ExamRun fresh(exam(), 11);
  const Input draw = fresh.draw({});
  REQUIRE(fresh.apply(draw));
  std::vector<Step> steps = {{1, encode(draw), "", {}, {}}};
  for (const char option : std::string("ab")) {
    const ExamView view = fresh.view();
    const Input input =
        Answer{std::get<ItemView>(view.body).id, {course::OptionId(std::string(1, option))}, {}};
    REQUIRE(fresh.apply(input));
    steps.push_back({static_cast<int>(steps.size()) + 1, encode(input), "", {}, {}});
  }
  const auto again = ExamRun::replay(exam(), 11, steps);
  REQUIRE(again);
  CHECK(again->shown() == run.shown());
}

std::vector<course::ItemId> items_of(const Draw& draw, char topic) {
  std::vector<course::ItemId> items;
  for (const course::ItemId& id : draw.items) {
    if (id.str().front() == topic) items.push_back(id);
  }
  std::sort(items.begin(), items.end());
  return items;
}

bool has(const std::vector<course::ItemId>& items, const char* id) {
  return std::find(items.begin(), items.end(), course::ItemId(id)) != items.end();
}

TEST_CASE("a retry asks what was not seen first, and another exam's items only in need", "[play]") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const ExamRun run(exam(), seed);
    const SeenItems seen{{course::ItemId("s1")}, {course::ItemId("s3"), course::ItemId("d1")}};
    const Draw draw = run.draw(seen);
    // Of four items of the topic three are asked: the two unseen, then the one seen here.
    CHECK(items_of(draw, 's') ==
          std::vector{course::ItemId("s1"), course::ItemId("s2"), course::ItemId("s4")});
    // Both items of the other topic are asked, so the one from elsewhere is too.
    CHECK(has(items_of(draw, 'd'), "d1"));
  }
}

TEST_CASE("a draw that the blueprint does not fit is refused", "[play]") {
  const auto refuses = [](std::initializer_list<const char*> ids) {
    ExamRun run(exam(), 1);
    Draw draw;
    for (const char* id : ids) draw.items.emplace_back(id);
    return !run.apply(draw) && run.needs_draw();
  };
  CHECK(refuses({}));
  CHECK(refuses({"s1", "s2", "s3", "s4", "d1"}));
  CHECK(refuses({"s1", "s1", "s2", "d1", "d2"}));
  CHECK(refuses({"s1", "s2", "s3", "d1", "lain"}));
  CHECK_FALSE(refuses({"s1", "s2", "s3", "d1", "d2"}));
}

TEST_CASE("a pre-test tells where one stands and cannot be failed", "[play]") {
  course::ExamPack pack = *exam();
  pack.exam.is_pretest = true;
  ExamRun run(std::make_shared<course::ExamPack>(pack), 4);
  REQUIRE(run.apply(run.draw({})));
  while (!run.outcome()) {
    const ExamView view = run.view();
    REQUIRE(run.apply(Answer{std::get<ItemView>(view.body).id, {course::OptionId("b")}, {}}));
  }
  CHECK(run.outcome()->ending == "selesai");
  CHECK(run.outcome()->passed);
  const ExamView end = run.view();
  CHECK(std::get<ExamEndView>(end.body).is_pretest);
}

}  // namespace
}  // namespace netral::play

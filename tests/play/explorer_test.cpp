#include "play/explorer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/text.h"
#include "play/lesson_builder.h"
#include "play/lesson_run.h"
#include "play/random.h"

namespace netral::play {
namespace {

using course::Decision;
using course::Ending;
using course::EndingKind;
using course::Passage;
using course::Verdict;
using tests::choice;
using tests::item;
using tests::LessonBuilder;
using tests::to;
using tests::to_if;

using Pack = std::shared_ptr<const course::LessonPack>;

course::Quiz quiz(const std::string& topic, int count, std::vector<course::Jump> jumps) {
  course::Quiz what;
  what.draw = {{course::TopicId(topic), count}};
  what.jumps = std::move(jumps);
  return what;
}

course::Effect change(const std::string& variable, int amount) {
  return {course::VariableId(variable), amount};
}

const ProvenEnding& ending_of(const ProofReport& report, const std::string& scene) {
  const auto found =
      std::find_if(report.endings.begin(), report.endings.end(),
                   [&](const ProvenEnding& ending) { return ending.scene.str() == scene; });
  REQUIRE(found != report.endings.end());
  return *found;
}

/// The scenes of a way, as one word each.
std::string scenes_of(const ProvenWay& way) {
  std::vector<std::string> scenes;
  for (const PlaythroughLine& line : way.playthrough.lines) {
    if (line.words[0] == "adegan") scenes.push_back(line.words[1]);
  }
  return base::join(scenes, " ");
}

/// The way replays, through its own text, to the score that was promised.
void check_replays(const ProvenWay& way, const Pack& pack) {
  const auto read = parse_playthroughs(to_uji(way.playthrough));
  REQUIRE(read);
  const auto held = run_playthrough(read->front(), pack);
  INFO(to_uji(way.playthrough));
  if (!held) FAIL("line " << held.error().args.at("line") << ": " << held.error().args.at("found"));
}

void check_replays(const ProofReport& report, const Pack& pack) {
  for (const ProvenEnding& ending : report.endings) {
    check_replays(ending.shortest, pack);
    check_replays(ending.lowest, pack);
    check_replays(ending.highest, pack);
  }
}

Pack fork_with_quiz() {
  return LessonBuilder()
      .scene("buka", Passage{{to("putus")}})
      .scene("putus", Decision{"?",
                               {choice("suka", Verdict::melanggar, 0, "buruk"),
                                choice("tolak", Verdict::sesuai, 3, "uji"),
                                choice("diam", Verdict::berisiko, 1, "uji")}})
      .scene("uji", quiz("medsos", 2, {to_if("nilai >= 70", "baik"), to("sedang")}))
      .scene("baik", Ending{EndingKind::baik})
      .scene("sedang", Ending{EndingKind::sedang})
      .scene("buruk", Ending{EndingKind::buruk})
      .bank("medsos", {item("s1", {"a*", "b"}), item("s2", {"a", "b*"}), item("s3", {"a*", "b"})})
      .build();
}

TEST_CASE("a sound lesson proves clean, with the range and shortest way of each ending", "[play]") {
  const Pack pack = fork_with_quiz();
  const ProofReport report = prove(*pack);
  CHECK(report.is_clean());
  CHECK(report.is_complete);
  REQUIRE(report.endings.size() == 3);
  CHECK(ending_of(report, "baik").lowest.score == base::of_points(4, 5));
  CHECK(ending_of(report, "baik").highest.score == base::of_points(5, 5));
  CHECK(ending_of(report, "sedang").lowest.score == base::of_points(1, 5));
  CHECK(ending_of(report, "sedang").highest.score == base::of_points(3, 5));
  CHECK(ending_of(report, "buruk").highest.score == base::of_points(0, 3));
  CHECK(scenes_of(ending_of(report, "buruk").shortest) == "buka putus buruk");
  CHECK(ending_of(report, "baik").shortest.scenes == 4);
  check_replays(report, pack);
}

TEST_CASE("the shortest way to any scene gives inputs that lead there", "[play]") {
  const Pack pack =
      LessonBuilder()
          .scene("awal", Decision{"?",
                                  {choice("jauh", Verdict::sesuai, 1, "jalan"),
                                   choice("dekat", Verdict::berisiko, 0, "kuis")}})
          .scene("jalan", Passage{{to("kuis")}})
          .scene("kuis", quiz("topik", 2, {to_if("nilai >= 50", "tuntas"), to("gagal")}))
          .scene("tuntas", Ending{EndingKind::baik})
          .scene("gagal", Ending{EndingKind::buruk})
          .scene("terpencil", Ending{EndingKind::buruk})
          .bank("topik", {item("satu", {"a", "b*"}), item("dua", {"a*", "b"})})
          .build();
  const auto scenes_to = [&](const std::string& scene) {
    const auto way = shortest_way(*pack, course::SceneId(scene));
    REQUIRE(way);
    for (const std::uint64_t seed : {1, 2, 3}) {
      const auto inputs = inputs_of(way->playthrough, pack, seed);
      REQUIRE(inputs);
      LessonRun run(pack, seed);
      for (const Input& input : *inputs) REQUIRE(run.apply(input));
      CHECK(run.scene().str() == scene);
    }
    return scenes_of(*way);
  };
  CHECK(scenes_to("awal") == "awal");
  CHECK(scenes_to("jalan") == "awal jalan");
  CHECK(scenes_to("kuis") == "awal kuis");
  CHECK(scenes_to("tuntas") == "awal kuis tuntas");
  CHECK(scenes_to("gagal") == "awal kuis gagal");
  CHECK_FALSE(shortest_way(*pack, course::SceneId("terpencil")));
  CHECK_FALSE(shortest_way(*pack, course::SceneId("tidak-ada")));
}

TEST_CASE("a scene behind a condition that never holds is found with its condition", "[play]") {
  const Pack pack =
      LessonBuilder()
          .variable("percaya", 1, 0, 3)
          .scene("putus", Decision{"?",
                                   {choice("a", Verdict::sesuai, 1, "arah", {change("percaya", 1)}),
                                    choice("b", Verdict::melanggar, 0, "arah")}})
          .scene("arah", Passage{{to_if("percaya > 2", "rahasia"), to("tamat")}})
          .scene("rahasia", Passage{{to("tamat")}})
          .scene("tamat", Ending{EndingKind::baik})
          .build();
  const ProofReport report = prove(*pack);
  CHECK_FALSE(report.is_clean());
  REQUIRE(report.unreachable.size() == 1);
  CHECK(report.unreachable[0].str() == "rahasia");
  REQUIRE(report.idle_conditions.size() == 1);
  CHECK(report.idle_conditions[0].scene.str() == "arah");
  CHECK(report.idle_conditions[0].way == 0);
  CHECK(report.idle_conditions[0].condition == "percaya > 2");
  CHECK(report.idle_conditions[0].truth == IdleCondition::Truth::never);
}

TEST_CASE("a condition that always holds is advice, the one shadowed by it a finding", "[play]") {
  const auto lesson = [](std::vector<course::Jump> jumps) {
    return LessonBuilder()
        .scene("buka", Passage{std::move(jumps)})
        .scene("satu", Ending{EndingKind::baik})
        .build();
  };
  const ProofReport always = prove(*lesson({to_if("kunjungan(buka) = 1", "satu"), to("satu")}));
  REQUIRE(always.idle_conditions.size() == 1);
  CHECK(always.idle_conditions[0].truth == IdleCondition::Truth::always);
  CHECK(always.is_clean());

  const ProofReport shadowed =
      prove(*lesson({to_if("nilai = 0", "satu"), to_if("nilai < 5", "satu"), to("satu")}));
  REQUIRE(shadowed.idle_conditions.size() == 2);
  CHECK(shadowed.idle_conditions[1].way == 1);
  CHECK(shadowed.idle_conditions[1].truth == IdleCondition::Truth::never);
  CHECK_FALSE(shadowed.is_clean());
}

TEST_CASE("a dead end is found although every scene has a way on", "[play]") {
  // Once `macet` is set, the two decisions only lead to one another.
  const Pack pack =
      LessonBuilder()
          .variable("macet", 0, 0, 1)
          .scene("putus",
                 Decision{"?",
                          {choice("a", Verdict::sesuai, 1, "pintu"),
                           choice("b", Verdict::berisiko, 0, "pintu", {change("macet", 1)})}})
          .scene("pintu", Passage{{to_if("macet = 1", "ulang"), to("tamat")}})
          .scene("ulang", Decision{"?",
                                   {choice("c", Verdict::sesuai, 1, "pintu"),
                                    choice("d", Verdict::berisiko, 0, "putus")}})
          .scene("tamat", Ending{EndingKind::baik})
          .build();
  const ProofReport report = prove(*pack);
  CHECK_FALSE(report.is_clean());
  CHECK(report.loops.empty());
  REQUIRE(report.dead_ends.size() == 1);
  CHECK(report.dead_ends[0].scene.str() == "pintu");
  CHECK(scenes_of(report.dead_ends[0].way) == "putus pintu");
  check_replays(report, pack);
}

TEST_CASE("a scene without an open way on is a dead end", "[play]") {
  const Pack pack = LessonBuilder()
                        .scene("putus", Decision{"?",
                                                 {choice("a", Verdict::sesuai, 1, "tamat"),
                                                  choice("b", Verdict::berisiko, 0, "lubang")}})
                        .scene("lubang", Passage{{to_if("nilai > 50", "tamat")}})
                        .scene("tamat", Ending{EndingKind::baik})
                        .build();
  const ProofReport report = prove(*pack);
  REQUIRE(report.dead_ends.size() == 1);
  CHECK(report.dead_ends[0].scene.str() == "lubang");
}

TEST_CASE("passages that follow one another for ever are a loop, not a dead end", "[play]") {
  const Pack pack = LessonBuilder()
                        .scene("putus", Decision{"?",
                                                 {choice("a", Verdict::sesuai, 1, "tamat"),
                                                  choice("b", Verdict::berisiko, 0, "jalan")}})
                        .scene("jalan", Passage{{to("putar")}})
                        .scene("putar", Passage{{to("balik")}})
                        .scene("balik", quiz("t", 1, {to("putar")}))
                        .scene("tamat", Ending{EndingKind::baik})
                        .bank("t", {item("s1", {"a*", "b"})})
                        .build();
  const ProofReport report = prove(*pack);
  CHECK_FALSE(report.is_clean());
  CHECK(report.dead_ends.empty());
  REQUIRE(report.loops.size() == 1);
  CHECK(report.loops[0].scenes == std::vector{course::SceneId("putar"), course::SceneId("balik")});
  CHECK(scenes_of(report.loops[0].way) == "putus jalan putar");
}

TEST_CASE("a loop that its visits lead out of is none", "[play]") {
  const Pack pack = LessonBuilder()
                        .scene("putar", Passage{{to_if("kunjungan(putar) < 4", "putar"), to("a")}})
                        .scene("a", Ending{EndingKind::sedang})
                        .build();
  const ProofReport report = prove(*pack);
  CHECK(report.is_clean());
  CHECK(report.states == 5);
  CHECK(scenes_of(ending_of(report, "a").shortest) == "putar putar putar putar a");
  check_replays(report, pack);
}

TEST_CASE("two choices that differ in words only are advice", "[play]") {
  const Pack pack =
      LessonBuilder()
          .variable("x", 0, 0, 2)
          .scene("putus", Decision{"?",
                                   {choice("a", Verdict::sesuai, 1, "tamat", {change("x", 1)}),
                                    choice("b", Verdict::sesuai, 1, "tamat", {change("x", 2)}),
                                    choice("c", Verdict::sesuai, 1, "tamat", {change("x", 1)}),
                                    choice("d", Verdict::berisiko, 1, "tamat", {change("x", 1)})}})
          .scene("tamat", Ending{EndingKind::baik})
          .build();
  const ProofReport report = prove(*pack);
  REQUIRE(report.same_choices.size() == 1);
  CHECK(report.same_choices[0].first.str() == "a");
  CHECK(report.same_choices[0].second.str() == "c");
  CHECK(report.is_clean());
}

TEST_CASE("the range of an ending weighs ways with different maxima", "[play]") {
  // 1 of 1 and 9 of 10 against 0 of 1 and 9 of 10: the ratio of the whole way counts.
  const Pack pack = LessonBuilder()
                        .scene("putus", Decision{"?",
                                                 {choice("pendek", Verdict::sesuai, 1, "akhir"),
                                                  choice("panjang", Verdict::berisiko, 0, "dua")}})
                        .scene("dua", Decision{"?",
                                               {choice("sembilan", Verdict::sesuai, 9, "akhir"),
                                                choice("nol", Verdict::melanggar, 0, "akhir"),
                                                choice("sepuluh", Verdict::sesuai, 10, "tiga")}})
                        .scene("tiga", Passage{{to("akhir")}})
                        .scene("akhir", Ending{EndingKind::sedang})
                        .build();
  const ProofReport report = prove(*pack);
  const ProvenEnding& ending = ending_of(report, "akhir");
  CHECK(ending.lowest.score == base::of_points(0, 11));
  CHECK(ending.highest.score == base::of_points(1, 1));
  CHECK(ending.shortest.scenes == 2);
  check_replays(report, pack);
}

TEST_CASE("only the first visit counts, so a way round cannot mend the score", "[play]") {
  const Pack pack = LessonBuilder()
                        .scene("putus", Decision{"?",
                                                 {choice("salah", Verdict::melanggar, 0, "ulang"),
                                                  choice("benar", Verdict::sesuai, 2, "tamat")}})
                        .scene("ulang", Passage{{to("putus")}})
                        .scene("tamat", Ending{EndingKind::sedang})
                        .build();
  const ProofReport report = prove(*pack);
  CHECK(ending_of(report, "tamat").lowest.score == base::of_points(0, 2));
  CHECK(scenes_of(ending_of(report, "tamat").lowest) == "putus ulang putus tamat");
  check_replays(report, pack);
}

TEST_CASE("what no condition asks for does not multiply the states", "[play]") {
  LessonBuilder lesson;
  lesson.variable("lepas", 0, 0, 1000);
  for (int i = 0; i < 12; ++i) {
    const std::string next = i == 11 ? "tamat" : "p" + std::to_string(i + 1);
    lesson.scene("p" + std::to_string(i),
                 Decision{"?",
                          {choice("a", Verdict::sesuai, 1, next, {change("lepas", i)}),
                           choice("b", Verdict::berisiko, 0, next, {change("lepas", 2 * i)})}});
  }
  const Pack pack = lesson.scene("tamat", Ending{EndingKind::baik}).build();
  const ProofReport report = prove(*pack);
  CHECK(report.states < 100);
  CHECK(ending_of(report, "tamat").highest.score == base::of_points(12, 12));
  CHECK(ending_of(report, "tamat").lowest.score == base::of_points(0, 12));
}

TEST_CASE("a proof that was cut says how far it got, and claims no more", "[play]") {
  const Pack pack =
      LessonBuilder()
          .variable("hitung", 0, 0, 5000)
          .scene("putus",
                 Decision{"?",
                          {choice("lagi", Verdict::sesuai, 1, "cek", {change("hitung", 1)}),
                           choice("cukup", Verdict::sesuai, 0, "tamat")}})
          .scene("cek", Passage{{to_if("hitung = 5000", "jauh"), to("putus")}})
          .scene("jauh", Ending{EndingKind::baik})
          .scene("tamat", Ending{EndingKind::sedang})
          .build();
  const ProofReport cut = prove(*pack, {.states = 100});
  CHECK_FALSE(cut.is_complete);
  CHECK_FALSE(cut.is_clean());
  CHECK(cut.states == 100);
  CHECK(cut.whole_to > 20);
  CHECK(cut.whole_to < 100);
  CHECK(cut.unreachable.empty());
  CHECK(cut.dead_ends.empty());
  CHECK(cut.idle_conditions.empty());
  CHECK(prove(*pack).is_clean());
}

TEST_CASE("visits held against visits are counted to a limit, and the cut is told", "[play]") {
  const Pack pack =
      LessonBuilder()
          .scene("putus", Decision{"?",
                                   {choice("kiri", Verdict::sesuai, 1, "a"),
                                    choice("kanan", Verdict::sesuai, 0, "b")}})
          .scene("a", Passage{{to_if("kunjungan(a) > kunjungan(b)", "putus"), to("tamat")}})
          .scene("b", Passage{{to("putus")}})
          .scene("tamat", Ending{EndingKind::baik})
          .build();
  const ProofReport report = prove(*pack, {.visits = 5});
  CHECK_FALSE(report.is_complete);
  CHECK(report.endings.size() == 1);
  check_replays(report, pack);
}

// ---- generated lessons --------------------------------------------------------

/// Makes small lessons of every shape, sound or not.
class LessonMaker {
 public:
  explicit LessonMaker(std::uint64_t seed) : random_(seed) {}

  Pack make() {
    LessonBuilder lesson;
    scenes_ = 4 + number(7);
    lesson.variable("v0", number(3), 0, 3).variable("v1", 0, 0, 1);
    for (int i = 0; i < scenes_; ++i) add_scene(lesson, i);
    return lesson.scene("baik", Ending{EndingKind::baik})
        .scene("sedang", Ending{EndingKind::sedang})
        .scene("buruk", Ending{EndingKind::buruk})
        .bank("t",
              {item("s1", {"a*", "b"}), item("s2", {"a", "b*"}), item("s3", {"a*", "b*", "c"})})
        .build();
  }

 private:
  int number(int below) { return static_cast<int>(random_.below(static_cast<std::size_t>(below))); }

  std::string any_scene(int after) {
    constexpr const char* kEndings[] = {"baik", "sedang", "buruk"};
    // Mostly onwards, so that not every lesson runs in circles.
    const int next = number(4) == 0 ? number(scenes_) : after + 1 + number(3);
    return next < scenes_ ? "s" + std::to_string(next) : kEndings[number(3)];
  }

  std::string comparison() {
    constexpr const char* kSigns[] = {"=", "!=", "<", "<=", ">", ">="};
    const std::string sign = std::string(" ") + kSigns[number(6)] + " ";
    switch (number(4)) {
      case 0:
        return "nilai" + sign + std::to_string(number(5) * 25);
      case 1:
        return "kunjungan(s" + std::to_string(number(scenes_)) + ")" + sign +
               std::to_string(number(3));
      case 2:
        return number(2) == 0 ? "v1" : "v0" + sign + "v1";
      default:
        return "v0" + sign + std::to_string(number(4));
    }
  }

  std::string condition() {
    switch (number(4)) {
      case 0:
        return comparison() + " dan " + comparison();
      case 1:
        return "bukan (" + comparison() + " atau " + comparison() + ")";
      default:
        return comparison();
    }
  }

  std::vector<course::Jump> jumps(int from) {
    std::vector<course::Jump> jumps;
    for (int i = number(3); i > 0; --i) jumps.push_back(to_if(condition(), any_scene(from)));
    jumps.push_back(to(any_scene(from)));
    return jumps;
  }

  std::vector<course::Choice> choices(int from) {
    std::vector<course::Choice> choices;
    for (int i = 0; i < 2 + number(2); ++i) {
      std::vector<course::Effect> effects;
      if (number(2) == 0) effects.push_back(change("v0", number(5) - 2));
      if (number(3) == 0) effects.push_back(change("v1", number(3) - 1));
      choices.push_back(choice("c" + std::to_string(i), static_cast<Verdict>(number(3)), number(4),
                               any_scene(from), effects));
    }
    return choices;
  }

  void add_scene(LessonBuilder& lesson, int i) {
    const std::string id = "s" + std::to_string(i);
    switch (number(4)) {
      case 0:
        lesson.scene(id, Passage{jumps(i)});
        return;
      case 1:
        lesson.scene(id, quiz("t", number(4), jumps(i)));
        return;
      default:
        lesson.scene(id, Decision{"?", choices(i)});
    }
  }

  Random random_;
  int scenes_ = 0;
};

/// One step at random; false when the run has ended.
bool wander(LessonRun& run, const course::LessonPack& pack, Random& random) {
  const LessonView view = run.view();
  if (std::holds_alternative<EndView>(view.body)) return false;
  if (const auto* asked = std::get_if<ItemView>(&view.body)) {
    const auto& items = pack.banks.begin()->second.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const course::Item& candidate) {
      return candidate.id == asked->id;
    });
    std::vector<course::OptionId> selected;
    const bool rightly = random.below(2) == 0;
    for (const course::Option& option : found->options) {
      if (option.is_key == rightly) selected.push_back(option.id);
    }
    REQUIRE(run.apply(Answer{asked->id, selected, {}}));
    return true;
  }
  const auto* scene = std::get_if<SceneView>(&view.body);
  if (scene != nullptr && !scene->choices.empty()) {
    REQUIRE(run.apply(Choose{scene->choices[random.below(scene->choices.size())].id}));
    return true;
  }
  REQUIRE(run.apply(Continue{}));
  return true;
}

bool names(const std::vector<course::SceneId>& scenes, const course::SceneId& scene) {
  return std::find(scenes.begin(), scenes.end(), scene) != scenes.end();
}

void check_outcome(const LessonRun& run, const ProofReport& report) {
  const ProvenEnding& ending = ending_of(report, run.scene().str());
  CHECK(ending.lowest.score.scaled() <= run.score().scaled());
  CHECK(run.score().scaled() <= ending.highest.score.scaled());
}

void check_walks(const Pack& pack, const ProofReport& report, std::uint64_t seed) {
  Random random(seed);
  for (int walk = 0; walk < 40; ++walk) {
    LessonRun run(pack, random.next());
    int steps = 0;
    bool goes_on = true;
    while (goes_on && ++steps < 150) {
      CHECK_FALSE(names(report.unreachable, run.scene()));
      goes_on = wander(run, *pack, random);
    }
    if (!goes_on) check_outcome(run, report);
  }
}

TEST_CASE("visits held against the largest number there is are counted, not guessed", "[play]") {
  const auto pack = LessonBuilder()
                        .scene("a", Decision{"?",
                                             {choice("ulang", Verdict::sesuai, 1, "b"),
                                              choice("cukup", Verdict::sesuai, 0, "tamat")}})
                        .scene("b", Passage{{to_if("kunjungan(b) < 2147483647", "a"), to("tamat")}})
                        .scene("tamat", Ending{EndingKind::baik})
                        .build();
  const ProofReport report = prove(*pack, {100, 20});
  CHECK_FALSE(report.is_complete);
  CHECK(report.whole_to > 50);
}

TEST_CASE("generated lessons: every reported way replays, and no walk leaves the report",
          "[play]") {
  int free = 0;
  int trapped = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    const Pack pack = LessonMaker(seed).make();
    const ProofReport report = prove(*pack);
    REQUIRE(report.is_complete);
    check_replays(report, pack);
    check_walks(pack, report, seed);
    const bool always_ends = report.dead_ends.empty() && report.loops.empty();
    (always_ends ? free : trapped) += 1;
  }
  // Both kinds must come up, or the test says little.
  CHECK(free > 5);
  CHECK(trapped > 5);
}

/// Every score of every ending, by walking all ways without any thrift.
class PlainWalk {
 public:
  explicit PlainWalk(Pack pack) : pack_(std::move(pack)) {}

  struct Range {
    base::Scaled lowest{10'001};
    base::Scaled highest{-1};
  };

  /// By ending; only ways of at most `depth` inputs.
  std::map<std::string, Range> walk(int depth) {
    go(LessonRun(pack_, 1), depth);
    return std::move(ranges_);
  }

 private:
  void go(const LessonRun& run, int depth) {
    const LessonView view = run.view();
    if (std::holds_alternative<EndView>(view.body)) {
      Range& range = ranges_[run.scene().str()];
      range.lowest = std::min(range.lowest, run.score().scaled());
      range.highest = std::max(range.highest, run.score().scaled());
      return;
    }
    if (depth == 0) return;
    for (const Input& input : inputs(view)) {
      LessonRun next = run;
      REQUIRE(next.apply(input));
      go(next, depth - 1);
    }
  }

  std::vector<Input> inputs(const LessonView& view) const {
    std::vector<Input> inputs;
    if (const auto* asked = std::get_if<ItemView>(&view.body)) {
      for (const course::Item& candidate : pack_->banks.begin()->second.items) {
        if (candidate.id != asked->id) continue;
        std::vector<course::OptionId> keys;
        std::vector<course::OptionId> others;
        for (const course::Option& option : candidate.options) {
          (option.is_key ? keys : others).push_back(option.id);
        }
        inputs.emplace_back(Answer{asked->id, keys, {}});
        inputs.emplace_back(Answer{asked->id, others, {}});
      }
      return inputs;
    }
    if (const auto* scene = std::get_if<SceneView>(&view.body)) {
      for (const ChoiceView& shown : scene->choices) inputs.emplace_back(Choose{shown.id});
    }
    if (inputs.empty()) inputs.emplace_back(Continue{});
    return inputs;
  }

  Pack pack_;
  std::map<std::string, Range> ranges_;
};

TEST_CASE("generated lessons: an exhaustive walk finds nothing that the proof does not", "[play]") {
  for (std::uint64_t seed = 1000; seed < 1040; ++seed) {
    INFO("seed " << seed);
    const Pack pack = LessonMaker(seed).make();
    const ProofReport report = prove(*pack);
    for (const auto& entry : PlainWalk(pack).walk(12)) {
      const ProvenEnding& ending = ending_of(report, entry.first);
      CHECK(ending.lowest.score.scaled() <= entry.second.lowest);
      CHECK(entry.second.highest <= ending.highest.score.scaled());
    }
  }
}

}  // namespace
}  // namespace netral::play

// The exams that decide, sat a thousand times by people who only guess, and by one who
// answers by the rules: what passes must be knowledge.

#include <catch2/catch.hpp>
#include <map>

#include "content/guessers.h"
#include "course/reader/library.h"
#include "platform/files.h"
#include "play/exam_run.h"
#include "play/scoring.h"

namespace netral {
namespace {

using course::ExamPack;

constexpr int kDraws = 1000;
constexpr int kHighestMean = 4000;  ///< hundredths of a nilai

/// Points over all draws, by the id of an item or a topic.
using Scores = std::map<std::string, base::Score>;

struct Tally {
  std::int64_t hundredths = 0;
  int passed = 0;
  Scores items;
};

struct Exams {
  course::Library library;
  std::vector<std::shared_ptr<const ExamPack>> deciding;
  std::shared_ptr<const ExamPack> before;  ///< the pre-test, if there is one
};

void load(Exams& exams) {
  REQUIRE(exams.library.open(platform::folder_source(NETRAL_SOURCE_DIR "/content")));
  for (const course::ExamId& id : exams.library.course().exams) {
    const auto pack = exams.library.exam(id);
    REQUIRE(pack);
    if ((*pack)->exam.is_pretest) {
      exams.before = *pack;
    } else {
      exams.deciding.push_back(*pack);
    }
  }
  REQUIRE_FALSE(exams.deciding.empty());
}

const course::Item& find(const ExamPack& pack, const course::ItemId& id) {
  for (const auto& entry : pack.banks) {
    for (const course::Item& item : entry.second.items) {
      if (item.id == id) return item;
    }
  }
  FAIL("an item of no bank: " << id.str());
  throw std::logic_error("unreachable");
}

/// The draw that a learner meets who took the pre-test first.
play::Draw draw_after_pretest(const play::ExamRun& run, const Exams& exams, std::uint64_t seed) {
  play::SeenItems seen;
  if (exams.before) seen.elsewhere = play::ExamRun(exams.before, ~seed).draw({}).items;
  return run.draw(seen);
}

template <typename Answering>
base::Score sit(const Exams& exams, const std::shared_ptr<const ExamPack>& pack, std::uint64_t seed,
                Scores& items, const Answering& answering, bool& passed) {
  play::ExamRun run(pack, seed);
  REQUIRE(run.apply(draw_after_pretest(run, exams, seed)));
  while (!run.outcome()) {
    const auto view = std::get<play::ItemView>(run.view().body);
    const play::Answer answer = answering(view);
    items[view.id.str()] += play::score(find(*pack, view.id), answer);
    if (!run.apply(answer)) FAIL("cannot be answered so: " << play::encode(answer));
  }
  passed = run.outcome()->passed;
  return run.outcome()->score;
}

/// What a failure is told with: the topics and items that a guesser does best at.
std::string best_of(const Scores& scores) {
  std::multimap<int, std::string, std::greater<>> sorted;
  for (const auto& [name, score] : scores) sorted.emplace(score.scaled().hundredths / 100, name);
  std::string text;
  for (const auto& [scaled, name] : sorted) {
    if (scaled <= 40) break;
    text += "\n  " + std::to_string(scaled) + " " + name;
  }
  return text;
}

Scores by_topic(const ExamPack& pack, const Scores& items) {
  Scores topics;
  for (const auto& [topic, bank] : pack.banks) {
    for (const course::Item& item : bank.items) {
      const auto found = items.find(item.id.str());
      if (found != items.end()) topics[topic.str()] += found->second;
    }
  }
  return topics;
}

void check_fails(const Exams& exams, const std::shared_ptr<const ExamPack>& pack,
                 const guess::Guesser& guesser) {
  Tally tally;
  for (int seed = 1; seed <= kDraws; ++seed) {
    play::Random random = play::Random::stream(static_cast<std::uint64_t>(seed), guesser.name);
    bool passed = false;
    const auto score = sit(
        exams, pack, static_cast<std::uint64_t>(seed), tally.items,
        [&](const play::ItemView& item) { return guesser.answer(item, random); }, passed);
    tally.hundredths += score.scaled().hundredths;
    tally.passed += passed ? 1 : 0;
  }
  INFO(pack->exam.id.str() << ", " << guesser.name);
  INFO("topics:" << best_of(by_topic(*pack, tally.items)));
  INFO("items:" << best_of(tally.items));
  CHECK(tally.hundredths / kDraws <= kHighestMean);
  CHECK(tally.passed == 0);
}

}  // namespace

TEST_CASE("no guesser passes an exam that decides, and all stay at 40 or less", "[guesser]") {
  Exams exams;
  load(exams);
  for (const auto& pack : exams.deciding) {
    for (const guess::Guesser& guesser : guess::all_guessers()) check_fails(exams, pack, guesser);
  }
}

TEST_CASE("who answers by the keys passes every draw with 100", "[guesser]") {
  Exams exams;
  load(exams);
  for (const auto& pack : exams.deciding) {
    INFO(pack->exam.id.str());
    for (int seed = 1; seed <= kDraws; ++seed) {
      Scores items;
      bool passed = false;
      const auto score = sit(
          exams, pack, static_cast<std::uint64_t>(seed), items,
          [&](const play::ItemView& item) { return play::right_answer(find(*pack, item.id)); },
          passed);
      REQUIRE(passed);
      REQUIRE(score.scaled().hundredths == 10'000);
    }
  }
}

TEST_CASE("words of prohibition make a text stern", "[guesser]") {
  CHECK(guess::sternness("Datang, menyapa, lalu pulang.") == 0);
  CHECK(guess::sternness("Tidak boleh, karena ajakan pun dilarang.") >
        guess::sternness("Boleh, karena grup keluarga termasuk ruang pribadi."));
  CHECK(guess::sternness("MELANGGAR") == 1);
}

}  // namespace netral

#include "content/mutants/walk.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "play/exam_run.h"
#include "play/explorer.h"
#include "play/lesson_run.h"
#include "play/playthrough.h"

namespace netral::mutants {
namespace {

using play::Input;
using play::Random;

constexpr play::ProofLimits kLimits{20'000, 20};
constexpr int kWalks = 5;
constexpr int kMostInputs = 2'000;  // of one walk

// ---- inputs that fit what is shown ---------------------------------------------------

Input answer_to(const play::ItemView& item, Random& random) {
  play::Answer answer{item.id, {}, {}};
  for (const play::OptionView& option : item.options) {
    if (item.takes_several && random.below(2) == 0) answer.selected.push_back(option.id);
  }
  if (answer.selected.empty()) {
    answer.selected = {item.options[random.below(item.options.size())].id};
  }
  std::sort(answer.selected.begin(), answer.selected.end());
  return answer;
}

Input input_for(const play::SceneView& scene, Random& random) {
  if (scene.choices.empty()) return play::Continue{};
  return play::Choose{scene.choices[random.below(scene.choices.size())].id};
}

/// Nothing at an end.
std::optional<Input> some_input(const play::LessonRun& run, Random& random) {
  const play::LessonView view = run.view();
  if (std::holds_alternative<play::EndView>(view.body)) return std::nullopt;
  if (const auto* item = std::get_if<play::ItemView>(&view.body)) return answer_to(*item, random);
  if (const auto* scene = std::get_if<play::SceneView>(&view.body)) {
    return input_for(*scene, random);
  }
  return play::Continue{};
}

std::optional<Input> some_input(const play::ExamRun& run, Random& random) {
  const play::ExamView view = run.view();
  const auto* item = std::get_if<play::ItemView>(&view.body);
  if (item == nullptr) return std::nullopt;
  return answer_to(*item, random);
}

// ---- walking ---------------------------------------------------------------------------

/// What fits nowhere has to be refused.
template <typename Run>
bool refuses_nonsense(Run& run) {
  const std::string before = run.shown();
  const bool took = run.apply(play::Choose{course::ChoiceId("tidak-ada")}).has_value() ||
                    run.apply(play::Answer{course::ItemId("tidak-ada"), {}, {}}).has_value();
  return !took && run.shown() == before;
}

template <typename Run>
bool replays(const std::shared_ptr<const typename Run::Pack>& pack, std::uint64_t seed,
             const std::vector<play::Step>& steps, const Run& run) {
  const auto again = Run::replay(pack, seed, steps);
  return again && again->outcome().has_value() == run.outcome().has_value() &&
         again->shown() == run.shown();
}

enum class Walk { ended, went_on, failed };

template <typename Run>
Walk walk(const std::shared_ptr<const typename Run::Pack>& pack, Random random) {
  const std::uint64_t seed = random.next();
  Run run(pack, seed);
  std::vector<play::Step> steps;
  while (steps.size() < kMostInputs) {
    const auto input = some_input(run, random);
    if (!input) break;
    const auto decoded = play::decode(play::encode(*input));
    if (!refuses_nonsense(run) || !decoded || *decoded != *input || !run.apply(*input)) {
      return Walk::failed;
    }
    steps.push_back({static_cast<int>(steps.size()) + 1, play::encode(*input), run.shown(), {}});
  }
  if (!replays(pack, seed, steps, run)) return Walk::failed;
  return run.outcome() ? Walk::ended : Walk::went_on;
}

// ---- what was proved ---------------------------------------------------------------------

bool replays(const play::ProvenWay& way, const std::shared_ptr<const course::LessonPack>& pack) {
  const auto read = play::parse_playthroughs(play::to_uji(way.playthrough));
  return read && read->size() == 1 && play::run_playthrough(read->front(), pack).has_value();
}

std::string check_ways(const play::ProofReport& report,
                       const std::shared_ptr<const course::LessonPack>& pack) {
  for (const play::ProvenEnding& ending : report.endings) {
    if (replays(ending.shortest, pack) && replays(ending.lowest, pack) &&
        replays(ending.highest, pack)) {
      continue;
    }
    return "a way to " + ending.scene.str() + " does not replay\n";
  }
  return {};
}

}  // namespace

std::string play_lesson(const std::shared_ptr<const course::LessonPack>& pack, Random random) {
  const play::ProofReport report = play::prove(*pack, kLimits);
  std::string faults = check_ways(report, pack);
  const bool must_end = report.is_complete && report.dead_ends.empty() && report.loops.empty();
  bool has_ended = false;
  for (int i = 0; i < kWalks && !has_ended; ++i) {
    const Walk walked = walk<play::LessonRun>(pack, Random(random.next()));
    if (walked == Walk::failed) faults += "a walk of the lesson failed\n";
    has_ended = walked == Walk::ended;
  }
  if (must_end && !has_ended) faults += "no walk of the lesson came to an end\n";
  return faults;
}

std::string play_exam(const std::shared_ptr<const course::ExamPack>& pack, Random random) {
  const Walk walked = walk<play::ExamRun>(pack, random);
  return walked == Walk::ended ? "" : "a walk of the exam did not come to its end\n";
}

}  // namespace netral::mutants

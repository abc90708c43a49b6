#include "content/mutants/walk.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "play/exam_run.h"
#include "play/explorer.h"
#include "play/item_draft.h"
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

template <typename T>
const T& pick(const std::vector<T>& values, Random& random) {
  return values[random.below(values.size())];
}

void place_all(play::ItemDraft& draft, const play::ItemView& item, Random& random) {
  while (const auto option = play::next_unplaced(draft, item)) {
    play::place(draft, item, *option, pick(item.targets, random).id);
  }
}

void order_all(play::ItemDraft& draft, const play::ItemView& item, Random& random) {
  for (const play::OptionView& option : item.options) {
    play::move(draft, item, option.id, static_cast<int>(random.below(5)) - 2);
  }
  play::confirm_order(draft, item);
}

void tick_some(play::ItemDraft& draft, const play::ItemView& item, Random& random) {
  for (const play::OptionView& option : item.options) {
    if (random.below(2) == 0) play::tick(draft, item, option.id);
  }
  if (draft.selected.empty()) play::tick(draft, item, pick(item.options, random).id);
}

Input answer_to(const play::ItemView& item, Random& random) {
  play::ItemDraft draft;
  if (course::is_placing(item.kind)) {
    place_all(draft, item, random);
  } else if (item.kind == course::ItemKind::urutkan) {
    order_all(draft, item, random);
  } else {
    tick_some(draft, item, random);
  }
  if (item.asks_confidence) draft.confidence = static_cast<play::Confidence>(1 + random.below(3));
  return play::answer_of(draft, item);
}

Input reply_of(const std::vector<play::ReplyPartView>& parts, Random& random) {
  play::Compose reply;
  for (const play::ReplyPartView& part : parts) {
    reply.phrases.push_back(pick(part.phrases, random).id);
  }
  return reply;
}

Input input_for(const play::SceneView& scene, Random& random) {
  if (!scene.choices.empty()) return play::Choose{pick(scene.choices, random).id};
  if (!scene.reply.empty()) return reply_of(scene.reply, random);
  const bool writes = scene.plan && random.below(2) == 0;
  return writes ? Input(play::WritePlan{scene.plan->situation, "menolak"}) : play::Continue{};
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
  if (run.needs_draw()) return run.draw({});
  const play::ExamView view = run.view();
  const auto* item = std::get_if<play::ItemView>(&view.body);
  if (item == nullptr) return std::nullopt;
  return answer_to(*item, random);
}

/// An id that no file can give to anything.
constexpr const char* kNobodysId = "Tidak ada";

// ---- walking ---------------------------------------------------------------------------

/// What fits nowhere has to be refused.
template <typename Run>
bool refuses_nonsense(Run& run) {
  const std::string before = run.shown();
  for (const Input& input : {Input(play::Choose{course::ChoiceId(kNobodysId)}),
                             Input(play::Compose{{course::PhraseId(kNobodysId)}}),
                             Input(play::Draw{{course::ItemId(kNobodysId)}}),
                             Input(play::Answer{course::ItemId(kNobodysId)})}) {
    if (run.apply(input)) return false;
  }
  return run.shown() == before;
}

/// Whether an input is the same when it was written down and read.
bool is_kept(const Input& input) {
  const auto read = play::decode(play::encode(input), play::own_words(input));
  return read && *read == input;
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
    if (!refuses_nonsense(run) || !is_kept(*input) || !run.apply(*input)) return Walk::failed;
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
    if (walked == Walk::failed) faults += "a walk of " + pack->lesson.head.id.str() + " failed\n";
    has_ended = walked == Walk::ended;
  }
  if (must_end && !has_ended)
    faults += "no walk of " + pack->lesson.head.id.str() + " came to an end\n";
  return faults;
}

std::string play_exam(const std::shared_ptr<const course::ExamPack>& pack, Random random) {
  const Walk walked = walk<play::ExamRun>(pack, random);
  return walked == Walk::ended ? "" : "a walk of the exam did not come to its end\n";
}

}  // namespace netral::mutants

#include "play/lesson_run.h"

#include <algorithm>
#include <cassert>

#include "play/distance.h"
#include "play/item_view.h"
#include "play/replay.h"
#include "play/scoring.h"

namespace netral::play {
namespace {

int most_points(const course::Decision& decision) {
  int most = 0;
  for (const course::Choice& choice : decision.choices) most = std::max(most, choice.points);
  return most;
}

const course::Choice& best_choice(const course::Decision& decision) {
  return *std::max_element(
      decision.choices.begin(), decision.choices.end(),
      [](const course::Choice& a, const course::Choice& b) { return a.points < b.points; });
}

}  // namespace

/// What conditions may ask, answered by the run.
class LessonRun::Facts : public course::ConditionFacts {
 public:
  explicit Facts(const LessonRun& run) : run_(run) {}

  [[nodiscard]] int variable(const course::VariableId& id) const override {
    const auto found = run_.variables_.find(id);
    return found == run_.variables_.end() ? 0 : found->second;
  }
  [[nodiscard]] int visits(const course::SceneId& id) const override {
    const auto found = run_.visits_.find(id);
    return found == run_.visits_.end() ? 0 : found->second;
  }
  [[nodiscard]] int score() const override { return run_.score().scaled().hundredths / 100; }

 private:
  const LessonRun& run_;
};

LessonRun::LessonRun(std::shared_ptr<const course::LessonPack> pack, std::uint64_t seed)
    : pack_(std::move(pack)), seed_(seed) {
  for (const course::Variable& variable : pack_->lesson.variables) {
    variables_[variable.id] = variable.initial;
  }
  enter(pack_->lesson.start);
}

base::Result<LessonRun> LessonRun::replay(std::shared_ptr<const course::LessonPack> pack,
                                          std::uint64_t seed, const std::vector<Step>& steps) {
  LessonRun run(std::move(pack), seed);
  if (const auto replayed = replay_steps(run, steps); !replayed) {
    return tl::unexpected(replayed.error());
  }
  return run;
}

// ---- moving ---------------------------------------------------------------

base::Result<void> LessonRun::apply(const Input& input) {
  const bool fits = std::visit([this](const auto& what) { return take(what); }, input);
  if (!fits) return base::fault("step_unfit", {{"number", ""}});
  return {};
}

void LessonRun::enter(const course::SceneId& scene) {
  scene_ = scene;
  stage_ = Stage::reading;
  chosen_ = nullptr;
  drawn_.clear();
  ++visits_[scene];
}

void LessonRun::follow(const std::vector<course::Jump>& jumps) {
  const Facts facts(*this);
  const auto open = std::find_if(jumps.begin(), jumps.end(), [&](const course::Jump& jump) {
    return !jump.when || jump.when->holds(facts);
  });
  assert(open != jumps.end() && "the reader lets no scene without a last way on pass");
  enter(course::SceneId(open->next));
}

bool LessonRun::take(const Continue&) {
  switch (stage_) {
    case Stage::reading:
      if (!std::holds_alternative<course::Passage>(here().then) &&
          !std::holds_alternative<course::Quiz>(here().then)) {
        return false;
      }
      leave_reading();
      return true;
    case Stage::chosen:
      enter(course::SceneId(chosen_->next));
      return true;
    case Stage::answered:
      next_item();
      return true;
    case Stage::asking:
      return false;
  }
  return false;
}

void LessonRun::leave_reading() {
  if (const auto* passage = std::get_if<course::Passage>(&here().then)) {
    follow(passage->jumps);
    return;
  }
  const auto& quiz = std::get<course::Quiz>(here().then);
  const std::string stream = scene_.str() + "/" + std::to_string(visits_[scene_]);
  drawn_ = draw_items(quiz, pack_->banks, seen_items_, Random::stream(seed_, stream));
  item_ = 0;
  stage_ = Stage::asking;
  if (drawn_.empty()) follow(quiz.jumps);
}

void LessonRun::next_item() {
  if (++item_ < drawn_.size()) {
    stage_ = Stage::asking;
  } else {
    follow(std::get<course::Quiz>(here().then).jumps);
  }
}

bool LessonRun::take(const Choose& input) {
  const auto* decision = std::get_if<course::Decision>(&here().then);
  if (decision == nullptr || stage_ != Stage::reading) return false;
  const auto choice =
      std::find_if(decision->choices.begin(), decision->choices.end(),
                   [&](const course::Choice& candidate) { return candidate.id == input.choice; });
  if (choice == decision->choices.end()) return false;

  chosen_ = &*choice;
  stage_ = Stage::chosen;
  apply_effects(*choice);
  if (is_first_visit()) {
    const course::Choice& best = best_choice(*decision);
    earned_.push_back({{choice->points, most_points(*decision)},
                       choice->verdict,
                       {decision->question, best.text, best.reason}});
  }
  return true;
}

void LessonRun::apply_effects(const course::Choice& choice) {
  for (const course::Effect& effect : choice.effects) {
    const course::Variable& variable = *pack_->lesson.find(effect.variable);
    int& value = variables_[effect.variable];
    value = variable.is_boolean ? effect.amount
                                : std::clamp(value + effect.amount, variable.least, variable.most);
  }
}

bool LessonRun::take(const Answer& input) {
  if (stage_ != Stage::asking) return false;
  const course::Item& item = *drawn_[item_].item;
  if (input.item != item.id || !is_answerable(item, input.selected)) return false;

  selected_ = input.selected;
  stage_ = Stage::answered;
  seen_items_.push_back(item.id);
  if (is_first_visit()) {
    earned_.push_back({play::score(item, selected_), std::nullopt, missed_view(item)});
  }
  return true;
}

// ---- asking ---------------------------------------------------------------

const course::Scene& LessonRun::here() const {
  const course::Scene* scene = pack_->lesson.find(scene_);
  assert(scene != nullptr && "the reader lets no unknown scene pass");
  return *scene;
}

bool LessonRun::is_first_visit() const { return visits_.at(scene_) == 1; }

base::Score LessonRun::score() const {
  base::Score total;
  for (const Earned& earned : earned_) total += earned.score;
  return total;
}

std::optional<Outcome> LessonRun::outcome() const {
  const auto* ending = std::get_if<course::Ending>(&here().then);
  if (ending == nullptr) return std::nullopt;
  return Outcome{std::string(course::name_of(ending->kind)), score(), true};
}

std::string LessonRun::shown() const {
  if (stage_ == Stage::asking) return shown_text(drawn_[item_].order);
  const auto* decision = std::get_if<course::Decision>(&here().then);
  if (decision == nullptr || stage_ != Stage::reading) return {};
  std::string out;
  for (const course::Choice& choice : decision->choices) {
    if (!out.empty()) out += ' ';
    out += choice.id.str();
  }
  return out;
}

/// In proportion to the fewest scenes that still lie before an ending.
int LessonRun::minutes_left() const {
  std::map<course::SceneId, int> distance = scenes_to_an_ending(pack_->lesson);
  const int whole = std::max(distance[pack_->lesson.start], 1);
  const int left = std::min(distance[scene_], whole);
  if (left == 0) return 0;
  return std::max(1, (pack_->lesson.head.minutes * left + whole - 1) / whole);
}

}  // namespace netral::play

#include "play/lesson_run.h"

#include <algorithm>
#include <cassert>

#include "play/distance.h"
#include "play/item_view.h"
#include "play/ledger.h"
#include "play/replay.h"
#include "play/reply.h"
#include "play/scoring.h"

namespace netral::play {
namespace {

const course::Choice& best_of(const std::vector<const course::Choice*>& choices) {
  return **std::max_element(
      choices.begin(), choices.end(),
      [](const course::Choice* a, const course::Choice* b) { return a->points < b->points; });
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
  taken_.push_back(input);
  return {};
}

void LessonRun::enter(const course::SceneId& scene) {
  scene_ = scene;
  stage_ = Stage::reading;
  ruling_ = nullptr;
  chosen_ = nullptr;
  composed_.clear();
  drawn_.clear();
  ++visits_[scene];
  offer_choices();
}

/// Settled on entering: what is chosen here changes nothing of what was offered.
void LessonRun::offer_choices() {
  offered_.clear();
  const auto* decision = std::get_if<course::Decision>(&here().then);
  if (decision == nullptr) return;
  const Facts facts(*this);
  for (const course::Choice& choice : decision->choices) {
    const bool is_open = !choice.when || choice.when->holds(facts);
    if (is_open && !used_up_.contains(&choice)) offered_.push_back(&choice);
  }
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
      if (course::jumps_of(here()).empty()) return false;
      leave_reading();
      return true;
    case Stage::chosen:
      enter(course::SceneId(ruling_->next));
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
  if (const auto* quiz = std::get_if<course::Quiz>(&here().then)) {
    begin_quiz(*quiz);
  } else {
    follow(course::jumps_of(here()));
  }
}

void LessonRun::begin_quiz(const course::Quiz& quiz) {
  Random random = Random::stream(seed_, scene_.str() + "/" + std::to_string(visits_[scene_]));
  for (const course::Item* item : draw_items(quiz, pack_->banks, {seen_items_, {}}, random)) {
    drawn_.push_back(arrange(*item, quiz.shuffle_options, random));
  }
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
  if (stage_ != Stage::reading) return false;
  const auto choice =
      std::find_if(offered_.begin(), offered_.end(),
                   [&](const course::Choice* candidate) { return candidate->id == input.choice; });
  if (choice == offered_.end()) return false;

  chosen_ = *choice;
  if (chosen_->is_once) used_up_.insert(chosen_);
  if (is_first_visit()) {
    const course::Choice& best = best_of(offered_);
    const std::string& question = std::get<course::Decision>(here().then).question;
    earned_.push_back({base::of_points(chosen_->points, best.points),
                       chosen_->verdict,
                       {question, best.text, best.reason},
                       taken_.size()});
  }
  rule(*chosen_, chosen_->text);
  return true;
}

bool LessonRun::take(const Compose& input) {
  const auto* reply = std::get_if<course::Reply>(&here().then);
  if (reply == nullptr || stage_ != Stage::reading) return false;
  const std::vector<const course::Phrase*> phrases = phrases_of(*reply, input);
  if (phrases.empty()) return false;
  const course::Ruling* ruling = reply->find(worst_verdict(phrases));
  if (ruling == nullptr) return false;

  composed_ = phrases;
  if (is_first_visit()) {
    const std::vector<const course::Phrase*> best = best_phrases(*reply);
    const course::Ruling* right = reply->find(worst_verdict(best));
    earned_.push_back({base::of_points(points_of(phrases), points_of(best)),
                       ruling->verdict,
                       {reply->question, text_of(best), right == nullptr ? "" : right->reason},
                       taken_.size()});
  }
  if (ruling->verdict == course::Verdict::sesuai) refusals_.push_back(text_of(phrases));
  rule(*ruling, text_of(phrases));
  return true;
}

bool LessonRun::take(const WritePlan& input) {
  const auto* plan = std::get_if<course::Plan>(&here().then);
  if (plan == nullptr || stage_ != Stage::reading) return false;
  // The words may have been erased since they were recorded.
  if (!input.act.empty()) plans_.push_back({input.situation, input.act});
  follow(plan->jumps);
  return true;
}

void LessonRun::rule(const course::Ruling& ruling, const std::string& act) {
  ruling_ = &ruling;
  stage_ = Stage::chosen;
  ledger_.push_back(ledger_entry(pack_->registry, ruling, here().phase, act));
  for (const course::Effect& effect : ruling.effects) {
    const course::Variable& variable = *pack_->lesson.find(effect.variable);
    int& value = variables_[effect.variable];
    value = variable.is_boolean ? effect.amount
                                : std::clamp(value + effect.amount, variable.least, variable.most);
  }
}

bool LessonRun::take(const Answer& input) {
  if (stage_ != Stage::asking) return false;
  const course::Item& item = *drawn_[item_].item;
  if (!is_answerable(item, input)) return false;

  answer_ = input;
  stage_ = Stage::answered;
  seen_items_.push_back(item.id);
  if (is_first_visit()) {
    earned_.push_back(
        {play::score(item, answer_), std::nullopt, missed_view(item, answer_), taken_.size()});
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

std::vector<LessonView> LessonRun::views_so_far() const {
  LessonRun again(pack_, seed_);
  std::vector<LessonView> views = {again.view()};
  for (const Input& input : taken_) {
    const auto taken = again.apply(input);
    assert(taken && "what was taken once is taken again");
    if (taken) views.push_back(again.view());
  }
  return views;
}

std::vector<LessonRun> LessonRun::missed_places() const {
  std::vector<LessonRun> places;
  LessonRun again(pack_, seed_);
  auto earned = earned_.begin();
  for (std::size_t step = 0; step < taken_.size() && earned != earned_.end(); ++step) {
    if (earned->step == step) {
      if (!earned->is_right()) places.push_back(again);
      ++earned;
    }
    const auto taken = again.apply(taken_[step]);
    assert(taken && "what was taken once is taken again");
    if (!taken) break;
  }
  return places;
}

std::optional<bool> LessonRun::was_right() const {
  if (stage_ == Stage::chosen) return ruling_->verdict == course::Verdict::sesuai;
  if (stage_ != Stage::answered) return std::nullopt;
  const base::Score points = play::score(*drawn_[item_].item, answer_);
  return points.raw == points.max;
}

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
  if (stage_ == Stage::asking) return shown_text(drawn_[item_]);
  if (stage_ != Stage::reading) return {};
  std::string out;
  for (const course::Choice* choice : offered_) {
    if (!out.empty()) out += ' ';
    out += choice->id.str();
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

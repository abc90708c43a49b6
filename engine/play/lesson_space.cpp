#include "play/lesson_space.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "play/reply.h"

namespace netral::play {
namespace {

bool is_scored(const course::Scene& scene) {
  return std::holds_alternative<course::Decision>(scene.then) ||
         std::holds_alternative<course::Reply>(scene.then) ||
         std::holds_alternative<course::Quiz>(scene.then);
}

/// The largest value that one side of a comparison can have; nothing when it has no bound.
std::optional<int> largest(const course::Operand& operand, const course::Lesson& lesson) {
  if (const int* number = std::get_if<int>(&operand)) return *number;
  if (std::holds_alternative<course::ScoreOperand>(operand)) return 100;
  if (const auto* id = std::get_if<course::VariableId>(&operand)) {
    const course::Variable* variable = lesson.find(*id);
    return variable == nullptr ? 0 : variable->most;
  }
  return std::nullopt;
}

}  // namespace

std::size_t LessonStateHash::operator()(const LessonState& state) const noexcept {
  std::size_t hash = 14695981039346656037U;
  const auto mix = [&hash](int value) {
    hash = (hash ^ static_cast<std::size_t>(value)) * 1099511628211U;
    hash ^= hash >> 29U;
  };
  mix(state.scene);
  mix(state.score.raw);
  mix(state.score.max);
  for (const int slot : state.slots) mix(slot);
  return hash;
}

/// What conditions may ask, answered by a state.
class LessonSpace::Facts : public course::ConditionFacts {
 public:
  Facts(const LessonSpace& space, const LessonState& state) : space_(space), state_(state) {}

  [[nodiscard]] int variable(const course::VariableId& id) const override {
    const auto found = space_.variables_.find(id);
    return found == space_.variables_.end() ? 0 : state_.slots[found->second];
  }
  [[nodiscard]] int visits(const course::SceneId& id) const override {
    const auto found = space_.visits_.find(id);
    if (found == space_.visits_.end()) return 0;
    return state_.slots[space_.counters_[found->second].slot];
  }
  [[nodiscard]] int score() const override { return state_.score.scaled().hundredths / 100; }

 private:
  const LessonSpace& space_;
  const LessonState& state_;
};

/// What the conditions of the whole lesson ask.
struct LessonSpace::Asked {
  /// How far visits are compared with what has a bound.
  std::map<course::SceneId, int> visits;
  /// Visits that are compared with visits.
  std::map<course::SceneId, bool> unbounded;
  std::map<course::VariableId, bool> variables;

  void add(const course::Operand& operand, const course::Operand& against,
           const course::Lesson& lesson) {
    if (const auto* id = std::get_if<course::VariableId>(&operand)) variables[*id] = true;
    const auto* scene = std::get_if<course::SceneId>(&operand);
    if (scene == nullptr) return;
    const auto bound = largest(against, lesson);
    int& limit = visits[*scene];
    const int most = std::min(bound.value_or(0), std::numeric_limits<int>::max() - 1);
    limit = std::max(limit, most + 1);
    if (!bound) unbounded[*scene] = true;
  }

  explicit Asked(const course::Lesson& lesson) {
    for (const course::Scene& scene : lesson.scenes) {
      for (const course::Condition* condition : course::conditions_of(scene)) {
        if (condition == nullptr) continue;
        for (const auto& comparison : condition->comparisons()) {
          add(comparison.left, comparison.right, lesson);
          add(comparison.right, comparison.left, lesson);
        }
      }
    }
  }
};

LessonSpace::LessonSpace(const course::LessonPack& pack, int most_visits)
    : pack_(pack), most_visits_(most_visits) {
  int number = 0;
  for (const course::Scene& scene : pack.lesson.scenes) numbers_[scene.id] = number++;
  count_items();
  lay_out(Asked(pack.lesson));
  look_ahead();
}

void LessonSpace::count_items() {
  for (const course::Scene& scene : pack_.lesson.scenes) {
    int items = 0;
    if (const auto* quiz = std::get_if<course::Quiz>(&scene.then)) {
      for (const auto& [topic, count] : quiz->draw) {
        const auto bank = pack_.banks.find(topic);
        if (bank == pack_.banks.end()) continue;
        items += std::min(count, static_cast<int>(bank->second.items.size()));
      }
    }
    items_.push_back(items);
  }
}

void LessonSpace::lay_out(const Asked& asked) {
  for (const course::Variable& variable : pack_.lesson.variables) {
    if (asked.variables.contains(variable.id)) variables_[variable.id] = slots_++;
  }
  for (const course::Scene& scene : pack_.lesson.scenes) {
    const auto found = asked.visits.find(scene.id);
    if (found == asked.visits.end() && !is_scored(scene)) continue;
    Counter counter;
    counter.scene = numbers_.at(scene.id);
    counter.slot = slots_++;
    counter.limit = std::max(1, found == asked.visits.end() ? 1 : found->second);
    counter.is_scored = is_scored(scene);
    counter.is_unbounded = asked.unbounded.contains(scene.id);
    if (counter.is_unbounded) counter.limit = std::max(counter.limit, most_visits_ + 1);
    visits_[scene.id] = counters_.size();
    counters_.push_back(counter);
  }
  for (const course::Scene& scene : pack_.lesson.scenes) lay_out_choices(scene);
}

/// A slot for each choice that is offered only once: whether it was taken.
void LessonSpace::lay_out_choices(const course::Scene& scene) {
  std::map<std::size_t, std::size_t>& taken = taken_.emplace_back();
  const auto* decision = std::get_if<course::Decision>(&scene.then);
  if (decision == nullptr) return;
  for (std::size_t i = 0; i < decision->choices.size(); ++i) {
    if (decision->choices[i].is_once) taken[i] = slots_++;
  }
}

std::vector<bool> LessonSpace::reachable_from(int from) const {
  std::vector<bool> reached(pack_.lesson.scenes.size());
  std::vector<int> open = {from};
  reached[index(from)] = true;
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    for (const course::SceneId& id : course::ways_on(scene(at))) {
      const auto next = numbers_.find(id);
      if (next == numbers_.end() || reached[index(next->second)]) continue;
      reached[index(next->second)] = true;
      open.push_back(next->second);
    }
  }
  return reached;
}

void LessonSpace::note_asked(int number, Ahead& ahead) const {
  const auto visits = visits_.find(scene(number).id);
  if (visits != visits_.end() && counters_[visits->second].is_scored) {
    ahead.slots[counters_[visits->second].slot] = true;
  }
  for (const auto& [choice, slot] : taken_[index(number)]) ahead.slots[slot] = true;
  for (const course::Condition* condition : course::conditions_of(scene(number))) {
    if (condition != nullptr) note_asked(*condition, ahead);
  }
}

void LessonSpace::note_asked(const course::Condition& condition, Ahead& ahead) const {
  ahead.asks_score = ahead.asks_score || condition.uses_score();
  for (const course::VariableId& id : condition.variables()) {
    const auto found = variables_.find(id);
    if (found != variables_.end()) ahead.slots[found->second] = true;
  }
  for (const course::SceneId& id : condition.scenes()) {
    const auto found = visits_.find(id);
    if (found != visits_.end()) ahead.slots[counters_[found->second].slot] = true;
  }
}

void LessonSpace::look_ahead() {
  const int count = static_cast<int>(pack_.lesson.scenes.size());
  for (int from = 0; from < count; ++from) {
    Ahead ahead{std::vector<bool>(slots_), false};
    const std::vector<bool> reached = reachable_from(from);
    for (int to = 0; to < count; ++to) {
      if (reached[index(to)]) note_asked(to, ahead);
    }
    ahead_.push_back(std::move(ahead));
  }
}

ConditionLog LessonSpace::new_log() const {
  ConditionLog log;
  for (const course::Scene& scene : pack_.lesson.scenes) {
    log.emplace_back(course::conditions_of(scene).size());
  }
  return log;
}

LessonState LessonSpace::start() const {
  LessonState state;
  state.slots.resize(slots_);
  for (const course::Variable& variable : pack_.lesson.variables) {
    const auto slot = variables_.find(variable.id);
    if (slot != variables_.end()) state.slots[slot->second] = variable.initial;
  }
  return enter(std::move(state), numbers_.at(pack_.lesson.start));
}

bool LessonSpace::is_beyond(const LessonState& state) const {
  return std::any_of(counters_.begin(), counters_.end(), [&](const Counter& counter) {
    return counter.is_unbounded && state.slots[counter.slot] > most_visits_;
  });
}

/// Counts the visit, then forgets what can no longer matter. A scored scene at
/// hand is counted to 2, to tell its first visit from the later ones.
LessonState LessonSpace::enter(LessonState state, int number) const {
  state.scene = number;
  const std::vector<bool>& asked = ahead_[index(number)].slots;
  for (const Counter& counter : counters_) {
    int& count = state.slots[counter.slot];
    const bool is_here = counter.scene == number;
    if (is_here) ++count;
    count =
        std::min(count, is_here && counter.is_scored ? std::max(counter.limit, 2) : counter.limit);
  }
  for (std::size_t slot = 0; slot < slots_; ++slot) {
    if (!asked[slot]) state.slots[slot] = 0;
  }
  return state;
}

bool LessonSpace::is_first_visit(const LessonState& state) const {
  const Counter& counter = counters_[visits_.at(scene(state.scene).id)];
  return state.slots[counter.slot] == 1;
}

std::vector<Departure> LessonSpace::leave(const LessonState& state, ConditionLog& log) const {
  std::vector<Departure> out;
  const auto& then = scene(state.scene).then;
  if (const auto* decision = std::get_if<course::Decision>(&then)) {
    leave_decision(state, *decision, log, out);
  } else if (const auto* reply = std::get_if<course::Reply>(&then)) {
    leave_reply(state, *reply, out);
  } else if (const auto* quiz = std::get_if<course::Quiz>(&then)) {
    leave_quiz(state, *quiz, log, out);
  } else {
    follow(state, course::jumps_of(scene(state.scene)), {}, log, out);
  }
  return out;
}

/// The choices that the state is offered, by their place.
std::vector<std::size_t> LessonSpace::offered(const LessonState& state,
                                              const course::Decision& decision,
                                              ConditionLog& log) const {
  const Facts facts(*this, state);
  const auto& taken = taken_[index(state.scene)];
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < decision.choices.size(); ++i) {
    const course::Choice& choice = decision.choices[i];
    const bool is_open = !choice.when || choice.when->holds(facts);
    if (choice.when) {
      ConditionSeen& seen = log[index(state.scene)][i];
      (is_open ? seen.held : seen.failed) = true;
    }
    const auto slot = taken.find(i);
    if (is_open && (slot == taken.end() || state.slots[slot->second] == 0)) places.push_back(i);
  }
  return places;
}

void LessonSpace::leave_decision(const LessonState& state, const course::Decision& decision,
                                 ConditionLog& log, std::vector<Departure>& out) const {
  const bool counts = is_first_visit(state);
  const auto& taken = taken_[index(state.scene)];
  const std::vector<std::size_t> places = offered(state, decision, log);
  int most = 0;
  for (const std::size_t i : places) most = std::max(most, decision.choices[i].points);
  for (const std::size_t i : places) {
    const course::Choice& choice = decision.choices[i];
    LessonState next = state;
    if (counts) next.score += base::of_points(choice.points, most);
    if (const auto slot = taken.find(i); slot != taken.end()) next.slots[slot->second] = 1;
    rule(std::move(next), choice, {Move::Kind::choose, static_cast<int>(i)}, out);
  }
}

/// One way for every verdict and number of points that a reply can come to; the rest
/// differ only in words.
void LessonSpace::leave_reply(const LessonState& state, const course::Reply& reply,
                              std::vector<Departure>& out) const {
  const bool counts = is_first_visit(state);
  const int most = points_of(best_phrases(reply));
  std::set<std::pair<course::Verdict, int>> known;
  const int all = combinations(reply);
  for (int number = 0; number < all; ++number) {
    const Phrases phrases = combination(reply, number);
    const course::Verdict verdict = worst_verdict(phrases);
    const int points = points_of(phrases);
    const course::Ruling* ruling = reply.find(verdict);
    if (ruling == nullptr || !known.emplace(verdict, counts ? points : 0).second) continue;
    LessonState next = state;
    if (counts) next.score += base::of_points(points, most);
    rule(std::move(next), *ruling, {Move::Kind::compose, number}, out);
  }
}

/// Goes on from an act by its ruling.
void LessonSpace::rule(LessonState state, const course::Ruling& ruling, Move move,
                       std::vector<Departure>& out) const {
  for (const course::Effect& effect : ruling.effects) {
    const auto slot = variables_.find(effect.variable);
    if (slot == variables_.end()) continue;
    const course::Variable& variable = *pack_.lesson.find(effect.variable);
    int& value = state.slots[slot->second];
    value = variable.is_boolean ? effect.amount
                                : std::clamp(value + effect.amount, variable.least, variable.most);
  }
  const auto number = numbers_.find(ruling.next);
  if (number != numbers_.end()) out.push_back({move, enter(std::move(state), number->second)});
}

/// One way for every number of right answers; on a later visit they do not count,
/// and are all right.
void LessonSpace::leave_quiz(const LessonState& state, const course::Quiz& quiz, ConditionLog& log,
                             std::vector<Departure>& out) const {
  const int items = items_of(state.scene);
  const bool counts = is_first_visit(state);
  for (int right = items; right >= (counts ? 0 : items); --right) {
    LessonState answered = state;
    if (counts) answered.score += base::of_points(right, items);
    follow(answered, quiz.jumps, {Move::Kind::answer, right}, log, out);
  }
}

void LessonSpace::follow(const LessonState& state, const std::vector<course::Jump>& jumps,
                         Move move, ConditionLog& log, std::vector<Departure>& out) const {
  const Facts facts(*this, state);
  for (std::size_t i = 0; i < jumps.size(); ++i) {
    if (jumps[i].when) {
      const bool holds = jumps[i].when->holds(facts);
      ConditionSeen& seen = log[index(state.scene)][i];
      (holds ? seen.held : seen.failed) = true;
      if (!holds) continue;
    }
    const auto number = numbers_.find(jumps[i].next);
    if (number != numbers_.end()) out.push_back({move, enter(state, number->second)});
    return;
  }
}

}  // namespace netral::play

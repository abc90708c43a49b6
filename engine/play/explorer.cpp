#include "play/explorer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "play/lesson_space.h"
#include "play/reply.h"

namespace netral::play {
namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// One way to reach a node with one score; `parent` is the visit before it.
struct Visit {
  int node = 0;
  base::Score score;
  std::optional<int> parent;
  Move move;      ///< that led here from the parent
  int depth = 1;  ///< scenes on the way, this one included
};

/// A state without its score, unless that may still be asked for.
struct Node {
  const LessonState* state = nullptr;
  std::vector<int> visits;
  std::vector<int> next;
  bool is_expanded = false;
};

/// All that was seen of a lesson, as a graph.
class Exploration {
 public:
  Exploration(const course::LessonPack& pack, const ProofLimits& limits)
      : space_(pack, limits.visits), limits_(limits), log_(space_.new_log()) {
    reach(space_.start(), {});
    for (std::size_t i = 0; i < visits_.size(); ++i) expand(static_cast<int>(i));
  }

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<Visit>& visits() const { return visits_; }
  [[nodiscard]] const ConditionLog& log() const { return log_; }
  [[nodiscard]] const LessonSpace& space() const { return space_; }
  /// The fewest scenes on a way that was not followed; nothing when all were.
  [[nodiscard]] std::optional<int> cut() const { return cut_; }

 private:
  /// Adds the state, unless it can lead to nothing new. Returns its node, or
  /// nothing when there is no room for it.
  std::optional<int> reach(const LessonState& state, Visit visit) {
    visit.score = state.score;
    LessonState key = state;
    if (!space_.asks_score(state.scene)) key.score = {};
    const auto found = numbers_.find(key);
    if (found != numbers_.end() && is_between(nodes_[index(found->second)], visit.score)) {
      return found->second;
    }
    if (visits_.size() >= index(limits_.states)) return std::nullopt;
    visit.node = found == numbers_.end() ? add_node(std::move(key)) : found->second;
    nodes_[index(visit.node)].visits.push_back(static_cast<int>(visits_.size()));
    visits_.push_back(visit);
    return visit.node;
  }

  int add_node(LessonState key) {
    const int number = static_cast<int>(nodes_.size());
    const auto entry = numbers_.emplace(std::move(key), number).first;
    nodes_.emplace_back().state = &entry->first;
    return number;
  }

  /// Whether a visit of the node earned and lost at least as well, and another at
  /// least as badly: both orders are kept by whatever is added to them later.
  [[nodiscard]] bool is_between(const Node& node, const base::Score& score) const {
    bool is_not_highest = false;
    bool is_not_lowest = false;
    for (const int number : node.visits) {
      const base::Score& other = visits_[index(number)].score;
      const int lost = score.max - score.raw;
      const int other_lost = other.max - other.raw;
      is_not_highest = is_not_highest || (other.raw >= score.raw && other_lost <= lost);
      is_not_lowest = is_not_lowest || (other.raw <= score.raw && other_lost >= lost);
    }
    return is_not_highest && is_not_lowest;
  }

  void expand(int number) {
    const Visit visit = visits_[index(number)];
    LessonState state = *nodes_[index(visit.node)].state;
    state.score = visit.score;
    if (space_.is_beyond(state)) {
      cut_at(visit.depth);
      return;
    }
    std::vector<int> next;
    bool is_whole = true;
    for (const Departure& departure : space_.leave(state, log_)) {
      const auto node = reach(departure.to, {0, {}, number, departure.move, visit.depth + 1});
      if (node) next.push_back(*node);
      if (!node) is_whole = false;
    }
    if (!is_whole) cut_at(visit.depth + 1);
    Node& node = nodes_[index(visit.node)];
    if (is_whole && !node.is_expanded) {
      node.next = std::move(next);
      node.is_expanded = true;
    }
  }

  void cut_at(int depth) { cut_ = std::min(depth, cut_.value_or(depth)); }

  LessonSpace space_;
  ProofLimits limits_;
  ConditionLog log_;
  std::unordered_map<LessonState, int, LessonStateHash> numbers_;
  std::vector<Node> nodes_;
  std::vector<Visit> visits_;
  std::optional<int> cut_;
};

/// Reads the findings off what was explored.
class Prover {
 public:
  Prover(const course::LessonPack& pack, const ProofLimits& limits)
      : lesson_(pack.lesson), seen_(pack, limits) {
    const std::size_t count = seen_.nodes().size();
    back_.resize(count);
    for (std::size_t from = 0; from < count; ++from) {
      for (const int to : seen_.nodes()[from].next) {
        back_[index(to)].push_back(static_cast<int>(from));
      }
    }
  }

  ProofReport report() {
    report_.states = static_cast<int>(seen_.visits().size());
    report_.is_complete = !seen_.cut();
    report_.whole_to = seen_.cut().value_or(0);
    find_endings();
    find_traps();
    find_same_choices();
    if (report_.is_complete) {
      find_unreachable();
      find_idle_conditions();
    }
    return std::move(report_);
  }

  /// Breadth-first, so the first visit of a scene came by a shortest way.
  [[nodiscard]] std::optional<ProvenWay> way_to(const course::SceneId& scene) const {
    for (int visit = 0; visit < static_cast<int>(seen_.visits().size()); ++visit) {
      if (scene_of(seen_.visits()[index(visit)].node).id == scene) return way_to(visit);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const course::Scene& scene_of(int node) const {
    return lesson_.scenes[index(seen_.nodes()[index(node)].state->scene)];
  }

  // ---- ways ---------------------------------------------------------------

  [[nodiscard]] ProvenWay way_to(int visit) const {
    std::vector<int> way = {visit};
    while (const auto parent = seen_.visits()[index(way.back())].parent) way.push_back(*parent);
    std::reverse(way.begin(), way.end());

    const Visit& last = seen_.visits()[index(visit)];
    ProvenWay out{last.score, last.depth, {}};
    const course::Scene& end = scene_of(last.node);
    out.playthrough.name = end.id.str();
    for (std::size_t i = 0; i < way.size(); ++i) {
      const Visit& at = seen_.visits()[index(way[i])];
      if (i > 0) add_move(out.playthrough, seen_.visits()[index(way[i - 1])].node, at.move);
      add_line(out.playthrough, {"adegan", scene_of(at.node).id.str()});
    }
    if (const auto* ending = std::get_if<course::Ending>(&end.then)) {
      out.playthrough.ending = course::name_of(ending->kind);
      add_line(out.playthrough,
               {"nilai", "=", std::to_string(last.score.scaled().hundredths / 100)});
      add_line(out.playthrough, {"akhir", out.playthrough.ending});
    }
    return out;
  }

  void add_move(Playthrough& playthrough, int node, Move move) const {
    const int items = seen_.space().items_of(seen_.nodes()[index(node)].state->scene);
    if (move.kind == Move::Kind::answer && items > 0) {
      for (int i = 0; i < items; ++i) {
        add_line(playthrough, {"jawab", i < move.number ? "benar" : "salah"});
      }
      return;
    }
    if (const auto* decision = std::get_if<course::Decision>(&scene_of(node).then)) {
      add_line(playthrough, {"pilih", decision->choices[index(move.number)].id.str()});
    } else if (const auto* reply = std::get_if<course::Reply>(&scene_of(node).then)) {
      std::vector<std::string> words = {"susun"};
      for (const course::Phrase* phrase : combination(*reply, move.number)) {
        words.push_back(phrase->id.str());
      }
      add_line(playthrough, std::move(words));
    }
    add_line(playthrough, {"lanjut"});
  }

  /// Numbered as to_uji() writes them, below the heading.
  static void add_line(Playthrough& playthrough, std::vector<std::string> words) {
    const int number = static_cast<int>(playthrough.lines.size()) + 2;
    playthrough.lines.push_back({number, std::move(words)});
  }

  [[nodiscard]] int first_visit(int node) const {
    return seen_.nodes()[index(node)].visits.front();
  }

  // ---- endings ------------------------------------------------------------

  void find_endings() {
    struct Best {
      int shortest = 0;
      int lowest = 0;
      int highest = 0;
    };
    std::vector<std::optional<Best>> best(lesson_.scenes.size());
    const auto scaled = [&](int visit) { return seen_.visits()[index(visit)].score.scaled(); };
    for (int visit = 0; visit < static_cast<int>(seen_.visits().size()); ++visit) {
      const int node = seen_.visits()[index(visit)].node;
      auto& entry = best[index(seen_.nodes()[index(node)].state->scene)];
      if (!entry) entry = Best{visit, visit, visit};
      if (scaled(visit) < scaled(entry->lowest)) entry->lowest = visit;
      if (scaled(visit) > scaled(entry->highest)) entry->highest = visit;
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
      const auto* ending = std::get_if<course::Ending>(&lesson_.scenes[i].then);
      if (ending == nullptr || !best[i]) continue;
      report_.endings.push_back({lesson_.scenes[i].id, ending->kind, way_to(best[i]->shortest),
                                 way_to(best[i]->lowest), way_to(best[i]->highest)});
    }
  }

  // ---- where nothing ends ---------------------------------------------------

  /// Every node from which one of `targets` can be reached.
  [[nodiscard]] std::vector<bool> leading_to(std::vector<int> targets) const {
    std::vector<bool> leads(seen_.nodes().size());
    for (const int target : targets) leads[index(target)] = true;
    while (!targets.empty()) {
      const int at = targets.back();
      targets.pop_back();
      for (const int before : back_[index(at)]) {
        if (leads[index(before)]) continue;
        leads[index(before)] = true;
        targets.push_back(before);
      }
    }
    return leads;
  }

  /// What was not followed to its end is taken to end well: nothing is said
  /// against a lesson that was not seen.
  void find_traps() {
    std::vector<int> ends;
    std::vector<int> stops;  // ends, decisions and scenes without an open way
    for (int node = 0; node < static_cast<int>(seen_.nodes().size()); ++node) {
      const Node& at = seen_.nodes()[index(node)];
      const bool is_end =
          std::holds_alternative<course::Ending>(scene_of(node).then) || !at.is_expanded;
      if (is_end) ends.push_back(node);
      if (is_end || at.next.empty() || course::jumps_of(scene_of(node)).empty()) {
        stops.push_back(node);
      }
    }
    const std::vector<bool> can_end = leading_to(std::move(ends));
    const std::vector<bool> can_stop = leading_to(std::move(stops));
    std::set<course::SceneId> dead;
    std::set<std::set<course::SceneId>> looping;
    for (int node = 0; node < static_cast<int>(seen_.nodes().size()); ++node) {
      if (can_end[index(node)]) continue;
      if (!can_stop[index(node)]) {
        if (is_entry(node, can_stop)) add_loop(node, looping);
      } else if (is_entry(node, can_end) && dead.insert(scene_of(node).id).second) {
        report_.dead_ends.push_back({scene_of(node).id, way_to(first_visit(node))});
      }
    }
  }

  /// Whether the node can be entered from one that is still `fine`, or is the start.
  [[nodiscard]] bool is_entry(int node, const std::vector<bool>& fine) const {
    const std::vector<int>& before = back_[index(node)];
    return node == 0 ||
           std::any_of(before.begin(), before.end(), [&](int from) { return fine[index(from)]; });
  }

  /// Follows the ways on from `entry` until they repeat. The loop begins with the
  /// first of its scenes that is met.
  void add_loop(int entry, std::set<std::set<course::SceneId>>& known) {
    std::vector<int> way;
    int at = entry;
    while (std::find(way.begin(), way.end(), at) == way.end()) {
      way.push_back(at);
      at = seen_.nodes()[index(at)].next.front();
    }
    std::set<course::SceneId> scenes;
    for (auto node = std::find(way.begin(), way.end(), at); node != way.end(); ++node) {
      scenes.insert(scene_of(*node).id);
    }
    if (!known.insert(scenes).second) return;
    const auto first = std::find_if(way.begin(), way.end(),
                                    [&](int node) { return scenes.contains(scene_of(node).id); });
    EndlessLoop loop{{}, way_to(first_visit(*first))};
    for (auto node = first; node != way.end(); ++node) {
      const course::SceneId& id = scene_of(*node).id;
      if (scenes.erase(id) > 0) loop.scenes.push_back(id);
    }
    report_.loops.push_back(std::move(loop));
  }

  // ---- what makes no difference ---------------------------------------------

  [[nodiscard]] std::vector<bool> reached_scenes() const {
    std::vector<bool> reached(lesson_.scenes.size());
    for (const Node& node : seen_.nodes()) reached[index(node.state->scene)] = true;
    return reached;
  }

  void find_unreachable() {
    const std::vector<bool> reached = reached_scenes();
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!reached[i]) report_.unreachable.push_back(lesson_.scenes[i].id);
    }
  }

  void find_idle_conditions() {
    const std::vector<bool> reached = reached_scenes();
    for (std::size_t scene = 0; scene < lesson_.scenes.size(); ++scene) {
      const auto conditions = course::conditions_of(lesson_.scenes[scene]);
      for (std::size_t way = 0; reached[scene] && way < conditions.size(); ++way) {
        const ConditionSeen& seen = seen_.log()[scene][way];
        if (conditions[way] == nullptr || (seen.held && seen.failed)) continue;
        report_.idle_conditions.push_back(
            {lesson_.scenes[scene].id, static_cast<int>(way), conditions[way]->text(),
             seen.held ? IdleCondition::Truth::always : IdleCondition::Truth::never});
      }
    }
  }

  static bool makes_no_difference(const course::Choice& a, const course::Choice& b) {
    const auto effects_of = [](const course::Choice& choice) {
      std::vector<std::pair<course::VariableId, int>> effects;
      for (const course::Effect& effect : choice.effects) {
        effects.emplace_back(effect.variable, effect.amount);
      }
      std::sort(effects.begin(), effects.end());
      return effects;
    };
    return a.next == b.next && a.verdict == b.verdict && a.points == b.points &&
           effects_of(a) == effects_of(b);
  }

  void find_same_choices() {
    for (const course::Scene& scene : lesson_.scenes) {
      const auto* decision = std::get_if<course::Decision>(&scene.then);
      if (decision == nullptr) continue;
      const std::vector<course::Choice>& choices = decision->choices;
      for (std::size_t b = 1; b < choices.size(); ++b) {
        const auto twin = std::find_if(choices.begin(), choices.begin() + static_cast<int>(b),
                                       [&](const course::Choice& earlier) {
                                         return makes_no_difference(earlier, choices[b]);
                                       });
        if (twin == choices.begin() + static_cast<int>(b)) continue;
        report_.same_choices.push_back({scene.id, twin->id, choices[b].id});
      }
    }
  }

  const course::Lesson& lesson_;
  Exploration seen_;
  std::vector<std::vector<int>> back_;  ///< the nodes before each node
  ProofReport report_;
};

}  // namespace

bool ProofReport::is_clean() const {
  const bool has_never = std::any_of(
      idle_conditions.begin(), idle_conditions.end(),
      [](const IdleCondition& idle) { return idle.truth == IdleCondition::Truth::never; });
  return is_complete && unreachable.empty() && dead_ends.empty() && loops.empty() && !has_never;
}

ProofReport prove(const course::LessonPack& pack, const ProofLimits& limits) {
  return Prover(pack, limits).report();
}

std::optional<ProvenWay> shortest_way(const course::LessonPack& pack, const course::SceneId& scene,
                                      const ProofLimits& limits) {
  return Prover(pack, limits).way_to(scene);
}

}  // namespace netral::play

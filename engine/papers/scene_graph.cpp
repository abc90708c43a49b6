#include "papers/scene_graph.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

namespace netral::papers {
namespace {

/// Turns a lesson into what is drawn of it.
class GraphMaker {
 public:
  GraphMaker(const course::Lesson& lesson, const base::Strings& strings) : strings_(strings) {
    std::vector<const course::Scene*> scenes;
    for (const course::Scene& scene : lesson.scenes) scenes.push_back(&scene);
    std::stable_partition(scenes.begin(), scenes.end(),
                          [&](const course::Scene* scene) { return scene->id == lesson.start; });
    for (const course::Scene* scene : scenes) {
      numbers_[scene->id] = static_cast<int>(numbers_.size());
      graph_.nodes.push_back(node_of(*scene));
      if (scene->id == lesson.start) {
        graph_.nodes.back().caption =
            strings_.say("graf.mulai", {{"jenis", graph_.nodes.back().caption}});
      }
    }
    for (const course::Scene* scene : scenes) add_edges(*scene);
  }

  SceneGraph take() { return std::move(graph_); }

 private:
  /// Says of what kind a scene is.
  class Describer {
   public:
    Describer(const base::Strings& strings, SceneNode& node) : strings_(strings), node_(node) {}

    void operator()(const course::Passage&) { say(SceneShape::passage, "graf.bacaan"); }
    void operator()(const course::Decision&) { say(SceneShape::decision, "graf.keputusan"); }
    void operator()(const course::Reply& reply) {
      say(SceneShape::reply, "graf.susun", {{"jumlah", std::to_string(reply.parts.size())}});
    }
    void operator()(const course::Plan&) { say(SceneShape::plan, "graf.rencana"); }
    void operator()(const course::Quiz& quiz) {
      int items = 0;
      for (const auto& drawn : quiz.draw) items += drawn.second;
      say(SceneShape::quiz, "graf.kuis", {{"jumlah", std::to_string(items)}});
    }
    void operator()(const course::Ending& ending) {
      say(SceneShape::ending, "graf.akhir", {{"akhir", std::string(course::name_of(ending.kind))}});
      node_.ending = ending.kind;
    }

   private:
    void say(SceneShape shape, std::string_view key, const base::Args& args = {}) {
      node_.shape = shape;
      node_.caption = strings_.say(key, args);
    }

    const base::Strings& strings_;
    SceneNode& node_;
  };

  [[nodiscard]] SceneNode node_of(const course::Scene& scene) const {
    SceneNode node;
    node.title = scene.id.str();
    std::visit(Describer(strings_, node), scene.then);
    return node;
  }

  void add_edges(const course::Scene& scene) {
    if (const auto* decision = std::get_if<course::Decision>(&scene.then)) {
      for (const course::Choice& choice : decision->choices) {
        add_edge(scene.id, choice.next, label_of(choice));
      }
    } else if (const auto* reply = std::get_if<course::Reply>(&scene.then)) {
      for (const course::Ruling& ruling : reply->outcomes) {
        add_edge(scene.id, ruling.next, std::string(course::name_of(ruling.verdict)));
      }
    } else {
      add_jumps(scene.id, course::jumps_of(scene));
    }
  }

  /// A choice's id, the condition on which it is offered, and whether only once.
  [[nodiscard]] std::string label_of(const course::Choice& choice) const {
    std::string label = choice.id.str();
    if (choice.when) {
      label = strings_.say("graf.bila", {{"pilihan", label}, {"syarat", choice.when->text()}});
    }
    return choice.is_once ? strings_.say("graf.sekali", {{"pilihan", label}}) : label;
  }

  void add_jumps(const course::SceneId& from, const std::vector<course::Jump>& jumps) {
    for (const course::Jump& jump : jumps) {
      const std::string otherwise = jumps.size() > 1 ? strings_.say("graf.selain_itu") : "";
      add_edge(from, jump.next, jump.when ? jump.when->text() : otherwise);
    }
  }

  void add_edge(const course::SceneId& from, const course::SceneId& to, std::string label) {
    const auto target = numbers_.find(to);
    if (target == numbers_.end()) return;
    const int start = numbers_.at(from);
    auto edge = std::find_if(graph_.edges.begin(), graph_.edges.end(), [&](const SceneEdge& e) {
      return e.from == start && e.to == target->second;
    });
    if (edge == graph_.edges.end()) {
      graph_.edges.push_back({start, target->second, {}});
      edge = graph_.edges.end() - 1;
    }
    if (!label.empty()) edge->labels.push_back(std::move(label));
  }

  const base::Strings& strings_;
  std::map<course::SceneId, int> numbers_;
  SceneGraph graph_;
};

}  // namespace

SceneGraph scene_graph(const course::Lesson& lesson, const base::Strings& strings) {
  return GraphMaker(lesson, strings).take();
}

}  // namespace netral::papers

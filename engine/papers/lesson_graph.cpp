#include "papers/lesson_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "papers/layered_layout.h"

namespace netral::papers {
namespace {

enum class Shape { passage, decision, quiz, ending };

/// A scene as it is drawn: its id, and its kind in words.
struct SceneNode {
  std::string title;
  std::string caption;
  Shape shape = Shape::passage;
  course::EndingKind ending = course::EndingKind::baik;
};

/// All ways from one scene to another, one line of words for each.
struct SceneEdge {
  int from = 0;
  int to = 0;
  std::vector<std::string> labels;
};

struct SceneGraph {
  std::vector<SceneNode> nodes;
  std::vector<SceneEdge> edges;
};

/// Turns a lesson into what is drawn of it. The first scene comes first.
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
  [[nodiscard]] SceneNode node_of(const course::Scene& scene) const {
    SceneNode node{scene.id.str(), strings_.say("graf.bacaan"), Shape::passage, {}};
    if (std::holds_alternative<course::Decision>(scene.then)) {
      node.caption = strings_.say("graf.keputusan");
      node.shape = Shape::decision;
    } else if (const auto* quiz = std::get_if<course::Quiz>(&scene.then)) {
      int items = 0;
      for (const auto& drawn : quiz->draw) items += drawn.second;
      node.caption = strings_.say("graf.kuis", {{"jumlah", std::to_string(items)}});
      node.shape = Shape::quiz;
    } else if (const auto* ending = std::get_if<course::Ending>(&scene.then)) {
      node.caption =
          strings_.say("graf.akhir", {{"akhir", std::string(course::name_of(ending->kind))}});
      node.shape = Shape::ending;
      node.ending = ending->kind;
    }
    return node;
  }

  void add_edges(const course::Scene& scene) {
    if (const auto* decision = std::get_if<course::Decision>(&scene.then)) {
      for (const course::Choice& choice : decision->choices) {
        add_edge(scene.id, choice.next, choice.id.str());
      }
    }
    if (const auto* passage = std::get_if<course::Passage>(&scene.then)) {
      add_jumps(scene.id, passage->jumps);
    }
    if (const auto* quiz = std::get_if<course::Quiz>(&scene.then)) add_jumps(scene.id, quiz->jumps);
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

// ---- dot ----------------------------------------------------------------------

std::string dot_quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Text that stands for itself in a label: `\n` breaks the line.
std::string dot_label(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    const std::string quoted = dot_quoted(line);
    if (!out.empty()) out += "\\n";
    out += quoted.substr(1, quoted.size() - 2);
  }
  return '"' + out + '"';
}

std::string_view dot_shape(Shape shape) {
  switch (shape) {
    case Shape::passage:
      return "shape=box, style=rounded";
    case Shape::decision:
      return "shape=hexagon";
    case Shape::quiz:
      return "shape=parallelogram";
    case Shape::ending:
      return "shape=box, peripheries=2";
  }
  return "";
}

// ---- svg ----------------------------------------------------------------------

// The palette of the screens (ui/theme.cpp); a paper may not include them.
constexpr std::string_view kPaper = "#FBF7EF";
constexpr std::string_view kCard = "#FFFEFA";
constexpr std::string_view kQuiet = "#F0E8D7";
constexpr std::string_view kInk = "#23201B";
constexpr std::string_view kMuted = "#5E564B";
constexpr std::string_view kAccent = "#6B4226";
constexpr std::string_view kEdge = "#A57C52";
constexpr std::string_view kAction = "#22406A";
constexpr std::string_view kActionSoft = "#E3E9F3";

constexpr double kMargin = 32;
constexpr double kHeadHeight = 56;
constexpr double kNodeHeight = 52;
constexpr double kLineHeight = 16;
constexpr double kTitleWidth = 8.4;  ///< of a character, about, at 14 px and half bold
constexpr double kTextWidth = 6.8;   ///< of a character, about, at 12 px
constexpr std::size_t kLongestLabel = 26;

struct Ink {
  std::string_view ground;
  std::string_view line;
};

Ink ink_of(const SceneNode& node) {
  switch (node.shape) {
    case Shape::passage:
      return {kCard, kEdge};
    case Shape::decision:
      return {kActionSoft, kAction};
    case Shape::quiz:
      return {kQuiet, kAccent};
    case Shape::ending:
      break;
  }
  switch (node.ending) {
    case course::EndingKind::baik:
      return {"#E2ECE3", "#3F6248"};
    case course::EndingKind::sedang:
      return {"#F3E9D0", "#75581F"};
    case course::EndingKind::buruk:
      return {"#F5E2DC", "#8C3B2A"};
  }
  return {kCard, kEdge};
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// Broken between words, so that no line is much longer than a scene is wide.
std::vector<std::string> wrapped(const std::vector<std::string>& labels) {
  std::vector<std::string> lines;
  for (const std::string& label : labels) {
    std::string line;
    for (const std::string_view word : base::split(label, ' ')) {
      if (!line.empty() && line.size() + 1 + word.size() > kLongestLabel) {
        lines.push_back(std::move(line));
        line.clear();
      }
      if (!line.empty()) line += ' ';
      line += word;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

double width_of(const std::vector<std::string>& lines, double per_character) {
  std::size_t longest = 0;
  for (const std::string& line : lines) {
    longest = std::max(longest, base::length_in_characters(line));
  }
  return static_cast<double>(longest) * per_character;
}

/// Draws the graph as it was laid out.
class SvgPainter {
 public:
  SvgPainter(const SceneGraph& graph, std::string title)
      : graph_(graph), title_(std::move(title)) {}

  std::string paint() {
    std::vector<Extent> nodes;
    for (const SceneNode& node : graph_.nodes) nodes.push_back(extent_of(node));
    std::vector<LayoutEdge> edges;
    for (const SceneEdge& edge : graph_.edges) {
      edges.push_back({edge.from, edge.to, extent_of(wrapped(edge.labels))});
    }
    const Layout layout = lay_out(nodes, edges);
    open(layout.size);
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) draw_way(layout.routes[i]);
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
      draw_label(wrapped(graph_.edges[i].labels), edges[i].label, layout.routes[i]);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      draw_node(graph_.nodes[i], layout.nodes[i], nodes[i]);
    }
    return out_ + "</g>\n</svg>\n";
  }

 private:
  static Extent extent_of(const SceneNode& node) {
    const double text =
        std::max(width_of({node.title}, kTitleWidth), width_of({node.caption}, kTextWidth));
    return {std::max(96.0, text + 48), kNodeHeight};
  }

  static Extent extent_of(const std::vector<std::string>& label) {
    if (label.empty()) return {};
    return {width_of(label, kTextWidth) + 10, static_cast<double>(label.size()) * kLineHeight + 6};
  }

  void open(Extent size) {
    const double title = width_of({title_}, 11);
    const double width = std::max(size.width, title) + 2 * kMargin;
    const double height = size.height + 2 * kMargin + kHeadHeight;
    out_ += fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "viewBox=\"0 0 {0:.0f} {1:.0f}\" font-family=\"Inter, sans-serif\" role=\"img\">\n"
        "<title>{2}</title>\n"
        "<defs>{3}{4}</defs>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"{5}\"/>\n"
        "<text x=\"{6:.0f}\" y=\"{7:.0f}\" font-size=\"20\" font-weight=\"600\" "
        "fill=\"{8}\">{2}</text>\n",
        width, height, escaped(title_), arrow("ke", kEdge), arrow("kembali", kAccent), kPaper,
        kMargin, kMargin + 18, kInk);
    out_ += fmt::format("<g transform=\"translate({:.1f} {:.1f})\">\n", (width - size.width) / 2,
                        kMargin + kHeadHeight);
  }

  static std::string arrow(std::string_view id, std::string_view color) {
    return fmt::format(
        "<marker id=\"{}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" "
        "markerHeight=\"8\" orient=\"auto\"><path d=\"M0 1 L10 5 L0 9 z\" fill=\"{}\"/></marker>",
        id, color);
  }

  void draw_way(const Route& route) {
    std::string path = fmt::format("M{:.1f} {:.1f}", route.points[0].x, route.points[0].y);
    for (std::size_t i = 1; i < route.points.size(); ++i) {
      const Point& from = route.points[i - 1];
      const Point& to = route.points[i];
      if (i % 2 == 1) {
        path += fmt::format(" L{:.1f} {:.1f}", to.x, to.y);
      } else {
        const double middle = (from.y + to.y) / 2;
        path += fmt::format(" C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", from.x, middle, to.x,
                            middle, to.x, to.y);
      }
    }
    out_ += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"{} "
        "marker-end=\"url(#{})\"/>\n",
        path, route.leads_back ? kAccent : kEdge,
        route.leads_back ? " stroke-dasharray=\"5 4\"" : "", route.leads_back ? "kembali" : "ke");
  }

  void draw_label(const std::vector<std::string>& lines, Extent size, const Route& route) {
    if (lines.empty()) return;
    out_ += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"4\" "
        "fill=\"{}\"/>\n",
        route.label.x - size.width / 2, route.label.y - size.height / 2, size.width, size.height,
        kPaper);
    double y = route.label.y - static_cast<double>(lines.size()) * kLineHeight / 2 + 12;
    for (const std::string& line : lines) {
      draw_text({route.label.x, y}, line, "12", "400", kMuted);
      y += kLineHeight;
    }
  }

  void draw_node(const SceneNode& node, Point at, Extent size) {
    const Ink ink = ink_of(node);
    draw_outline(node.shape, at, size, ink);
    draw_text({at.x, at.y - 3}, node.title, "14", "600", kInk);
    draw_text({at.x, at.y + 15}, node.caption, "12", "400",
              node.shape == Shape::passage ? kMuted : ink.line);
  }

  void draw_outline(Shape shape, Point at, Extent size, Ink ink) {
    const double left = at.x - size.width / 2;
    const double top = at.y - size.height / 2;
    const double right = left + size.width;
    const double bottom = top + size.height;
    const auto box = [&](double inset, double radius, std::string_view ground) {
      out_ += fmt::format(
          "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{:.0f}\" "
          "fill=\"{}\" stroke=\"{}\" stroke-width=\"1.5\"/>\n",
          left + inset, top + inset, size.width - 2 * inset, size.height - 2 * inset, radius,
          ground, ink.line);
    };
    const auto polygon = [&](const std::vector<Point>& corners) {
      std::string points;
      for (const Point& corner : corners)
        points += fmt::format("{:.1f},{:.1f} ", corner.x, corner.y);
      out_ += fmt::format(
          "<polygon points=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.5\" "
          "stroke-linejoin=\"round\"/>\n",
          points, ink.ground, ink.line);
    };
    switch (shape) {
      case Shape::passage:
        box(0, 12, ink.ground);
        return;
      case Shape::decision:
        polygon({{left + 16, top},
                 {right - 16, top},
                 {right, at.y},
                 {right - 16, bottom},
                 {left + 16, bottom},
                 {left, at.y}});
        return;
      case Shape::quiz:
        polygon({{left + 14, top}, {right, top}, {right - 14, bottom}, {left, bottom}});
        return;
      case Shape::ending:
        box(0, 2, ink.ground);
        box(4, 1, "none");
        return;
    }
  }

  void draw_text(Point at, const std::string& text, std::string_view size, std::string_view weight,
                 std::string_view color) {
    out_ += fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" font-weight=\"{}\" "
        "text-anchor=\"middle\" fill=\"{}\">{}</text>\n",
        at.x, at.y, size, weight, color, escaped(text));
  }

  const SceneGraph& graph_;
  std::string title_;
  std::string out_;
};

}  // namespace

std::string lesson_dot(const course::Lesson& lesson, const base::Strings& strings) {
  const SceneGraph graph = GraphMaker(lesson, strings).take();
  std::string out = fmt::format("digraph {} {{\n", dot_quoted(lesson.head.id.str()));
  out += fmt::format("  label={};\n  labelloc=t;\n", dot_quoted(lesson.head.title));
  out += "  node [fontname=\"Inter\"];\n  edge [fontname=\"Inter\"];\n";
  for (const SceneNode& node : graph.nodes) {
    out += fmt::format("  {} [label={}, {}];\n", dot_quoted(node.title),
                       dot_label({node.title, node.caption}), dot_shape(node.shape));
  }
  for (const SceneEdge& edge : graph.edges) {
    out += fmt::format("  {} -> {}",
                       dot_quoted(graph.nodes[static_cast<std::size_t>(edge.from)].title),
                       dot_quoted(graph.nodes[static_cast<std::size_t>(edge.to)].title));
    if (!edge.labels.empty()) out += fmt::format(" [label={}]", dot_label(edge.labels));
    out += ";\n";
  }
  return out + "}\n";
}

std::string lesson_svg(const course::Lesson& lesson, const base::Strings& strings) {
  const SceneGraph graph = GraphMaker(lesson, strings).take();
  return SvgPainter(graph, lesson.head.title).paint();
}

}  // namespace netral::papers

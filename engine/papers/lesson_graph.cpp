// The lesson in graphviz's language.

#include "papers/lesson_graph.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "papers/scene_graph.h"

namespace netral::papers {
namespace {

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

std::string_view dot_shape(SceneShape shape) {
  switch (shape) {
    case SceneShape::passage:
      return "shape=box, style=rounded";
    case SceneShape::decision:
      return "shape=hexagon";
    case SceneShape::reply:
      return "shape=octagon";
    case SceneShape::plan:
      return "shape=note";
    case SceneShape::quiz:
      return "shape=parallelogram";
    case SceneShape::ending:
      return "shape=box, peripheries=2";
  }
  return "";
}

}  // namespace

std::string lesson_dot(const course::Lesson& lesson, const base::Strings& strings) {
  const SceneGraph graph = scene_graph(lesson, strings);
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

}  // namespace netral::papers

// The lesson as a picture of our own.

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "papers/layered_layout.h"
#include "papers/lesson_graph.h"
#include "papers/scene_graph.h"

namespace netral::papers {
namespace {

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
    case SceneShape::passage:
      return {kCard, kEdge};
    case SceneShape::decision:
      return {kActionSoft, kAction};
    case SceneShape::quiz:
      return {kQuiet, kAccent};
    case SceneShape::reply:
      return {kActionSoft, kAction};
    case SceneShape::plan:
      return {kCard, kAccent};
    case SceneShape::ending:
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
              node.shape == SceneShape::passage ? kMuted : ink.line);
  }

  void draw_outline(SceneShape shape, Point at, Extent size, Ink ink) {
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
      case SceneShape::passage:
        box(0, 12, ink.ground);
        return;
      case SceneShape::decision:
        polygon({{left + 16, top},
                 {right - 16, top},
                 {right, at.y},
                 {right - 16, bottom},
                 {left + 16, bottom},
                 {left, at.y}});
        return;
      case SceneShape::reply:
        polygon({{left + 14, top},
                 {right - 14, top},
                 {right, top + 14},
                 {right, bottom - 14},
                 {right - 14, bottom},
                 {left + 14, bottom},
                 {left, bottom - 14},
                 {left, top + 14}});
        return;
      case SceneShape::plan:
        polygon(
            {{left, top}, {right - 14, top}, {right, top + 14}, {right, bottom}, {left, bottom}});
        polygon({{right - 14, top}, {right, top + 14}, {right - 14, top + 14}});
        return;
      case SceneShape::quiz:
        polygon({{left + 14, top}, {right, top}, {right - 14, bottom}, {left, bottom}});
        return;
      case SceneShape::ending:
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

std::string lesson_svg(const course::Lesson& lesson, const base::Strings& strings) {
  const SceneGraph graph = scene_graph(lesson, strings);
  return SvgPainter(graph, lesson.head.title).paint();
}

}  // namespace netral::papers

// Lays a directed graph out in layers, from above to below, after Sugiyama, Tagawa
// and Toda: ways back are turned round, layers come from the longest path, orders
// from barycentres, positions from keeping ways straight. Labels are laid out like
// nodes between the layers, so nothing ever covers anything. Knows no lesson and
// draws nothing.

#pragma once

#include <vector>

namespace netral::papers {

struct Point {
  double x = 0;
  double y = 0;
};

struct Extent {
  double width = 0;
  double height = 0;
};

/// An edge between two nodes, by index; `label` is nothing when it has no words.
struct LayoutEdge {
  int from = 0;
  int to = 0;
  Extent label;
};

/// Where an edge runs, in its own direction: straight from each even point to the
/// next, bent from each odd point to the next.
struct Route {
  std::vector<Point> points;
  Point label;  ///< its centre
  bool leads_back = false;
};

struct Layout {
  Extent size;
  std::vector<Point> nodes;  ///< centres
  std::vector<Route> routes;
};

/// Requires: at least one node; node 0 is where reading begins.
[[nodiscard]] Layout lay_out(const std::vector<Extent>& nodes,
                             const std::vector<LayoutEdge>& edges);

}  // namespace netral::papers

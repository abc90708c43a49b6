#include "papers/layered_layout.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace netral::papers {
namespace {

constexpr double kBetween = 22;    ///< sideways, between neighbours
constexpr double kLayerGap = 22;   ///< downwards, between layers
constexpr double kLane = 8;        ///< the room of a way that passes a layer
constexpr double kPortGap = 18;    ///< between two ways at one node
constexpr double kLoopReach = 20;  ///< how far a way from a node to itself stands out
constexpr int kOrderSweeps = 24;
constexpr int kPlaceSweeps = 400;
constexpr double kNoWish = 0.01;  ///< how strongly a cell without ways that side stays

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// A node, or the place where an edge passes a layer.
struct Cell {
  Extent size;
  int layer = 0;
  bool is_node = false;
  double x = 0;
  std::vector<int> above;
  std::vector<int> below;
  /// How far from the neighbour's middle this middle must be for a straight way.
  std::vector<double> above_lean;
  std::vector<double> below_lean;
};

/// An edge as it is laid out: always downwards.
struct Chain {
  std::vector<int> cells;  ///< from the upper node to the lower, both included
  bool is_turned = false;
  bool is_loop = false;
};

class LayeredLayout {
 public:
  LayeredLayout(const std::vector<Extent>& nodes, const std::vector<LayoutEdge>& edges)
      : nodes_(nodes), edges_(edges), chains_(edges.size()) {}

  Layout run() {
    turn_ways_back();
    find_layers();
    make_cells();
    order();
    place();
    stack();
    return result();
  }

 private:
  // ---- layers ---------------------------------------------------------------

  /// Marks the edges that close a cycle, going depth first from node 0.
  void turn_ways_back() {
    enum class Mark { fresh, open, done };
    std::vector<Mark> marks(nodes_.size(), Mark::fresh);
    const auto visit = [&](const auto& self, int node) -> void {
      marks[index(node)] = Mark::open;
      for (std::size_t i = 0; i < edges_.size(); ++i) {
        if (edges_[i].from != node) continue;
        const int to = edges_[i].to;
        chains_[i].is_loop = to == node;
        chains_[i].is_turned = to != node && marks[index(to)] == Mark::open;
        if (marks[index(to)] == Mark::fresh) self(self, to);
      }
      marks[index(node)] = Mark::done;
    };
    for (int node = 0; node < static_cast<int>(nodes_.size()); ++node) {
      if (marks[index(node)] == Mark::fresh) visit(visit, node);
    }
  }

  [[nodiscard]] int upper(std::size_t edge) const {
    return chains_[edge].is_turned ? edges_[edge].to : edges_[edge].from;
  }
  [[nodiscard]] int lower(std::size_t edge) const {
    return chains_[edge].is_turned ? edges_[edge].from : edges_[edge].to;
  }

  /// Nodes stand in even layers; the odd ones are for labels.
  void find_layers() {
    node_layers_.assign(nodes_.size(), 0);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < edges_.size(); ++i) {
        if (chains_[i].is_loop) continue;
        int& layer = node_layers_[index(lower(i))];
        const int least = node_layers_[index(upper(i))] + 2;
        changed = changed || layer < least;
        layer = std::max(layer, least);
      }
    }
  }

  int add_cell(Extent size, int layer, bool is_node) {
    const int number = static_cast<int>(cells_.size());
    cells_.push_back({size, layer, is_node, 0, {}, {}, {}, {}});
    if (index(layer) >= layers_.size()) layers_.resize(index(layer) + 1);
    layers_[index(layer)].push_back(number);
    return number;
  }

  void make_cells() {
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
      add_cell(nodes_[node], node_layers_[node], true);
    }
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      if (!chains_[edge].is_loop) make_chain(edge);
      if (chains_[edge].is_loop) {
        Extent& size = cells_[index(edges_[edge].from)].size;
        size.width += 2 * (kLoopReach + edges_[edge].label.width);
      }
    }
  }

  void make_chain(std::size_t edge) {
    Chain& chain = chains_[edge];
    const int first = node_layers_[index(upper(edge))];
    const int last = node_layers_[index(lower(edge))];
    const int label = chain.is_turned ? last - 1 : first + 1;
    chain.cells.push_back(upper(edge));
    for (int layer = first + 1; layer < last; ++layer) {
      Extent size = layer == label ? edges_[edge].label : Extent{};
      size.width = std::max(size.width, kLane);
      chain.cells.push_back(add_cell(size, layer, false));
    }
    chain.cells.push_back(lower(edge));
    for (std::size_t i = 1; i < chain.cells.size(); ++i) {
      cells_[index(chain.cells[i - 1])].below.push_back(chain.cells[i]);
      cells_[index(chain.cells[i])].above.push_back(chain.cells[i - 1]);
    }
  }

  // ---- order ----------------------------------------------------------------

  void note_positions() {
    position_.resize(cells_.size());
    for (const std::vector<int>& layer : layers_) {
      for (std::size_t i = 0; i < layer.size(); ++i)
        position_[index(layer[i])] = static_cast<int>(i);
    }
  }

  [[nodiscard]] double barycentre(int cell, const std::vector<int>& neighbours) const {
    if (neighbours.empty()) return position_[index(cell)];
    double sum = 0;
    for (const int neighbour : neighbours) sum += position_[index(neighbour)];
    return sum / static_cast<double>(neighbours.size());
  }

  void sort_layer(std::vector<int>& layer, bool from_above) {
    std::vector<double> keys(cells_.size());
    for (const int cell : layer) {
      const Cell& at = cells_[index(cell)];
      keys[index(cell)] = barycentre(cell, from_above ? at.above : at.below);
    }
    std::stable_sort(layer.begin(), layer.end(),
                     [&](int a, int b) { return keys[index(a)] < keys[index(b)]; });
    for (std::size_t i = 0; i < layer.size(); ++i) position_[index(layer[i])] = static_cast<int>(i);
  }

  [[nodiscard]] int crossings() const {
    int count = 0;
    for (const std::vector<int>& layer : layers_) {
      std::vector<std::pair<int, int>> lines;
      for (const int cell : layer) {
        for (const int to : cells_[index(cell)].below) {
          lines.emplace_back(position_[index(cell)], position_[index(to)]);
        }
      }
      for (std::size_t a = 0; a < lines.size(); ++a) {
        for (std::size_t b = a + 1; b < lines.size(); ++b) {
          const int above = lines[a].first - lines[b].first;
          const int below = lines[a].second - lines[b].second;
          count += (above < 0 && below > 0) || (above > 0 && below < 0) ? 1 : 0;
        }
      }
    }
    return count;
  }

  void order() {
    note_positions();
    std::vector<std::vector<int>> best = layers_;
    int fewest = std::numeric_limits<int>::max();
    for (int sweep = 0; sweep < kOrderSweeps && fewest > 0; ++sweep) {
      if (sweep % 2 == 0) {
        for (std::size_t i = 1; i < layers_.size(); ++i) sort_layer(layers_[i], true);
      } else {
        for (std::size_t i = layers_.size(); i-- > 1;) sort_layer(layers_[i - 1], false);
      }
      const int count = crossings();
      if (count >= fewest) continue;
      fewest = count;
      best = layers_;
    }
    layers_ = std::move(best);
    note_positions();
    swap_neighbours(fewest);
  }

  /// Swaps neighbours as long as that uncrosses something.
  void swap_neighbours(int fewest) {
    for (bool changed = true; changed && fewest > 0;) {
      changed = false;
      for (std::vector<int>& layer : layers_) {
        for (std::size_t i = 1; i < layer.size(); ++i) {
          const auto swap = [&] {
            std::swap(layer[i - 1], layer[i]);
            std::swap(position_[index(layer[i - 1])], position_[index(layer[i])]);
          };
          swap();
          const int count = crossings();
          if (count >= fewest) {
            swap();
            continue;
          }
          fewest = count;
          changed = true;
        }
      }
    }
  }

  // ---- places ---------------------------------------------------------------

  /// How much an edge between two cells wants to be straight.
  [[nodiscard]] double pull(int a, int b) const {
    const int passing = (cells_[index(a)].is_node ? 0 : 1) + (cells_[index(b)].is_node ? 0 : 1);
    return passing == 2 ? 4 : 1;
  }

  /// How far from the middle of a node's side a way meets it: side by side with
  /// the others, in the order of where they come from.
  [[nodiscard]] double port(int cell, int neighbour, const std::vector<int>& neighbours) const {
    if (!cells_[index(cell)].is_node || neighbours.size() < 2) return 0;
    std::vector<int> sorted = neighbours;
    std::sort(sorted.begin(), sorted.end(),
              [&](int a, int b) { return position_[index(a)] < position_[index(b)]; });
    const auto at = std::find(sorted.begin(), sorted.end(), neighbour) - sorted.begin();
    const double last = static_cast<double>(sorted.size() - 1);
    const double gap = std::min(kPortGap, nodes_[index(cell)].width * 0.5 / last);
    return (static_cast<double>(at) - last / 2) * gap;
  }

  void find_leans() {
    for (int cell = 0; cell < static_cast<int>(cells_.size()); ++cell) {
      Cell& at = cells_[index(cell)];
      for (const int to : at.above) {
        at.above_lean.push_back(port(to, cell, cells_[index(to)].below) - port(cell, to, at.above));
      }
      for (const int to : at.below) {
        at.below_lean.push_back(port(to, cell, cells_[index(to)].above) - port(cell, to, at.below));
      }
    }
  }

  /// Where a cell wants to be, as a sum, and how strongly.
  struct Wish {
    double sum = 0;
    double weight = 0;
    [[nodiscard]] double mean() const { return sum / weight; }
  };

  [[nodiscard]] Wish wish(int cell, bool above, bool below) const {
    const Cell& at = cells_[index(cell)];
    Wish wish;
    const auto add = [&](const std::vector<int>& neighbours, const std::vector<double>& leans) {
      for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const double strength = pull(cell, neighbours[i]);
        wish.sum += strength * (cells_[index(neighbours[i])].x + leans[i]);
        wish.weight += strength;
      }
    };
    if (above) add(at.above, at.above_lean);
    if (below) add(at.below, at.below_lean);
    if (wish.weight == 0) wish = {at.x * kNoWish, kNoWish};
    return wish;
  }

  /// Puts every cell of a layer as near as can be (by least squares) to where it
  /// wants to be, in their order and apart: pool adjacent violators.
  void settle(const std::vector<int>& layer, bool above, bool below) {
    struct Pool {
      Wish wish;
      std::size_t count = 1;
    };
    std::vector<double> offsets;
    std::vector<Pool> pools;
    double offset = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      if (i > 0) offset += distance(layer[i - 1], layer[i]);
      offsets.push_back(offset);
      Wish own = wish(layer[i], above, below);
      own.sum -= offset * own.weight;
      pools.push_back({own, 1});
      while (pools.size() > 1 && pools[pools.size() - 2].wish.mean() > pools.back().wish.mean()) {
        const Pool last = pools.back();
        pools.pop_back();
        pools.back().wish.sum += last.wish.sum;
        pools.back().wish.weight += last.wish.weight;
        pools.back().count += last.count;
      }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
      for (std::size_t k = 0; k < pool.count; ++k, ++i) {
        cells_[index(layer[i])].x = pool.wish.mean() + offsets[i];
      }
    }
  }

  [[nodiscard]] double distance(int left, int right) const {
    return (cells_[index(left)].size.width + cells_[index(right)].size.width) / 2 + kBetween;
  }

  void place() {
    find_leans();
    for (const std::vector<int>& layer : layers_) {
      double x = 0;
      for (std::size_t i = 0; i < layer.size(); ++i) {
        if (i > 0) x += distance(layer[i - 1], layer[i]);
        cells_[index(layer[i])].x = x;
      }
      for (const int cell : layer) cells_[index(cell)].x -= x / 2;
    }
    for (int sweep = 0; sweep < kPlaceSweeps; ++sweep) {
      const bool is_late = sweep >= kPlaceSweeps / 2;
      for (const auto& layer : layers_) settle(layer, true, is_late);
      for (std::size_t i = layers_.size(); i-- > 0;) settle(layers_[i], is_late, true);
    }
  }

  void stack() {
    double y = 0;
    for (const std::vector<int>& layer : layers_) {
      double height = 0;
      for (const int cell : layer) height = std::max(height, cells_[index(cell)].size.height);
      tops_.push_back(y);
      heights_.push_back(height);
      y += height + kLayerGap;
    }
  }

  // ---- result ---------------------------------------------------------------

  [[nodiscard]] double middle(int cell) const {
    const std::size_t layer = index(cells_[index(cell)].layer);
    return tops_[layer] + heights_[layer] / 2;
  }

  [[nodiscard]] Route route(std::size_t edge) const {
    const Chain& chain = chains_[edge];
    if (chain.is_loop) return loop(edge);
    Route out;
    out.leads_back = chain.is_turned;
    const std::vector<int>& cells = chain.cells;
    const int top = cells.front();
    const int bottom = cells.back();
    const double start = cells_[index(top)].x + port(top, cells[1], cells_[index(top)].below);
    const double end = cells_[index(bottom)].x +
                       port(bottom, cells[cells.size() - 2], cells_[index(bottom)].above);
    // Edges leave from where the layer ends, so that no bend crosses a taller neighbour.
    const std::size_t first = index(cells_[index(top)].layer);
    const std::size_t last = index(cells_[index(bottom)].layer);
    out.points.push_back({start, middle(top) + nodes_[index(top)].height / 2});
    out.points.push_back({start, tops_[first] + heights_[first]});
    for (std::size_t i = 1; i + 1 < cells.size(); ++i) {
      const Cell& cell = cells_[index(cells[i])];
      out.points.push_back({cell.x, tops_[index(cell.layer)]});
      out.points.push_back({cell.x, tops_[index(cell.layer)] + heights_[index(cell.layer)]});
    }
    out.points.push_back({end, tops_[last]});
    out.points.push_back({end, middle(bottom) - nodes_[index(bottom)].height / 2});
    const int label = chain.is_turned ? cells[cells.size() - 2] : cells[1];
    out.label = {cells_[index(label)].x, middle(label)};
    if (chain.is_turned) std::reverse(out.points.begin(), out.points.end());
    return out;
  }

  /// Out of the right side and back into it.
  [[nodiscard]] Route loop(std::size_t edge) const {
    const int node = edges_[edge].from;
    const double side = cells_[index(node)].x + nodes_[index(node)].width / 2;
    const double y = middle(node);
    const double reach = side + kLoopReach;
    Route out;
    out.leads_back = true;
    out.points = {{side - 4, y - 10}, {reach, y - 10}, {reach, y + 10}, {side, y + 10}};
    out.label = {reach + 6 + edges_[edge].label.width / 2, y};
    return out;
  }

  [[nodiscard]] Layout result() const {
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    for (const Cell& cell : cells_) {
      left = std::min(left, cell.x - cell.size.width / 2);
      right = std::max(right, cell.x + cell.size.width / 2);
    }
    Layout out;
    out.size = {right - left, tops_.back() + heights_.back()};
    for (int node = 0; node < static_cast<int>(nodes_.size()); ++node) {
      out.nodes.push_back({cells_[index(node)].x - left, middle(node)});
    }
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      Route one = route(edge);
      for (Point& point : one.points) point.x -= left;
      one.label.x -= left;
      out.routes.push_back(std::move(one));
    }
    return out;
  }

  const std::vector<Extent>& nodes_;
  const std::vector<LayoutEdge>& edges_;
  std::vector<Chain> chains_;
  std::vector<int> node_layers_;
  std::vector<Cell> cells_;  ///< the nodes first
  std::vector<std::vector<int>> layers_;
  std::vector<int> position_;  ///< of each cell in its layer
  std::vector<double> tops_;
  std::vector<double> heights_;
};

}  // namespace

Layout lay_out(const std::vector<Extent>& nodes, const std::vector<LayoutEdge>& edges) {
  return LayeredLayout(nodes, edges).run();
}

}  // namespace netral::papers

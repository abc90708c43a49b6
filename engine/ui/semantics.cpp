#include "ui/semantics.h"

#include <algorithm>

namespace netral::ui {
namespace {

template <typename Matches>
const Semantic* find_node(const std::vector<Semantic>& nodes, Matches matches) {
  const auto found = std::find_if(nodes.begin(), nodes.end(), matches);
  return found == nodes.end() ? nullptr : &*found;
}

}  // namespace

const Semantic* SemanticTree::focused() const {
  return find_node(nodes_, [](const Semantic& node) { return node.is_focused; });
}

const Semantic* SemanticTree::find(WidgetId id) const {
  return find_node(nodes_, [&](const Semantic& node) { return node.id == id; });
}

const Semantic* SemanticTree::find(Role role, std::string_view label) const {
  return find_node(nodes_,
                   [&](const Semantic& node) { return node.role == role && node.label == label; });
}

}  // namespace netral::ui

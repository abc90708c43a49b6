// A content file as a tree of texts, lists and maps. Every scalar is text; what
// it means is for the schema to say. The YAML library and its exceptions end in
// tree.cpp.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/reader/report.h"
#include "course/reader/scan.h"

namespace netral::course {

enum class NodeKind {
  nothing,  ///< no value: a key with nothing after it
  text,
  list,
  map,
  unreadable,  ///< a fault was reported here; nothing more can be said of it
};

struct Entry;

struct Node {
  NodeKind kind = NodeKind::nothing;
  Place at;
  bool is_quoted = false;      ///< of a text
  bool is_incomplete = false;  ///< of a map: some of its entries could not be read
  std::string text;
  std::vector<Node> items;
  std::vector<Entry> entries;

  /// The value under `key`, or nothing. Of a doubled key, the first.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// One key of a map and its value.
struct Entry {
  std::string key;
  Place at;
  Node value;
};

/// Whether nothing in the tree is unreadable.
[[nodiscard]] bool is_whole(const Node& node);

/// Reads the text. After a syntax error reading goes on at the next key at the
/// left margin, or at the next scene or item where the error is inside one; what
/// could not be read stands in the tree as unreadable.
[[nodiscard]] Node read_tree(const Scanned& scanned, Report& report);

}  // namespace netral::course

// Indentation: the block collections that are open around a line, and the columns
// where their entries begin.

#pragma once

#include <vector>

namespace netral::course {

/// A map or a list, and the column of its entries.
struct Level {
  int column;
  bool is_list;
};

/// The collections that are open, the innermost last.
class Levels {
 public:
  [[nodiscard]] bool is_empty() const { return open_.empty(); }

  /// The column of the entry whose value is being read; -1 before the first one.
  [[nodiscard]] int owner_column() const { return owner_column_; }

  /// Whether a column is further in than all that are open.
  [[nodiscard]] bool is_deeper(int column) const;

  /// Whether the entries of an open collection begin in this column.
  [[nodiscard]] bool has(int column) const;

  [[nodiscard]] std::vector<Level> deeper_than(int column) const;

  /// An entry begins: closes what is deeper, and opens its collection if it is new.
  void enter(int column, bool is_list);

  /// Opens again what a misplaced line seemed to end.
  void resume(const std::vector<Level>& interrupted);

  /// Closes all, as at the end of a document.
  void clear() { open_.clear(); }

 private:
  std::vector<Level> open_;
  int owner_column_ = -1;
};

}  // namespace netral::course

#include "course/reader/scan_levels.h"

#include <algorithm>

namespace netral::course {

bool Levels::is_deeper(int column) const { return open_.empty() || column > open_.back().column; }

bool Levels::has(int column) const {
  return std::any_of(open_.begin(), open_.end(),
                     [&](const Level& level) { return level.column == column; });
}

std::vector<Level> Levels::deeper_than(int column) const {
  const auto first = std::find_if(open_.begin(), open_.end(),
                                  [&](const Level& level) { return level.column > column; });
  return {first, open_.end()};
}

void Levels::enter(int column, bool is_list) {
  while (!open_.empty() && open_.back().column > column) open_.pop_back();
  // A list may stand in the same column as its key; the next key ends it.
  if (!is_list && !open_.empty() && open_.back().column == column && open_.back().is_list) {
    open_.pop_back();
  }
  const bool is_new =
      open_.empty() || open_.back().column != column || open_.back().is_list != is_list;
  if (is_new) open_.push_back({column, is_list});
  owner_column_ = column;
}

void Levels::resume(const std::vector<Level>& interrupted) {
  open_.insert(open_.end(), interrupted.begin(), interrupted.end());
}

}  // namespace netral::course

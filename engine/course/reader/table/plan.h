// What would become of a table of items: row by row what is added, what is there
// already, what is refused and why, and the banks as they would be afterwards. Nothing
// is written here, and nothing is planned in part: a refusal anywhere leaves every bank
// as it is. What makes an item wrong refuses its row; what lint only advises (a key that
// is longer than the rest, an option without feedback) is noted, and is the author's to
// weigh.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/ids.h"
#include "course/reader/table/columns.h"
#include "course/source.h"

namespace netral::course {

struct TableRow {
  int number = 2;  ///< as the spreadsheet counts
  std::vector<std::string> cells;
};

struct ItemTable {
  std::vector<std::string> head;
  std::vector<TableRow> rows;
};

enum class RowFate {
  added,
  present,  ///< the same item is there already, or further up in the table
  refused,
};

struct PlannedRow {
  int number = 2;
  std::string item;   ///< as the row calls it
  std::string topic;  ///< likewise
  RowFate fate = RowFate::refused;
  TableFindings findings = {};  ///< why it is refused
  TableFindings notes = {};     ///< what lint will say of the item once it is added
};

/// A bank as it would be.
struct PlannedBank {
  std::string path;
  std::string text;
  bool is_new = false;
  std::string title;
  std::optional<std::string> nearest_topic = {};  ///< of a new one: what may have been meant
};

struct ItemPlan {
  TableFindings head;            ///< what is wrong with the head; no row is looked at then
  std::vector<PlannedRow> rows;  ///< in the order of the table
  std::vector<PlannedBank> banks;
  /// What lint will say besides, of a bank as a whole; `column` is its path.
  TableFindings notes;

  [[nodiscard]] int count(RowFate fate) const;
  [[nodiscard]] bool is_refused() const { return !head.empty() || count(RowFate::refused) > 0; }
};

/// Plans the table against the course. `topic` is for rows that name none.
/// An item is known by its id: the same id with the same content changes nothing, with
/// other content it is refused, because ids are never given again.
/// Fails with "content_broken" {file} when the course, its law or a bank that would be
/// added to has errors, and "bank_not_changed" {file} when it cannot be added to safely.
[[nodiscard]] base::Result<ItemPlan> plan_items(const Source& source, const ItemTable& table,
                                                const std::optional<TopicId>& topic);

}  // namespace netral::course

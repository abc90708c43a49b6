// One row of a table as an item of a bank: its YAML, and which column each part came
// from, so that what lint would say of the file is told of the table.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "course/diagnostic.h"
#include "course/reader/table/columns.h"

namespace netral::course {

/// Where in a draft's text what a column holds begins.
struct DraftPiece {
  Position at;  ///< lines from 1 at the first of the draft
  std::string column;
};

struct ItemDraft {
  std::string id;
  std::string yaml;  ///< the entry of `soal`, two spaces from the margin; empty when the
                     ///< columns do not hold what an item of its kind says
  std::vector<DraftPiece> pieces;
  TableFindings findings;  ///< what the YAML cannot say: it is not to be written then
};

/// Finds provisions by what people write: their ids, or the citation "UU 20/2023 Pasal
/// 24 ayat (1) huruf d", whatever its spaces and punctuation.
class CitationIndex {
 public:
  explicit CitationIndex(const Registry& registry);

  /// The ids in a cell, separated by semicolons, commas, line breaks or spaces. What is
  /// neither id nor citation comes back as it was.
  [[nodiscard]] std::vector<std::string> ids_in(std::string_view cell) const;

 private:
  [[nodiscard]] std::string id_of(std::string_view words) const;

  std::map<std::string, std::string> by_citation_;
};

/// The draft of a row. Words are taken as people write them ("Pilihan ganda", "Masa
/// kampanye", "A, C"); whether they are valid is for the reader to say of the YAML.
[[nodiscard]] ItemDraft draft_item(const ItemColumns& columns,
                                   const std::vector<std::string>& cells,
                                   const CitationIndex& citations);

/// The column that a place of the draft's text came from.
[[nodiscard]] std::string column_at(const ItemDraft& draft, Position at);

}  // namespace netral::course

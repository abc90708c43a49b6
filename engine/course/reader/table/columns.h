// The columns of a table of items: what the words over them mean.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace netral::course {

/// What is wrong with a table, in the words of the string files, as a diagnostic's: `code`
/// is an entry there ("NT040", "impor.kunci"), and "nearest" among `args` what was meant.
struct TableFinding {
  std::string column;  ///< as the table calls it; may be empty
  std::string code;
  base::Args args = {};
};

using TableFindings = std::vector<TableFinding>;

enum class ItemColumn {
  id,
  topik,
  jenis,
  tingkat,
  tahapan,
  kasus,
  tanya,
  opsi,
  kunci,
  umpan_balik,
  mengapa,
  dasar,
  saran,
  ignored,  ///< a number that counts the rows, or nothing
};

/// The letters of options: A to F.
inline constexpr int kMostOptions = 6;

/// A column and where it stands.
struct PlacedColumn {
  ItemColumn what = ItemColumn::ignored;
  int option = 0;  ///< of opsi and umpan_balik: 0 is A
  std::string title;
};

class ItemColumns {
 public:
  /// Reads the head of a table: each title by its name or a synonym, whatever its case,
  /// spaces and punctuation. What is unknown, doubled or missing goes to `findings`.
  [[nodiscard]] static ItemColumns read(const std::vector<std::string>& head,
                                        TableFindings& findings);

  /// The cell of a row under a column; empty where there is none.
  [[nodiscard]] std::string_view cell(const std::vector<std::string>& cells, ItemColumn what,
                                      int option = 0) const;

  /// What the table calls a column, or what we do where it has none.
  [[nodiscard]] std::string title(ItemColumn what, int option = 0) const;

  [[nodiscard]] std::size_t size() const { return columns_.size(); }

 private:
  [[nodiscard]] std::optional<std::size_t> index_of(ItemColumn what, int option) const;

  std::vector<PlacedColumn> columns_;
};

}  // namespace netral::course

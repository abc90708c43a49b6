// Reading CSV as spreadsheets write it, whatever their language: semicolons, commas or
// tabs, any line ends, quotes, and the encodings of text_encoding.h. libcsv stays in
// csv_reader.cpp. What the columns mean is for others to say.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace netral::papers {

struct CsvRow {
  int number = 1;  ///< as the spreadsheet counts: the first row is 1, empty rows count
  std::vector<std::string> cells;
};

/// A cell is UTF-8, without white space at its ends, line breaks as "\n". The apostrophe
/// that csv.h puts before a formula's first character is taken off again.
struct CsvTable {
  std::vector<std::string> head;
  std::vector<CsvRow> rows;  ///< without those that are empty
};

/// Every row that holds something, the head among them. Without a `separator` it is found
/// as by read_csv(). Fails as that does.
[[nodiscard]] base::Result<std::vector<CsvRow>> read_csv_rows(std::string_view bytes,
                                                              std::optional<char> separator = {});

/// Reads a whole file. The separator is the one that the head has most of, or what a
/// first line "sep=;" says. Fails with "csv_workbook" when it is an Excel workbook,
/// "csv_empty", or "csv_quote" {row} when a quotation mark is never closed.
[[nodiscard]] base::Result<CsvTable> read_csv(std::string_view bytes);

}  // namespace netral::papers

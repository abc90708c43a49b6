// Reading the first sheet of an Excel workbook (.xlsx), as Excel, LibreOffice and Google
// write it: shared and inline texts, numbers, what formulas last gave. pugixml stays in
// xlsx_reader.cpp. What the columns mean is for others to say.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "papers/csv_reader.h"

namespace netral::papers {

/// Whether the bytes begin as a workbook of today does (any zip archive).
[[nodiscard]] bool is_xlsx(std::string_view bytes);

/// Every row of the first visible sheet that holds something, numbered as the sheet does.
/// A cell is as in CsvTable. A number keeps its digits while they are certain; beyond the
/// 15 that Excel keeps it is given as "1.98001012005010E+17", so that it can never pass for
/// one that was typed as text. A day is the number that Excel counts it by.
/// Fails with "xlsx_unreadable" (damaged, locked by a password, no workbook), "xlsx_1904"
/// (its days count from 1904), "csv_empty", or as ZipReader::read() does.
[[nodiscard]] base::Result<std::vector<CsvRow>> read_xlsx(const std::string& bytes);

}  // namespace netral::papers

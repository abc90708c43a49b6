#include "papers/csv.h"

namespace netral::papers {

std::string csv_cell(std::string_view value) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  std::string cell;
  if (!value.empty() && kFormulaStarts.find(value.front()) != std::string_view::npos) cell = "'";
  cell += value;
  if (cell.find_first_of("\";\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void Csv::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ';';
    text_ += csv_cell(cells[i]);
  }
  text_ += "\r\n";
}

}  // namespace netral::papers

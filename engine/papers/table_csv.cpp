#include "papers/table_csv.h"

#include "papers/csv.h"

namespace netral::papers {

std::string table_csv(const ReportTable& table) {
  Csv csv;
  std::vector<std::string> cells;
  for (const TableColumn& column : table.columns) cells.push_back(column.title);
  csv.row(cells);
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) cells[i] = cell_text(table.columns[i], row[i]);
    csv.row(cells);
  }
  return csv.text();
}

}  // namespace netral::papers

#include "papers/report_table.h"

#include <fmt/format.h>

#include "base/nip.h"
#include "base/overloaded.h"

namespace netral::papers {

std::string cell_text(const TableColumn& column, const TableCell& cell) {
  return std::visit(
      base::Overloaded{[](std::monostate) { return std::string(); },
                       [&](const std::string& text) {
                         return column.kind == ColumnKind::nip ? base::group_nip_digits(text)
                                                               : text;
                       },
                       [](std::int64_t number) { return std::to_string(number); },
                       [](const base::Scaled& share) {
                         const int rest = share.hundredths % 100;
                         const int whole = share.hundredths / 100;
                         return rest == 0 ? fmt::format("{}%", whole)
                                          : fmt::format("{},{:02}%", whole, rest);
                       },
                       [](const base::Date& date) {
                         return fmt::format("{:02}-{:02}-{:04}", date.day, date.month, date.year);
                       },
                       [](const base::UtcTime& time) { return base::wib_text(time); }},
      cell);
}

bool is_right_aligned(ColumnKind kind) {
  return kind == ColumnKind::number || kind == ColumnKind::percent;
}

}  // namespace netral::papers

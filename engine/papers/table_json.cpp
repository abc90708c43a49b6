#include "papers/table_json.h"

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"

namespace netral::papers {
namespace {

/// One character, escaped where JSON asks for it.
void append_escaped(std::string& out, char32_t c) {
  if (c == U'"' || c == U'\\') {
    out += '\\';
    base::append_utf8(out, c);
  } else if (c < 0x20) {
    out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  } else {
    base::append_utf8(out, c);
  }
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto character = base::decode(text, at);
    append_escaped(out, character ? character->value : U'\xFFFD');
    at += character ? character->bytes : 1;
  }
  return out + '"';
}

std::string value_of(const TableCell& cell) {
  return std::visit(
      base::Overloaded{[](std::monostate) { return std::string("null"); },
                       [](const std::string& text) { return quoted(text); },
                       [](std::int64_t number) { return std::to_string(number); },
                       [](const base::Scaled& share) {
                         return fmt::format("{}.{:02}", share.hundredths / 100,
                                            share.hundredths % 100);
                       },
                       [](const base::Date& date) { return quoted(base::iso(date)); },
                       [](const base::UtcTime& time) { return quoted(base::iso(time)); }},
      cell);
}

std::string row_of(const ReportTable& table, const std::vector<TableCell>& row) {
  std::vector<std::string> members;
  for (std::size_t i = 0; i < row.size(); ++i) {
    members.push_back(quoted(table.columns[i].key) + ": " + value_of(row[i]));
  }
  return "    {" + base::join(members, ", ") + "}";
}

/// The lines of a list, each on its own.
std::string list_of(const std::vector<std::string>& lines) {
  return lines.empty() ? "[]" : "[\n" + base::join(lines, ",\n") + "\n  ]";
}

}  // namespace

std::string table_json(const ReportTable& table) {
  std::vector<std::string> columns;
  for (const TableColumn& column : table.columns) {
    columns.push_back("    {\"kunci\": " + quoted(column.key) +
                      ", \"judul\": " + quoted(column.title) + "}");
  }
  std::vector<std::string> rows;
  for (const auto& row : table.rows) rows.push_back(row_of(table, row));
  return "{\n  \"judul\": " + quoted(table.title) + ",\n  \"catatan\": " + quoted(table.note) +
         ",\n  \"kolom\": " + list_of(columns) + ",\n  \"baris\": " + list_of(rows) + "\n}\n";
}

}  // namespace netral::papers

#include "papers/xlsx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <pugixml.hpp>

#include "base/text.h"
#include "papers/zip_reader.h"

namespace netral::papers {
namespace {

constexpr std::size_t kMostColumns = 256;
constexpr double kExactBelow = 1e15;  // Excel keeps 15 digits

/// The name without its prefix: some programs write <x:row>.
std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.find(':');
  return colon == whole.npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& each : node.children()) {
    if (local_name(each.name()) == name) return each;
  }
  return {};
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == name) return each.value();
  }
  return {};
}

using Xml = std::unique_ptr<pugi::xml_document>;

base::Result<Xml> read_part(const ZipReader& zip, const std::string& path) {
  const auto bytes = zip.read(path);
  if (!bytes) {
    return bytes.error().key == "zip_too_large" ? tl::unexpected(bytes.error())
                                                : base::fault("xlsx_unreadable");
  }
  auto document = std::make_unique<pugi::xml_document>();
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!document->load_buffer(bytes->data(), bytes->size(), options)) {
    return base::fault("xlsx_unreadable");
  }
  return document;
}

/// The texts below <si> or <is>, without the readings of Japanese words.
std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& each : node.children()) {
    const std::string_view name = local_name(each.name());
    if (name == "t") text += each.text().get();
    if (name == "r") text += rich_text(each);
  }
  return text;
}

std::vector<std::string> shared_texts(const pugi::xml_document& document) {
  std::vector<std::string> texts;
  for (const pugi::xml_node& node : document.document_element().children()) {
    if (local_name(node.name()) == "si") texts.push_back(rich_text(node));
  }
  return texts;
}

/// The place of a column in "AB12", from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z') {
    column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
    if (column > 100'000) return std::nullopt;
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

std::string number_text(const std::string& written) {
  double value = 0;
  const char* end = written.data() + written.size();
  const auto [rest, error] = std::from_chars(written.data(), end, value);
  if (error != std::errc() || rest != end || !std::isfinite(value)) return written;
  if (std::abs(value) >= kExactBelow) return fmt::format("{:.14E}", value);
  const bool is_whole = std::floor(value) == value;
  return is_whole ? fmt::format("{:.0f}", value) : written;
}

std::string cell_text(const pugi::xml_node& cell, const std::vector<std::string>& shared) {
  const std::string type = attribute(cell, "t");
  if (type == "inlineStr") return rich_text(child(cell, "is"));
  const std::string value = child(cell, "v").text().get();
  if (type == "s") {
    const auto index = base::parse_int(value);
    const bool is_there = index && *index >= 0 && static_cast<std::size_t>(*index) < shared.size();
    return is_there ? shared[static_cast<std::size_t>(*index)] : std::string();
  }
  const bool is_number = type.empty() || type == "n";
  return is_number ? number_text(value) : value;
}

/// Reads one <row>. `number` is that of the row before.
CsvRow read_row(const pugi::xml_node& node, int number, const std::vector<std::string>& shared) {
  CsvRow row;
  row.number = base::parse_int(attribute(node, "r")).value_or(number + 1);
  std::size_t next = 0;
  for (const pugi::xml_node& cell : node.children()) {
    if (local_name(cell.name()) != "c") continue;
    const std::size_t column = column_of(attribute(cell, "r")).value_or(next);
    next = column + 1;
    if (column >= kMostColumns) continue;
    if (row.cells.size() <= column) row.cells.resize(column + 1);
    row.cells[column] = std::string(base::trim(cell_text(cell, shared)));
  }
  return row;
}

bool is_empty(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

/// A target as the workbook's relations name it, from the root of the archive.
std::string part_path(const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

/// The parts of a workbook that are read.
struct Parts {
  std::string sheet;
  std::string texts;  ///< empty when it has no shared texts
};

base::Result<Parts> find_parts(const ZipReader& zip) {
  const auto workbook = read_part(zip, "xl/workbook.xml");
  const auto relations = read_part(zip, "xl/_rels/workbook.xml.rels");
  if (!workbook) return tl::unexpected(workbook.error());
  if (!relations) return tl::unexpected(relations.error());
  const pugi::xml_node root = (*workbook)->document_element();
  const std::string from_1904 = attribute(child(root, "workbookPr"), "date1904");
  if (from_1904 == "1" || from_1904 == "true") return base::fault("xlsx_1904");
  std::string sheet_id;
  for (const pugi::xml_node& sheet : child(root, "sheets").children()) {
    const std::string state = attribute(sheet, "state");
    if (!state.empty() && state != "visible") continue;
    sheet_id = sheet.attribute("r:id").value();
    if (sheet_id.empty()) sheet_id = attribute(sheet, "id");
    break;
  }
  Parts parts;
  for (const pugi::xml_node& relation : (*relations)->document_element().children()) {
    const std::string type = attribute(relation, "Type");
    const std::string path = part_path(attribute(relation, "Target"));
    if (!sheet_id.empty() && attribute(relation, "Id") == sheet_id) parts.sheet = path;
    if (type.ends_with("/sharedStrings")) parts.texts = path;
  }
  if (parts.sheet.empty()) return base::fault("xlsx_unreadable");
  return parts;
}

base::Result<std::vector<std::string>> read_texts(const ZipReader& zip, const Parts& parts) {
  if (parts.texts.empty() || !zip.has(parts.texts)) return std::vector<std::string>();
  const auto document = read_part(zip, parts.texts);
  if (!document) return tl::unexpected(document.error());
  return shared_texts(**document);
}

}  // namespace

bool is_xlsx(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

base::Result<std::vector<CsvRow>> read_xlsx(const std::string& bytes) {
  const auto zip = ZipReader::open(bytes);
  if (!zip) return base::fault("xlsx_unreadable");
  const auto parts = find_parts(*zip);
  if (!parts) return tl::unexpected(parts.error());
  const auto shared = read_texts(*zip, *parts);
  if (!shared) return tl::unexpected(shared.error());
  const auto sheet = read_part(*zip, parts->sheet);
  if (!sheet) return tl::unexpected(sheet.error());
  std::vector<CsvRow> rows;
  int number = 0;
  for (const pugi::xml_node& node : child((*sheet)->document_element(), "sheetData").children()) {
    if (local_name(node.name()) != "row") continue;
    CsvRow row = read_row(node, number, *shared);
    number = row.number;
    if (!is_empty(row)) rows.push_back(std::move(row));
  }
  if (rows.empty()) return base::fault("csv_empty");
  return rows;
}

}  // namespace netral::papers

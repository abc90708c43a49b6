#include "papers/roster_table.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "papers/csv_reader.h"
#include "papers/date_cell.h"
#include "papers/xlsx_reader.h"

namespace netral::papers {
namespace {

/// How far down the head is looked for.
constexpr std::size_t kMostTitleRows = 40;

/// The string keys of the columns, in the order of RosterColumn: each a list of names, the
/// first for the template.
constexpr std::array<std::string_view, kRosterColumnCount> kNames = {
    "daftar.kolom.nip",     "daftar.kolom.kode",   "daftar.kolom.nama",
    "daftar.kolom.unit",    "daftar.kolom.jalur",  "daftar.kolom.angkatan",
    "daftar.kolom.tenggat", "daftar.kolom.sampai", "daftar.kolom.sebelum"};

/// A title as titles are compared: its letters and digits, without what is in brackets.
std::string title_key(std::string_view title) {
  std::string key;
  int depth = 0;
  for (const char c : base::to_lower_ascii(title)) {
    if (c == '(' || c == '[') ++depth;
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (counts && depth == 0) key += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return key;
}

using Titles = std::map<std::string, RosterColumn>;

Titles known_titles(const base::Strings& strings) {
  Titles titles;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const std::string names = strings.say(kNames[i]);
    for (const std::string_view name : base::split(names, ',')) {
      titles.emplace(title_key(name), static_cast<RosterColumn>(i));
    }
  }
  return titles;
}

/// Which column of the table is which, from 0.
using Places = std::map<RosterColumn, std::size_t>;

std::optional<RosterColumn> meaning(const Titles& titles, const std::string& cell) {
  const auto found = titles.find(title_key(cell));
  if (found == titles.end()) return std::nullopt;
  return found->second;
}

Places places_in(const CsvRow& row, const Titles& titles) {
  Places places;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (const auto column = meaning(titles, row.cells[i])) places.emplace(*column, i);
  }
  return places;
}

bool is_head(const Places& places) {
  const bool has_identity =
      places.contains(RosterColumn::nip) || places.contains(RosterColumn::code);
  return has_identity && places.contains(RosterColumn::name);
}

std::optional<std::size_t> find_head(const std::vector<CsvRow>& rows, const Titles& titles) {
  for (std::size_t i = 0; i < std::min(rows.size(), kMostTitleRows); ++i) {
    if (is_head(places_in(rows[i], titles))) return i;
  }
  return std::nullopt;
}

/// Two columns for one thing: which of them holds would be a guess.
std::optional<base::Fault> doubled(const CsvRow& head, const Titles& titles) {
  const Places places = places_in(head, titles);
  for (std::size_t i = 0; i < head.cells.size(); ++i) {
    const auto column = meaning(titles, head.cells[i]);
    if (!column || places.at(*column) == i) continue;
    return base::Fault{"roster_column_twice",
                       {{"column", head.cells[i]}, {"other", head.cells[places.at(*column)]}}};
  }
  return std::nullopt;
}

bool is_date(RosterColumn column) {
  return column == RosterColumn::deadline || column == RosterColumn::active_until;
}

RosterRow roster_row(const CsvRow& row, const Places& places, const base::Strings& strings) {
  RosterRow out;
  out.number = row.number;
  for (const auto& [column, place] : places) {
    if (place >= row.cells.size()) continue;
    std::string& cell = out.cells[static_cast<std::size_t>(column)];
    cell = row.cells[place];
    const auto date = is_date(column) ? read_date_cell(cell, strings) : std::nullopt;
    if (date) cell = base::iso(*date);
  }
  return out;
}

base::Result<RosterTable> roster_below(const std::vector<CsvRow>& rows, std::size_t head,
                                       const Titles& titles, const base::Strings& strings) {
  if (auto fault = doubled(rows[head], titles)) return tl::unexpected(*fault);
  const Places places = places_in(rows[head], titles);
  RosterTable table;
  for (const std::string& title : rows[head].cells) {
    if (!title.empty() && !meaning(titles, title)) table.unknown.push_back(title);
  }
  for (std::size_t i = head + 1; i < rows.size(); ++i) {
    if (is_head(places_in(rows[i], titles))) continue;  // the head again, at a page's top
    RosterRow row = roster_row(rows[i], places, strings);
    const bool is_empty = std::all_of(row.cells.begin(), row.cells.end(),
                                      [](const std::string& cell) { return cell.empty(); });
    if (!is_empty) table.rows.push_back(std::move(row));
  }
  return table;
}

base::Result<RosterTable> read_text(const std::string& bytes, const Titles& titles,
                                    const base::Strings& strings) {
  // The separator is the one that makes a head: a title above may hold any of them.
  for (const char separator : {';', ',', '\t'}) {
    const auto rows = read_csv_rows(bytes, separator);
    if (!rows && rows.error().key != "csv_quote") return tl::unexpected(rows.error());
    if (!rows) continue;
    if (const auto head = find_head(*rows, titles)) {
      return roster_below(*rows, *head, titles, strings);
    }
  }
  const auto rows = read_csv_rows(bytes);
  if (!rows) return tl::unexpected(rows.error());
  return base::fault("roster_no_head");
}

base::Result<RosterTable> read_any(const std::string& bytes, const Titles& titles,
                                   const base::Strings& strings) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return base::fault("roster_xls");
  if (!is_xlsx(bytes)) return read_text(bytes, titles, strings);
  const auto rows = read_xlsx(bytes);
  if (!rows) return tl::unexpected(rows.error());
  const auto head = find_head(*rows, titles);
  if (!head) return base::fault("roster_no_head");
  return roster_below(*rows, *head, titles, strings);
}

}  // namespace

base::Result<RosterTable> read_roster(const std::string& bytes, const base::Strings& strings) {
  auto table = read_any(bytes, known_titles(strings), strings);
  if (table || table.error().key != "csv_empty") return table;
  return base::fault("roster_empty");
}

std::vector<std::string> roster_titles(const base::Strings& strings) {
  std::vector<std::string> titles;
  for (const std::string_view key : kNames) {
    const std::string names = strings.say(key);
    titles.emplace_back(base::trim(base::split(names, ',').front()));
  }
  return titles;
}

}  // namespace netral::papers

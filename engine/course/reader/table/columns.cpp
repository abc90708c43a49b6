#include "course/reader/table/columns.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"

namespace netral::course {
namespace {

/// What a column may be called; the first name is ours. Those that take a letter have it
/// at their end: "opsi a".
struct ColumnNames {
  ItemColumn what;
  bool is_required;
  bool has_letter;
  std::array<std::string_view, 5> names;
};

constexpr std::array kColumnNames = {
    ColumnNames{ItemColumn::id, true, false, {"id", "id soal", "kode", "kode soal"}},
    ColumnNames{ItemColumn::topik, false, false, {"topik"}},
    ColumnNames{ItemColumn::jenis, true, false, {"jenis", "jenis soal", "tipe", "bentuk soal"}},
    ColumnNames{
        ItemColumn::tingkat, true, false, {"tingkat", "tingkat kesulitan", "kesulitan", "level"}},
    ColumnNames{ItemColumn::tahapan, true, false, {"tahapan", "tahap"}},
    ColumnNames{ItemColumn::kasus, false, false, {"kasus", "situasi", "keadaan"}},
    ColumnNames{ItemColumn::tanya, true, false, {"pertanyaan", "tanya", "soal", "pernyataan"}},
    ColumnNames{ItemColumn::opsi, false, true, {"opsi", "pilihan", "jawaban"}},
    ColumnNames{
        ItemColumn::kunci, true, false, {"kunci", "kunci jawaban", "jawaban", "jawaban benar"}},
    ColumnNames{ItemColumn::umpan_balik, false, true, {"umpan balik", "feedback"}},
    ColumnNames{ItemColumn::mengapa, true, false, {"mengapa", "alasan", "pembahasan"}},
    ColumnNames{ItemColumn::dasar, true, false, {"dasar", "dasar hukum"}},
    ColumnNames{ItemColumn::saran, false, false, {"saran"}},
    ColumnNames{ItemColumn::ignored, false, false, {"no", "nomor", "nomor urut"}},
};

/// "Umpan_Balik  A." as "umpan balik a".
std::string plain_title(std::string_view title) {
  std::string out;
  for (const char c : base::to_lower_ascii(title)) {
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_word) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(base::trim(out));
}

/// "opsi a" as {"opsi", 0}; the letter is nothing where there is none.
struct Lettered {
  std::string_view name;
  std::optional<int> option;
};

Lettered split_letter(std::string_view title) {
  const bool ends_with_letter = title.size() > 2 && title[title.size() - 2] == ' ' &&
                                title.back() >= 'a' && title.back() < 'a' + kMostOptions;
  if (!ends_with_letter) return {title, std::nullopt};
  return {title.substr(0, title.size() - 2), title.back() - 'a'};
}

bool is_called(const ColumnNames& column, std::string_view name) {
  return !name.empty() &&
         std::find(column.names.begin(), column.names.end(), name) != column.names.end();
}

std::optional<PlacedColumn> column_called(const std::string& title) {
  const std::string plain = plain_title(title);
  if (plain.empty()) return PlacedColumn{ItemColumn::ignored, 0, title};
  const Lettered lettered = split_letter(plain);
  for (const ColumnNames& column : kColumnNames) {
    if (!column.has_letter && is_called(column, plain)) return PlacedColumn{column.what, 0, title};
    if (column.has_letter && lettered.option && is_called(column, lettered.name)) {
      return PlacedColumn{column.what, *lettered.option, title};
    }
  }
  return std::nullopt;
}

std::string own_title(const ColumnNames& column, int option) {
  std::string title(column.names.front());
  if (column.has_letter) title += std::string(" ") + static_cast<char>('a' + option);
  return title;
}

/// All that we call columns.
std::vector<std::string> own_titles() {
  std::vector<std::string> titles;
  for (const ColumnNames& column : kColumnNames) {
    const int options = column.has_letter ? kMostOptions : 1;
    for (int i = 0; i < options; ++i) titles.push_back(own_title(column, i));
  }
  return titles;
}

}  // namespace

ItemColumns ItemColumns::read(const std::vector<std::string>& head, TableFindings& findings) {
  ItemColumns columns;
  for (const std::string& title : head) {
    const auto column = column_called(title);
    if (!column) {
      base::Args args = {{"kolom", title}};
      if (auto near = base::nearest(plain_title(title), own_titles())) args["nearest"] = *near;
      findings.push_back({{}, "impor.kolom_asing", std::move(args)});
    } else if (column->what != ItemColumn::ignored &&
               columns.index_of(column->what, column->option)) {
      const std::string first = columns.title(column->what, column->option);
      findings.push_back({{}, "impor.kolom_ganda", {{"kolom", title}, {"lain", first}}});
    }
    columns.columns_.push_back(column.value_or(PlacedColumn{ItemColumn::ignored, 0, title}));
  }
  for (const ColumnNames& column : kColumnNames) {
    if (!column.is_required || columns.index_of(column.what, 0)) continue;
    findings.push_back({{}, "impor.kolom_kurang", {{"kolom", own_title(column, 0)}}});
  }
  return columns;
}

std::string_view ItemColumns::cell(const std::vector<std::string>& cells, ItemColumn what,
                                   int option) const {
  const auto index = index_of(what, option);
  return index && *index < cells.size() ? std::string_view(cells[*index]) : std::string_view();
}

std::string ItemColumns::title(ItemColumn what, int option) const {
  if (const auto index = index_of(what, option)) return columns_[*index].title;
  const auto names = std::find_if(kColumnNames.begin(), kColumnNames.end(),
                                  [&](const ColumnNames& column) { return column.what == what; });
  return own_title(*names, option);
}

std::optional<std::size_t> ItemColumns::index_of(ItemColumn what, int option) const {
  const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const auto& column) {
    return column.what == what && column.option == option;
  });
  if (found == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns_.begin());
}

}  // namespace netral::course

#include "papers/csv_reader.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "base/text.h"
#include "papers/text_encoding.h"

namespace netral::papers {
namespace {

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_pair = text.substr(i, 2) == "\r\n";
    if (!is_pair) out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

/// The separator that the first line with text has most of, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::string_view kSeparators = ";,\t";
  std::array<int, 3> counts{};
  bool is_quoted = false;
  text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  for (const char c : text) {
    if (c == '\n' && !is_quoted) break;
    if (c == '"') is_quoted = !is_quoted;
    const std::size_t which = kSeparators.find(c);
    if (which != kSeparators.npos && !is_quoted) ++counts[which];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

/// Takes "sep=;" off the beginning, as Excel does.
char take_separator(std::string_view& text) {
  constexpr std::string_view kMark = "sep=";
  const std::size_t end = text.find('\n');
  const std::string_view first = text.substr(0, end);
  if (!base::to_lower_ascii(first).starts_with(kMark) || first.size() != kMark.size() + 1) {
    return separator_of(text);
  }
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return first.back();
}

std::string cell_text(std::string_view cell) {
  cell = base::trim(cell);
  const bool was_made_harmless =
      cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@").find(cell[1]) != cell.npos;
  return std::string(was_made_harmless ? cell.substr(1) : cell);
}

struct ParserFree {
  void operator()(csv_parser* parser) const { csv_free(parser); }
};

/// Gathers what libcsv reads.
class Gatherer {
 public:
  /// False when a quotation mark is never closed.
  bool read(std::string_view text, char separator) {
    csv_parser parser;
    if (csv_init(&parser, CSV_REPALL_NL) != 0) return false;
    const std::unique_ptr<csv_parser, ParserFree> release(&parser);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    const std::size_t read =
        csv_parse(&parser, text.data(), text.size(), take_cell, take_row, this);
    // Strict from here on, so that the end of the text inside quotes is a fault.
    csv_set_opts(&parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
    return read == text.size() && csv_fini(&parser, take_cell, take_row, this) == 0;
  }

  [[nodiscard]] std::vector<CsvRow> take_rows() { return std::move(rows_); }
  [[nodiscard]] int row_number() const { return number_; }

 private:
  static void take_cell(void* bytes, std::size_t size, void* gatherer) {
    static_cast<Gatherer*>(gatherer)->cells_.push_back(
        cell_text({static_cast<const char*>(bytes), size}));
  }

  static void take_row(int, void* gatherer) { static_cast<Gatherer*>(gatherer)->end_row(); }

  void end_row() {
    const bool is_empty = std::all_of(cells_.begin(), cells_.end(),
                                      [](const std::string& cell) { return cell.empty(); });
    if (!is_empty) rows_.push_back({number_, std::move(cells_)});
    cells_.clear();
    ++number_;
  }

  std::vector<CsvRow> rows_;
  std::vector<std::string> cells_;
  int number_ = 1;
};

}  // namespace

base::Result<std::vector<CsvRow>> read_csv_rows(std::string_view bytes,
                                                std::optional<char> separator) {
  if (is_workbook(bytes)) return base::fault("csv_workbook");
  const std::string whole = with_plain_line_ends(utf8_of(bytes));
  std::string_view text = whole;
  const char found = take_separator(text);
  Gatherer gatherer;
  if (!gatherer.read(text, separator.value_or(found))) {
    return base::fault("csv_quote", {{"row", std::to_string(gatherer.row_number())}});
  }
  std::vector<CsvRow> rows = gatherer.take_rows();
  if (rows.empty()) return base::fault("csv_empty");
  return rows;
}

base::Result<CsvTable> read_csv(std::string_view bytes) {
  auto rows = read_csv_rows(bytes);
  if (!rows) return tl::unexpected(rows.error());
  CsvTable table;
  table.head = std::move(rows->front().cells);
  table.rows.assign(std::make_move_iterator(rows->begin() + 1),
                    std::make_move_iterator(rows->end()));
  return table;
}

}  // namespace netral::papers

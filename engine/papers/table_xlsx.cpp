#include "papers/table_xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>

#include "base/overloaded.h"
#include "base/text.h"
#include "papers/xml_text.h"

namespace netral::papers {
namespace {

namespace fs = std::filesystem;

/// A folder that only its owner reads, gone when it goes out of sight: the library writes
/// to files only, and what it writes has names and NIP in it.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    std::random_device random;
    path_ = parent / ("netral-" + std::to_string(random()) + std::to_string(random()));
    is_ours_ = fs::create_directory(path_, error);  // false where somebody else's stands
    if (is_ours_) fs::permissions(path_, fs::perms::owner_all, error);
    is_ours_ = is_ours_ && !error;
  }
  ~PrivateFolder() {
    std::error_code error;
    if (is_ours_) fs::remove_all(path_, error);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  [[nodiscard]] bool is_ours() const { return is_ours_; }
  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string file() const { return (path_ / "tabel.xlsx").string(); }

 private:
  fs::path path_;
  bool is_ours_ = false;
};

/// The looks of cells, which the workbook owns.
struct Formats {
  explicit Formats(lxw_workbook* workbook)
      : head(workbook_add_format(workbook)),
        text(workbook_add_format(workbook)),
        number(workbook_add_format(workbook)),
        percent(workbook_add_format(workbook)),
        date(workbook_add_format(workbook)),
        time(workbook_add_format(workbook)) {
    format_set_bold(head);
    format_set_text_wrap(head);
    format_set_align(head, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(head, LXW_BORDER_THIN);
    format_set_num_format(text, "@");
    format_set_num_format(number, "0");
    format_set_num_format(percent, "0.00%");
    format_set_num_format(date, "dd-mm-yyyy");
    format_set_num_format(time, "dd-mm-yyyy hh:mm \"WIB\";@");
    format_set_text_wrap(text);
    for (lxw_format* format : {text, number, percent, date, time}) {
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
  }

  lxw_format* head;
  lxw_format* text;
  lxw_format* number;
  lxw_format* percent;
  lxw_format* date;
  lxw_format* time;
};

lxw_datetime excel_date(const base::Date& date) {
  return {date.year, date.month, date.day, 0, 0, 0};
}

/// In WIB, to the minute.
lxw_datetime excel_time(const base::UtcTime& time) {
  constexpr std::int64_t kMinuteMs = 60'000;
  constexpr std::int64_t kDayMinutes = 24 * 60;
  constexpr std::int64_t kWibMinutes = 7 * 60;
  lxw_datetime when = excel_date(base::wib_date(time));
  const std::int64_t minute = (time.ms / kMinuteMs + kWibMinutes) % kDayMinutes;
  when.hour = static_cast<int>(minute / 60);
  when.min = static_cast<int>(minute % 60);
  return when;
}

/// Writes one sheet and remembers the first thing that went wrong.
class SheetWriter {
 public:
  SheetWriter(lxw_workbook* workbook, const ReportTable& table)
      : table_(table), sheet_(workbook_add_worksheet(workbook, nullptr)), formats_(workbook) {}

  lxw_error write() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) write_column(i);
    lxw_row_t row = 0;
    for (const auto& cells : table_.rows) {
      ++row;
      for (std::size_t i = 0; i < cells.size(); ++i) write_cell(row, i, cells[i]);
    }
    frame(row);
    return error_;
  }

 private:
  void keep(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

  void write_column(std::size_t i) {
    const TableColumn& column = table_.columns[i];
    std::size_t longest = 10;
    for (const auto& row : table_.rows) {
      longest = std::max(longest, base::length_in_characters(cell_text(column, row[i])));
    }
    constexpr std::size_t kWidest = 44;
    const auto width = static_cast<double>(std::min(longest + 2, kWidest));
    keep(worksheet_set_column(sheet_, at(i), at(i), width, nullptr));
    keep(worksheet_write_string(sheet_, 0, at(i), allowed_in_xml(column.title).c_str(),
                                formats_.head));
  }

  void write_cell(lxw_row_t row, std::size_t i, const TableCell& cell) {
    const lxw_col_t column = at(i);
    const auto write_date = [&](lxw_datetime when, lxw_format* format) {
      keep(worksheet_write_datetime(sheet_, row, column, &when, format));
    };
    std::visit(
        base::Overloaded{
            [](std::monostate) {}, [&](const std::string& text) { write_text(row, column, text); },
            [&](std::int64_t number) {
              keep(worksheet_write_number(sheet_, row, column, static_cast<double>(number),
                                          formats_.number));
            },
            [&](const base::Scaled& share) {
              keep(worksheet_write_number(sheet_, row, column, share.hundredths / 10'000.0,
                                          formats_.percent));
            },
            [&](const base::Date& date) { write_date(excel_date(date), formats_.date); },
            [&](const base::UtcTime& time) { write_date(excel_time(time), formats_.time); }},
        cell);
  }

  void write_text(lxw_row_t row, lxw_col_t column, const std::string& text) {
    if (text.empty()) return;
    keep(worksheet_write_string(sheet_, row, column, allowed_in_xml(text).c_str(), formats_.text));
  }

  /// What makes a table of the cells, on the screen and on paper.
  void frame(lxw_row_t last_row) {
    if (table_.columns.empty()) return;
    const lxw_col_t last = at(table_.columns.size() - 1);
    worksheet_freeze_panes(sheet_, 1, 0);
    keep(worksheet_autofilter(sheet_, 0, 0, last_row, last));
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    // More columns than these would be too small to read on one page.
    constexpr std::size_t kMostOnPage = 12;
    if (table_.columns.size() <= kMostOnPage) worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_footer(sheet_, "&R&P / &N");
    // Excel would mark every NIP with a green corner.
    lxw_col_t column = 0;
    for (const TableColumn& each : table_.columns) {
      if (each.kind == ColumnKind::nip) ignore_digits(column, last_row);
      ++column;
    }
  }

  void ignore_digits(lxw_col_t column, lxw_row_t last_row) {
    char range[LXW_MAX_CELL_RANGE_LENGTH] = {};
    lxw_rowcol_to_range(range, 0, column, last_row, column);
    keep(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
  }

  const ReportTable& table_;
  lxw_worksheet* sheet_;
  Formats formats_;
  lxw_error error_ = LXW_NO_ERROR;
};

tl::unexpected<base::Fault> failed(const std::string& detail) {
  return base::fault("xlsx_failed", {{"detail", detail}});
}

}  // namespace

base::Result<std::string> table_xlsx(const ReportTable& table) {
  const PrivateFolder folder;
  if (!folder.is_ours()) return failed(folder.path());
  std::string temporary = folder.path();
  lxw_workbook_options options{};
  options.tmpdir = temporary.data();
  lxw_workbook* workbook = workbook_new_opt(folder.file().c_str(), &options);
  if (workbook == nullptr) return failed(folder.path());
  const lxw_error written = SheetWriter(workbook, table).write();
  const lxw_error closed = workbook_close(workbook);  // and frees it
  const lxw_error error = written != LXW_NO_ERROR ? written : closed;
  if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
  std::ifstream in(folder.file(), std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (bytes.empty()) return failed(folder.file());
  return bytes;
}

}  // namespace netral::papers

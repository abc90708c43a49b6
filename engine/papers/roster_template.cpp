#include "papers/roster_template.h"

#include <xlsxwriter.h>

#include "base/path.h"
#include "papers/csv.h"
#include "papers/roster_table.h"

namespace netral::papers {
namespace {

constexpr lxw_row_t kFilledRows = 20'000;
constexpr double kColumnWidth = 24;
constexpr double kAdviceWidth = 100;
constexpr time_t kFixedDay = 1'767'225'600;  // no clock: the same file each time

void write_head(lxw_workbook* book, lxw_worksheet* sheet, const base::Strings& strings) {
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  format_set_bottom(bold, LXW_BORDER_THIN);
  lxw_format* as_text = workbook_add_format(book);
  constexpr unsigned char kText = 49;  // Excel's built-in format "@"
  format_set_num_format_index(as_text, kText);
  lxw_col_t column = 0;
  for (const std::string& column_title : roster_titles(strings)) {
    worksheet_set_column(sheet, column, column, kColumnWidth, as_text);
    worksheet_write_string(sheet, 0, column++, column_title.c_str(), bold);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  lxw_data_validation fits = {};
  fits.validate = LXW_VALIDATION_TYPE_LENGTH;
  fits.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  fits.minimum_number = 18;
  fits.maximum_number = 25;  // with spaces, dots or an apostrophe
  fits.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  std::string title = strings.say("daftar.templat.nip_judul");
  std::string words = strings.say("daftar.templat.nip");
  fits.error_title = title.data();
  fits.error_message = words.data();
  worksheet_data_validation_range(sheet, 1, 0, kFilledRows, 0, &fits);
}

void write_advice(lxw_workbook* book, const base::Strings& strings) {
  const std::string name = strings.say("daftar.templat.petunjuk");
  lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
  lxw_format* wrapped = workbook_add_format(book);
  format_set_text_wrap(wrapped);
  format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
  worksheet_set_column(sheet, 0, 0, kAdviceWidth, wrapped);
  lxw_row_t row = 0;
  for (std::size_t i = 1; strings.has("daftar.templat.petunjuk." + std::to_string(i)); ++i) {
    const std::string words = strings.say("daftar.templat.petunjuk." + std::to_string(i));
    worksheet_write_string(sheet, row++, 0, words.c_str(), wrapped);
  }
}

}  // namespace

std::string roster_template_csv(const base::Strings& strings) {
  Csv csv;
  csv.row(roster_titles(strings));
  return csv.text();
}

base::Result<void> write_roster_template(const std::filesystem::path& file,
                                         const base::Strings& strings) {
  const std::string path = base::utf8(file);
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) return base::fault("file_unwritable", {{"file", path}});
  lxw_doc_properties properties = {};
  properties.created = kFixedDay;
  workbook_set_properties(book, &properties);
  const std::string name = strings.say("daftar.templat.lembar");
  write_head(book, workbook_add_worksheet(book, name.c_str()), strings);
  write_advice(book, strings);
  if (workbook_close(book) != LXW_NO_ERROR) {
    return base::fault("file_unwritable", {{"file", path}});
  }
  return {};
}

}  // namespace netral::papers

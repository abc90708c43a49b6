#include "papers/completion_csv.h"

#include "base/nip.h"
#include "papers/csv.h"

namespace netral::papers {
namespace {

std::string status_text(const base::Strings& strings, std::string_view name) {
  return strings.say("status." + std::string(name));
}

std::vector<std::string> head_of(const records::CompletionReport& report,
                                 const base::Strings& strings) {
  std::vector<std::string> head = {strings.say("laporan.nip"), strings.say("laporan.kode"),
                                   strings.say("laporan.nama"), strings.say("laporan.unit")};
  for (const records::Subject& lesson : report.lessons) head.push_back(lesson.title);
  for (const records::Subject& exam : report.exams) head.push_back(exam.title);
  if (report.pledge) head.push_back(report.pledge->title);
  head.push_back(strings.say("laporan.status"));
  head.push_back(strings.say("laporan.terakhir"));
  return head;
}

std::string exam_text(const records::CompletionRow::ExamResult& exam,
                      const base::Strings& strings) {
  if (!exam.best) return status_text(strings, name_of(exam.status));
  return strings.say("hasil.dari", {{"benar", base::points_text(exam.best->raw)},
                                    {"jumlah", base::points_text(exam.best->max)}});
}

std::vector<std::string> cells_of(const records::CompletionRow& row, const base::Strings& strings) {
  // Grouped with spaces, a spreadsheet keeps the NIP as text to its last digit.
  std::vector<std::string> cells = {base::group_nip_digits(row.who.nip), row.who.code, row.who.name,
                                    row.who.unit};
  const std::string other_track = strings.say("laporan.jalur_lain");
  for (const auto& status : row.lessons) {
    cells.push_back(status ? status_text(strings, name_of(*status)) : other_track);
  }
  for (const auto& exam : row.exams) {
    cells.push_back(exam ? exam_text(*exam, strings) : other_track);
  }
  if (row.pledge) cells.push_back(status_text(strings, name_of(*row.pledge)));
  cells.push_back(status_text(strings, name_of(row.status)));
  cells.push_back(row.last_active ? base::wib_text(*row.last_active) : std::string());
  return cells;
}

}  // namespace

std::string completion_csv(const records::CompletionReport& report, const base::Strings& strings) {
  Csv csv;
  csv.row(head_of(report, strings));
  for (const records::CompletionRow& row : report.rows) csv.row(cells_of(row, strings));
  return csv.text();
}

}  // namespace netral::papers

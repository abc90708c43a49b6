#include "papers/completion_table.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/nip.h"
#include "papers/paper_words.h"

namespace netral::papers {
namespace {

using records::CompletionReport;
using records::CompletionRow;
using records::LessonStatus;

class CompletionTable {
 public:
  CompletionTable(const CompletionReport& report, const base::Strings& strings, bool on_page)
      : report_(report), strings_(strings), on_page_(on_page) {}

  ReportTable write(const base::Date& today) {
    ReportTable table{strings_.say("laporan.judul"),
                      strings_.say("laporan.keadaan", {{"tanggal", long_date(today, strings_)}}),
                      columns(),
                      {}};
    for (const CompletionRow& row : report_.rows) table.rows.push_back(cells_of(row));
    return table;
  }

 private:
  [[nodiscard]] std::vector<TableColumn> columns() const {
    std::vector<TableColumn> all;
    if (on_page_) {
      all.push_back({"siapa", strings_.say("laporan.nip_kode"), ColumnKind::text, 24});
    } else {
      all.push_back({"nip", strings_.say("laporan.nip"), ColumnKind::nip});
      all.push_back({"kode_peserta", strings_.say("laporan.kode")});
    }
    all.push_back({"nama", strings_.say("laporan.nama"), ColumnKind::text, 34});
    all.push_back({"perangkat_daerah", strings_.say("laporan.unit"), ColumnKind::text, 34});
    if (on_page_) {
      all.push_back({"pelajaran", strings_.say("laporan.pelajaran"), ColumnKind::text, 12});
    } else {
      for (const records::Subject& lesson : report_.lessons) {
        all.push_back({lesson.id, lesson.title, ColumnKind::text, 12});
      }
    }
    for (const records::Subject& exam : report_.exams) {
      all.push_back({exam.id, exam.title, ColumnKind::text, 15});
    }
    if (report_.pledge) all.push_back({"ikrar", report_.pledge->title, ColumnKind::text, 15});
    all.push_back({"status", strings_.say("laporan.status"), ColumnKind::text, 15});
    all.push_back({"terakhir_aktif", strings_.say("laporan.terakhir"), ColumnKind::time, 24});
    return all;
  }

  [[nodiscard]] std::string status(std::string_view name) const {
    return strings_.say("status." + std::string(name));
  }

  /// What is not on the person's track says so.
  [[nodiscard]] TableCell lesson_cell(const std::optional<LessonStatus>& lesson) const {
    return lesson ? status(name_of(*lesson)) : strings_.say("laporan.jalur_lain");
  }

  [[nodiscard]] TableCell exam_cell(const std::optional<CompletionRow::ExamResult>& exam) const {
    if (!exam) return strings_.say("laporan.jalur_lain");
    if (!exam->best) return status(name_of(exam->status));
    return strings_.say("hasil.dari", {{"benar", base::points_text(exam->best->raw)},
                                       {"jumlah", base::points_text(exam->best->max)}});
  }

  [[nodiscard]] TableCell lessons_done(const CompletionRow& row) const {
    const auto done = std::count(row.lessons.begin(), row.lessons.end(), LessonStatus::selesai);
    const auto others = std::count(row.lessons.begin(), row.lessons.end(), std::nullopt);
    const auto all = static_cast<std::ptrdiff_t>(row.lessons.size()) - others;
    return strings_.say("hasil.dari",
                        {{"benar", std::to_string(done)}, {"jumlah", std::to_string(all)}});
  }

  [[nodiscard]] std::vector<TableCell> cells_of(const CompletionRow& row) const {
    std::vector<TableCell> cells;
    if (on_page_) {
      cells.emplace_back(row.who.nip.empty() ? row.who.code : base::group_nip_digits(row.who.nip));
    } else {
      cells = {row.who.nip, row.who.code};
    }
    cells.emplace_back(row.who.name);
    cells.emplace_back(row.who.unit);
    if (on_page_) {
      cells.push_back(lessons_done(row));
    } else {
      for (const auto& lesson : row.lessons) cells.push_back(lesson_cell(lesson));
    }
    for (const auto& exam : row.exams) cells.push_back(exam_cell(exam));
    if (row.pledge) cells.emplace_back(status(name_of(*row.pledge)));
    cells.emplace_back(status(name_of(row.status)));
    cells.push_back(row.last_active ? TableCell(*row.last_active) : TableCell());
    return cells;
  }

  const CompletionReport& report_;
  const base::Strings& strings_;
  bool on_page_;
};

}  // namespace

ReportTable completion_table(const CompletionReport& report, const base::Date& today,
                             const base::Strings& strings) {
  return CompletionTable(report, strings, false).write(today);
}

ReportTable completion_page_table(const CompletionReport& report, const base::Date& today,
                                  const base::Strings& strings) {
  return CompletionTable(report, strings, true).write(today);
}

}  // namespace netral::papers

#include "app/import_table.h"

#include <optional>
#include <ostream>
#include <utility>

#include "app/author.h"
#include "base/path.h"
#include "course/reader/check.h"
#include "course/reader/paths.h"
#include "course/reader/table/plan.h"
#include "papers/csv.h"
#include "papers/csv_reader.h"
#include "platform/files.h"

namespace netral::app {
namespace {

course::ItemTable item_table(papers::CsvTable csv) {
  course::ItemTable table;
  table.head = std::move(csv.head);
  for (papers::CsvRow& row : csv.rows) table.rows.push_back({row.number, std::move(row.cells)});
  return table;
}

/// Says what a plan holds.
class PlanAccount {
 public:
  PlanAccount(const base::Strings& strings, std::ostream& out) : strings_(strings), out_(out) {}

  void print(const course::ItemPlan& plan) {
    for (const course::TableFinding& finding : plan.head) print_finding(finding);
    for (const course::PlannedRow& row : plan.rows) print_row(row);
    for (const course::PlannedBank& bank : plan.banks) print_new_bank(bank);
    for (const course::TableFinding& note : plan.notes) {
      print(note, "impor.catatan", "impor.catatan");
    }
    if (!plan.head.empty()) return;
    say("impor.jumlah", {{"baru", std::to_string(plan.count(course::RowFate::added))},
                         {"sama", std::to_string(plan.count(course::RowFate::present))},
                         {"ditolak", std::to_string(plan.count(course::RowFate::refused))}});
    print_count_of_notes(plan);
  }

  void say(std::string_view key, const base::Args& args = {}) {
    out_ << strings_.say(key, args) << '\n';
  }

 private:
  void print_row(const course::PlannedRow& row) {
    const base::Args args = {{"baris", std::to_string(row.number)},
                             {"id", row.item.empty() ? strings_.say("impor.tanpa_id") : row.item},
                             {"file", course::bank_path(course::TopicId(row.topic))}};
    switch (row.fate) {
      case course::RowFate::added:
        say("impor.baru", args);
        break;
      case course::RowFate::present:
        say("impor.sama", args);
        break;
      case course::RowFate::refused:
        say("impor.ditolak", args);
        break;
    }
    for (const course::TableFinding& finding : row.findings) print_finding(finding);
    for (const course::TableFinding& note : row.notes) {
      print(note, "impor.catatan_kolom", "impor.catatan_baris");
    }
  }

  void print_finding(const course::TableFinding& finding) {
    print(finding, "impor.temuan_kolom", "impor.temuan");
  }

  /// What is wrong, then what was meant or what to do; in the sentence `in_column`, or
  /// `alone` where no column is named.
  void print(const course::TableFinding& finding, const char* in_column, const char* alone) {
    std::string text = strings_.say(finding.code, finding.args);
    const std::string advice = finding.code + ".saran";
    if (finding.args.contains("nearest")) {
      text += " " + strings_.say("diagnosa.mungkin", finding.args);
    } else if (strings_.has(advice)) {
      text += " " + strings_.say(advice, finding.args);
    }
    out_ << "    ";  // below its row
    say(finding.column.empty() ? alone : in_column, {{"kolom", finding.column}, {"temuan", text}});
  }

  void print_count_of_notes(const course::ItemPlan& plan) {
    std::size_t notes = plan.notes.size();
    for (const course::PlannedRow& row : plan.rows) notes += row.notes.size();
    if (notes > 0) say("impor.catatan_jumlah", {{"jumlah", std::to_string(notes)}});
  }

  void print_new_bank(const course::PlannedBank& bank) {
    if (!bank.is_new) return;
    say("impor.berkas_baru", {{"file", bank.path}, {"judul", bank.title}});
    if (bank.nearest_topic) say("diagnosa.mungkin", {{"nearest", *bank.nearest_topic}});
  }

  const base::Strings& strings_;
  std::ostream& out_;
};

}  // namespace

int import_table(const Environment& environment, const TableImport& asked, std::ostream& out,
                 std::ostream& trouble) {
  Author author(environment, out, trouble);
  if (asked.file.empty()) return author.complain({"table_needed"});
  if (!asked.topic.empty() && !course::is_id(asked.topic)) {
    return author.complain({"id_shape", {{"value", asked.topic}}});
  }
  const auto bytes = platform::read_file(asked.file);
  if (!bytes) return author.complain(bytes.error());
  auto csv = papers::read_csv(*bytes);
  if (!csv) return author.complain(csv.error());
  const auto topic =
      asked.topic.empty() ? std::nullopt : std::optional(course::TopicId(asked.topic));
  const auto plan = course::plan_items(*platform::folder_source(environment.content),
                                       item_table(std::move(*csv)), topic);
  if (!plan) return author.complain(plan.error());
  PlanAccount account(environment.strings, out);
  account.print(*plan);
  if (plan->is_refused()) {
    account.say("impor.perbaiki");
    return 1;
  }
  if (plan->banks.empty()) return 0;
  if (!asked.write) {
    account.say("impor.belum_ditulis");
    return 0;
  }
  std::vector<Draft> drafts;
  for (const course::PlannedBank& bank : plan->banks) drafts.push_back({bank.path, bank.text});
  return author.write(drafts);
}

int print_table_template(const Environment& environment, std::ostream& out, std::ostream& trouble) {
  Author author(environment, out, trouble);
  const auto bytes = platform::read_file(environment.assets / "templat" / "soal.csv");
  if (!bytes) return author.complain(bytes.error());
  const auto table = papers::read_csv(*bytes);
  if (!table) return author.complain(table.error());
  papers::Csv csv;
  csv.row(table->head);
  for (const papers::CsvRow& row : table->rows) csv.row(row.cells);
  out << csv.text();
  return 0;
}

}  // namespace netral::app

#include "course/reader/table/plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "course/reader/build.h"
#include "course/reader/check.h"
#include "course/reader/codes.h"
#include "course/reader/inspection.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"
#include "course/reader/skeleton.h"
#include "course/reader/table/draft.h"
#include "course/reader/yaml_text.h"

namespace netral::course {
namespace {

/// An item, and where it was found.
struct KnownItem {
  Item item;
  TopicId topic;
  std::optional<int> row;  ///< of the table; nothing when it is in the course
};

/// Whether two items are the same to everybody who reads or answers them.
bool are_same(const KnownItem& a, const KnownItem& b) {
  const auto text_of = [](const KnownItem& known) {
    return canonical_text(claims_of(known.item).front(), Registry());
  };
  return a.topic == b.topic && a.item.kind == b.item.kind && a.item.level == b.item.level &&
         a.item.credit == b.item.credit && text_of(a) == text_of(b);
}

/// "netralitas-di-rumah" as "Netralitas di rumah".
std::string title_of(const TopicId& topic) {
  std::string title = topic.str();
  std::replace(title.begin(), title.end(), '-', ' ');
  if (title.front() >= 'a') title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

std::string bank_head(const TopicId& topic) {
  return "# yaml-language-server: $schema=../skema/soal.json\nskema: soal/1\ntopik: " +
         topic.str() + "\njudul: " + quoted_yaml(title_of(topic)) + "\nsoal:\n";
}

constexpr int kHeadLines = 5;

int lines_in(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// A row that is added.
struct AddedRow {
  std::size_t row = 0;  ///< among the rows of the plan
  ItemDraft draft;
};

/// The rows that are added to one bank, and where they stand in it.
class AddedRows {
 public:
  void add(AddedRow row) {
    lines_ += lines_in(row.draft.yaml);
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::string yaml() const {
    std::string text;
    for (const AddedRow& row : rows_) text += row.draft.yaml;
    return text;
  }

  /// Notes where the entries stand: at the end of the bank, as far from the margin as
  /// its others.
  void place_at_end_of(const std::string& bank) {
    constexpr int kDraftIndent = 2;
    first_line_ = lines_in(bank) - lines_ + 1;
    std::size_t begin = 0;
    for (int line = 1; line < first_line_; ++line) begin = bank.find('\n', begin) + 1;
    const std::size_t indent = bank.find_first_not_of(' ', begin) - begin;
    shift_ = static_cast<int>(indent) - kDraftIndent;
  }

  /// The row that a line of the bank belongs to, with the position as its draft has it.
  [[nodiscard]] std::optional<std::pair<const AddedRow*, Position>> find(Position at) const {
    int line = first_line_;
    for (const AddedRow& row : rows_) {
      const int next = line + lines_in(row.draft.yaml);
      if (at.line >= line && at.line < next) {
        return std::pair(&row, Position{at.line - line + 1, at.column - shift_});
      }
      line = next;
    }
    return std::nullopt;
  }

 private:
  std::vector<AddedRow> rows_;
  int lines_ = 0;
  int first_line_ = 1;
  int shift_ = 0;
};

/// What was found after and not before. The same fault may have moved; its code and its
/// values say which it is.
Diagnostics new_findings(const Diagnostics& before, Diagnostics after) {
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.file == b.file && a.args == b.args;
  };
  for (const Diagnostic& old : before) {
    const auto found = std::find_if(after.begin(), after.end(),
                                    [&](const Diagnostic& finding) { return same(old, finding); });
    if (found != after.end()) after.erase(found);
  }
  return after;
}

/// The course with some of its files as they would be.
class Overlay final : public Source {
 public:
  Overlay(const Source& below, const std::vector<PlannedBank>& banks) : below_(below) {
    for (const PlannedBank& bank : banks) files_[bank.path] = bank.text;
  }

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return below_.read(path);
    return found->second;
  }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override {
    std::vector<std::string> paths = below_.list(folder, extension);
    for (const auto& file : files_) {
      const bool is_there = std::find(paths.begin(), paths.end(), file.first) != paths.end();
      if (!is_there && file.first.starts_with(folder + "/")) paths.push_back(file.first);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
  }

 private:
  const Source& below_;
  std::map<std::string, std::string> files_;
};

class Planner {
 public:
  Planner(const Source& source, const std::optional<TopicId>& topic)
      : source_(source),
        default_topic_(topic),
        course_(inspect(source)),
        citations_(course_.registry) {
    for (const Bank& bank : course_.banks) {
      for (const Item& item : bank.items) {
        known_.emplace(item.id.str(), KnownItem{item, bank.topic, std::nullopt});
      }
    }
  }

  base::Result<ItemPlan> plan(const ItemTable& table) {
    if (const auto sound = check_course(); !sound) return tl::unexpected(sound.error());
    columns_ = ItemColumns::read(table.head, plan_.head);
    if (!plan_.head.empty()) return std::move(plan_);
    for (const TableRow& row : table.rows) plan_.rows.push_back(plan_row(row));
    if (plan_.is_refused()) return std::move(plan_);
    for (auto& [topic, rows] : added_) {
      if (const auto done = plan_bank(topic, rows); !done) return tl::unexpected(done.error());
    }
    if (const auto noted = note_what_lint_adds(); !noted) return tl::unexpected(noted.error());
    return std::move(plan_);
  }

 private:
  /// What every row is held against must itself be right.
  [[nodiscard]] base::Result<void> check_course() const {
    for (const Diagnostic& finding : course_.findings) {
      const bool matters = finding.file == kCourseFile ||
                           finding.file.starts_with(std::string(kInstrumentFolder) + "/") ||
                           finding.file.starts_with(std::string(kBankFolder) + "/");
      if (matters && finding.severity == Severity::error) {
        return base::fault("content_broken", {{"file", finding.file}});
      }
    }
    return {};
  }

  // -- a row

  PlannedRow plan_row(const TableRow& row) {
    const TopicId topic = topic_of(row);
    const ItemDraft draft = draft_item(columns_, row.cells, citations_);
    PlannedRow planned{row.number, draft.id, topic.str(), RowFate::refused, draft.findings};
    check_width(row, planned);
    if (!check_topic(topic, planned) || draft.yaml.empty()) return planned;
    const SourceFile file{bank_path(topic), bank_head(topic) + draft.yaml};
    Built<Bank> bank = build_bank(file);
    rules::check_bases_known(bank.mentions, course_.registry, bank.report);
    rules::check_bases_hold(bank.mentions, course_.registry, course_.course.date, bank.report);
    add_findings(bank.report.diagnostics(), draft, planned);
    if (planned.findings.empty()) {
      decide({bank.value.items.front(), topic, row.number}, draft, planned);
    }
    return planned;
  }

  [[nodiscard]] TopicId topic_of(const TableRow& row) const {
    const std::string_view named = columns_.cell(row.cells, ItemColumn::topik);
    return named.empty() ? default_topic_.value_or(TopicId()) : TopicId(std::string(named));
  }

  /// Text beyond the last title comes from a separator inside a text.
  void check_width(const TableRow& row, PlannedRow& planned) const {
    for (std::size_t i = columns_.size(); i < row.cells.size(); ++i) {
      if (row.cells[i].empty()) continue;
      planned.findings.push_back({{}, "impor.sel_berlebih", {{"nilai", row.cells[i]}}});
      return;
    }
  }

  bool check_topic(const TopicId& topic, PlannedRow& planned) const {
    if (is_id(topic.str())) return true;
    const std::string column = columns_.title(ItemColumn::topik);
    if (topic.empty()) {
      planned.findings.push_back({column, "impor.topik"});
    } else {
      planned.findings.push_back({column, std::string(code::kBadId), {{"value", topic.str()}}});
    }
    return false;
  }

  void add_findings(const Diagnostics& diagnostics, const ItemDraft& draft, PlannedRow& planned) {
    const bool is_told = !draft.findings.empty();
    for (const Diagnostic& found : diagnostics) {
      const bool of_keys = found.code == code::kWrongKeyCount;
      const bool of_count = found.code == code::kWrongCount;
      const bool of_basis = of_count && found.args.at("key") == "dasar";
      // A key or an option that the draft could not place makes the counts wrong too.
      if (is_told && (of_keys || of_count) && !of_basis) continue;
      const Position at{found.at.line - kHeadLines, found.at.column};
      const std::string column = of_keys ? columns_.title(ItemColumn::kunci) : column_at(draft, at);
      const bool is_empty = of_basis || found.code == code::kEmptyValue;
      planned.findings.push_back(is_empty ? TableFinding{column, "impor.kosong"}
                                          : TableFinding{column, found.code, found.args});
    }
  }

  /// Whether the item is new, there already, or another of the same id.
  void decide(KnownItem item, const ItemDraft& draft, PlannedRow& planned) {
    const auto [known, is_new] = known_.emplace(draft.id, item);
    if (is_new) {
      added_[item.topic].add({plan_.rows.size(), draft});
      planned.fate = RowFate::added;
    } else if (are_same(known->second, item)) {
      planned.fate = RowFate::present;
    } else {
      report_other(known->second, planned);
    }
  }

  void report_other(const KnownItem& known, PlannedRow& planned) const {
    const std::string column = columns_.title(ItemColumn::id);
    if (known.row) {
      planned.findings.push_back({column,
                                  "impor.id_di_baris",
                                  {{"id", planned.item}, {"baris", std::to_string(*known.row)}}});
    } else {
      planned.findings.push_back(
          {column, "impor.id_di_berkas", {{"id", planned.item}, {"file", bank_path(known.topic)}}});
    }
  }

  // -- the banks

  base::Result<void> plan_bank(const TopicId& topic, AddedRows& rows) {
    const std::string path = bank_path(topic);
    const std::string fresh = bank_head(topic) + rows.yaml();
    auto text = source_.read(path);
    if (!text) {
      plan_.banks.push_back({path, fresh, true, title_of(topic), nearest_topic(topic)});
    } else {
      auto longer = with_items({path, *text}, fresh);
      if (!longer) return tl::unexpected(longer.error());
      plan_.banks.push_back({path, std::move(*longer), false, {}});
    }
    rows.place_at_end_of(plan_.banks.back().text);
    return {};
  }

  [[nodiscard]] std::optional<std::string> nearest_topic(const TopicId& topic) const {
    std::vector<std::string> topics;
    for (const Bank& bank : course_.banks) topics.push_back(bank.topic.str());
    return base::nearest(topic.str(), topics);
  }

  /// The last word is lint's, over the course as it would be.
  base::Result<void> note_what_lint_adds() {
    if (plan_.banks.empty()) return {};
    Inspection after = inspect(Overlay(source_, plan_.banks));
    for (const Diagnostic& found : new_findings(course_.findings, std::move(after.findings))) {
      if (found.severity == Severity::error) {
        return base::fault("bank_not_changed", {{"file", found.file}});
      }
      note(found);
    }
    return {};
  }

  void note(const Diagnostic& found) {
    for (const auto& [topic, rows] : added_) {
      const auto place = bank_path(topic) == found.file ? rows.find(found.at) : std::nullopt;
      if (!place) continue;
      const auto& [added, at] = *place;
      plan_.rows[added->row].notes.push_back({column_at(added->draft, at), found.code, found.args});
      return;
    }
    plan_.notes.push_back({found.file, found.code, found.args});
  }

  const Source& source_;
  std::optional<TopicId> default_topic_;
  Inspection course_;
  CitationIndex citations_;
  ItemColumns columns_;
  std::map<std::string, KnownItem> known_;
  std::map<TopicId, AddedRows> added_;
  ItemPlan plan_;
};

}  // namespace

int ItemPlan::count(RowFate fate) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                        [&](const PlannedRow& row) { return row.fate == fate; }));
}

base::Result<ItemPlan> plan_items(const Source& source, const ItemTable& table,
                                  const std::optional<TopicId>& topic) {
  return Planner(source, topic).plan(table);
}

}  // namespace netral::course

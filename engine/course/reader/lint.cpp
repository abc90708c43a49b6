#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "course/reader/content_files.h"
#include "course/reader/inspection.h"
#include "course/reader/paths.h"
#include "course/reader/rules/balance.h"
#include "course/reader/rules/quality.h"
#include "course/reader/rules/rules.h"

namespace netral::course {
namespace {

/// Every file of a course, with the rules that hold them together.
class Linter {
 public:
  explicit Linter(const Source& source) : source_(source), files_(read_content(source)) {}

  Inspection run() {
    check_quality();  // before the others, which add errors to what was read rightly
    check_everything();
    inspect_claims();
    check_approvals();
    collect();
    return std::move(found_);
  }

 private:
  void check_quality() {
    std::vector<Built<Bank>*> banks;
    for (Built<Bank>& bank : files_.banks) {
      if (bank.report.has_errors()) continue;
      banks.push_back(&bank);
      check_bank_quality(bank);
    }
    rules::check_alike_items(banks);
    for (Built<Lesson>& lesson : files_.lessons) {
      if (!lesson.report.has_errors()) rules::check_reading_time(lesson);
    }
    check_balance();
  }

  static void check_bank_quality(Built<Bank>& bank) {
    rules::check_key_places(bank);
    rules::check_key_lengths(bank);
    rules::check_longest_keys(bank);
    rules::check_catch_alls(bank);
    rules::check_negative_questions(bank);
    rules::check_feedback(bank);
    rules::check_alike_options(bank);
    rules::check_reading_time(bank);
  }

  /// Half a course has no balance.
  void check_balance() {
    if (!check_readable(files_)) return;
    const Balance balance = count_balance(files_);
    rules::check_traits(balance, files_.courses.front());
    rules::check_numbers(balance, files_);
  }

  void check_everything() {
    fill_registry();
    check_names();
    for (Built<FollowUps>& file : files_.follow_ups) check_bases(file);
    for (Built<Bank>& bank : files_.banks) check_bases(bank);
    for (Built<Lesson>& lesson : files_.lessons) {
      check_bases(lesson);
      rules::check_graph(lesson);
    }
    check_draws();
    check_pictures();
    check_listed();
  }

  void fill_registry() {
    for (const Built<Provisions>& instrument : files_.instruments) {
      knows_provisions_ = knows_provisions_ && instrument.mentions.is_whole;
      for (const Provision& provision : instrument.value) {
        [[maybe_unused]] const bool is_new = found_.registry.add(provision);  // check_names() tells
      }
    }
  }

  void check_names() {
    rules::check_names_differ(definers_of(files_.instruments));
    rules::check_names_differ(definers_of(files_.banks));
  }

  template <typename T>
  static std::vector<rules::Definer> definers_of(std::deque<Built<T>>& files) {
    std::vector<rules::Definer> definers;
    for (Built<T>& file : files) definers.push_back({file.mentions, file.report});
    return definers;
  }

  template <typename T>
  void check_bases(Built<T>& file) {
    if (knows_provisions_) rules::check_bases_known(file.mentions, found_.registry, file.report);
    if (files_.courses.empty()) return;
    const Course& course = files_.courses.front().value;
    rules::check_bases_hold(file.mentions, found_.registry, course.date, file.report);
    rules::check_checks_are_fresh(file.mentions, found_.registry, course, file.report);
  }

  void check_draws() {
    rules::ItemCounts counts;
    for (const Built<Bank>& bank : files_.banks) {
      if (!bank.mentions.is_whole) return;
      counts[bank.value.topic] = static_cast<int>(bank.value.items.size());
    }
    for (Built<Lesson>& lesson : files_.lessons) {
      rules::check_draws(lesson.mentions, counts, lesson.report);
    }
    for (Built<Exam>& exam : files_.exams) rules::check_draws(exam.mentions, counts, exam.report);
    const Course* course = files_.courses.empty() ? nullptr : &files_.courses.front().value;
    rules::check_exams_differ(pointers_to(files_.exams), course, counts);
  }

  template <typename T>
  static std::vector<Built<T>*> pointers_to(std::deque<Built<T>>& files) {
    std::vector<Built<T>*> pointers;
    for (Built<T>& file : files) pointers.push_back(&file);
    return pointers;
  }

  void check_pictures() {
    const std::string folder = std::string(kPictureFolder) + "/";
    std::set<std::string> pictures;
    for (const std::string& path : source_.list(kPictureFolder, ".svg")) {
      pictures.insert(path.substr(folder.size()));
    }
    for (Built<Lesson>& lesson : files_.lessons) {
      rules::check_pictures(lesson.mentions, pictures, lesson.report);
    }
  }

  void check_listed() {
    if (files_.courses.empty()) return;
    rules::check_lessons_listed(files_.courses.front(), pointers_to(files_.lessons));
    rules::check_exams_listed(files_.courses.front(), pointers_to(files_.exams));
  }

  void inspect_claims() {
    const rules::Foundation foundation{found_.registry, broken_files()};
    for (const Built<Bank>& bank : files_.banks) inspect_claims(bank, foundation);
    for (const Built<Lesson>& lesson : files_.lessons) inspect_claims(lesson, foundation);
  }

  template <typename T>
  void inspect_claims(const Built<T>& file, const rules::Foundation& foundation) {
    auto claims =
        rules::inspect_claims(claims_of(file.value), file.mentions, foundation, file.report);
    std::move(claims.begin(), claims.end(), std::back_inserter(found_.claims));
  }

  [[nodiscard]] std::set<std::string> broken_files() const {
    std::set<std::string> broken;
    const auto note = [&](const Report& report) {
      if (report.has_errors()) broken.insert(report.path());
    };
    for (const auto& file : files_.courses) note(file.report);
    for (const auto& file : files_.instruments) note(file.report);
    if (files_.courses.empty()) broken.insert(kCourseFile);
    return broken;
  }

  void check_approvals() {
    for (Built<Approvals>& file : files_.approvals) {
      for (Built<Bank>& bank : files_.banks) check_as_approved(bank, file.value);
      for (Built<Lesson>& lesson : files_.lessons) check_as_approved(lesson, file.value);
      if (knows_claims()) rules::check_approvals_known(file, claim_addresses());
    }
  }

  template <typename T>
  void check_as_approved(Built<T>& file, const Approvals& approvals) {
    rules::check_claims_as_approved(found_.claims, file.mentions, approvals, file.report);
  }

  /// Whether no part of a file that makes claims was left out.
  [[nodiscard]] bool knows_claims() const {
    const auto is_whole = [](const auto& file) { return file.mentions.is_whole; };
    return std::all_of(files_.banks.begin(), files_.banks.end(), is_whole) &&
           std::all_of(files_.lessons.begin(), files_.lessons.end(), is_whole);
  }

  [[nodiscard]] std::vector<std::string> claim_addresses() const {
    std::vector<std::string> addresses;
    for (const InspectedClaim& claim : found_.claims) addresses.push_back(claim.claim.address);
    return addresses;
  }

  void collect() {
    for (const Report& report : files_.unreadable) append(report);
    for (auto& file : files_.courses) {
      append(file.report);
      found_.course = std::move(file.value);
    }
    for (auto& file : files_.glossaries) {
      append(file.report);
      found_.glossary = std::move(file.value);
    }
    for (const auto& file : files_.follow_ups) append(file.report);
    for (const auto& file : files_.instruments) append(file.report);
    collect(files_.banks, found_.banks);
    collect(files_.lessons, found_.lessons);
    for (const auto& file : files_.exams) append(file.report);
    for (auto& file : files_.approvals) {
      append(file.report);
      found_.approvals = std::move(file.value);
    }
    sort(found_.findings);
  }

  template <typename T>
  void collect(std::deque<Built<T>>& files, std::vector<T>& values) {
    for (Built<T>& file : files) {
      append(file.report);
      values.push_back(std::move(file.value));
    }
  }

  void append(const Report& report) {
    Diagnostics more = report.diagnostics();
    std::move(more.begin(), more.end(), std::back_inserter(found_.findings));
  }

  const Source& source_;
  ContentFiles files_;
  bool knows_provisions_ = true;
  Inspection found_;
};

}  // namespace

const InspectedClaim* Inspection::find(const std::string& address) const {
  const auto found = std::find_if(
      claims.begin(), claims.end(),
      [&](const InspectedClaim& inspected) { return inspected.claim.address == address; });
  return found == claims.end() ? nullptr : &*found;
}

bool Inspection::is_sound(const std::string& file) const {
  return std::none_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
    return finding.file == file && finding.severity == Severity::error;
  });
}

Inspection inspect(const Source& source) { return Linter(source).run(); }

Diagnostics lint(const Source& source) { return inspect(source).findings; }

}  // namespace netral::course

#include <algorithm>
#include <deque>
#include <iterator>
#include <set>
#include <utility>

#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/inspection.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"

namespace netral::course {
namespace {

/// Every file of a course, built, with the rules that hold them together.
class Linter {
 public:
  explicit Linter(const Source& source) : source_(source) {}

  Inspection run() {
    read_everything();
    check_everything();
    inspect_claims();
    check_approvals();
    collect();
    return std::move(found_);
  }

 private:
  template <typename T>
  using Builder = Built<T> (*)(const SourceFile&);

  void read_everything() {
    read_file<Course>(kCourseFile, build_course, courses_);
    if (source_.read(kGlossaryFile))
      read_file<Glossary>(kGlossaryFile, build_glossary, glossaries_);
    read_folder<Provisions>(kInstrumentFolder, build_provisions, instruments_);
    read_folder<Bank>(kBankFolder, build_bank, banks_);
    read_folder<Lesson>(kLessonFolder, build_lesson, lessons_);
    read_folder<Exam>(kExamFolder, build_exam, exams_);
    read_approvals();
  }

  /// Only where there are some: a course need not be signed off.
  void read_approvals() {
    const auto text = source_.read(kApprovalsFile);
    const bool is_missing = !text && text.error().key == "content_missing";
    if (!is_missing) read_file<Approvals>(kApprovalsFile, build_approvals, approvals_);
  }

  template <typename T>
  void read_folder(const char* folder, Builder<T> build, std::deque<Built<T>>& built) {
    for (const std::string& path : source_.list(folder, kContentExtension)) {
      read_file<T>(path, build, built);
    }
  }

  template <typename T>
  void read_file(const std::string& path, Builder<T> build, std::deque<Built<T>>& built) {
    auto text = source_.read(path);
    files_.push_back({path, text ? std::move(*text) : std::string()});
    if (text) {
      built.push_back(build(files_.back()));
    } else {
      Report report(files_.back());
      report.error(code::kFileUnreadable, {}, {{"file", path}});
      append(report);
    }
  }

  void check_everything() {
    fill_registry();
    check_names();
    for (Built<Bank>& bank : banks_) check_bases(bank);
    for (Built<Lesson>& lesson : lessons_) {
      check_bases(lesson);
      rules::check_graph(lesson);
    }
    check_draws();
    check_pictures();
    check_listed();
  }

  void fill_registry() {
    for (const Built<Provisions>& instrument : instruments_) {
      knows_provisions_ = knows_provisions_ && instrument.mentions.is_whole;
      for (const Provision& provision : instrument.value) {
        [[maybe_unused]] const bool is_new = found_.registry.add(provision);  // check_names() tells
      }
    }
  }

  void check_names() {
    rules::check_names_differ(definers_of(instruments_));
    rules::check_names_differ(definers_of(banks_));
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
    if (courses_.empty()) return;
    rules::check_bases_hold(file.mentions, found_.registry, courses_.front().value.date,
                            file.report);
  }

  void check_draws() {
    rules::ItemCounts counts;
    for (const Built<Bank>& bank : banks_) {
      if (!bank.mentions.is_whole) return;
      counts[bank.value.topic] = static_cast<int>(bank.value.items.size());
    }
    for (Built<Lesson>& lesson : lessons_) {
      rules::check_draws(lesson.mentions, counts, lesson.report);
    }
    for (Built<Exam>& exam : exams_) rules::check_draws(exam.mentions, counts, exam.report);
    rules::check_exams_differ(pointers_to(exams_), counts);
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
    for (Built<Lesson>& lesson : lessons_) {
      rules::check_pictures(lesson.mentions, pictures, lesson.report);
    }
  }

  void check_listed() {
    if (courses_.empty()) return;
    rules::check_lessons_listed(courses_.front(), pointers_to(lessons_));
    rules::check_exams_listed(courses_.front(), pointers_to(exams_));
  }

  void inspect_claims() {
    const rules::Foundation foundation{found_.registry, broken_files()};
    for (const Built<Bank>& bank : banks_) inspect_claims(bank, foundation);
    for (const Built<Lesson>& lesson : lessons_) inspect_claims(lesson, foundation);
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
    for (const auto& file : courses_) note(file.report);
    for (const auto& file : instruments_) note(file.report);
    if (courses_.empty()) broken.insert(kCourseFile);
    return broken;
  }

  void check_approvals() {
    for (Built<Approvals>& file : approvals_) {
      for (Built<Bank>& bank : banks_) check_as_approved(bank, file.value);
      for (Built<Lesson>& lesson : lessons_) check_as_approved(lesson, file.value);
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
    return std::all_of(banks_.begin(), banks_.end(), is_whole) &&
           std::all_of(lessons_.begin(), lessons_.end(), is_whole);
  }

  [[nodiscard]] std::vector<std::string> claim_addresses() const {
    std::vector<std::string> addresses;
    for (const InspectedClaim& claim : found_.claims) addresses.push_back(claim.claim.address);
    return addresses;
  }

  void collect() {
    for (auto& file : courses_) {
      append(file.report);
      found_.course = std::move(file.value);
    }
    for (auto& file : glossaries_) {
      append(file.report);
      found_.glossary = std::move(file.value);
    }
    for (const auto& file : instruments_) append(file.report);
    collect(banks_, found_.banks);
    collect(lessons_, found_.lessons);
    for (const auto& file : exams_) append(file.report);
    for (auto& file : approvals_) {
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
  std::deque<SourceFile> files_;  // a deque, because reports point to its elements
  std::deque<Built<Course>> courses_;
  std::deque<Built<Glossary>> glossaries_;
  std::deque<Built<Provisions>> instruments_;
  std::deque<Built<Bank>> banks_;
  std::deque<Built<Lesson>> lessons_;
  std::deque<Built<Exam>> exams_;
  std::deque<Built<Approvals>> approvals_;
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

#include <deque>
#include <iterator>
#include <set>
#include <utility>

#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/paths.h"
#include "course/reader/rules/rules.h"

namespace netral::course {
namespace {

/// Every file of a course, built, with the rules that hold them together.
class Linter {
 public:
  explicit Linter(const Source& source) : source_(source) {}

  Diagnostics run() {
    read_everything();
    check_everything();
    return collect();
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
        [[maybe_unused]] const bool is_new = registry_.add(provision);  // check_names() tells
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
    if (knows_provisions_) rules::check_bases_known(file.mentions, registry_, file.report);
    if (courses_.empty()) return;
    rules::check_bases_hold(file.mentions, registry_, courses_.front().value.date, file.report);
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

  Diagnostics collect() {
    for (const auto& file : courses_) append(file.report);
    for (const auto& file : glossaries_) append(file.report);
    for (const auto& file : instruments_) append(file.report);
    for (const auto& file : banks_) append(file.report);
    for (const auto& file : lessons_) append(file.report);
    for (const auto& file : exams_) append(file.report);
    sort(found_);
    return std::move(found_);
  }

  void append(const Report& report) {
    Diagnostics more = report.diagnostics();
    std::move(more.begin(), more.end(), std::back_inserter(found_));
  }

  const Source& source_;
  std::deque<SourceFile> files_;  // a deque, because reports point to its elements
  std::deque<Built<Course>> courses_;
  std::deque<Built<Glossary>> glossaries_;
  std::deque<Built<Provisions>> instruments_;
  std::deque<Built<Bank>> banks_;
  std::deque<Built<Lesson>> lessons_;
  std::deque<Built<Exam>> exams_;
  Registry registry_;
  bool knows_provisions_ = true;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint(const Source& source) { return Linter(source).run(); }

}  // namespace netral::course

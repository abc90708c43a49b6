#include "course/reader/content_files.h"

#include <utility>

#include "course/reader/codes.h"
#include "course/reader/paths.h"

namespace netral::course {
namespace {

template <typename T>
using Builder = Built<T> (*)(const SourceFile&);

class ContentReader {
 public:
  explicit ContentReader(const Source& source) : source_(source) {}

  ContentFiles read() {
    read_file<Course>(kCourseFile, build_course, files_.courses);
    if (source_.read(kGlossaryFile)) {
      read_file<Glossary>(kGlossaryFile, build_glossary, files_.glossaries);
    }
    if (source_.read(kFollowUpFile)) {
      read_file<FollowUps>(kFollowUpFile, build_follow_ups, files_.follow_ups);
    }
    read_folder<Provisions>(kInstrumentFolder, build_provisions, files_.instruments);
    read_folder<Bank>(kBankFolder, build_bank, files_.banks);
    read_folder<Lesson>(kLessonFolder, build_lesson, files_.lessons);
    read_folder<Exam>(kExamFolder, build_exam, files_.exams);
    read_approvals();
    return std::move(files_);
  }

 private:
  void read_approvals() {
    const auto text = source_.read(kApprovalsFile);
    const bool is_missing = !text && text.error().key == "content_missing";
    if (!is_missing) read_file<Approvals>(kApprovalsFile, build_approvals, files_.approvals);
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
    files_.sources.push_back({path, text ? std::move(*text) : std::string()});
    if (text) {
      built.push_back(build(files_.sources.back()));
    } else {
      files_.unreadable.emplace_back(files_.sources.back());
      files_.unreadable.back().error(code::kFileUnreadable, {}, {{"file", path}});
    }
  }

  const Source& source_;
  ContentFiles files_;
};

template <typename T>
base::Result<void> check_whole(const std::deque<Built<T>>& files) {
  for (const Built<T>& file : files) {
    if (!file.report.has_errors()) continue;
    return base::fault("content_broken", {{"file", file.report.path()}});
  }
  return {};
}

}  // namespace

ContentFiles read_content(const Source& source) { return ContentReader(source).read(); }

base::Result<void> check_readable(const ContentFiles& files) {
  if (!files.unreadable.empty()) {
    return base::fault("content_missing", {{"file", files.unreadable.front().path()}});
  }
  return check_whole(files.courses)
      .and_then([&] { return check_whole(files.glossaries); })
      .and_then([&] { return check_whole(files.follow_ups); })
      .and_then([&] { return check_whole(files.instruments); })
      .and_then([&] { return check_whole(files.banks); })
      .and_then([&] { return check_whole(files.lessons); })
      .and_then([&] { return check_whole(files.exams); });
}

}  // namespace netral::course

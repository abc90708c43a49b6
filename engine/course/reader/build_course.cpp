#include <algorithm>

#include "base/text.h"
#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

Module build_module(const Node& node, Mentions& mentions) {
  Module module;
  module.id = id_at<ModuleId>(node, "id");
  module.title = text_at(node, "judul");
  module.short_title = text_at(node, "ringkas");
  for (const Node& lesson : items_at(node, "pelajaran")) {
    module.lessons.emplace_back(text_of(lesson));
    mentions.lessons.push_back({text_of(lesson), lesson.at});
  }
  return module;
}

class CourseBuilder {
 public:
  explicit CourseBuilder(const SourceFile& file) : built_{{}, {}, Report(file)} {}

  Built<Course> build() {
    const Node root = read_checked(kCourseShape, built_.report, built_.mentions);
    built_.mentions.self = place_at(root, "id");
    Course& course = built_.value;
    course.id = id_at<CourseId>(root, "id");
    course.title = text_at(root, "judul");
    course.version = text_at(root, "versi");
    course.law_as_of = date_at(root, "tanggal_hukum");
    course.date = date_at(root, "tanggal");
    course.oldest_check_months = base::parse_int(text_at(root, "cek_paling_lama"));
    course.pass_mark = parse_decimal(text_at(root, "batas_lulus")).value_or(base::Scaled{});
    for (const Node& node : items_at(root, "modul")) {
      course.modules.push_back(build_module(node, built_.mentions));
    }
    for (const Node& node : items_at(root, "ujian")) {
      course.exams.emplace_back(text_of(node));
      built_.mentions.exams.push_back({text_of(node), node.at});
    }
    for (const Node& node : items_at(root, "jalur")) course.tracks.push_back(build_track(node));
    build_pledge(root);
    check_dates(root);
    check_lessons_differ();
    return std::move(built_);
  }

 private:
  Track build_track(const Node& node) {
    Track track;
    track.id = id_at<TrackId>(node, "id");
    track.name = text_at(node, "nama");
    track.lesson_hours = integer_at(node, "jp");
    track.deadline = base::parse_date(text_at(node, "tenggat"));
    for (const Node& module : items_at(node, "modul")) {
      track.modules.emplace_back(text_of(module));
      if (built_.value.find(track.modules.back()) == nullptr) report_unknown_module(module);
    }
    build_track_lessons(node, track);
    build_track_exams(node, track);
    return track;
  }

  void build_track_lessons(const Node& node, Track& track) {
    for (const Node& lesson : items_at(node, "pelajaran")) {
      track.lessons.emplace_back(text_of(lesson));
      if (built_.value.module_of(track.lessons.back()) == nullptr) report_unknown_lesson(lesson);
    }
    if (node.find("modul") != nullptr || node.find("pelajaran") != nullptr) return;
    built_.report.error(code::kMissingKey, node.at, {{"key", "modul"}, {"where", "jalur"}});
  }

  void build_track_exams(const Node& node, Track& track) {
    if (node.find("ujian") == nullptr) track.exams = built_.value.exams;
    for (const Node& exam : items_at(node, "ujian")) {
      track.exams.emplace_back(text_of(exam));
      if (!built_.value.has(track.exams.back())) report_unknown_exam(exam);
    }
  }

  void build_pledge(const Node& root) {
    const Node* node = root.find("ikrar");
    if (node == nullptr) return;
    built_.value.pledge =
        Pledge{text_at(*node, "judul"), texts_at(*node, "isi"), text_at(*node, "sumber")};
  }

  void report_unknown_exam(const Node& node) {
    if (node.kind != NodeKind::text) return;
    std::vector<std::string> known;
    for (const ExamId& exam : built_.value.exams) known.push_back(exam.str());
    built_.report.error(code::kUnknownExam, node.at,
                        with_nearest({{"id", node.text}}, node.text, known));
  }

  void report_unknown_lesson(const Node& node) {
    if (node.kind != NodeKind::text) return;
    std::vector<std::string> known;
    for (const Mention& lesson : built_.mentions.lessons) known.push_back(lesson.name);
    built_.report.error(code::kUnknownTrackLesson, node.at,
                        with_nearest({{"id", node.text}}, node.text, known));
  }

  void report_unknown_module(const Node& node) {
    if (node.kind != NodeKind::text) return;
    std::vector<std::string> known;
    for (const Module& module : built_.value.modules) known.push_back(module.id.str());
    built_.report.error(code::kUnknownModule, node.at,
                        with_nearest({{"id", node.text}}, node.text, known));
  }

  void check_dates(const Node& root) {
    const Node* law = root.find("tanggal_hukum");
    const bool both_read = law != nullptr && base::parse_date(text_at(root, "tanggal"));
    if (!both_read || built_.value.law_as_of <= built_.value.date) return;
    built_.report.error(code::kDatesReversed, law->at,
                        {{"key", "tanggal_hukum"}, {"expected", "tanggal"}});
  }

  /// A lesson belongs to one module.
  void check_lessons_differ() {
    const std::vector<Mention>& lessons = built_.mentions.lessons;
    for (auto it = lessons.begin(); it != lessons.end(); ++it) {
      const bool doubled =
          std::any_of(lessons.begin(), it, [&](const Mention& m) { return m.name == it->name; });
      if (doubled) built_.report.error(code::kDoubledId, it->at, {{"id", it->name}});
    }
  }

  Built<Course> built_;
};

}  // namespace

Built<Course> build_course(const SourceFile& file) { return CourseBuilder(file).build(); }

}  // namespace netral::course

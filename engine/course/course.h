// The course: modules in order, tracks through them, the pass mark, and the date
// of the law that it reflects.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/score.h"
#include "base/time.h"
#include "course/ids.h"
#include "course/item.h"
#include "course/lesson.h"
#include "course/provision.h"

namespace netral::course {

struct Module {
  ModuleId id;
  std::string title;
  std::string short_title;
  std::vector<LessonId> lessons;
};

/// A way through the course for one kind of person.
struct Track {
  TrackId id;
  std::string name;
  int lesson_hours = 0;                     ///< "JP"; one is 45 minutes
  std::optional<base::Date> deadline = {};  ///< "tenggat": the last day; nothing closes after it
  std::vector<ModuleId> modules;
  std::vector<LessonId> lessons = {};  ///< single ones, beside those of its modules
  std::vector<ExamId> exams;  ///< of the course's exams; all of them where the file names none
};

/// A module on somebody's way, with those of its lessons that belong to it.
struct PathPart {
  const Module* module = nullptr;
  std::vector<LessonId> lessons;
};

/// What somebody goes through, in the order of the course. Points into the course.
struct Path {
  const Track* track = nullptr;  ///< nothing where the course names none
  std::vector<PathPart> parts;
  std::vector<ExamId> exams;

  [[nodiscard]] bool has(const ExamId& exam) const;
  [[nodiscard]] int lesson_count() const;
};

/// What a learner reads and confirms at the end ("ikrar"): a paraphrase of the pledge
/// as it circulates. Confirming it is a record of reading, not a legal act.
struct Pledge {
  std::string title;
  std::vector<std::string> paragraphs;
  std::string source;
};

/// When a follow-up case is sent ("kapan").
enum class FollowUpTime { hari_7, hari_30, sebelum_tahapan, apel };
inline constexpr std::array<std::string_view, 4> kFollowUpTimeNames = {"hari-7", "hari-30",
                                                                       "sebelum-tahapan", "apel"};
[[nodiscard]] constexpr std::string_view name_of(FollowUpTime time) {
  return kFollowUpTimeNames[static_cast<std::size_t>(time)];
}

/// A short case as text, sent by WhatsApp after the course or told at an apel, with its
/// answer at the end.
struct FollowUp {
  FollowUpId id;
  FollowUpTime time = FollowUpTime::hari_7;
  std::string title;
  Phase phase = Phase::luar_tahapan;
  std::vector<std::string> paragraphs;
  std::string answer;
  Basis basis;
};
using FollowUps = std::vector<FollowUp>;

/// A word explained ("istilah").
struct Term {
  TermId id;
  std::string term;
  std::string meaning;
};

inline constexpr int kMinutesPerLessonHour = 45;

/// All words that the course explains, in the order of their file.
using Glossary = std::vector<Term>;

struct Course {
  CourseId id;
  std::string title;
  std::string version;
  base::Date law_as_of;  ///< "tanggal_hukum"
  base::Date date;       ///< of this version; nothing revoked by then may be cited
  /// "cek_paling_lama": how many months old the check of a cited provision may be.
  std::optional<int> oldest_check_months = {};
  base::Scaled pass_mark;
  std::vector<Module> modules;
  std::vector<ExamId> exams;
  std::vector<Track> tracks;
  std::optional<Pledge> pledge;

  /// The module that holds the lesson, or nothing.
  [[nodiscard]] const Module* module_of(const LessonId& lesson) const;
  [[nodiscard]] const Module* find(const ModuleId& module_id) const;
  [[nodiscard]] const Track* find(const TrackId& track_id) const;
  /// What those on a track go through. Without one, or with one that the course does not
  /// know any more, it is the first track's; everything where the course names none.
  [[nodiscard]] Path path(const std::optional<TrackId>& track_id = {}) const;
  [[nodiscard]] bool has(const ExamId& exam) const;
};

/// Provisions by id.
class Registry {
 public:
  /// False, and nothing changed, when the id is there already.
  [[nodiscard]] bool add(Provision provision);
  [[nodiscard]] const Provision* find(const ProvisionId& id) const;
  [[nodiscard]] const std::map<ProvisionId, Provision>& all() const { return provisions_; }

 private:
  std::map<ProvisionId, Provision> provisions_;
};

/// A drawn set of items that decides whether the course is passed ("ujian").
struct Exam {
  ExamId id;
  std::string title;
  int minutes = 0;
  Blueprint blueprint;
  /// "jenis: awal": taken once before the lessons, to show the gain; it decides nothing.
  bool is_pretest = false;
};

/// Everything that one run of an exam needs, read and checked.
struct ExamPack {
  Exam exam;
  std::map<TopicId, Bank> banks;
  Registry registry;
  base::Scaled pass_mark;
  std::string course_version;
  std::vector<std::string> files;  ///< as in LessonPack
};

/// Everything that one run of a lesson needs, read and checked.
struct LessonPack {
  Lesson lesson;
  std::string module_title;
  std::map<TopicId, Bank> banks;
  Registry registry;
  base::Scaled pass_mark;
  std::string course_version;
  /// The files it was read from, relative to the content folder: what an attempt pins.
  std::vector<std::string> files;
};

}  // namespace netral::course

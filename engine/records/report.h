// Report values: what the screens of the personnel office and every export show.
// One query makes them, so that screen and file can never differ. Practice
// answers are the learner's own: of a lesson there is only its status here.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/score.h"
#include "base/time.h"
#include "play/attempt.h"

namespace netral::records {

/// Where a person stands with one lesson.
enum class LessonStatus { belum_mulai, berjalan, selesai };

/// Where a person stands with the course, or with one exam.
enum class CourseStatus { belum_mulai, berjalan, selesai_tidak_lulus, lulus };

inline constexpr std::array<std::string_view, 3> kLessonStatusNames = {"belum-mulai", "berjalan",
                                                                       "selesai"};
inline constexpr std::array<std::string_view, 4> kCourseStatusNames = {
    "belum-mulai", "berjalan", "selesai-tidak-lulus", "lulus"};

[[nodiscard]] constexpr std::string_view name_of(LessonStatus status) {
  return kLessonStatusNames[static_cast<std::size_t>(status)];
}
[[nodiscard]] constexpr std::string_view name_of(CourseStatus status) {
  return kCourseStatusNames[static_cast<std::size_t>(status)];
}

/// A lesson or an exam that a report speaks of, in the order of its columns.
struct Subject {
  play::SubjectKind kind = play::SubjectKind::pelajaran;
  std::string id;
  std::string title;
};

/// A person as the office knows them.
struct PersonRow {
  play::PersonUuid person;
  std::string nip;   ///< 18 digits, or empty
  std::string code;  ///< participant code, or empty
  std::string name;
  std::string unit;
};

/// A track as reports speak of it: what counts for those who follow it.
struct ReportTrack {
  std::string id;
  std::string name;
  std::vector<std::string> lessons;  ///< by id
  std::vector<std::string> exams;    ///< by id
};

/// What a completion report is about.
struct ReportScope {
  std::vector<Subject> subjects;
  /// The first is for everybody whom the roster gives no track, or one that is not here.
  /// Without any, every subject counts for everybody.
  std::vector<ReportTrack> tracks = {};
  /// Whoever had left before this day is not in the report; nobody has without it.
  std::optional<base::Date> today = {};
};

/// What the roster says of a person.
struct Enrolment {
  std::string track;  ///< its id
  std::string batch;  ///< "angkatan"
  std::optional<base::Date> deadline = {};
  std::optional<base::Date> active_until = {};  ///< the last day before they left
  std::string unit;
  friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

/// One person in the completion report.
struct CompletionRow {
  struct ExamResult {
    CourseStatus status = CourseStatus::belum_mulai;
    std::optional<base::Score> best;
  };

  PersonRow who;
  std::optional<Enrolment> enrolment;  ///< nothing for those who are on no roster
  std::optional<std::size_t> track;    ///< their place in CompletionReport::tracks
  /// One for each lesson of the report, in its order; nothing where it is not on their track.
  std::vector<std::optional<LessonStatus>> lessons;
  std::vector<std::optional<ExamResult>> exams;  ///< the same for each exam
  std::optional<LessonStatus> pledge;  ///< selesai once it was read; where the course has one
  CourseStatus status = CourseStatus::belum_mulai;  ///< by their own track's subjects
  std::optional<base::UtcTime> last_active;
};

/// Where a person stands with the course, from where they stand with its parts.
///
/// belum mulai: nothing was begun. lulus: every lesson is selesai and every exam
/// lulus; a course without an exam is never passed, for practice proves nothing.
/// selesai tidak lulus: every lesson is selesai and some exam ended without a
/// pass. berjalan: all else, and so a course whose pledge was not read yet.
[[nodiscard]] CourseStatus course_status(const std::vector<LessonStatus>& lessons,
                                         const std::vector<CourseStatus>& exams,
                                         const std::optional<LessonStatus>& pledge = {});

struct CompletionReport {
  std::vector<Subject> lessons;
  std::vector<Subject> exams;
  std::optional<Subject> pledge;
  std::vector<ReportTrack> tracks;
  std::vector<CompletionRow> rows;  ///< by unit, then name
};

/// How many of the lessons on their track somebody has done, and how many there are.
struct LessonCount {
  std::size_t done = 0;
  std::size_t all = 0;
};
[[nodiscard]] LessonCount count_lessons(const CompletionRow& row);

/// What a learner sees of their own progress.
struct OwnProgress {
  std::string subject;
  LessonStatus status = LessonStatus::belum_mulai;
  std::optional<base::Score> latest;  ///< of the newest finished attempt
  std::string latest_ending;
  base::UtcTime last_active;
  bool has_open_attempt = false;
  play::SubjectKind kind = play::SubjectKind::pelajaran;
  bool has_passed = false;  ///< in any attempt
};

/// One of a learner's own attempts, as they see it. It is theirs alone: no report and
/// no export of the office is made from it.
struct HistoryEntry {
  struct End {
    base::UtcTime at;
    std::string ending;  ///< as in play::Outcome
    base::Score score;
    bool passed = false;
  };

  play::AttemptUuid attempt;
  play::SubjectKind kind = play::SubjectKind::pelajaran;
  std::string subject;
  std::string course_version;
  base::UtcTime begun;
  std::optional<End> end;      ///< nothing while it is open
  std::int64_t active_ms = 0;  ///< learning, without the long pauses
  bool is_from_here = true;    ///< else it was begun at another station
  std::string station;         ///< that one's name; may be empty
  bool is_given_up = false;    ///< open, and begun anew since
};

}  // namespace netral::records

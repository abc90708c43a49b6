// Reports: everybody's standing, and a learner's own, from the kept summaries.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "records/impl.h"

namespace netral::records {
namespace {

/// Where one person stands with one subject. Scores are never summed: the best one
/// counts, the latest one is shown.
struct Standing {
  std::int64_t ended = 0;
  std::optional<base::UtcTime> passed_at;
  std::optional<base::Score> best;
  std::optional<base::Score> latest;
  std::string latest_ending;
  base::UtcTime latest_at;
  base::UtcTime last_active;
};

/// Reads the columns ended … last_active, the first of them at `at`.
Standing read_standing(Query& query, int at) {
  Standing standing;
  standing.ended = query.integer(at);
  if (!query.is_null(at + 1)) standing.passed_at = query.time(at + 1);
  if (!query.is_null(at + 2)) standing.best = {query.small(at + 2), query.small(at + 3)};
  standing.last_active = query.time(at + 4);
  return standing;
}

/// Reads the columns latest_raw … latest_at as well, which stand behind those.
Standing read_standing_with_latest(Query& query, int at) {
  Standing standing = read_standing(query, at);
  if (!query.is_null(at + 5)) {
    standing.latest = {query.small(at + 5), query.small(at + 6)};
    standing.latest_ending = query.text(at + 7);
    standing.latest_at = query.time(at + 8);
  }
  return standing;
}

bool is_better(const base::Score& a, const base::Score& b) {
  return std::int64_t{a.raw} * b.max > std::int64_t{b.raw} * a.max;
}

/// Joins what two selves of one person did.
void fold(Standing& into, const Standing& other) {
  into.ended += other.ended;
  if (other.passed_at && (!into.passed_at || *other.passed_at < *into.passed_at)) {
    into.passed_at = other.passed_at;
  }
  if (other.best && (!into.best || is_better(*other.best, *into.best))) into.best = other.best;
  if (other.latest && (!into.latest || other.latest_at > into.latest_at)) {
    into.latest = other.latest;
    into.latest_ending = other.latest_ending;
    into.latest_at = other.latest_at;
  }
  into.last_active = std::max(into.last_active, other.last_active);
}

LessonStatus lesson_status(const std::optional<Standing>& standing) {
  if (!standing) return LessonStatus::belum_mulai;
  return standing->ended > 0 ? LessonStatus::selesai : LessonStatus::berjalan;
}

CompletionRow::ExamResult exam_result(const std::optional<Standing>& standing) {
  if (!standing) return {};
  if (standing->passed_at) return {CourseStatus::lulus, standing->best};
  if (standing->ended > 0) return {CourseStatus::selesai_tidak_lulus, standing->best};
  return {CourseStatus::berjalan, std::nullopt};
}

/// Kind and id of a subject.
using SubjectKey = std::pair<std::string_view, std::string_view>;

/// Which of some subjects are named, in the order of the subjects.
std::vector<bool> marks(const std::vector<Subject>& subjects,
                        const std::vector<std::string>& named) {
  std::vector<bool> marks;
  for (const Subject& subject : subjects) {
    marks.push_back(std::find(named.begin(), named.end(), subject.id) != named.end());
  }
  return marks;
}

/// The columns of a report that count for the people of one track.
struct TrackColumns {
  std::vector<bool> lessons;
  std::vector<bool> exams;
};

std::vector<TrackColumns> track_columns(const CompletionReport& report) {
  std::vector<TrackColumns> columns;
  for (const ReportTrack& track : report.tracks) {
    columns.push_back({marks(report.lessons, track.lessons), marks(report.exams, track.exams)});
  }
  if (columns.empty()) {
    columns.push_back({std::vector<bool>(report.lessons.size(), true),
                       std::vector<bool>(report.exams.size(), true)});
  }
  return columns;
}

/// Gathers what the rows of the query say of one person, subject by subject.
class Gatherer {
 public:
  explicit Gatherer(const CompletionReport& report)
      : lessons_(report.lessons.size()),
        exams_(report.exams.size()),
        has_pledge_(report.pledge.has_value()),
        tracks_(track_columns(report)) {
    std::size_t column = 0;
    for (const auto* subjects : {&report.lessons, &report.exams}) {
      for (const Subject& subject : *subjects) {
        columns_.emplace(SubjectKey(name_of(subject.kind), subject.id), column++);
      }
    }
    if (report.pledge) {
      columns_.emplace(SubjectKey(name_of(report.pledge->kind), report.pledge->id), column++);
    }
    standings_.resize(column);
  }

  void add(const SubjectKey& subject, const Standing& standing) {
    last_active_ = std::max(last_active_.value_or(standing.last_active), standing.last_active);
    const auto column = columns_.find(subject);
    if (column == columns_.end()) return;  // the report does not speak of it
    std::optional<Standing>& known = standings_[column->second];
    if (known) {
      fold(*known, standing);
    } else {
      known = standing;
    }
  }

  /// Fills in a person's columns, those of their track, and begins anew.
  void settle(CompletionRow& row) {
    const TrackColumns& track = tracks_[row.track.value_or(0)];
    std::vector<LessonStatus> lessons;
    std::vector<CourseStatus> exams;
    row.lessons.resize(lessons_);
    row.exams.resize(exams_);
    for (std::size_t at = 0; at < lessons_; ++at) {
      if (!track.lessons[at]) continue;
      row.lessons[at] = lesson_status(standings_[at]);
      lessons.push_back(*row.lessons[at]);
    }
    for (std::size_t at = 0; at < exams_; ++at) {
      if (!track.exams[at]) continue;
      row.exams[at] = exam_result(standings_[lessons_ + at]);
      exams.push_back(row.exams[at]->status);
    }
    if (has_pledge_) row.pledge = lesson_status(standings_.back());
    row.status = course_status(lessons, exams, row.pledge);
    row.last_active = std::exchange(last_active_, std::nullopt);
    std::fill(standings_.begin(), standings_.end(), std::nullopt);
  }

 private:
  std::size_t lessons_;
  std::size_t exams_;
  bool has_pledge_;
  std::vector<TrackColumns> tracks_;
  std::map<SubjectKey, std::size_t> columns_;
  std::vector<std::optional<Standing>> standings_;  ///< lessons, exams, the pledge
  std::optional<base::UtcTime> last_active_;
};

CompletionReport empty_report(const ReportScope& scope) {
  CompletionReport report;
  report.tracks = scope.tracks;
  for (const Subject& subject : scope.subjects) {
    switch (subject.kind) {
      case play::SubjectKind::pelajaran:
        report.lessons.push_back(subject);
        break;
      case play::SubjectKind::ujian:
        report.exams.push_back(subject);
        break;
      case play::SubjectKind::ikrar:
        report.pledge = subject;
        break;
    }
  }
  return report;
}

/// A person's track among those of the report; the first where the roster names none.
std::optional<std::size_t> track_among(const std::vector<ReportTrack>& tracks,
                                       std::string_view id) {
  if (tracks.empty()) return std::nullopt;
  const auto found = std::find_if(tracks.begin(), tracks.end(),
                                  [&](const ReportTrack& track) { return track.id == id; });
  return found == tracks.end() ? 0 : static_cast<std::size_t>(found - tracks.begin());
}

/// Reads who a row of the query is about.
void read_who(Query& query, CompletionRow& row, const std::vector<ReportTrack>& tracks) {
  row.who = {query.uuid<play::PersonTag>(1), query.text(2), query.text(3), query.text(4),
             query.text(5)};
  if (!query.is_null(7)) {
    row.enrolment =
        Enrolment{query.text(7), query.text(8), query.date(9), query.date(10), row.who.unit};
  }
  row.track = track_among(tracks, row.enrolment ? row.enrolment->track : "");
}

}  // namespace

base::Result<CompletionReport> Store::completion(const ReportScope& scope) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<CompletionReport> {
    CompletionReport report = empty_report(scope);
    Gatherer gatherer(report);
    std::size_t place = 0;  // of the person at hand, from 1; a person's rows come together
    Query query = database.query(sql::completion);
    query.with(scope.today ? std::optional(base::iso(*scope.today)) : std::nullopt);
    while (query.next()) {
      const auto next_place = static_cast<std::size_t>(query.integer(6));
      if (next_place != place) {
        if (place > 0) gatherer.settle(report.rows[place - 1]);
        place = next_place;
        if (report.rows.size() < place) report.rows.resize(place);
        read_who(query, report.rows[place - 1], report.tracks);
      }
      if (!query.is_null(11)) {
        gatherer.add({query.view(11), query.view(12)}, read_standing(query, 13));
      }
    }
    if (place > 0) gatherer.settle(report.rows[place - 1]);
    return report;
  });
}

base::Result<std::vector<OwnProgress>> Store::progress(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<OwnProgress>> {
    std::map<std::pair<std::string, std::string>, Standing> standings;
    Query query = database.query(sql::progress);
    query.with(person);
    while (query.next()) {
      const Standing standing = read_standing_with_latest(query, 2);
      const auto [at, is_new] = standings.try_emplace({query.text(0), query.text(1)}, standing);
      if (!is_new) fold(at->second, standing);
    }

    std::set<std::pair<std::string, std::string>> open;
    Query open_query = database.query(sql::open_subjects);
    open_query.with(person, impl_->station_row);
    while (open_query.next()) open.emplace(open_query.text(0), open_query.text(1));

    std::vector<OwnProgress> progress;
    for (const auto& [key, standing] : standings) {
      const auto kind = subject_kind_named(key.first);
      if (!kind) throw UnreadableValue();
      progress.push_back({key.second, lesson_status(standing), standing.latest,
                          standing.latest_ending, standing.last_active, open.contains(key), *kind,
                          standing.passed_at.has_value()});
    }
    return progress;
  });
}

}  // namespace netral::records

#include "app/person_path.h"

#include <algorithm>
#include <set>

namespace netral::app {
namespace {

bool is_pretest(course::Library& library, const course::ExamId& exam) {
  const auto head = library.exam_head(exam);
  return head && head->is_pretest;
}

records::ReportTrack report_track(course::Library& library, const course::Path& path) {
  records::ReportTrack track;
  if (path.track != nullptr) {
    track.id = path.track->id.str();
    track.name = path.track->name;
  }
  for (const course::PathPart& part : path.parts) {
    for (const course::LessonId& lesson : part.lessons) track.lessons.push_back(lesson.str());
  }
  for (const course::ExamId& exam : path.exams) {
    if (!is_pretest(library, exam)) track.exams.push_back(exam.str());
  }
  return track;
}

std::vector<records::ReportTrack> report_tracks(course::Library& library) {
  const course::Course& course = library.course();
  std::vector<records::ReportTrack> tracks;
  for (const course::Track& track : course.tracks) {
    tracks.push_back(report_track(library, course.path(track.id)));
  }
  if (tracks.empty()) tracks.push_back(report_track(library, course.path()));
  return tracks;
}

}  // namespace

base::Result<PersonPath> path_of(const course::Course& course, const records::Store& store,
                                 const play::PersonUuid& person) {
  const auto enrolment = store.enrolment(person);
  if (!enrolment) return tl::unexpected(enrolment.error());
  PersonPath own;
  if (*enrolment) {
    own.path = course.path(course::TrackId((*enrolment)->track));
    own.deadline = (*enrolment)->deadline;
  } else {
    own.path = course.path();
  }
  if (!own.deadline && own.path.track != nullptr) own.deadline = own.path.track->deadline;
  return own;
}

records::ReportScope subjects_of(course::Library& library) {
  const course::Course& course = library.course();
  records::ReportScope scope;
  scope.tracks = report_tracks(library);
  std::set<std::string> counted;
  for (const records::ReportTrack& track : scope.tracks) {
    counted.insert(track.lessons.begin(), track.lessons.end());
    counted.insert(track.exams.begin(), track.exams.end());
  }
  for (const course::Module& module : course.modules) {
    for (const course::LessonId& lesson : module.lessons) {
      if (!counted.contains(lesson.str())) continue;
      const auto head = library.head(lesson);
      scope.subjects.push_back(
          {play::SubjectKind::pelajaran, lesson.str(), head ? head->title : lesson.str()});
    }
  }
  for (const course::ExamId& exam : course.exams) {
    if (!counted.contains(exam.str())) continue;
    const auto head = library.exam_head(exam);
    scope.subjects.push_back(
        {play::SubjectKind::ujian, exam.str(), head ? head->title : exam.str()});
  }
  if (const auto& pledge = course.pledge) {
    scope.subjects.push_back(
        {play::SubjectKind::ikrar, std::string(play::kPledgeSubject), pledge->title});
  }
  return scope;
}

}  // namespace netral::app

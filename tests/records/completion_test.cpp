#include <algorithm>

#include "records/support.h"

namespace netral::records::testing {
namespace {

using play::SubjectKind;

const std::vector<Subject> kSubjects = {{SubjectKind::pelajaran, "satu", "Satu"},
                                        {SubjectKind::ujian, "uji-akhir", "Uji akhir"},
                                        {SubjectKind::pelajaran, "dua", "Dua"}};

void finish_lessons(Store& store, const play::PersonUuid& person) {
  finish(store, person, "satu", SubjectKind::pelajaran, {1, 2}, true);
  finish(store, person, "dua", SubjectKind::pelajaran, {0, 2}, true);
}

TEST_CASE("the report has everybody, by unit and name, with lessons and exams in order",
          "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.enroll(nip(1), "wati", "Dinas B", kNow));
  must(store.enroll(nip(2), "Zul", "dinas a", kNow));
  must(store.enroll(nip(3), "Agus", "Dinas B", kNow));
  must(store.enroll(nip(4), "Tamu", "", kNow));
  const auto report = must(store.completion({kSubjects}));
  REQUIRE(report.lessons.size() == 2);
  CHECK(report.lessons[1].id == "dua");
  REQUIRE(report.exams.size() == 1);
  std::vector<std::string> names;
  for (const CompletionRow& row : report.rows) {
    names.push_back(row.who.name);
    CHECK(row.lessons == std::vector<std::optional<LessonStatus>>(2, LessonStatus::belum_mulai));
    CHECK(row.exams.at(0)->status == CourseStatus::belum_mulai);
    CHECK(row.status == CourseStatus::belum_mulai);
    CHECK_FALSE(row.last_active);
  }
  CHECK(names == std::vector<std::string>{"Tamu", "Zul", "Agus", "wati"});
}

TEST_CASE("the report tells the four states apart", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  enroll(store, 1);
  const auto running = enroll(store, 2);
  begin(store, running, "satu");
  const auto failed = enroll(store, 3);
  finish_lessons(store, failed);
  finish(store, failed, "uji-akhir", SubjectKind::ujian, {9, 20}, false);
  const auto passed = enroll(store, 4);
  finish_lessons(store, passed);
  finish(store, passed, "uji-akhir", SubjectKind::ujian, {12, 20}, false);
  finish(store, passed, "uji-akhir", SubjectKind::ujian, {16, 20}, true);
  finish(store, passed, "uji-akhir", SubjectKind::ujian, {3, 20}, false);

  const auto rows = must(store.completion({kSubjects})).rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].status == CourseStatus::belum_mulai);
  CHECK(rows[1].status == CourseStatus::berjalan);
  CHECK(rows[1].lessons == std::vector<std::optional<LessonStatus>>{LessonStatus::berjalan,
                                                                    LessonStatus::belum_mulai});
  CHECK(rows[1].last_active == kNow);
  CHECK(rows[2].status == CourseStatus::selesai_tidak_lulus);
  CHECK(rows[2].exams[0]->status == CourseStatus::selesai_tidak_lulus);
  CHECK(rows[2].exams[0]->best == base::Score{9, 20});
  CHECK(rows[3].status == CourseStatus::lulus);
  CHECK(rows[3].exams[0]->best == base::Score{16, 20});
  CHECK(rows[3].last_active == after(1));
}

TEST_CASE("a lesson begun again after it was finished stays selesai", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  finish(store, person, "satu", SubjectKind::pelajaran, {1, 2}, true);
  begin(store, person, "satu");
  CHECK(must(store.completion({kSubjects})).rows[0].lessons[0] == LessonStatus::selesai);
  const auto progress = must(store.progress(person));
  REQUIRE(progress.size() == 1);
  CHECK(progress[0].status == LessonStatus::selesai);
  CHECK(progress[0].has_open_attempt);
}

TEST_CASE("a subject that the report does not speak of changes nothing in it", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  begin(store, enroll(store, 1), "lama");
  const auto rows = must(store.completion({kSubjects})).rows;
  CHECK(rows[0].status == CourseStatus::belum_mulai);
}

TEST_CASE("a learner sees their latest result and its ending", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  const auto first = begin(store, person, "satu");
  must(store.append(first.id, step(1), play::Outcome{"baik", {4, 4}, true}));
  play::AttemptStart second = start_of(store, person, "satu");
  second.at = after(60);
  must(store.begin(second));
  play::Step last = step(1);
  last.at = after(120);
  must(store.append(second.id, last, play::Outcome{"buruk", {1, 4}, true}));

  const auto progress = must(store.progress(person));
  REQUIRE(progress.size() == 1);
  CHECK(progress[0].subject == "satu");
  CHECK(progress[0].kind == SubjectKind::pelajaran);
  CHECK(progress[0].latest == base::Score{1, 4});
  CHECK(progress[0].latest_ending == "buruk");
  CHECK(progress[0].last_active == after(120));
  CHECK_FALSE(progress[0].has_open_attempt);
}

/// Somebody put on a track as an import would.
void put_on_track(const TempFolder& folder, const play::PersonUuid& person,
                  const std::string& track, const std::string& until = "") {
  std::string hex = base::to_text(person);
  hex.erase(std::remove(hex.begin(), hex.end(), '-'), hex.end());
  RawFile(folder.file())
      .run("INSERT INTO enrolment (person, track, active_until, at, station) SELECT id, '" + track +
           "', nullif('" + until + "', ''), 1, 1 FROM person WHERE hex(uuid) = upper('" + hex +
           "')");
}

TEST_CASE("everybody is judged by the subjects of their own track", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const ReportScope scope = {{{SubjectKind::pelajaran, "satu", "Satu"},
                              {SubjectKind::pelajaran, "dua", "Dua"},
                              {SubjectKind::ujian, "uji-akhir", "Uji akhir"},
                              {SubjectKind::ujian, "uji-pengawas", "Uji pengawas"}},
                             {{"cpns", "CPNS", {"satu", "dua"}, {"uji-akhir"}},
                              {"pengawas", "Pengawas", {"dua"}, {"uji-pengawas"}}}};
  const auto first = enroll(store, 1);  // on no roster
  const auto second = enroll(store, 2);
  const auto third = enroll(store, 3);
  const auto fourth = enroll(store, 4);
  for (const auto& person : {first, second, third, fourth}) {
    finish(store, person, "dua", SubjectKind::pelajaran, {1, 2}, true);
  }
  put_on_track(folder, second, "pengawas");
  put_on_track(folder, third, "pengawas");
  put_on_track(folder, fourth, "tidak-ada-lagi");
  finish(store, second, "uji-pengawas", SubjectKind::ujian, {16, 20}, true);
  finish(store, third, "uji-akhir", SubjectKind::ujian, {16, 20}, true);

  const auto rows = must(store.completion(scope)).rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].status == CourseStatus::berjalan);
  CHECK(rows[0].track == 0U);
  CHECK_FALSE(rows[0].enrolment);
  CHECK_FALSE(rows[0].exams[1]);
  CHECK(rows[1].status == CourseStatus::lulus);
  CHECK(rows[1].track == 1U);
  CHECK_FALSE(rows[1].lessons[0]);
  CHECK(rows[1].lessons[1] == LessonStatus::selesai);
  CHECK(count_lessons(rows[1]).all == 1);
  CHECK(rows[2].status == CourseStatus::berjalan);  // another track's exam counts for nothing
  CHECK_FALSE(rows[2].exams[0]);
  CHECK(rows[3].track == 0U);
}

TEST_CASE("whoever has left is out of the report, and their record is not", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  finish_lessons(store, person);
  put_on_track(folder, person, "cpns", "2026-06-30");
  ReportScope scope{kSubjects};
  CHECK(must(store.completion(scope)).rows.size() == 1);
  scope.today = base::Date{2026, 6, 30};
  CHECK(must(store.completion(scope)).rows.size() == 1);
  scope.today = base::Date{2026, 7, 1};
  CHECK(must(store.completion(scope)).rows.empty());
  CHECK(must(store.progress(person)).size() == 2);
}

}  // namespace
}  // namespace netral::records::testing

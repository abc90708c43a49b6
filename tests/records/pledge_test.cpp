// The pledge in the records, and the migration that makes room for it.

#include "records/sqlite.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

using play::SubjectKind;

const std::vector<Subject> kCourse = {{SubjectKind::pelajaran, "satu", "Satu"},
                                      {SubjectKind::ujian, "uji-akhir", "Uji akhir"},
                                      {SubjectKind::ikrar, "ikrar", "Ikrar"}};

void pass_all_but_the_pledge(Store& store, const play::PersonUuid& person) {
  finish(store, person, "satu", SubjectKind::pelajaran, {1, 2}, true);
  finish(store, person, "uji-akhir", SubjectKind::ujian, {16, 20}, true);
}

TEST_CASE("a course with a pledge is lulus only once it was read", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  pass_all_but_the_pledge(store, person);
  auto row = must(store.completion({kCourse})).rows.at(0);
  CHECK(row.status == CourseStatus::berjalan);
  CHECK(row.pledge == LessonStatus::belum_mulai);
  CHECK(row.lessons.size() == 1);
  CHECK(row.exams.size() == 1);

  finish(store, person, "ikrar", SubjectKind::ikrar, {0, 0}, true);
  row = must(store.completion({kCourse})).rows.at(0);
  CHECK(row.status == CourseStatus::lulus);
  CHECK(row.pledge == LessonStatus::selesai);
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("a pledge read counts for nothing else", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  finish(store, person, "ikrar", SubjectKind::ikrar, {0, 0}, true);
  CHECK(must(store.completion({kCourse})).rows.at(0).status == CourseStatus::belum_mulai);
}

/// The records of a program before the pledge, with all that refers to an attempt.
struct OldRecords {
  TempFolder folder;
  std::string attempts;

  OldRecords() {
    {
      Store store = open_store(folder.data());
      for (int person = 1; person <= 3; ++person) {
        const auto who = enroll(store, person);
        pass_all_but_the_pledge(store, who);
        const auto open = begin(store, who, "dua");
        play::Step plan = step(1);
        plan.own_words = "menolak";
        must(store.append(open.id, plan, {}));
      }
    }
    RawFile raw(folder.file());
    go_back(raw);
    attempts = rows(raw);
  }

  /// Undoes migrations 003 to 006 as far as their tables go.
  static void go_back(RawFile& raw) {
    raw.run("PRAGMA foreign_keys=OFF");
    raw.run("DROP TABLE person_pin; DROP TABLE enrolment_before; DROP TABLE enrolment");
    raw.run("DROP TABLE batch; DROP TABLE withheld_step; DROP TABLE certificate");
    raw.run("CREATE TABLE kept_salt AS SELECT attempt, number, salt FROM step");
    raw.run("ALTER TABLE step DROP COLUMN salt");
    raw.run("PRAGMA writable_schema=ON");
    raw.run(
        "UPDATE sqlite_schema SET sql = replace(sql, ', ''ikrar'')', ')') "
        "WHERE name = 'attempt'");
    raw.run("PRAGMA writable_schema=RESET");
    raw.run("PRAGMA user_version=2");
  }

  /// The records were not really written by an old program: their hashes are salted.
  static void give_salts_back(RawFile& raw) {
    raw.run("DROP TRIGGER step_is_kept_u");
    raw.run(
        "UPDATE step SET salt = (SELECT k.salt FROM kept_salt k WHERE k.attempt = step.attempt "
        "AND k.number = step.number)");
  }

  static std::string rows(RawFile& raw) {
    return raw.value(
        "SELECT group_concat(hex(uuid) || kind || subject || seed || hex(hash), ',') "
        "FROM (SELECT * FROM attempt ORDER BY id)");
  }
};

TEST_CASE("old records are brought forward whole, and can then hold a pledge", "[records]") {
  OldRecords old;
  {
    RawFile raw(old.folder.file());
    REQUIRE(raw.value("SELECT sql FROM sqlite_schema WHERE name='attempt'").find("ikrar") ==
            std::string::npos);
  }
  Store store = open_store(old.folder.data());
  RawFile raw(old.folder.file());
  CHECK(raw.value("PRAGMA user_version") == std::to_string(sql::migrations().back().number));
  CHECK(OldRecords::rows(raw) == old.attempts);
  CHECK(raw.value("PRAGMA foreign_key_check").empty());
  CHECK(raw.value("PRAGMA integrity_check") == "ok");
  OldRecords::give_salts_back(raw);
  CHECK_FALSE(must(store.check_chain()).first_break);

  const auto person = must(store.find_person(nip(1)))->person;
  const auto open = must(store.open_attempt(person, "dua"));
  REQUIRE(open);
  CHECK(open->steps.at(0).own_words == "menolak");
  finish(store, person, "ikrar", SubjectKind::ikrar, {0, 0}, true);
  CHECK(must(store.completion({kCourse})).rows.at(0).status == CourseStatus::lulus);
}

TEST_CASE("what was append-only before the migration is so after it", "[records]") {
  const OldRecords old;
  const Store store = open_store(old.folder.data());
  RawFile raw(old.folder.file());
  CHECK(raw.try_run("DELETE FROM attempt") == "append-only");
  CHECK(raw.try_run("UPDATE attempt SET subject = 'lain'") == "append-only");
}

}  // namespace
}  // namespace netral::records::testing

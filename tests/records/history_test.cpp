// A learner's own attempts, one by one.

#include "records/support.h"

namespace netral::records::testing {
namespace {

using play::SubjectKind;

play::AttemptStart begin_at(Store& store, const play::PersonUuid& person, std::int64_t seconds,
                            const std::string& subject = "grup-wa-kantor") {
  play::AttemptStart start = start_of(store, person, subject);
  start.at = after(seconds);
  must(store.begin(start));
  return start;
}

play::Step step_at(int number, std::int64_t seconds) {
  play::Step made = step(number);
  made.at = after(seconds);
  return made;
}

TEST_CASE("the history tells each attempt as it went, the newest first", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid person = enroll(store, 1);
  const play::AttemptStart lesson = begin_at(store, person, 0);
  must(store.append(lesson.id, step_at(1, 60), play::Outcome{"baik", {300, 400}, true}));
  play::AttemptStart exam = start_of(store, person, "uji-akhir", SubjectKind::ujian);
  exam.at = after(500);
  must(store.begin(exam));
  must(store.append(exam.id, step_at(1, 520), play::Outcome{"lulus", {1600, 2000}, true}));
  begin_at(store, person, 900, "foto-usai-apel");

  const auto entries = must(store.history(person));
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].subject == "foto-usai-apel");
  CHECK_FALSE(entries[0].end);
  CHECK_FALSE(entries[0].is_given_up);
  CHECK(entries[0].active_ms == 0);
  CHECK(entries[1].kind == SubjectKind::ujian);
  REQUIRE(entries[1].end);
  CHECK(entries[1].end->ending == "lulus");
  CHECK(entries[1].end->score == base::Score{1600, 2000});
  CHECK(entries[1].end->passed);
  CHECK(entries[2].attempt == lesson.id);
  CHECK(entries[2].begun == after(0));
  CHECK(entries[2].end->at == after(60));
  CHECK(entries[2].active_ms == 60'000);
  CHECK(entries[2].is_from_here);
}

TEST_CASE("a pause and a clock that jumps back count little", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid person = enroll(store, 1);
  const play::AttemptStart start = begin_at(store, person, 0);
  must(store.append(start.id, step_at(1, 30), {}));
  must(store.append(start.id, step_at(2, 30 + 86'400), {}));  // the next day
  must(store.append(start.id, step_at(3, 40), {}));           // the clock was set back
  must(store.append(start.id, step_at(4, 50), {}));
  CHECK(must(store.history(person)).front().active_ms == (30 + 300 + 0 + 10) * 1000);
}

TEST_CASE("what was begun anew is told as given up", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid person = enroll(store, 1);
  begin_at(store, person, 0);
  begin_at(store, person, 60);
  const auto entries = must(store.history(person));
  REQUIRE(entries.size() == 2);
  CHECK_FALSE(entries[0].is_given_up);
  CHECK(entries[1].is_given_up);
}

TEST_CASE("what was begun at another station is told with its name", "[records]") {
  const TempFolder folder;
  {
    Store there = open_store(folder.data(), "mesin-a");
    begin_at(there, enroll(there, 1), 0);
  }
  RawFile(folder.file()).run("UPDATE station SET name = 'Laptop Dinkes-02'");
  Store here = open_store(folder.data(), "mesin-b");
  const play::PersonUuid person = enroll(here, 1);
  begin_at(here, person, 60);
  const auto entries = must(here.history(person));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].is_from_here);
  CHECK_FALSE(entries[1].is_from_here);
  CHECK(entries[1].station == "Laptop Dinkes-02");
  CHECK_FALSE(entries[1].is_given_up);
}

TEST_CASE("both selves of a person have one history, and nobody else is in it", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid old_self = enroll(store, 1);
  const play::PersonUuid new_self = enroll(store, 2);
  begin_at(store, old_self, 0);
  begin_at(store, new_self, 10);
  begin_at(store, enroll(store, 3), 20);
  CHECK(must(store.history(new_self)).size() == 1);
  must(store.same_person(old_self, new_self, "NI PPPK berubah", kNow));
  CHECK(must(store.history(new_self)).size() == 2);
  CHECK(must(store.history(old_self)).size() == 2);
  CHECK(must(store.history(enroll(store, 4))).empty());
}

TEST_CASE("a grade that was corrected counts as corrected", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid person = enroll(store, 1);
  const play::AttemptStart start = begin_at(store, person, 0);
  must(store.append(start.id, step_at(1, 60), play::Outcome{"baik", {100, 400}, true}));
  RawFile(folder.file())
      .run(
          "INSERT INTO outcome (attempt, revision, ending, raw, max, passed, reason, at, station,"
          " sequence, previous_hash, hash) SELECT attempt, 2, 'sedang', 200, 400, 1, 'kunci', at +"
          " 5000, station, 99, previous_hash, randomblob(32) FROM outcome");
  const auto entries = must(store.history(person));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].end->ending == "sedang");
  CHECK(entries[0].end->at == after(60));
}

}  // namespace
}  // namespace netral::records::testing

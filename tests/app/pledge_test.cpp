// The end of the course on real records: the pledge, the proof, and the office's PIN command.

#include "app/pledge.h"

#include <sstream>

#include "app/fixture.h"
#include "app/person_path.h"
#include "app/pin_command.h"
#include "app/play_text.h"
#include "app/proof.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::TemporaryFolder;

/// Dewi has done all of the course but its pledge.
struct Nearly {
  TemporaryFolder data;
  app::Environment environment = environment_in(data.path());
  course::Library library;
  records::Store store;
  records::PersonRow person;

  Nearly() : store(opened()) {
    REQUIRE(app::open_library(environment, library));
    const auto row = store.enroll(base::Nip::parse(tests::kNip).value(), "Dewi Anggraini, S.Kom.",
                                  "Dinas Kesehatan", {1});
    REQUIRE(row);
    person = *row;
    const records::ReportScope scope = app::subjects_of(library);
    for (const records::Subject& subject : scope.subjects) {
      if (subject.kind != play::SubjectKind::ikrar) finish(subject);
    }
  }

  app::Completion completion() {
    const auto found = app::completion_of(library, store, person.person);
    REQUIRE(found);
    return *found;
  }

  play::AttemptStart start_of(play::SubjectKind kind, const std::string& subject) {
    play::AttemptStart start;
    start.id = records::new_attempt_uuid();
    start.person = person.person;
    start.kind = kind;
    start.subject = subject;
    start.course_version = "1";
    start.content = store.pin({{"a.txt", "a"}}).value();
    start.at = app::fixed_chance().now();
    return start;
  }

  records::CompletionReport report() {
    auto found = store.completion(app::subjects_of(library));
    REQUIRE(found);
    return *found;
  }

 private:
  records::Store opened() {
    auto found = app::open_store(environment);
    REQUIRE(found);
    return std::move(*found);
  }

  void finish(const records::Subject& subject) {
    const play::AttemptStart start = start_of(subject.kind, subject.id);
    REQUIRE(store.begin(start));
    const play::Step step{1, "lanjut", {}, start.at};
    REQUIRE(store.append(start.id, step, play::Outcome{"lulus", base::of_points(16, 20), true}));
  }
};

TEST_CASE("the pledge is the last thing, and its wording is pinned as it was shown", "[app]") {
  Nearly course;
  CHECK(course.completion().end == ui::CourseEnd::pledge_waits);
  REQUIRE(app::record_pledge(course.library.course(), course.store, course.person.person,
                             app::fixed_chance()));
  CHECK(course.completion().end == ui::CourseEnd::passed);
  const records::CompletionRow row = course.report().rows.at(0);
  CHECK(row.status == records::CourseStatus::lulus);
  const course::Pledge& pledge = *course.library.course().pledge;
  const std::string shown = pledge.title + "\n\n" + pledge.paragraphs.front() + "\n";
  const auto file = platform::read_file(course.data.path() / "netral.db-wal");
  REQUIRE(file);
  CHECK(file->find(shown) != std::string::npos);
  CHECK_FALSE(course.store.check_chain()->first_break);
}

TEST_CASE("a pledge cut off between its beginning and its end can be read again", "[app]") {
  Nearly course;
  REQUIRE(course.store.begin(course.start_of(play::SubjectKind::ikrar, "ikrar")));
  CHECK(course.completion().end == ui::CourseEnd::pledge_waits);
  CHECK(course.report().rows.at(0).status == records::CourseStatus::berjalan);
  REQUIRE(app::record_pledge(course.library.course(), course.store, course.person.person,
                             app::fixed_chance()));
  CHECK(course.completion().end == ui::CourseEnd::passed);
}

struct Played {
  int status = 0;
  std::string out;
  std::string trouble;
};

Played read_at_terminal(const Nearly& course, const std::string& lines) {
  std::istringstream in(lines);
  std::ostringstream out;
  std::ostringstream trouble;
  const int status = app::play_text(course.environment, {"ikrar", "-"}, in, out, trouble);
  return {status, out.str(), trouble.str()};
}

TEST_CASE("the pledge is read and confirmed at the terminal too", "[app]") {
  Nearly course;
  const std::string nip = std::string(tests::kNip) + "\n";
  const Played later = read_at_terminal(course, nip + "keluar\n");
  CHECK(later.status == 0);
  CHECK(later.out.find(course.environment.strings.say("teks.ikrar_nanti").substr(0, 15)) !=
        std::string::npos);
  CHECK(course.completion().end == ui::CourseEnd::pledge_waits);
  const Played read = read_at_terminal(course, nip + "\n");
  CHECK(read.status == 0);
  CHECK(read.out.find("politik uang") != std::string::npos);
  CHECK(course.completion().end == ui::CourseEnd::passed);
  CHECK(read_at_terminal(course, nip).status == 0);
}

TEST_CASE("the pledge does not come before lessons and exam", "[app]") {
  Nearly course;
  const Played early = read_at_terminal(course, "198705122010012034\nBagas\nDinas Sosial\n\n");
  CHECK(early.status == 2);
  CHECK(early.trouble.find(course.environment.strings.say("galat.pledge_early")) !=
        std::string::npos);
}

TEST_CASE("a proof is saved where there is a folder for it, never over another", "[app]") {
  Nearly course;
  CHECK(app::proof_of(course.library, course.store, course.person).error().key == "proof_early");
  REQUIRE(app::record_pledge(course.library.course(), course.store, course.person.person,
                             app::fixed_chance()));
  const auto proof = app::proof_of(course.library, course.store, course.person);
  REQUIRE(proof);
  CHECK(proof->result == base::of_points(16, 20));
  const TemporaryFolder home;
  const fs::path missing = home.path() / "Pictures";
  const auto first = app::save_proof(course.environment, *proof, {missing, home.path()});
  const auto second = app::save_proof(course.environment, *proof, {missing, home.path()});
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first != *second);
  CHECK(first->filename().string() == "bukti-selesai-dewi-anggraini.png");
  CHECK(fs::file_size(*first) == fs::file_size(*second));
  const auto failed = app::save_proof(course.environment, *proof, {missing});
  REQUIRE_FALSE(failed);
  CHECK(failed.error().key == "proof_unwritable");
  CHECK(failed.error().args.at("folder") == missing.string());
}

TEST_CASE("an officer clears a PIN, the NIP coming from the input", "[app]") {
  Nearly course;
  REQUIRE(course.store.set_pin(course.person.person, "", std::string("2468"), {1}));
  const auto reset = [&](const std::string& who) {
    std::istringstream in(who + "\n");
    std::ostringstream out;
    std::ostringstream trouble;
    const int status = app::reset_pin(course.environment, in, out, trouble);
    CHECK(out.str().find(who) == std::string::npos);
    return status;
  };
  CHECK(reset("198705122010012034") == 2);
  CHECK(reset(tests::kNip) == 0);
  CHECK_FALSE(course.store.pin_state(course.person.person)->is_set);
  CHECK(reset(tests::kNip) == 1);
}

}  // namespace
}  // namespace netral

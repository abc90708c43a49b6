#include "records/store.h"

#include "records/support.h"

namespace netral::records::testing {
namespace {

TEST_CASE("an attempt comes back as it was begun, with its steps in order", "[records]") {
  const TempFolder folder;
  play::AttemptStart start;
  {
    Store store = open_store(folder.data());
    start = begin(store, enroll(store, 1));
    for (int number = 1; number <= 12; ++number) must(store.append(start.id, step(number), {}));
  }
  const Store store = open_store(folder.data());
  const auto open = must(store.open_attempt(start.person, std::nullopt));
  REQUIRE(open);
  CHECK(open->start.id == start.id);
  CHECK(open->start.person == start.person);
  CHECK(open->start.kind == start.kind);
  CHECK(open->start.subject == start.subject);
  CHECK(open->start.course_version == start.course_version);
  CHECK(open->start.content == start.content);
  CHECK(open->start.seed == start.seed);
  CHECK(open->start.pass_mark == start.pass_mark);
  CHECK(open->start.mode == start.mode);
  CHECK(open->start.at == start.at);
  REQUIRE(open->steps.size() == 12);
  for (int number = 1; number <= 12; ++number) {
    const play::Step& found = open->steps[static_cast<std::size_t>(number - 1)];
    CHECK(found.number == number);
    CHECK(found.input == step(number).input);
    CHECK(found.shown == step(number).shown);
    CHECK(found.at == step(number).at);
  }
  CHECK(must(store.check_chain()).steps_checked == 12);
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("an ended attempt is not open and takes no further step", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::AttemptStart start = begin(store, enroll(store, 1));
  must(store.append(start.id, step(1), play::Outcome{"baik", {3, 4}, true}));
  CHECK_FALSE(must(store.open_attempt(start.person, start.subject)));
  CHECK(fault_key(store.append(start.id, step(2), {})) == "attempt_not_open");
  CHECK(fault_key(store.append(new_attempt_uuid(), step(1), {})) == "attempt_not_open");
}

TEST_CASE("a step out of turn is refused and nothing recorded", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::AttemptStart start = begin(store, enroll(store, 1));
  CHECK(fault_key(store.append(start.id, step(2), {})) == "step_out_of_turn");
  must(store.append(start.id, step(1), {}));
  CHECK(fault_key(store.append(start.id, step(1), {})) == "step_out_of_turn");
  CHECK(must(store.open_attempt(start.person, {}))->steps.size() == 1);
}

TEST_CASE("an attempt is begun only by somebody enrolled, with its content pinned", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  play::AttemptStart start = start_of(store, person_uuid(nip(9)));
  CHECK(fault_key(store.begin(start)) == "person_unknown");
  start.person = enroll(store, 9);
  start.content.bytes[0] ^= 1U;
  CHECK(fault_key(store.begin(start)) == "content_snapshot_missing");
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("the same attempt cannot be begun twice", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::AttemptStart start = begin(store, enroll(store, 1));
  CHECK(fault_key(store.begin(start)) == "db_failed");
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("the newest open attempt is offered, at a subject or at any lesson", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  const auto first = begin(store, person, "satu");
  const auto second = begin(store, person, "dua");
  begin(store, person, "uji-akhir", play::SubjectKind::ujian);
  CHECK(must(store.open_attempt(person, std::nullopt))->start.id == second.id);
  CHECK(must(store.open_attempt(person, "satu"))->start.id == first.id);
  CHECK(must(store.open_attempt(person, "uji-akhir"))->start.kind == play::SubjectKind::ujian);
  CHECK_FALSE(must(store.open_attempt(person, "tiga")));
  CHECK_FALSE(must(store.open_attempt(person_uuid(nip(2)), std::nullopt)));
}

TEST_CASE("an attempt given up by beginning anew is not offered again", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  begin(store, person, "satu");
  const auto again = begin(store, person, "satu");
  CHECK(must(store.open_attempt(person, "satu"))->start.id == again.id);
  must(store.append(again.id, step(1), play::Outcome{"baik", {1, 1}, true}));
  CHECK_FALSE(must(store.open_attempt(person, "satu")));
  CHECK_FALSE(must(store.progress(person)).at(0).has_open_attempt);
}

TEST_CASE("two windows on one file both record, in one chain", "[records]") {
  const TempFolder folder;
  Store a = open_store(folder.data());
  Store b = open_store(folder.data());
  const auto first = begin(a, enroll(a, 1));
  const auto second = begin(b, enroll(b, 2));
  for (int number = 1; number <= 5; ++number) {
    must(a.append(first.id, step(number), {}));
    must(b.append(second.id, step(number), {}));
  }
  CHECK(fault_key(b.append(first.id, step(5), {})) == "step_out_of_turn");
  CHECK_FALSE(must(a.check_chain()).first_break);
  CHECK(must(b.check_chain()).steps_checked == 10);
}

TEST_CASE("attempts and steps can be neither changed nor deleted", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  finish(store, enroll(store, 1), "satu", play::SubjectKind::pelajaran, {1, 2}, true);
  RawFile raw(folder.file());
  for (const std::string table :
       {"attempt", "step", "outcome", "content_file", "content_entry", "content_manifest"}) {
    INFO(table);
    const std::string change = table == "content_entry"       ? "path = 'x'"
                               : table.starts_with("content") ? "hash = hash"
                                                              : "at = 0";
    CHECK(raw.try_run("UPDATE " + table + " SET " + change) == "append-only");
    CHECK(raw.try_run("DELETE FROM " + table) == "append-only");
  }
}

TEST_CASE("a person is the same on every computer", "[records]") {
  CHECK(person_uuid(nip(1)) == person_uuid(nip(1)));
  CHECK(person_uuid(nip(1)) != person_uuid(nip(2)));
  // Made with Python's hashlib; it must never change, or one person becomes two.
  CHECK(base::to_text(person_uuid(nip(1))) == "9f2b8ae9-402e-85f4-9d02-bf98252680a3");
  const auto code = must(base::ParticipantCode::parse("peserta-7"));
  CHECK(base::to_text(person_uuid(code)) == "53303b01-5e92-853e-8303-52068afac8f0");
}

TEST_CASE("enrolling again corrects the name and the unit", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  CHECK_FALSE(must(store.find_person(nip(1))));
  must(store.enroll(nip(1), "Sri Contoh", "Dinas Kesehatan", kNow));
  const PersonRow row = must(store.enroll(nip(1), "Sri Contoh, S.K.M.", " dinas kesehatan ", kNow));
  CHECK(row.nip == nip(1).digits());
  CHECK(row.code.empty());
  CHECK(row.name == "Sri Contoh, S.K.M.");
  CHECK(row.unit == "Dinas Kesehatan");
  CHECK(must(store.find_person(nip(1)))->name == "Sri Contoh, S.K.M.");
  const auto code = must(base::ParticipantCode::parse("MAGANG-1"));
  CHECK(must(store.enroll(code, "Tamu", "", kNow)).unit.empty());
  CHECK(must(store.find_person(code))->code == "MAGANG-1");
  must(store.enroll(nip(2), "Budi", "Badan Contoh", kNow));
  CHECK(must(store.units()) == std::vector<std::string>{"Badan Contoh", "Dinas Kesehatan"});
}

TEST_CASE("a doubled person is found under either identity and counted as one", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto code = must(base::ParticipantCode::parse("CPNS-12"));
  const auto old_self = must(store.enroll(code, "Sri", "Dinas Contoh", kNow)).person;
  finish(store, old_self, "satu", play::SubjectKind::pelajaran, {2, 4}, true);
  const auto open = begin(store, old_self, "dua");
  const auto new_self = enroll(store, 1);
  finish(store, new_self, "satu", play::SubjectKind::pelajaran, {3, 4}, true);

  must(store.same_person(old_self, new_self, "NIP terbit", kNow));
  CHECK(must(store.find_person(code))->person == new_self);
  CHECK(must(store.find_person(code))->nip == nip(1).digits());
  CHECK(must(store.open_attempt(new_self, std::nullopt))->start.id == open.id);
  CHECK(must(store.progress(new_self)).size() == 2);
  CHECK(must(store.progress(old_self)).size() == 2);
  const auto report = must(store.completion({{{play::SubjectKind::pelajaran, "satu", ""}}}));
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].who.person == new_self);
  CHECK(fault_key(store.same_person(old_self, new_self, "", kNow)) == "person_same");
  CHECK(fault_key(store.same_person(person_uuid(nip(5)), new_self, "", kNow)) == "person_unknown");

  // Signing in with the old code corrects the one person that is left.
  CHECK(must(store.enroll(code, "Sri Contoh", "Badan Lain", kNow)).person == new_self);
  CHECK(must(store.find_person(nip(1)))->name == "Sri Contoh");
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("aliases of aliases end at one person", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto a = enroll(store, 1);
  const auto b = enroll(store, 2);
  const auto c = enroll(store, 3);
  must(store.same_person(a, b, "", after(1)));
  must(store.same_person(b, c, "", after(2)));
  CHECK(must(store.find_person(nip(1)))->person == c);
  CHECK(must(store.completion({})).rows.size() == 1);
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("pinned content comes back byte for byte, each file kept once", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const base::Hash manifest = must(store.pin(sample_files()));
  CHECK(manifest == Store::manifest_hash(sample_files()));
  CHECK(manifest == Store::manifest_hash({sample_files()[1], sample_files()[0]}));
  CHECK(must(store.pin({sample_files()[1], sample_files()[0]})) == manifest);

  std::vector<PinnedFile> newer = sample_files();
  newer[0].bytes += "x";
  CHECK(must(store.pin(newer)) != manifest);

  const auto files = must(store.pinned(manifest));
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == sample_files()[1].path);
  CHECK(files[1].bytes == sample_files()[0].bytes);
  CHECK(fault_key(store.pinned(base::Hash{})) == "content_snapshot_missing");
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM content_file") == "3");
}

TEST_CASE("an empty file is content like any other", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const base::Hash manifest = must(store.pin({{"kosong.yaml", ""}}));
  CHECK(must(store.pinned(manifest)).at(0).bytes.empty());
  CHECK(must(store.pinned(must(store.pin({})))).empty());
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("a NIP is in no file name and in no fault", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  enroll(store, 1);
  // Somebody took the NIP for another person: a constraint of the file is broken.
  RawFile(folder.file()).run("UPDATE person_identity SET nip = '" + nip(2).digits() + "'");
  const auto refused = store.enroll(nip(2), "Budi", "", kNow);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().key == "db_failed");
  for (const auto& [name, value] : refused.error().args) {
    CHECK(value.find(nip(2).digits()) == std::string::npos);
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    CHECK(entry.path().string().find(nip(1).digits()) == std::string::npos);
  }
}

TEST_CASE("seeds and attempt ids are not given out twice", "[records]") {
  CHECK(new_attempt_uuid() != new_attempt_uuid());
  CHECK(new_seed() != new_seed());
  CHECK((new_attempt_uuid().bytes[6] >> 4U) == 4);
}

}  // namespace
}  // namespace netral::records::testing

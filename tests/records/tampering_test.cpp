#include <map>

#include "records/support.h"

namespace netral::records::testing {
namespace {

using What = ChainCheck::What;

/// A folder with a recorded history in it: two people, one ended attempt each, one
/// open, one alias; and the store closed, as it is when somebody tampers.
struct History {
  TempFolder folder;

  History() {
    Store store = open_store(folder.data());
    const auto first = enroll(store, 1);
    const auto second = enroll(store, 2);
    const auto start = begin(store, first);
    must(store.append(start.id, step(1), {}));
    must(store.append(start.id, step(2), {}));
    must(store.append(start.id, step(3), play::Outcome{"baik", {2, 4}, true}));
    finish(store, second, "uji-akhir", play::SubjectKind::ujian, {9, 20}, false);
    must(store.same_person(enroll(store, 3), first, "ganda", kNow));
    const auto open = begin(store, first, "lain");
    must(store.append(open.id, step(1), {}));
    REQUIRE_FALSE(must(store.check_chain()).first_break);
  }

  void tamper(const std::string& sql) {
    RawFile raw(folder.file());
    raw.drop_triggers();
    raw.run("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
    raw.run(sql);
  }

  std::optional<ChainCheck::Break> found() {
    const Store store = open_store(folder.data());
    return must(store.check_chain()).first_break;
  }
};

TEST_CASE("altering any one recorded value is found and named", "[records]") {
  const auto [what, change] = GENERATE(table<What, std::string>({
      {What::attempt, "UPDATE attempt SET uuid = randomblob(16) WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET person = 2 WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET kind = 'ujian' WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET subject = 'lain' WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET course_version = '2026.10' WHERE id = 1"},
      {What::attempt,
       "INSERT INTO content_manifest (id, hash) VALUES (9, randomblob(32));"
       "UPDATE attempt SET content = 9 WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET seed = seed + 1 WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET pass_mark = 5000 WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET pass_mark = pass_mark + (1 << 40) WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET mode = 'mandiri' WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET at = at + 1 WHERE id = 1"},
      {What::step, "UPDATE attempt SET sequence = 100 WHERE id = 1"},  // the next one shows it
      {What::attempt, "UPDATE attempt SET previous_hash = randomblob(32) WHERE id = 1"},
      {What::attempt, "UPDATE attempt SET hash = randomblob(32) WHERE id = 1"},
      {What::step, "UPDATE step SET input = 'pilih suka' WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET shown = 'tolak suka' WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET at = at - 1 WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET salt = randomblob(16) WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET salt = NULL WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET number = 7 WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET attempt = 2, number = 9 WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET attempt = 77 WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET previous_hash = hash WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET hash = previous_hash WHERE attempt = 1 AND number = 2"},
      {What::step, "UPDATE step SET sequence = sequence + 50 WHERE attempt = 1 AND number = 2"},
      {What::step, "DELETE FROM step WHERE attempt = 1 AND number = 2"},
      {What::outcome, "UPDATE outcome SET ending = 'buruk' WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET raw = 4 WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET max = 3 WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET passed = 0 WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET reason = 'x' WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET at = 0 WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET revision = 2 WHERE attempt = 1"},
      {What::outcome, "UPDATE outcome SET attempt = 3 WHERE attempt = 1"},
      {What::alias, "UPDATE person_alias SET person = 2"},
      {What::alias, "UPDATE person_alias SET same_as = 2"},
      {What::alias, "UPDATE person_alias SET same_as = NULL"},
      {What::alias, "UPDATE person_alias SET reason = ''"},
      {What::alias, "UPDATE person_alias SET at = 0"},
      {What::head, "UPDATE chain_head SET signature = randomblob(64)"},
      {What::head, "UPDATE chain_head SET hash = randomblob(32)"},
      {What::head, "UPDATE chain_head SET sequence = sequence - 1"},
      {What::head, "DELETE FROM chain_head"},
      {What::head, "UPDATE station SET public_key = randomblob(32)"},
      {What::content, "UPDATE content_file SET bytes = x'41' WHERE id = 1"},
      {What::content, "UPDATE content_entry SET path = 'lain.yaml' WHERE file = 1"},
      {What::content, "DELETE FROM content_entry WHERE file = 1"},
      {What::summary, "UPDATE summary SET passed_at = 1 WHERE person = 2"},
      {What::summary, "UPDATE summary SET best_raw = 20 WHERE person = 2"},
      {What::summary, "UPDATE summary SET ended = 5 WHERE person = 2"},
      {What::summary, "DELETE FROM summary WHERE person = 2"},
      {What::person, "UPDATE person SET counts_as = 1 WHERE id = 2"},
      {What::person, "UPDATE person SET counts_as = 3 WHERE id = 3"},
      {What::person, "UPDATE person_identity SET nip = '199001012015012009' WHERE person = 2"},
  }));
  History history;
  INFO(change);
  history.tamper(change);
  const auto found = history.found();
  REQUIRE(found);
  CHECK(static_cast<int>(found->what) == static_cast<int>(what));
}

// Such a file is refused as damaged at the start while it is small enough to be checked
// there; a large one opens, and the walk along the chain says where.
TEST_CASE("a value that is not even of its kind is found and named", "[records]") {
  const std::string change =
      GENERATE("UPDATE attempt SET kind = 'lomba' WHERE id = 1",
               "UPDATE attempt SET hash = randomblob(31) WHERE id = 1",
               "UPDATE step SET hash = zeroblob(0) WHERE attempt = 1 AND number = 2");
  History history;
  const Store store = open_store(history.folder.data());
  history.tamper(change);
  INFO(change);
  const auto found = must(store.check_chain()).first_break;
  REQUIRE(found);
  CHECK(found->sequence == (change.starts_with("UPDATE step") ? 3 : 1));
  CHECK(fault_key(try_open(history.folder.data())) == "db_corrupt");
}

TEST_CASE("the break says at which station, which position and which attempt", "[records]") {
  History history;
  RawFile raw(history.folder.file());
  const std::string attempt = raw.value("SELECT lower(hex(uuid)) FROM attempt WHERE id = 1");
  history.tamper("UPDATE step SET input = 'lanjut' WHERE attempt = 1 AND number = 2");
  const auto found = history.found();
  REQUIRE(found);
  std::string named = found->attempt;
  named.erase(std::remove(named.begin(), named.end(), '-'), named.end());
  CHECK(named == attempt);
  CHECK(found->sequence == 3);
  CHECK_FALSE(found->station.empty());
}

TEST_CASE("records cut off the end are found, and not hidden by going on", "[records]") {
  History history;
  history.tamper("DELETE FROM step WHERE attempt = 3");
  {
    Store store = open_store(history.folder.data());
    const auto found = must(store.check_chain()).first_break;
    REQUIRE(found);
    CHECK(found->what == What::head);
    // The old station's story ends here; the answers of today are recorded all the same.
    const auto person = must(store.find_person(nip(1)))->person;
    CHECK_FALSE(must(store.open_attempt(person, std::nullopt)));
    finish(store, person, "lain", play::SubjectKind::pelajaran, {1, 1}, true);
  }
  CHECK(history.found());
  CHECK(RawFile(history.folder.file()).value("SELECT count(*) FROM station") == "2");
}

TEST_CASE("a head set back to an earlier record is not signed over", "[records]") {
  History history;
  history.tamper(
      "DELETE FROM step WHERE attempt = 3;"
      "UPDATE chain_head SET sequence = sequence - 1,"
      " hash = (SELECT hash FROM attempt WHERE id = 3)");
  Store store = open_store(history.folder.data());
  begin(store, must(store.find_person(nip(2)))->person);
  const auto found = must(store.check_chain()).first_break;
  REQUIRE(found);
  CHECK(found->what == What::head);
}

TEST_CASE("a head forged while the program runs stops it from signing", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto start = begin(store, enroll(store, 1));
  RawFile(folder.file()).run("UPDATE chain_head SET hash = randomblob(32)");
  CHECK(fault_key(store.append(start.id, step(1), {})) == "db_corrupt");
}

TEST_CASE("erasing a name breaks nothing", "[records]") {
  History history;
  RawFile(history.folder.file()).run("DELETE FROM person_identity WHERE person = 2");
  CHECK_FALSE(history.found());
  const Store store = open_store(history.folder.data());
  CHECK(must(store.completion({})).rows.size() == 1);
  CHECK_FALSE(must(store.find_person(nip(2))));
}

}  // namespace
}  // namespace netral::records::testing

#include <set>

#include "records/sqlite.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

/// A file with a little in it, the store closed.
void record_something(const fs::path& folder, int people = 1) {
  Store store = open_store(folder);
  for (int person = 1; person <= people; ++person) {
    finish(store, enroll(store, person), "satu", play::SubjectKind::pelajaran, {1, 1}, true);
  }
}

/// That opening fails with `key` and touches nothing.
void refuses(const TempFolder& folder, const std::string& key) {
  const std::string before = read_all(folder.file());
  const auto opened = try_open(folder.data());
  CHECK(fault_key(opened) == key);
  CHECK(read_all(folder.file()) == before);
}

TEST_CASE("a new folder gets a file, a station and private permissions", "[records]") {
  const TempFolder folder;
  const Store store = open_store(folder.path() / "a" / "b");
  RawFile raw(folder.path() / "a" / "b" / "netral.db");
  CHECK(raw.value("PRAGMA journal_mode") == "wal");
  CHECK(raw.value("PRAGMA user_version") == std::to_string(sql::migrations().back().number));
  CHECK(raw.value("SELECT count(*) FROM station") == "1");
  CHECK(raw.value("SELECT count(*) FROM station WHERE hex(machine) LIKE '%6D6573696E%'") == "0");
  const auto mode = fs::status(folder.path() / "a" / "b" / "netral.db").permissions();
  CHECK((mode & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("the same machine finds its station again", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  record_something(folder.data());
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM station") == "1");
  CHECK_FALSE(must(open_store(folder.data()).check_chain()).first_break);
}

TEST_CASE("a folder copied to another machine becomes a new station", "[records]") {
  const TempFolder folder;
  play::AttemptStart open;
  {
    Store store = open_store(folder.data(), "mesin-a");
    open = begin(store, enroll(store, 1));
    must(store.append(open.id, step(1), {}));
  }
  const TempFolder other;
  fs::copy(folder.data(), other.data());
  {
    Store copy = open_store(other.data(), "mesin-b");
    // It goes on with its own attempts only, or both could answer the same question.
    CHECK_FALSE(must(copy.open_attempt(open.person, std::nullopt)));
    CHECK(fault_key(copy.append(open.id, step(2), {})) == "attempt_not_open");
    begin(copy, open.person);
    CHECK_FALSE(must(copy.check_chain()).first_break);
  }
  RawFile raw(other.file());
  CHECK(raw.value("SELECT count(DISTINCT public_key) FROM station") == "2");
  CHECK(raw.value("SELECT group_concat(sequence) FROM attempt WHERE station = 2") == "1");

  // Back on the first machine the first station is found again, and its attempt.
  const Store back = open_store(other.data(), "mesin-a");
  CHECK(must(back.open_attempt(open.person, std::nullopt))->start.id == open.id);
  CHECK(raw.value("SELECT count(*) FROM station") == "2");
}

TEST_CASE("a key that the file does not know is passed over", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  const TempFolder other;
  record_something(other.data());
  fs::copy_file(other.data() / "stasiun.kunci", folder.data() / "stasiun.kunci",
                fs::copy_options::overwrite_existing);
  record_something(folder.data());
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM station") == "2");
  CHECK_FALSE(must(open_store(folder.data()).check_chain()).first_break);
}

TEST_CASE("a file that somebody holds locked is waited for, then reported", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  Store store = open_store(folder.data());
  const auto person = must(store.find_person(nip(1)))->person;
  RawFile raw(folder.file());
  raw.run("BEGIN IMMEDIATE");
  CHECK(fault_key(store.begin(start_of(store, person))) == "db_locked");
  raw.run("ROLLBACK");
  must(store.begin(start_of(store, person)));
}

TEST_CASE("a text file by the name of the database is left alone", "[records]") {
  const TempFolder folder;
  write_all(folder.file(), "Daftar hadir rapat, jangan dihapus.\n");
  refuses(folder, "db_corrupt");
  write_all(folder.file(), std::string(5000, 'x'));
  refuses(folder, "db_corrupt");
}

TEST_CASE("another program's database is left alone", "[records]") {
  const TempFolder folder;
  fs::create_directories(folder.data());
  RawFile(folder.file()).run("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  refuses(folder, "db_not_ours");
  RawFile(folder.file()).run("PRAGMA application_id=7");
  refuses(folder, "db_not_ours");
  RawFile(folder.file()).run("PRAGMA journal_mode=WAL");
  refuses(folder, "db_not_ours");
}

TEST_CASE("a file of a newer program is refused", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  RawFile(folder.file()).run("PRAGMA user_version=9999");
  refuses(folder, "db_newer");
}

TEST_CASE("a file whose version was set back is not migrated over", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  RawFile(folder.file()).run("PRAGMA user_version=0");
  CHECK(fault_key(try_open(folder.data())) == "db_corrupt");
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM step") == "1");
}

TEST_CASE("flipping any byte of the header never opens to an empty file", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  const std::string whole = read_all(folder.file());
  for (std::size_t at = 0; at < 100; ++at) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
    write_all(folder.file(), flipped);
    INFO("byte " << at);
    const auto opened = try_open(folder.data());
    if (opened) {
      CHECK(must(opened->find_person(nip(1))));
    } else {
      CHECK(
          std::set<std::string>{"db_corrupt", "db_not_ours", "db_newer", "db_failed", "data_folder"}
              .contains(fault_key(opened)));
      CHECK(fs::file_size(folder.file()) == whole.size());
    }
  }
}

TEST_CASE("a truncated file is reported, at whatever length", "[records]") {
  const TempFolder folder;
  record_something(folder.data(), 20);
  const std::string whole = read_all(folder.file());
  for (const std::size_t length : {std::size_t{1}, std::size_t{50}, std::size_t{100},
                                   std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    write_all(folder.file(), whole.substr(0, length));
    INFO("length " << length);
    refuses(folder, "db_corrupt");
  }
}

TEST_CASE("damage inside a small file is found at the start", "[records]") {
  const TempFolder folder;
  record_something(folder.data(), 20);
  std::string bytes = read_all(folder.file());
  std::fill(bytes.begin() + 4096, bytes.begin() + 3 * 4096, '\xA5');
  write_all(folder.file(), bytes);
  refuses(folder, "db_corrupt");
}

TEST_CASE("an empty file is a beginning only where nothing was before", "[records]") {
  const TempFolder folder;
  write_all(folder.file(), "");
  record_something(folder.data());

  fs::resize_file(folder.file(), 0);
  refuses(folder, "db_corrupt");
  fs::remove(folder.file());
  CHECK(fault_key(try_open(folder.data())) == "db_missing");
  CHECK_FALSE(fs::exists(folder.file()));

  fs::remove(folder.data() / "stasiun.kunci");
  write_all(folder.data() / "cadangan" / "netral-2026-11-22-v1.db", "x");
  CHECK(fault_key(try_open(folder.data())) == "db_missing");
  fs::remove_all(folder.data() / "cadangan");
  write_all(folder.data() / "netral.db-wal", "x");
  CHECK(fault_key(try_open(folder.data())) == "db_missing");
}

TEST_CASE("a folder that cannot be made or written is reported", "[records]") {
  const TempFolder folder;
  write_all(folder.path() / "file", "x");
  CHECK(fault_key(try_open(folder.path() / "file" / "data")) == "data_folder");
  CHECK(fault_key(try_open(folder.path() / "file")) == "data_folder");
  fs::create_directories(folder.file());  // a folder where the file should be
  CHECK(fault_key(try_open(folder.data())) == "data_folder");
}

std::vector<sql::Migration> with_next(const char* text) {
  std::vector<sql::Migration> migrations = sql::migrations();
  migrations.push_back({migrations.back().number + 1, "next", text});
  return migrations;
}

std::vector<fs::path> backups(const TempFolder& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder.data() / "cadangan")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST_CASE("a file is backed up before it is migrated, and the backup is whole", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  const auto next = with_next("ALTER TABLE attempt ADD COLUMN note TEXT");
  must(Database::open(folder.data(), platform::disk(), kNow, next));
  RawFile raw(folder.file());
  CHECK(raw.value("PRAGMA user_version") == std::to_string(next.back().number));
  CHECK(raw.value("SELECT count(*) FROM attempt WHERE note IS NULL") == "1");

  REQUIRE(backups(folder).size() == 1);
  const std::string before = std::to_string(next.back().number - 1);
  CHECK(backups(folder)[0].filename() == "netral-2026-10-26-v" + before + ".db");
  RawFile backup(backups(folder)[0]);
  CHECK(backup.value("PRAGMA user_version") == before);
  CHECK(backup.value("PRAGMA application_id") == "1316254316");
  CHECK(backup.value("PRAGMA integrity_check") == "ok");
  CHECK(backup.value("SELECT count(*) FROM step") == "1");

  must(Database::open(folder.data(), platform::disk(), kNow, next));
  CHECK(backups(folder).size() == 1);
  CHECK(fault_key(try_open(folder.data())) == "db_newer");
}

TEST_CASE("a new file is not backed up", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  CHECK_FALSE(fs::exists(folder.data() / "cadangan"));
}

TEST_CASE("a migration that fails leaves the file as it was", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  const auto broken = with_next("CREATE TABLE fresh (x); CREATE TABLE station (x)");
  CHECK(fault_key(Database::open(folder.data(), platform::disk(), kNow, broken)) == "db_failed");
  CHECK(fault_key(Database::open(folder.data(), platform::disk(), kNow, broken)) == "db_failed");
  CHECK(backups(folder).size() == 2);
  CHECK_FALSE(must(open_store(folder.data()).check_chain()).first_break);
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM sqlite_schema WHERE name = 'fresh'") ==
        "0");
}

TEST_CASE("a restored backup opens and goes on under a new station", "[records]") {
  const TempFolder folder;
  record_something(folder.data());
  must(Database::open(folder.data(), platform::disk(), kNow, with_next("CREATE TABLE fresh (x)")));
  const TempFolder restored;
  fs::create_directories(restored.data());
  fs::copy_file(backups(folder)[0], restored.file());
  Store store = open_store(restored.data());
  finish(store, must(store.find_person(nip(1)))->person, "dua", play::SubjectKind::pelajaran,
         {1, 1}, true);
  CHECK_FALSE(must(store.check_chain()).first_break);
  CHECK(RawFile(restored.file()).value("SELECT count(*) FROM station") == "2");
}

}  // namespace
}  // namespace netral::records::testing

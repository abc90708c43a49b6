#include "records/backup.h"

#include "records/pack.h"
#include "records/result_file.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

RestoreAsked asked(const TempFolder& folder, const fs::path& file) {
  return {folder.data(), file, kNow, platform::disk()};
}

std::string attempts_in(const fs::path& file) {
  return RawFile(file).value("SELECT count(*) FROM attempt");
}

void finish_one(Store& store, const std::string& subject) {
  finish(store, enroll(store, 1), subject, play::SubjectKind::pelajaran, {1, 1}, true);
}

/// A computer with a backup, and one attempt recorded since.
struct BackedUp {
  TempFolder folder;
  fs::path backup = folder.path() / "stik" / "cadangan.db";

  BackedUp() {
    fs::create_directories(backup.parent_path());
    Store store = open_store(folder.data());
    finish_one(store, "sebelum");
    must(store.back_up_to(backup));
    finish_one(store, "sesudah");
  }
};

TEST_CASE("a backup is whole while the records are in use, and its owner's alone", "[records]") {
  const BackedUp backed_up;
  CHECK(attempts_in(backed_up.backup) == "1");
  CHECK(RawFile(backed_up.backup).value("PRAGMA integrity_check") == "ok");
  CHECK_FALSE(fs::exists(backed_up.backup.string() + "-wal"));
  CHECK_FALSE(fs::exists(backed_up.backup.string() + ".baru"));
  const auto mode = fs::status(backed_up.backup).permissions();
  CHECK((mode & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("looking into a backup tells what it holds and changes nothing", "[records]") {
  const BackedUp backed_up;
  const auto contents = must(look_into_backup(asked(backed_up.folder, backed_up.backup)));
  CHECK(contents.people == 1);
  CHECK(contents.attempts == 1);
  CHECK(contents.newest == after(1));
  CHECK(attempts_in(backed_up.folder.file()) == "2");
  CHECK_FALSE(fs::exists(backed_up.folder.data() / "netral.db.pulih"));
}

TEST_CASE("a backup put back is what was backed up, and what was there is kept", "[records]") {
  const BackedUp backed_up;
  const auto aside = must(restore_backup(asked(backed_up.folder, backed_up.backup)));
  REQUIRE(aside);
  CHECK(attempts_in(*aside) == "2");
  Store store = open_store(backed_up.folder.data());
  CHECK(attempts_in(backed_up.folder.file()) == "1");
  CHECK_FALSE(must(store.check_chain()).first_break);
  CHECK(must(store.find_person(nip(1)))->name == "Peserta 1");
  CHECK(fs::exists(backed_up.backup));

  finish_one(store, "lain");
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("putting a backup back forks no chain", "[records]") {
  const BackedUp backed_up;
  const TempFolder office_folder;
  Store office = open_store(office_folder.data(), "kantor");
  const auto merge = [&office](const Store& from) {
    const ResultFile file = must(read_result(must(from.pack({{}, {}, kNow})).bytes, {}));
    Admissions admissions;
    for (const auto& station : file.stations) admissions.emplace(station.uuid, "Laptop");
    return office.merge(file, admissions, kNow);
  };
  std::string packed;
  {
    const Store store = open_store(backed_up.folder.data());
    packed = must(store.pack({{}, {}, kNow})).bytes;
    must(merge(store));
  }
  must(restore_backup(asked(backed_up.folder, backed_up.backup)));
  Store store = open_store(backed_up.folder.data());
  finish_one(store, "sesudah-pulih");
  must(merge(store));
  CHECK_FALSE(must(office.check_chain()).first_break);
  CHECK(attempts_in(office_folder.file()) == "3");
  // What was packed before brings back what the backup did not have.
  must(store.merge(must(read_result(packed, {})), {}, kNow));
  CHECK(attempts_in(backed_up.folder.file()) == "3");
  CHECK_FALSE(must(store.check_chain()).first_break);
  const std::string keys = read_all(backed_up.folder.data() / "stasiun.kunci");
  CHECK(std::count(keys.begin(), keys.end(), '\n') == 2);  // a comment and the new station
}

TEST_CASE("a backup is put back where the records are damaged or gone", "[records]") {
  const BackedUp backed_up;
  const bool is_gone = GENERATE(false, true);
  if (is_gone) {
    fs::remove(backed_up.folder.file());
  } else {
    write_all(backed_up.folder.file(), std::string(9000, 'x'));
  }
  REQUIRE_FALSE(try_open(backed_up.folder.data()));
  const auto aside = must(restore_backup(asked(backed_up.folder, backed_up.backup)));
  CHECK(aside.has_value() == !is_gone);
  if (aside) CHECK(read_all(*aside) == std::string(9000, 'x'));
  CHECK_FALSE(must(open_store(backed_up.folder.data()).check_chain()).first_break);
  CHECK(attempts_in(backed_up.folder.file()) == "1");
}

TEST_CASE("a backup is put back on a new computer", "[records]") {
  const BackedUp backed_up;
  const TempFolder fresh;
  CHECK_FALSE(must(restore_backup(asked(fresh, backed_up.backup))));
  const Store store = open_store(fresh.data(), "mesin-baru");
  CHECK(must(store.find_person(nip(1))));
}

TEST_CASE("what is no whole backup is refused, and the records stay", "[records]") {
  const BackedUp backed_up;
  const std::string whole = read_all(backed_up.backup);
  const fs::path file = backed_up.folder.path() / "berkas.db";
  std::string expected;
  SECTION("absent") { expected = "file_missing"; }
  SECTION("another file") {
    write_all(file, "Daftar hadir rapat");
    expected = "backup_not_ours";
  }
  SECTION("cut") {
    write_all(file, whole.substr(0, whole.size() / 2));
    expected = "backup_broken";
  }
  SECTION("damaged inside") {
    std::string bytes = whole;
    std::fill(bytes.begin() + 4096, bytes.begin() + 3 * 4096, '\xA5');
    write_all(file, bytes);
    expected = "backup_broken";
  }
  SECTION("another program's") {
    write_all(file, whole);
    RawFile(file).run("PRAGMA application_id=7");
    expected = "backup_not_ours";
  }
  SECTION("newer") {
    write_all(file, whole);
    RawFile(file).run("PRAGMA user_version=9999");
    expected = "backup_newer";
  }
  const std::string keys = read_all(backed_up.folder.data() / "stasiun.kunci");
  CHECK(fault_key(restore_backup(asked(backed_up.folder, file))) == expected);
  CHECK(attempts_in(backed_up.folder.file()) == "2");
  CHECK(read_all(backed_up.folder.data() / "stasiun.kunci") == keys);
  CHECK_FALSE(fs::exists(backed_up.folder.data() / "cadangan"));
}

TEST_CASE("nothing is put back while another window has the records open", "[records]") {
  const BackedUp backed_up;
  const Store open = open_store(backed_up.folder.data());
  CHECK(must(open.find_person(nip(1))));
  CHECK(fault_key(restore_backup(asked(backed_up.folder, backed_up.backup))) == "db_locked");
  CHECK(attempts_in(backed_up.folder.file()) == "2");
}

TEST_CASE("a backup that cannot be written says so", "[records]") {
  const BackedUp backed_up;
  const Store store = open_store(backed_up.folder.data());
  CHECK(fault_key(store.back_up_to(backed_up.folder.path() / "tiada" / "x.db")) ==
        "backup_unwritable");
}

TEST_CASE("of automatic backups the newest ten are kept, of others all", "[records]") {
  const BackedUp backed_up;
  const Store store = open_store(backed_up.folder.data());
  const fs::path own = must(store.back_up(kNow));
  const fs::path first = must(store.back_up(BackupBefore::merge, kNow));
  fs::last_write_time(first, fs::last_write_time(first) - std::chrono::hours(1));
  for (int i = 0; i < 10; ++i) (void)must(store.back_up(BackupBefore::import, kNow));
  CHECK(fs::exists(own));
  CHECK_FALSE(fs::exists(first));
  const fs::path backups = backed_up.folder.data() / "cadangan";
  CHECK(std::distance(fs::directory_iterator(backups), fs::directory_iterator()) == 11);
}

}  // namespace
}  // namespace netral::records::testing

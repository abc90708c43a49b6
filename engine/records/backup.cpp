#include "records/backup.h"

#include <sqlite3.h>

#include <memory>
#include <system_error>

#include "base/path.h"
#include "records/copies.h"
#include "records/files.h"
#include "records/impl.h"
#include "records/sqlite.h"

namespace netral::records {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMs = 3000;
constexpr std::size_t kHeaderSize = 100;

fs::path beside(const fs::path& file, const char* ending) {
  fs::path path = file;
  path += ending;
  return path;
}

void discard(const fs::path& file) {
  std::error_code ignored;
  fs::remove(file, ignored);
}

bool is_there(const fs::path& file) {
  std::error_code error;
  return fs::exists(file, error);
}

tl::unexpected<base::Fault> folder_fault(const fs::path& folder) {
  return base::fault("data_folder", {{"folder", base::utf8(folder)}});
}

tl::unexpected<base::Fault> copy_fault(const std::error_code& error, const fs::path& folder) {
  if (error != std::errc::no_space_on_device) return folder_fault(folder);
  return base::fault("disk_full", {{"folder", base::utf8(folder)}});
}

/// A copy of a backup to look into, in the folder where it is to be put. Removes it when
/// it goes, unless it was put in place.
class Candidate {
 public:
  explicit Candidate(const RestoreAsked& asked)
      : asked_(asked), path_(beside(database_file(asked.folder), ".pulih")) {
    clear();
  }
  Candidate(const Candidate&) = delete;
  Candidate& operator=(const Candidate&) = delete;
  ~Candidate() { clear(); }

  [[nodiscard]] const fs::path& path() const { return path_; }

  /// Brings the file here. What its write-ahead log holds belongs to it.
  [[nodiscard]] base::Result<void> fetch() const {
    std::error_code error;
    if (!fs::is_regular_file(asked_.file, error)) {
      return base::fault("file_missing", {{"file", base::utf8(asked_.file)}});
    }
    fs::create_directories(asked_.folder, error);
    asked_.disk.make_private(asked_.folder);
    fs::copy_file(asked_.file, path_, error);
    if (error) return copy_fault(error, asked_.folder);
    asked_.disk.make_private(path_);
    const fs::path log = beside(asked_.file, "-wal");
    if (is_there(log)) fs::copy_file(log, beside(path_, "-wal"), error);
    if (error) return copy_fault(error, asked_.folder);
    return {};
  }

 private:
  void clear() const {
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) discard(beside(path_, ending));
  }

  const RestoreAsked& asked_;
  fs::path path_;
};

base::Result<void> prove(SQLite::Database& database, const std::string& file) {
  const auto pragma = [&](const char* text) { return database.execAndGet(text).getInt(); };
  if (pragma("PRAGMA application_id") != kApplicationId) {
    return base::fault("backup_not_ours", {{"file", file}});
  }
  const int version = pragma("PRAGMA user_version");
  if (version > sql::migrations().back().number) {
    return base::fault("backup_newer", {{"file", file}});
  }
  const bool is_whole =
      version > 0 &&
      database.execAndGet("PRAGMA integrity_check(1)").getString() == std::string("ok");
  if (!is_whole) return base::fault("backup_broken", {{"file", file}});
  // One file from here on, with nothing beside it.
  database.exec("PRAGMA journal_mode=DELETE");
  return {};
}

BackupContents contents_of(SQLite::Database& database) {
  BackupContents contents;
  contents.people = database.execAndGet("SELECT count(*) FROM person").getInt64();
  contents.attempts = database.execAndGet("SELECT count(*) FROM attempt").getInt64();
  SQLite::Statement newest(database, "SELECT max(last_active) FROM summary");
  if (newest.executeStep() && !newest.getColumn(0).isNull()) {
    contents.newest = base::UtcTime{newest.getColumn(0).getInt64()};
  }
  return contents;
}

/// Fetches, proves and looks into a backup.
base::Result<BackupContents> examine(const Candidate& candidate, const RestoreAsked& asked) {
  const std::string file = base::utf8(asked.file);
  if (auto fetched = candidate.fetch(); !fetched) return tl::unexpected(fetched.error());
  if (!is_sqlite(read_file(candidate.path(), kHeaderSize))) {
    return base::fault("backup_not_ours", {{"file", file}});
  }
  try {
    SQLite::Database database(base::utf8(candidate.path()), SQLite::OPEN_READWRITE, kBusyMs);
    if (auto proved = prove(database, file); !proved) return tl::unexpected(proved.error());
    return contents_of(database);
  } catch (const SQLite::Exception&) {
    return base::fault("backup_broken", {{"file", file}});
  }
}

base::Result<fs::path> backups_of(const RestoreAsked& asked) {
  const fs::path backups = backup_folder(asked.folder);
  std::error_code error;
  fs::create_directories(backups, error);
  if (error) return folder_fault(asked.folder);
  asked.disk.make_private(backups);
  return backups;
}

/// Keeps a file that is no database any more as it lies there.
base::Result<fs::path> keep_damaged(const RestoreAsked& asked, const fs::path& backups) {
  const fs::path aside = free_backup_name(backups, asked.now, "rusak");
  std::error_code error;
  fs::copy_file(database_file(asked.folder), aside, error);
  if (error) return copy_fault(error, asked.folder);
  const fs::path log = beside(database_file(asked.folder), "-wal");
  if (is_there(log)) fs::copy_file(log, beside(aside, "-wal"), error);
  if (error) return copy_fault(error, asked.folder);
  asked.disk.make_private(aside);
  return aside;
}

/// Keeps what the records are now, and makes sure that nobody else has them open.
base::Result<std::optional<fs::path>> keep_aside(const RestoreAsked& asked) {
  const fs::path current = database_file(asked.folder);
  if (!is_there(current)) return std::nullopt;
  const auto backups = backups_of(asked);
  if (!backups) return tl::unexpected(backups.error());
  try {
    SQLite::Database database(base::utf8(current), SQLite::OPEN_READWRITE, kBusyMs);
    // Succeeds only for who is alone with the file, and leaves no log beside it.
    database.exec("PRAGMA journal_mode=DELETE");
    const fs::path aside = free_backup_name(*backups, asked.now, "sebelum-pulih");
    if (copy_whole(database, aside, asked.disk)) return aside;
    return folder_fault(asked.folder);
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xFF;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
      return base::fault("db_locked", {{"file", base::utf8(current)}});
    }
    if (code == SQLITE_FULL) {
      return base::fault("disk_full", {{"folder", base::utf8(asked.folder)}});
    }
    return keep_damaged(asked, *backups);
  }
}

base::Result<void> put_in_place(const Candidate& candidate, const RestoreAsked& asked) {
  if (auto retired = retire_keys(asked.folder, asked.disk); !retired) return retired;
  const fs::path current = database_file(asked.folder);
  if (!asked.disk.sync(candidate.path())) return folder_fault(asked.folder);
  // A log of the old records would be taken for one of the new ones.
  for (const char* ending : {"-wal", "-shm", "-journal"}) discard(beside(current, ending));
  std::error_code error;
  fs::rename(candidate.path(), current, error);
  if (error) return folder_fault(asked.folder);
  (void)asked.disk.sync(asked.folder);
  return {};
}

const char* why_of(BackupBefore before) {
  return before == BackupBefore::merge ? "gabung" : "impor";
}

}  // namespace

base::Result<BackupContents> look_into_backup(const RestoreAsked& asked) {
  const Candidate candidate(asked);
  return examine(candidate, asked);
}

base::Result<std::optional<fs::path>> restore_backup(const RestoreAsked& asked) {
  const Candidate candidate(asked);
  if (const auto contents = examine(candidate, asked); !contents) {
    return tl::unexpected(contents.error());
  }
  auto aside = keep_aside(asked);
  if (!aside) return aside;
  if (auto put = put_in_place(candidate, asked); !put) return tl::unexpected(put.error());
  return aside;
}

base::Result<fs::path> Store::back_up(BackupBefore before, base::UtcTime now) const {
  const Database& database = *impl_->database;
  return database.guarded([&] { return database.back_up(why_of(before), now); });
}

base::Result<fs::path> Store::back_up(base::UtcTime now) const {
  const Database& database = *impl_->database;
  return database.guarded([&] { return database.back_up("cadangan", now); });
}

base::Result<void> Store::back_up_to(const fs::path& file) const {
  const auto failed = [&] {
    return base::fault("backup_unwritable", {{"file", base::utf8(file)}});
  };
  try {
    const Database& database = *impl_->database;
    if (!copy_whole(database.connection(), file, database.disk())) return failed();
  } catch (const SQLite::Exception&) {
    discard(beside(file, ".baru"));
    return failed();
  }
  return {};
}

}  // namespace netral::records

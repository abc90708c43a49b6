// Opening the file: whose is it, is it whole, is it new, must it be migrated; and
// what SQLite's failures mean to a person.

#include <sqlite3.h>

#include <cerrno>
#include <limits>

#include "base/path.h"
#include "records/copies.h"
#include "records/files.h"
#include "records/sqlite.h"

namespace netral::records {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMs = 3000;
constexpr std::size_t kHeaderSize = 100;

/// Up to this many pages (1 MiB) a full check costs a millisecond or two at the start;
/// a province's file would take seconds.
constexpr std::int64_t kPagesCheckedAtStart = 256;

fs::path beside(const fs::path& file, const char* ending) {
  fs::path path = file;
  path += ending;
  return path;
}

std::uintmax_t size_of(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  return error ? 0 : size;
}

bool has_backups(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator it(backup_folder(folder), error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".db") return true;
  }
  return false;
}

/// Whether records were kept in this folder before: beside an absent or empty file
/// these traces mean loss, not a beginning.
bool has_traces(const fs::path& folder) {
  std::error_code error;
  return size_of(beside(database_file(folder), "-wal")) > 0 ||
         fs::exists(folder / "stasiun.kunci", error) || has_backups(folder);
}

std::int64_t big_endian_32(std::string_view bytes) {
  std::int64_t value = 0;
  for (const char byte : bytes.substr(0, 4)) value = value << 8 | static_cast<std::uint8_t>(byte);
  return value;
}

/// Whether the file ends before the pages that its header counts. While a write-ahead
/// log stands beside it the rest may be there.
bool is_cut(const fs::path& file, std::string_view header) {
  if (size_of(beside(file, "-wal")) > 0) return false;
  const auto high = static_cast<std::uint8_t>(header[16]);
  const auto low = static_cast<std::uint8_t>(header[17]);
  const int stored = high * 256 + low;
  const std::int64_t page_size = stored == 1 ? 65'536 : stored;  // as SQLite writes 65536
  const std::int64_t pages = big_endian_32(header.substr(28));
  return static_cast<std::int64_t>(size_of(file)) < pages * page_size;
}

/// Looks at the file without opening it as a database, which could change it.
/// Returns the key of the fault, or nothing when SQLite may go on.
std::optional<std::string> inspect(const fs::path& folder) {
  const fs::path file = database_file(folder);
  std::error_code error;
  if (!fs::exists(file, error)) {
    if (has_traces(folder)) return "db_missing";
    return std::nullopt;
  }
  if (!fs::is_regular_file(file, error)) return "data_folder";
  const std::string header = read_file(file, kHeaderSize);
  if (header.empty()) {
    if (size_of(file) > 0) return "data_folder";
    if (has_traces(folder)) return "db_corrupt";
    return std::nullopt;
  }
  if (header.size() < kHeaderSize || !is_sqlite(header)) return "db_corrupt";
  const std::int64_t owner = big_endian_32(std::string_view(header).substr(68));
  if (owner == kApplicationId) {
    if (is_cut(file, header)) return "db_corrupt";
    return std::nullopt;
  }
  // Our mark is the first thing that we write. Without it the file is another
  // program's, or a beginning of ours that was cut off and still has its journal.
  if (owner == 0 && size_of(beside(file, "-journal")) > 0) return std::nullopt;
  return "db_not_ours";
}

base::Fault about_file(std::string key, const fs::path& folder) {
  if (key == "data_folder" || key == "disk_full") return {key, {{"folder", base::utf8(folder)}}};
  return {std::move(key), {{"file", base::utf8(database_file(folder))}}};
}

base::Result<void> make_folder(const fs::path& folder, const base::Disk& disk) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  fs::create_directories(folder, error);
  if (error == std::errc::no_space_on_device)
    return base::fault("disk_full", {{"folder", base::utf8(folder)}});
  if (error) return base::fault("data_folder", {{"folder", base::utf8(folder)}});
  disk.make_private(folder);
  return {};
}

}  // namespace

bool is_sqlite(std::string_view bytes) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  return bytes.starts_with(kMagic);
}

fs::path database_file(const fs::path& folder) { return folder / "netral.db"; }
fs::path backup_folder(const fs::path& folder) { return folder / "cadangan"; }

int Query::small(int column) {
  const std::int64_t value = integer(column);
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    throw UnreadableValue();
  }
  return static_cast<int>(value);
}

std::optional<base::Date> Query::date(int column) {
  if (is_null(column)) return std::nullopt;
  const auto day = base::parse_date(view(column));
  if (!day) throw UnreadableValue();
  return day;
}

Query Database::query(const char* sql) const {
  std::unique_ptr<SQLite::Statement>& statement = statements_[sql];
  if (!statement) statement = std::make_unique<SQLite::Statement>(*connection_, sql);
  return Query(*statement);
}

std::string Database::file_text() const { return base::utf8(database_file(folder_)); }

base::Fault Database::fault_of(const SQLite::Exception& error) const {
  const int code = error.getErrorCode() & 0xFF;
  const int system_error = connection_ ? sqlite3_system_errno(connection_->getHandle()) : errno;
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return about_file("db_locked", folder_);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return about_file("db_corrupt", folder_);
    case SQLITE_FULL:
      return about_file("disk_full", folder_);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return about_file(system_error == ENOSPC ? "disk_full" : "data_folder", folder_);
    case SQLITE_IOERR:
      if (system_error == ENOSPC) return about_file("disk_full", folder_);
      if (system_error == EROFS || system_error == EACCES)
        return about_file("data_folder", folder_);
      break;
    default:
      break;
  }
  // SQLite's own sentence for the code, never its message about the statement: that
  // one may quote values, and a NIP belongs in no message.
  return {"db_failed",
          {{"file", file_text()},
           {"detail", std::string(sqlite3_errstr(error.getExtendedErrorCode())) + " (" +
                          std::to_string(error.getExtendedErrorCode()) + ")"}}};
}

base::Result<std::unique_ptr<Database>> Database::open(
    const fs::path& folder, const base::Disk& disk, base::UtcTime now,
    const std::vector<sql::Migration>& migrations) {
  if (auto made = make_folder(folder, disk); !made) return tl::unexpected(made.error());
  if (auto trouble = inspect(folder)) return tl::unexpected(about_file(*trouble, folder));

  auto database = std::unique_ptr<Database>(new Database(folder, disk));
  const auto opened = database->guarded([&]() -> base::Result<void> {
    // NOMUTEX: a store is used by one thread at a time, and a lock for every column
    // read is a tenth of a large report.
    database->connection_ = std::make_unique<SQLite::Database>(
        base::utf8(database_file(folder)),
        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, kBusyMs);
    return database->set_up(now, migrations);
  });
  if (!opened) return tl::unexpected(opened.error());
  return database;
}

std::int64_t Database::pragma(const char* name) const {
  return connection_->execAndGet(std::string("PRAGMA ") + name).getInt64();
}

base::Result<void> Database::set_up(base::UtcTime now,
                                    const std::vector<sql::Migration>& migrations) {
  sqlite3_extended_result_codes(connection_->getHandle(), 1);
  // SQLite falls back to reading when it may not write: better known before the first
  // answer than at it.
  if (sqlite3_db_readonly(connection_->getHandle(), "main") == 1) {
    return tl::unexpected(about_file("data_folder", folder_));
  }
  // FULL: in WAL mode, every commit is on the disk before it returns.
  connection_->exec(
      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
      "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");

  if (pragma("application_id") != kApplicationId) {
    const bool untouched =
        connection_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (!untouched || pragma("user_version") != 0) {
      return tl::unexpected(about_file("db_not_ours", folder_));
    }
    disk_.make_private(database_file(folder_));  // before there is anything in it
    connection_->exec("PRAGMA application_id=" + std::to_string(kApplicationId));
  }

  const auto version = static_cast<int>(pragma("user_version"));
  const int newest = migrations.back().number;
  if (version > newest) return tl::unexpected(about_file("db_newer", folder_));
  if (version < 0) return tl::unexpected(about_file("db_corrupt", folder_));

  // Stays with the file once set; asking again costs nothing.
  if (connection_->execAndGet("PRAGMA journal_mode=WAL").getString() != "wal") {
    return base::fault("db_failed", {{"file", file_text()}, {"detail", "journal_mode"}});
  }
  const bool small = pragma("page_count") <= kPagesCheckedAtStart;
  if (small && connection_->execAndGet("PRAGMA quick_check(1)").getString() != "ok") {
    return tl::unexpected(about_file("db_corrupt", folder_));
  }
  if (version < newest) return migrate(version, now, migrations);

  // A schema that is not the one we know (a table gone, a column gone) shows here.
  const auto tables = connection_->execAndGet(
      "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN ('station', 'chain_head',"
      " 'person', 'person_identity', 'attempt', 'step', 'outcome', 'summary', 'own_words', "
      "'person_pin', 'batch', 'enrolment', 'withheld_step', 'certificate')");
  if (tables.getInt() != 14) return tl::unexpected(about_file("db_corrupt", folder_));
  return {};
}

base::Result<void> Database::migrate(int version, base::UtcTime now,
                                     const std::vector<sql::Migration>& migrations) {
  if (version > 0) {
    const auto backed_up = back_up("v" + std::to_string(version), now);
    if (!backed_up) return tl::unexpected(backed_up.error());
  }
  SQLite::Transaction transaction = begin();
  // Another program on the same file may have been quicker.
  auto reached = static_cast<int>(pragma("user_version"));
  const bool bare = connection_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  if (reached == 0 && !bare) return tl::unexpected(about_file("db_corrupt", folder_));
  for (const sql::Migration& migration : migrations) {
    if (migration.number <= reached) continue;
    connection_->exec(migration.text);
    connection_->exec("PRAGMA user_version=" + std::to_string(migration.number));
  }
  transaction.commit();
  return {};
}

base::Result<fs::path> Database::back_up(const std::string& why, base::UtcTime now) const {
  const fs::path backups = backup_folder(folder_);
  if (auto made = make_folder(backups, disk_); !made) return tl::unexpected(made.error());
  const fs::path target = free_backup_name(backups, now, why);
  if (!copy_whole(*connection_, target, disk_)) {
    return tl::unexpected(about_file("data_folder", folder_));
  }
  prune_backups(backups);
  return target;
}

}  // namespace netral::records

// SQLite as the records use it. Internal to this folder: the only header that knows
// the library, whose exceptions end in Database::guarded().

#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/disk.h"
#include "base/result.h"
#include "base/time.h"
#include "records/sql.h"

namespace netral::records {

/// A value in the file that our own program cannot have written there.
class UnreadableValue : public std::runtime_error {
 public:
  UnreadableValue() : std::runtime_error("a recorded value cannot be read") {}
};

/// Bytes for a BLOB column, which a std::string would bind as text.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement in use: bound in order, reset when it goes out of scope.
/// Bound texts and blobs are copied.
class Query {
 public:
  explicit Query(SQLite::Statement& statement) : statement_(statement) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { (void)statement_.tryReset(); }

  template <typename... Values>
  Query& with(const Values&... values) {
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }

  /// Steps to the next row, if there is one.
  [[nodiscard]] bool next() { return statement_.executeStep(); }

  /// Runs a statement that returns no rows.
  void run() { (void)statement_.exec(); }

  [[nodiscard]] bool is_null(int column) { return statement_.getColumn(column).isNull(); }
  [[nodiscard]] std::int64_t integer(int column) { return statement_.getColumn(column).getInt64(); }
  [[nodiscard]] int small(int column);
  [[nodiscard]] base::UtcTime time(int column) { return {integer(column)}; }
  /// A day as text, or nothing where there is none.
  [[nodiscard]] std::optional<base::Date> date(int column);
  /// Until the next row.
  [[nodiscard]] std::string_view view(int column) {
    const SQLite::Column value = statement_.getColumn(column);
    const char* text = value.getText();
    return {text, static_cast<std::size_t>(value.getBytes())};
  }
  [[nodiscard]] std::string text(int column) { return statement_.getColumn(column).getString(); }

  template <std::size_t n>
  [[nodiscard]] std::array<std::uint8_t, n> bytes(int column) {
    const SQLite::Column value = statement_.getColumn(column);
    if (value.getBytes() != static_cast<int>(n)) throw UnreadableValue();
    std::array<std::uint8_t, n> out{};
    const auto* data = static_cast<const std::uint8_t*>(value.getBlob());
    std::copy(data, data + n, out.begin());
    return out;
  }
  template <typename Tag>
  [[nodiscard]] base::Uuid<Tag> uuid(int column) {
    return {bytes<16>(column)};
  }
  [[nodiscard]] base::Hash hash(int column) { return {bytes<32>(column)}; }

 private:
  void bind(int at, std::int64_t value) { statement_.bind(at, value); }
  void bind(int at, int value) { statement_.bind(at, value); }
  void bind(int at, bool value) { statement_.bind(at, value ? 1 : 0); }
  void bind(int at, base::UtcTime value) { statement_.bind(at, value.ms); }
  void bind(int at, const std::string& value) { statement_.bind(at, value); }
  void bind(int at, std::string_view value) { statement_.bind(at, std::string(value)); }
  void bind(int at, const Blob& value) {
    statement_.bind(at, static_cast<const void*>(value.bytes.data()),
                    static_cast<int>(value.bytes.size()));
  }
  template <std::size_t n>
  void bind(int at, const std::array<std::uint8_t, n>& value) {
    statement_.bind(at, static_cast<const void*>(value.data()), static_cast<int>(n));
  }
  template <typename Tag>
  void bind(int at, const base::Uuid<Tag>& value) {
    bind(at, value.bytes);
  }
  void bind(int at, const base::Hash& value) { bind(at, value.bytes); }
  template <typename T>
  void bind(int at, const std::optional<T>& value) {
    if (value) {
      bind(at, *value);
    } else {
      statement_.bind(at);
    }
  }

  SQLite::Statement& statement_;
};

/// The open file, its prepared statements, and the one place where SQLite's failures
/// become faults.
class Database {
 public:
  /// Opens `folder`/netral.db for writing, or begins it, and migrates it forward.
  /// A file that was there is backed up first to cadangan/netral-<date>-v<N>.db.
  /// Fails as Store::open() does, with the file as it was.
  /// Requires: `disk` outlives the database.
  [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(
      const std::filesystem::path& folder, const base::Disk& disk, base::UtcTime now,
      const std::vector<sql::Migration>& migrations = sql::migrations());

  /// A named statement of the .sql files, prepared when first asked for.
  /// Only one Query on the same statement at a time.
  [[nodiscard]] Query query(const char* sql) const;

  /// Begins a transaction that can write; rolled back unless committed.
  [[nodiscard]] SQLite::Transaction begin() const {
    return SQLite::Transaction(*connection_, SQLite::TransactionBehavior::IMMEDIATE);
  }

  /// A whole copy as cadangan/netral-<date>-<why>.db; the newest automatic ones are kept.
  /// Requires: no transaction is open.
  [[nodiscard]] base::Result<std::filesystem::path> back_up(const std::string& why,
                                                            base::UtcTime now) const;

  [[nodiscard]] const base::Disk& disk() const { return disk_; }

  [[nodiscard]] std::int64_t last_row() const { return connection_->getLastInsertRowid(); }

  [[nodiscard]] SQLite::Database& connection() const { return *connection_; }

  /// Runs `work` and turns what the library throws into a fault.
  template <typename Work>
  [[nodiscard]] std::invoke_result_t<Work> guarded(Work work) const {
    try {
      return work();
    } catch (const SQLite::Exception& error) {
      return tl::unexpected(fault_of(error));
    } catch (const UnreadableValue&) {
      return base::fault("db_corrupt", {{"file", file_text()}});
    }
  }

 private:
  Database(std::filesystem::path folder, const base::Disk& disk)
      : folder_(std::move(folder)), disk_(disk) {}

  [[nodiscard]] base::Fault fault_of(const SQLite::Exception& error) const;
  [[nodiscard]] std::string file_text() const;
  [[nodiscard]] base::Result<void> set_up(base::UtcTime now,
                                          const std::vector<sql::Migration>& migrations);
  [[nodiscard]] base::Result<void> migrate(int version, base::UtcTime now,
                                           const std::vector<sql::Migration>& migrations);
  [[nodiscard]] std::int64_t pragma(const char* name) const;

  std::filesystem::path folder_;
  const base::Disk& disk_;
  std::unique_ptr<SQLite::Database> connection_;
  // Declared after the connection, so that the statements go before it.
  mutable std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

/// By which SQLite's header tells that a file is ours: "Ntrl".
inline constexpr std::int64_t kApplicationId = 0x4E74726C;

/// Whether a file begins as SQLite's do.
[[nodiscard]] bool is_sqlite(std::string_view bytes);

/// The file of records in a data folder, and the folder of its backups.
[[nodiscard]] std::filesystem::path database_file(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path backup_folder(const std::filesystem::path& folder);

}  // namespace netral::records

// What the parts of the store share. Internal to this folder.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "records/chain.h"
#include "records/sqlite.h"
#include "records/station.h"
#include "records/store.h"

namespace netral::records {

/// The last record of a station's chain; sequence 0 when there is none yet.
struct Head {
  std::int64_t sequence = 0;
  base::Hash hash;
  friend bool operator==(const Head&, const Head&) = default;
};

class Store::Impl {
 public:
  Impl(std::unique_ptr<Database> opened, StationKey station_key, std::int64_t row)
      : database(std::move(opened)), key(std::move(station_key)), station_row(row) {}

  std::unique_ptr<Database> database;
  StationKey key;
  std::int64_t station_row;
  /// The head that this window wrote last: it need not be verified to be gone on from.
  std::optional<Head> own_head;

  [[nodiscard]] Query query(const char* sql) const { return database->query(sql); }
};

/// The head of a station's chain. Nothing when it is not signed with the station's key.
/// A head equal to `trusted` is taken without verifying: it costs as much as a commit.
[[nodiscard]] std::optional<Head> signed_head(const Database& database, std::int64_t station_row,
                                              const StationKey& key,
                                              const std::optional<Head>& trusted = {});

/// Adds records to this station's chain, inside a transaction of the caller's.
class ChainWriter {
 public:
  /// Throws UnreadableValue when the head is not signed by this station: what is
  /// added after a forged head would make the forgery look whole.
  explicit ChainWriter(Store::Impl& store);

  /// Where the next record goes.
  [[nodiscard]] Link next() const { return {store_.key.station(), head_.sequence + 1, head_.hash}; }

  /// The record with this hash was put there.
  void added(const base::Hash& hash) { head_ = {head_.sequence + 1, hash}; }

  /// Signs and writes the new head. Call once, before the commit. Should the commit
  /// fail, the head that is remembered is not the file's, and is verified again.
  void sign();

 private:
  Store::Impl& store_;
  Head head_;
};

/// Row numbers of a person: their own, and of whom they count as.
struct PersonRowId {
  std::int64_t self = 0;
  std::int64_t counts_as = 0;
};
[[nodiscard]] std::optional<PersonRowId> person_row(const Database& database,
                                                    const play::PersonUuid& person);

/// Who counts as whom, from the aliases in force: every person with an alias, and the
/// person at the end of their chain of aliases. A circle ends at its smallest row.
[[nodiscard]] std::unordered_map<std::int64_t, std::int64_t> derive_counts_as(
    const Database& database);

/// Enters a person with their name and unit, or corrects them, for both selves where the
/// identity counts as another. Inside a transaction of the caller's.
void write_person(const Database& database, const Identity& identity, const std::string& name,
                  const std::string& unit, base::UtcTime now);

/// Adds to the chain that one person counts as another, in a transaction of the caller's,
/// who calls write_counts_as() afterwards.
void write_alias(Store::Impl& store, ChainWriter& chain, const play::PersonUuid& doubled,
                 const play::PersonUuid& kept, const std::string& reason, base::UtcTime now);

/// Writes anew whom everybody counts as.
void write_counts_as(const Database& database);

/// Writes one person's summary of one subject anew, from the records.
void refresh_summary(const Database& database, std::int64_t person, std::string_view kind,
                     const std::string& subject);

}  // namespace netral::records

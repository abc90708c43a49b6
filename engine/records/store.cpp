// Opening the store: the file, then the station of this machine.

#include "records/store.h"

#include <sodium.h>

#include "records/impl.h"

namespace netral::records {
namespace {

/// Whether a station's chain is whole at its end: signed, and the last record there is.
/// Cheap, and enough to notice records cut off the end before the next one hides it.
bool end_is_whole(const Database& database, std::int64_t station_row, const StationKey& key) {
  const auto head = signed_head(database, station_row, key);
  if (!head) return false;
  Query last = database.query(sql::last_record);
  last.with(station_row);
  const Head found = last.next() ? Head{last.integer(0), last.hash(1)} : Head{};
  return found == *head;
}

/// The row of the station that a key belongs to, when that station may go on: it is in
/// this file with this public key (a restored or exchanged file may not have it), and
/// its end is whole. Otherwise its story ends there, for check_chain() to tell.
std::optional<std::int64_t> usable_station(const Database& database, const StationKey& key) {
  std::int64_t row = 0;
  {
    Query station = database.query(sql::station_by_uuid);
    station.with(key.station());
    if (!station.next() || station.bytes<32>(1) != key.public_key()) return std::nullopt;
    row = station.integer(0);
  }
  if (!end_is_whole(database, row, key)) return std::nullopt;
  return row;
}

struct Station {
  StationKey key;
  std::int64_t row;
};

std::optional<Station> known_station(const Database& database,
                                     const std::vector<StationKey>& keys) {
  for (const StationKey& key : keys) {
    if (const auto row = usable_station(database, key)) return Station{key, *row};
  }
  return std::nullopt;
}

/// The station of this machine, made when there is none.
base::Result<Station> station_of(const Database& database, const Store::Options& options) {
  const base::Hash machine = machine_hash(options.machine);
  if (auto known = known_station(database, keys_for(options.folder, machine))) return *known;

  // Looked for again inside the transaction: another window may be starting as well.
  SQLite::Transaction transaction = database.begin();
  if (auto known = known_station(database, keys_for(options.folder, machine))) return *known;
  StationKey key = StationKey::generate(machine);
  // The key first: a key without a station is passed over, a station without a key
  // would be a name that nobody can sign for.
  if (auto added = add_key(options.folder, key, options.disk); !added)
    return tl::unexpected(added.error());
  database.query(sql::station_insert)
      .with(key.station(), key.public_key(), machine, options.now)
      .run();
  const std::int64_t row = database.last_row();
  transaction.commit();
  return Station{std::move(key), row};
}

}  // namespace

std::optional<Head> signed_head(const Database& database, std::int64_t station_row,
                                const StationKey& key, const std::optional<Head>& trusted) {
  Query query = database.query(sql::head_read);
  query.with(station_row);
  if (!query.next()) return Head{};
  const Head head{query.integer(0), query.hash(1)};
  if (head == trusted) return head;
  const std::string bytes = head_bytes(key.station(), head.sequence, head.hash);
  if (!is_signed(bytes, query.bytes<64>(2), key.public_key())) return std::nullopt;
  return head;
}

ChainWriter::ChainWriter(Store::Impl& store) : store_(store) {
  const auto head = signed_head(*store.database, store.station_row, store.key, store.own_head);
  if (!head) throw UnreadableValue();
  head_ = *head;
}

void ChainWriter::sign() {
  const StationKey& key = store_.key;
  const Signature signature = key.sign(head_bytes(key.station(), head_.sequence, head_.hash));
  store_.query(sql::head_write)
      .with(store_.station_row, head_.sequence, head_.hash, signature)
      .run();
  store_.own_head = head_;
}

base::Result<Store> Store::open(const Options& options) {
  if (sodium_init() < 0) return base::fault("db_failed", {{"file", ""}, {"detail", "libsodium"}});
  auto database = Database::open(options.folder, options.disk, options.now);
  if (!database) return tl::unexpected(database.error());
  auto station = (*database)->guarded([&] { return station_of(**database, options); });
  if (!station) return tl::unexpected(station.error());
  return Store(std::make_unique<Impl>(std::move(*database), std::move(station->key), station->row));
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

play::AttemptUuid new_attempt_uuid() {
  std::array<std::uint8_t, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base::as_uuid<play::AttemptTag>(bytes, 4);
}

std::uint64_t new_seed() {
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
}

}  // namespace netral::records

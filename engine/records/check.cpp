// Checking: a walk along every station's chain, and along whatever stands beside the
// chain but follows from it.

#include <functional>
#include <map>

#include "records/impl.h"
#include "records/record_rows.h"

namespace netral::records {
namespace {

using What = ChainCheck::What;
using Break = ChainCheck::Break;

/// A record as it stands in the file, with the hash that its values give.
struct Record {
  std::int64_t sequence = 0;
  base::Hash previous;
  base::Hash hash;
  base::Hash expected;
  play::AttemptUuid attempt;  ///< all zero for an alias or a withheld step
};

/// The place of the record at hand: its first three columns.
Link link_of(Query& query, const StationUuid& station) {
  return {station, query.integer(0), query.hash(1)};
}

/// One kind of record, in the order of the chain.
class Source {
 public:
  using ReadRow = ChainRecord (*)(Query&);

  Source(const Database& database, const char* sql, std::int64_t station_row,
         const StationUuid& station, What what, ReadRow read_row)
      : query_(database.query(sql)), station_(station), what_(what), read_row_(read_row) {
    query_.with(station_row);
    advance();
  }

  [[nodiscard]] bool at_end() const { return at_end_; }
  [[nodiscard]] std::int64_t sequence() { return query_.integer(0); }
  [[nodiscard]] What what() const { return what_; }
  void advance() { at_end_ = !query_.next(); }

  /// Throws UnreadableValue when a value is not even of its kind.
  [[nodiscard]] Record read() {
    const Link link = link_of(query_, station_);
    Record record{
        link.sequence, link.previous, query_.hash(2), hash_of(link, read_row_(query_)), {}};
    if (what_ != What::alias && what_ != What::withheld)
      record.attempt = query_.uuid<play::AttemptTag>(3);
    return record;
  }

 private:
  Query query_;
  StationUuid station_;
  What what_;
  ReadRow read_row_;
  bool at_end_ = false;
};

/// A station as the check goes through it.
struct StationRow {
  std::int64_t row = 0;
  StationUuid uuid;
  std::string name;  ///< or the UUID's text
  PublicKey key{};
  std::optional<Head> head;
  Signature signature{};
};

std::vector<StationRow> read_stations(const Database& database) {
  std::vector<StationRow> stations;
  Query query = database.query(sql::check_stations);
  while (query.next()) {
    StationRow station{query.integer(0), query.uuid<StationTag>(1),
                       query.text(2),    query.bytes<32>(3),
                       std::nullopt,     {}};
    if (station.name.empty()) station.name = base::to_text(station.uuid);
    if (!query.is_null(4)) {
      station.head = Head{query.integer(4), query.hash(5)};
      station.signature = query.bytes<64>(6);
    }
    stations.push_back(std::move(station));
  }
  return stations;
}

bool head_fits(const StationRow& station, const Head& last) {
  if (!station.head) return last.sequence == 0;
  return *station.head == last && is_signed(head_bytes(station.uuid, last.sequence, last.hash),
                                            station.signature, station.key);
}

/// Walks one station's chain from its first record to its signed end.
std::optional<Break> check_station(const Database& database, const StationRow& station,
                                   std::int64_t& steps) {
  std::array<Source, 5> sources = {
      Source(database, sql::check_attempts, station.row, station.uuid, What::attempt,
             attempt_record),
      Source(database, sql::check_steps, station.row, station.uuid, What::step, step_record),
      Source(database, sql::check_outcomes, station.row, station.uuid, What::outcome, grade_record),
      Source(database, sql::check_aliases, station.row, station.uuid, What::alias, alias_record),
      Source(database, sql::check_withheld, station.row, station.uuid, What::withheld,
             withheld_record)};
  Head last;
  play::AttemptUuid attempt;
  while (true) {
    Source* next = nullptr;
    for (Source& source : sources) {
      if (source.at_end()) continue;
      if (next == nullptr || source.sequence() < next->sequence()) next = &source;
    }
    if (next == nullptr) break;

    Break found{station.name, last.sequence + 1, "", next->what()};
    const bool known_attempt = attempt != play::AttemptUuid{};
    try {
      const Record record = next->read();
      attempt = record.attempt;
      if (attempt != play::AttemptUuid{}) found.attempt = base::to_text(attempt);
      if (record.sequence != last.sequence + 1 || record.previous != last.hash ||
          record.hash != record.expected) {
        return found;
      }
      last = {record.sequence, record.hash};
    } catch (const UnreadableValue&) {
      if (known_attempt) found.attempt = base::to_text(attempt);
      return found;
    }
    if (next->what() == What::step || next->what() == What::withheld) ++steps;
    next->advance();
  }
  if (!head_fits(station, last)) {
    return Break{station.name, last.sequence + 1,
                 attempt == play::AttemptUuid{} ? "" : base::to_text(attempt), What::head};
  }
  return std::nullopt;
}

std::optional<Break> check_content(const Database& database) {
  {
    Query file = database.query(sql::content_files);
    while (file.next()) {
      if (sha256(file.text(1)) != file.hash(0)) {
        return Break{"", 0, base::to_text(file.hash(0)), What::content};
      }
    }
  }
  Query manifest = database.query(sql::manifests);
  while (manifest.next()) {
    std::string text;
    Query line = database.query(sql::manifest_lines);
    line.with(manifest.integer(0));
    while (line.next()) text += manifest_line(line.text(0), line.hash(1));
    if (sha256(text) != manifest.hash(1)) {
      return Break{"", 0, base::to_text(manifest.hash(1)), What::content};
    }
  }
  return std::nullopt;
}

std::optional<Break> check_summaries(const Database& database) {
  Query query = database.query(sql::check_summaries);
  if (!query.next()) return std::nullopt;
  return Break{"", 0, base::to_text(query.uuid<play::PersonTag>(0)), What::summary};
}

/// That everybody counts as whom the aliases say.
std::optional<Break> check_aliases(const Database& database) {
  auto expected = derive_counts_as(database);
  Query query = database.query(sql::people_counted_elsewhere);
  while (query.next()) {
    const auto at = expected.find(query.integer(0));
    if (at == expected.end() || at->second != query.integer(1)) {
      return Break{"", 0, base::to_text(query.uuid<play::PersonTag>(2)), What::person};
    }
    expected.erase(at);
  }
  if (!expected.empty()) return Break{"", 0, "", What::person};
  return std::nullopt;
}

/// That a NIP or code stands with the person whose UUID it gives. The message names
/// the UUID, never the NIP.
std::optional<Break> check_identities(const Database& database) {
  Query query = database.query(sql::check_identities);
  while (query.next()) {
    const auto person = query.uuid<play::PersonTag>(0);
    bool fits = true;
    if (!query.is_null(1)) {
      const auto nip = base::Nip::parse(query.text(1));
      fits = nip && person_uuid(*nip) == person;
    } else if (!query.is_null(2)) {
      const auto code = base::ParticipantCode::parse(query.text(2));
      fits = code && person_uuid(*code) == person;
    }
    if (!fits) return Break{"", 0, base::to_text(person), What::person};
  }
  return std::nullopt;
}

}  // namespace

base::Result<ChainCheck> Store::check_chain() const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<ChainCheck> {
    ChainCheck check;
    // One moment of the file, even while another window goes on recording.
    SQLite::Transaction moment(database.connection());
    for (const StationRow& station : read_stations(database)) {
      check.first_break = check_station(database, station, check.steps_checked);
      if (check.first_break) return check;
    }
    for (const auto& rest : {check_content, check_aliases, check_identities, check_summaries}) {
      check.first_break = rest(database);
      if (check.first_break) return check;
    }
    return check;
  });
}

}  // namespace netral::records

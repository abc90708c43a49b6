// People: who is behind an identity, and who counts as whom.

#include <set>

#include "base/text.h"
#include "records/impl.h"

namespace netral::records {
namespace {

struct IdentityText {
  std::string_view kind;
  std::string text;
};

IdentityText text_of(const Identity& identity) {
  if (const auto* nip = std::get_if<base::Nip>(&identity)) return {"nip", nip->digits()};
  return {"code", std::get<base::ParticipantCode>(identity).text()};
}

std::optional<PersonRow> read_person(const Database& database, const play::PersonUuid& person) {
  Query query = database.query(sql::person_identity);
  query.with(person);
  if (!query.next()) return std::nullopt;
  return PersonRow{query.uuid<play::PersonTag>(0), query.text(1), query.text(2), query.text(3),
                   query.text(4)};
}

/// Enters or corrects a name. A person that another identity counts as keeps the NIP
/// and code that they have.
void write_identity(const Database& database, std::int64_t person,
                    const std::optional<IdentityText>& identity, const std::string& name,
                    const std::string& unit, base::UtcTime now) {
  const auto if_kind = [&](std::string_view kind) -> std::optional<std::string> {
    if (!identity || identity->kind != kind) return std::nullopt;
    return identity->text;
  };
  database.query(sql::identity_write)
      .with(person, if_kind("nip"), if_kind("code"), name, unit, now)
      .run();
}

/// The end of a chain of aliases.
std::int64_t follow(const std::unordered_map<std::int64_t, std::int64_t>& aliases,
                    std::int64_t person) {
  std::set<std::int64_t> passed;
  while (passed.insert(person).second) {
    const auto next = aliases.find(person);
    if (next == aliases.end()) return person;
    person = next->second;
  }
  // A circle, as two offices can make it: everybody in it counts as the same one.
  std::int64_t smallest = person;
  for (std::int64_t at = aliases.at(person); at != person; at = aliases.at(at)) {
    smallest = std::min(smallest, at);
  }
  return smallest;
}

}  // namespace

void write_counts_as(const Database& database) {
  database.query(sql::person_count_as_self).run();
  for (const auto& [person, root] : derive_counts_as(database)) {
    database.query(sql::person_count_as).with(person, root).run();
  }
}

play::PersonUuid person_uuid(const Identity& identity) {
  const auto [kind, text] = text_of(identity);
  const base::Hash hash = sha256(Encoder("netral/1/person").field(kind).field(text).bytes());
  std::array<std::uint8_t, 16> bytes{};
  std::copy_n(hash.bytes.begin(), bytes.size(), bytes.begin());
  return base::as_uuid<play::PersonTag>(bytes, 8);
}

std::optional<PersonRowId> person_row(const Database& database, const play::PersonUuid& person) {
  Query query = database.query(sql::person_row);
  query.with(person);
  if (!query.next()) return std::nullopt;
  return PersonRowId{query.integer(0), query.integer(1)};
}

std::unordered_map<std::int64_t, std::int64_t> derive_counts_as(const Database& database) {
  std::unordered_map<std::int64_t, std::int64_t> aliases;
  Query query = database.query(sql::aliases_in_force);
  while (query.next()) aliases.emplace(query.integer(0), query.integer(1));

  std::unordered_map<std::int64_t, std::int64_t> roots;
  for (const auto& [person, same_as] : aliases) {
    const std::int64_t root = follow(aliases, person);
    if (root != person) roots.emplace(person, root);
  }
  return roots;
}

base::Result<std::optional<PersonRow>> Store::find_person(const Identity& identity) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<PersonRow>> {
    return read_person(database, person_uuid(identity));
  });
}

base::Result<PersonRow> Store::enroll(const Identity& identity, const std::string& name,
                                      const std::string& unit, base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<PersonRow> {
    const play::PersonUuid uuid = person_uuid(identity);
    const std::string unit_name(base::trim(unit));
    SQLite::Transaction transaction = database.begin();
    database.query(sql::person_insert).with(uuid).run();
    if (!unit_name.empty()) database.query(sql::unit_insert).with(unit_name).run();
    const PersonRowId row = person_row(database, uuid).value();
    write_identity(database, row.self, text_of(identity), name, unit_name, now);
    if (row.counts_as != row.self) {
      write_identity(database, row.counts_as, std::nullopt, name, unit_name, now);
    }
    PersonRow person = read_person(database, uuid).value();
    transaction.commit();
    return person;
  });
}

base::Result<void> Store::same_person(const play::PersonUuid& doubled, const play::PersonUuid& kept,
                                      const std::string& reason, base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    SQLite::Transaction transaction = database.begin();
    const auto from = person_row(database, doubled);
    const auto to = person_row(database, kept);
    if (!from || !to) return base::fault("person_unknown");
    if (from->counts_as == to->counts_as) return base::fault("person_same");

    ChainWriter chain(*impl_);
    const Link link = chain.next();
    const base::Hash hash = hash_of(link, Alias{doubled, kept, reason, now});
    database.query(sql::alias_insert)
        .with(impl_->station_row, link.sequence, link.previous, hash, from->self, to->self, reason,
              now)
        .run();
    chain.added(hash);
    chain.sign();
    write_counts_as(database);
    transaction.commit();
    return {};
  });
}

base::Result<std::vector<std::string>> Store::units() const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<std::string>> {
    std::vector<std::string> names;
    Query query = database.query(sql::unit_names);
    while (query.next()) names.push_back(query.text(0));
    return names;
  });
}

}  // namespace netral::records

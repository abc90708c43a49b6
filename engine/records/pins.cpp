// PINs: what keeps the next person at a shared computer from signing in as the last.

#include <sodium.h>

#include <algorithm>
#include <array>

#include "records/impl.h"

namespace netral::records {
namespace {

constexpr std::size_t kFewestDigits = 4;
constexpr std::size_t kMostDigits = 8;

/// How long to wait after so many wrong ones in a row. The first two are slips.
std::int64_t delay_after(std::int64_t wrong) {
  constexpr std::array<std::int64_t, 6> kSeconds = {5, 15, 30, 60, 120, 300};
  constexpr std::int64_t kSlips = 2;
  if (wrong <= kSlips) return 0;
  const auto place = static_cast<std::size_t>(wrong - kSlips - 1);
  return 1000 * kSeconds.at(std::min(place, kSeconds.size() - 1));
}

bool is_pin(const std::string& text) {
  return text.size() >= kFewestDigits && text.size() <= kMostDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct PinRow {
  std::string hash;  ///< empty when none is set
  std::int64_t wrong = 0;
  std::int64_t wait_until = 0;

  /// A clock that was set back must not lock anybody out for longer than was meant.
  [[nodiscard]] std::int64_t wait_ms(base::UtcTime now) const {
    return std::clamp<std::int64_t>(wait_until - now.ms, 0, delay_after(wrong));
  }
};

std::optional<PinRow> pin_row(const Database& database, std::int64_t person) {
  Query query = database.query(sql::pin_row);
  query.with(person);
  if (!query.next()) return std::nullopt;
  return PinRow{query.text(0), query.integer(1), query.integer(2)};
}

void write_pin(const Database& database, std::int64_t person,
               const std::optional<std::string>& hash, base::UtcTime now) {
  database.query(sql::pin_write).with(person, hash, now).run();
}

base::Result<std::string> hash_of_pin(const std::string& pin) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed =
      crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE);
  if (failed != 0) return base::fault("pin_no_memory");
  return std::string(hash.data());
}

tl::unexpected<base::Fault> must_wait(std::int64_t ms) {
  return base::fault("pin_wait", {{"detik", std::to_string((ms + 999) / 1000)}});
}

/// Counts the try before the PIN is looked at, so that a program killed in between
/// has not had it for nothing.
base::Result<std::string> count_try(const Database& database, std::int64_t person,
                                    base::UtcTime now) {
  SQLite::Transaction transaction = database.begin();
  const auto row = pin_row(database, person);
  if (!row || row->hash.empty()) return std::string();
  if (const std::int64_t wait = row->wait_ms(now); wait > 0) return must_wait(wait);
  const std::int64_t wrong = row->wrong + 1;
  database.query(sql::pin_tried).with(person, wrong, now.ms + delay_after(wrong)).run();
  transaction.commit();
  return row->hash;
}

base::Result<void> check(const Database& database, std::int64_t person, const std::string& pin,
                         base::UtcTime now) {
  const auto hash = count_try(database, person, now);
  if (!hash) return tl::unexpected(hash.error());
  if (hash->empty()) return {};
  if (crypto_pwhash_str_verify(hash->c_str(), pin.data(), pin.size()) != 0) {
    const std::int64_t wait = pin_row(database, person).value_or(PinRow{}).wait_ms(now);
    if (wait == 0) return base::fault("pin_wrong");
    return base::fault("pin_wrong_wait", {{"detik", std::to_string((wait + 999) / 1000)}});
  }
  constexpr std::int64_t kNone = 0;
  database.query(sql::pin_tried).with(person, kNone, kNone).run();
  return {};
}

}  // namespace

base::Result<PinState> Store::pin_state(const play::PersonUuid& person) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<PinState> {
    const auto who = person_row(database, person);
    if (!who) return base::fault("person_unknown");
    const auto row = pin_row(database, who->counts_as);
    return PinState{row && !row->hash.empty(), row.has_value()};
  });
}

base::Result<void> Store::note_pin_offered(const play::PersonUuid& person, base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    const auto who = person_row(database, person);
    if (!who) return base::fault("person_unknown");
    if (!pin_row(database, who->counts_as)) {
      write_pin(database, who->counts_as, std::nullopt, now);
    }
    return {};
  });
}

base::Result<void> Store::check_pin(const play::PersonUuid& person, const std::string& pin,
                                    base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    const auto who = person_row(database, person);
    if (!who) return base::fault("person_unknown");
    return check(database, who->counts_as, pin, now);
  });
}

base::Result<void> Store::set_pin(const play::PersonUuid& person, const std::string& old,
                                  const std::optional<std::string>& fresh, base::UtcTime now) {
  if (fresh && !is_pin(*fresh)) return base::fault("pin_shape");
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<void> {
    const auto who = person_row(database, person);
    if (!who) return base::fault("person_unknown");
    if (const auto right = check(database, who->counts_as, old, now); !right) return right;
    std::optional<std::string> hash;
    if (fresh) {
      auto made = hash_of_pin(*fresh);
      if (!made) return tl::unexpected(made.error());
      hash = std::move(*made);
    }
    write_pin(database, who->counts_as, hash, now);
    return {};
  });
}

base::Result<bool> Store::clear_pin(const play::PersonUuid& person, base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<bool> {
    const auto who = person_row(database, person);
    if (!who) return base::fault("person_unknown");
    SQLite::Transaction transaction = database.begin();
    const auto row = pin_row(database, who->counts_as);
    if (!row || row->hash.empty()) return false;
    write_pin(database, who->counts_as, std::nullopt, now);
    database.query(sql::audit_insert)
        .with(new_attempt_uuid(), impl_->station_row, now, std::string("petugas"),
              std::string("pin-reset"), base::to_text(person))
        .run();
    transaction.commit();
    return true;
  });
}

}  // namespace netral::records

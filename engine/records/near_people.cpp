// People whose NIP is so near to another that one may be the other, mistyped.

#include <utility>

#include "base/person_name.h"
#include "base/text.h"
#include "records/impl.h"
#include "records/nip_slip.h"

namespace netral::records {
namespace {

std::optional<NearPerson> who_has(const Database& database, const std::string& nip,
                                  std::size_t digit) {
  Query query = database.query(sql::person_with_nip);
  query.with(nip);
  if (!query.next()) return std::nullopt;
  return NearPerson{query.uuid<play::PersonTag>(0), query.text(1), query.text(2), group_of(digit)};
}

/// Everything that is one wrong digit or one swap of neighbours away: fewer than two
/// hundred numbers, each looked up by its index, whatever the number of people.
template <typename Visit>
void for_each_slip(const std::string& nip, Visit visit) {
  for (std::size_t at = 0; at < nip.size(); ++at) {
    std::string other = nip;
    for (char digit = '0'; digit <= '9'; ++digit) {
      other[at] = digit;
      if (digit != nip[at]) visit(other, at);
    }
    other = nip;
    if (at + 1 < nip.size() && nip[at] != nip[at + 1]) {
      std::swap(other[at], other[at + 1]);
      visit(other, at);
    }
  }
}

}  // namespace

base::Result<std::vector<NearPerson>> Store::near_people(const base::Nip& nip) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<NearPerson>> {
    std::vector<NearPerson> near;
    for_each_slip(nip.digits(), [&](const std::string& other, std::size_t digit) {
      if (auto person = who_has(database, other, digit)) near.push_back(std::move(*person));
    });
    return near;
  });
}

base::Result<std::optional<NearPerson>> Store::namesake(const base::Nip& nip,
                                                        const std::string& name,
                                                        const std::string& unit) const {
  constexpr std::size_t kMostDigitsApart = 3;
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::optional<NearPerson>> {
    const std::string key = base::name_key(name);
    Query query = database.query(sql::people_of_unit);
    query.with(base::trim(unit));
    while (query.next()) {
      const std::string known = query.text(3);
      const std::size_t apart = digits_apart(known, nip.digits());
      if (apart == 0 || apart > kMostDigitsApart) continue;
      if (base::name_key(query.text(1)) != key) continue;
      return NearPerson{query.uuid<play::PersonTag>(0), query.text(1), query.text(2),
                        group_of(first_difference(known, nip.digits()))};
    }
    return std::nullopt;
  });
}

}  // namespace netral::records

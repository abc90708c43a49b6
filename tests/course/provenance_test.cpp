// Where the course comes from, in the small course and in the one that ships.

#include "course/reader/provenance.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <numeric>

#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral::course {
namespace {

Provenance of(const test::MemorySource& source, const FollowUps& follow_ups = {}) {
  return provenance_of(inspect(source), follow_ups);
}

test::MemorySource shipped() {
  test::MemorySource source;
  test::load_folder(std::filesystem::path(NETRAL_SOURCE_DIR) / "content", source);
  return source;
}

const UsedProvision* find(const std::vector<UsedProvision>& provisions, const std::string& id) {
  const auto found =
      std::find_if(provisions.begin(), provisions.end(),
                   [&](const UsedProvision& used) { return used.provision.id.str() == id; });
  return found == provisions.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an item counts once for what it rests on, a case once more", "[provenance]") {
  FollowUp one;
  one.id = FollowUpId("kasus");
  one.basis.provisions = {ProvisionId("ketentuan-a")};
  const Provenance found = of(test::small_course(), {one});
  const UsedProvision* used = find(found.founded, "ketentuan-a");
  if (used == nullptr) used = find(found.waiting, "ketentuan-a");
  REQUIRE(used != nullptr);
  CHECK(used->use.items == 1);
  CHECK(used->use.follow_ups == 1);
  CHECK(used->use.lessons == 0);
}

TEST_CASE("every provision of the shipped registry is in exactly one group", "[provenance]") {
  const auto source = shipped();
  const auto cases =
      read_follow_ups({"kasus-lanjutan.yaml", source.files.at("kasus-lanjutan.yaml")});
  REQUIRE(cases.value);
  const Provenance found = of(source, *cases.value);
  const auto in_force = found.founded.size() + found.waiting.size() + found.unchecked.size();
  CHECK(static_cast<std::size_t>(found.in_force) == in_force);
  CHECK(std::accumulate(found.by_check.begin(), found.by_check.end(), 0) == found.in_force);
  CHECK(found.revoked.size() > 5);
  for (const UsedProvision& used : found.unchecked) CHECK(used.use.all() == 0);
  for (const UsedProvision& used : found.revoked) CHECK(used.use.all() == 0);
  CHECK(std::is_sorted(
      found.waiting.begin(), found.waiting.end(),
      [](const UsedProvision& a, const UsedProvision& b) { return a.use.all() > b.use.all(); }));
  const UsedProvision* like = find(found.waiting, "skb-2022-unggahan-calon");
  REQUIRE(like != nullptr);
  CHECK(like->use.lessons > 3);
  CHECK(like->use.follow_ups == 1);
}

TEST_CASE("what is signed off is told from what has changed since", "[provenance]") {
  auto source = shipped();
  const Inspection inspection = inspect(source);
  const auto fingerprint_of = [&](const std::string& claim) {
    const InspectedClaim* found = inspection.find(claim);
    REQUIRE(found != nullptr);
    return found->fingerprint;
  };
  Inspection signed_off = inspect(source);
  const std::string signed_claim = signed_off.claims[0].claim.address;
  const std::string changed_claim = signed_off.claims[1].claim.address;
  const base::Date day{2026, 11, 20};
  signed_off.approvals = {{signed_claim, "Bagian Hukum", day, fingerprint_of(signed_claim)},
                          {changed_claim, "Bagian Hukum", day, fingerprint_of(signed_claim)}};
  const Provenance found = provenance_of(signed_off, {});
  CHECK(found.approved == 1);
  CHECK(found.changed == 1);
  CHECK(found.claims == static_cast<int>(signed_off.claims.size()));
  CHECK(found.approvers == std::vector<std::string>{"Bagian Hukum"});
}

}  // namespace netral::course

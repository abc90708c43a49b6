#include "records/support.h"

namespace netral::records::testing {
namespace {

base::Nip nip_of(const std::string& digits) { return must(base::Nip::parse(digits)); }

const std::string kKnown = "199901012025012999";

struct Office {
  TempFolder folder;
  Store store = open_store(folder.data());
  Office() {
    must(store.enroll(nip_of(kKnown), "Dewi Anggraini, S.Kom.", "Dinas Kesehatan", kNow));
  }
};

TEST_CASE("one wrong digit finds whose NIP was meant, and in which group it differs", "[records]") {
  const Office office;
  const auto differs = [&](const std::string& typed) {
    const auto near = must(office.store.near_people(nip_of(typed)));
    REQUIRE(near.size() == 1);
    CHECK(near[0].name == "Dewi Anggraini, S.Kom.");
    CHECK(near[0].unit == "Dinas Kesehatan");
    return near[0].differs;
  };
  CHECK(differs("199801012025012999") == NipGroup::birth_date);
  CHECK(differs("199901012024012999") == NipGroup::appointment);
  CHECK(differs("199901012025011999") == NipGroup::sex);
  CHECK(differs("199901012025012998") == NipGroup::counter);
}

TEST_CASE("two neighbouring digits changed about are one slip", "[records]") {
  const Office office;
  CHECK(must(office.store.near_people(nip_of("199901012052012999"))).size() == 1);
  CHECK(must(office.store.near_people(nip_of("199910012025012999"))).size() == 1);
}

TEST_CASE("a NIP two digits away, and the person's own, are not near", "[records]") {
  const Office office;
  CHECK(must(office.store.near_people(nip_of("199801012025012998"))).empty());
  CHECK(must(office.store.near_people(nip_of(kKnown))).empty());
}

TEST_CASE("who counts as somebody else is told as that person", "[records]") {
  Office office;
  const auto doubled = must(office.store.find_person(nip_of(kKnown)))->person;
  const auto kept =
      must(office.store.enroll(nip_of("197001012000011001"), "Dewi A.", "Dinas X", kNow));
  must(office.store.same_person(doubled, kept.person, "uji", kNow));
  const auto near = must(office.store.near_people(nip_of("199801012025012999")));
  REQUIRE(near.size() == 1);
  CHECK(near[0].person == kept.person);
}

TEST_CASE("the same name in the same unit under a near NIP is found, titles or not", "[records]") {
  const Office office;
  const auto typed = nip_of("199801012024012998");  // three digits away
  CHECK(must(office.store.namesake(typed, "DEWI ANGGRAINI", "dinas kesehatan ")));
  CHECK_FALSE(must(office.store.namesake(typed, "Dewi Anggraeni", "Dinas Kesehatan")));
  CHECK_FALSE(must(office.store.namesake(typed, "Dewi Anggraini", "Dinas Sosial")));
  CHECK_FALSE(must(
      office.store.namesake(nip_of("198705122010012034"), "Dewi Anggraini", "Dinas Kesehatan")));
}

}  // namespace
}  // namespace netral::records::testing

#include "records/support.h"

namespace netral::records::testing {
namespace {

constexpr const char* kPin = "2468";

TEST_CASE("without a PIN any is right; once set, only that one", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  CHECK_FALSE(must(store.pin_state(person)).is_set);
  must(store.check_pin(person, "", kNow));
  must(store.set_pin(person, "", std::string(kPin), kNow));
  CHECK(must(store.pin_state(person)).is_set);
  must(store.check_pin(person, kPin, kNow));
  CHECK(fault_key(store.check_pin(person, "1357", kNow)) == "pin_wrong");
}

TEST_CASE("a PIN is four to eight digits", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  for (const char* bad : {"", "123", "123456789", "12a4", "12 34"}) {
    INFO(bad);
    CHECK(fault_key(store.set_pin(person, "", std::string(bad), kNow)) == "pin_shape");
  }
  must(store.set_pin(person, "", std::string("12345678"), kNow));
}

TEST_CASE("the PIN itself is nowhere in the file", "[records]") {
  const TempFolder folder;
  {
    Store store = open_store(folder.data());
    must(store.set_pin(enroll(store, 1), "", std::string("91735264"), kNow));
  }
  RawFile raw(folder.file());
  CHECK(raw.value("SELECT hash FROM person_pin").rfind("$argon2id$", 0) == 0);
  CHECK(read_all(folder.file()).find("91735264") == std::string::npos);
}

TEST_CASE("wrong PINs make one wait longer and longer, also after a restart", "[records]") {
  const TempFolder folder;
  play::PersonUuid person;
  {
    Store store = open_store(folder.data());
    person = enroll(store, 1);
    must(store.set_pin(person, "", std::string(kPin), kNow));
    CHECK(fault_key(store.check_pin(person, "0000", kNow)) == "pin_wrong");
    CHECK(fault_key(store.check_pin(person, "0000", kNow)) == "pin_wrong");
    CHECK(fault_key(store.check_pin(person, "0000", kNow)) == "pin_wrong_wait");
  }
  Store store = open_store(folder.data());
  const auto early = store.check_pin(person, kPin, after(4));
  REQUIRE(fault_key(early) == "pin_wait");
  CHECK(early.error().args.at("detik") == "1");
  const auto fourth = store.check_pin(person, "0000", after(5));
  REQUIRE(fault_key(fourth) == "pin_wrong_wait");
  CHECK(fourth.error().args.at("detik") == "15");
  must(store.check_pin(person, kPin, after(20)));
  CHECK(fault_key(store.check_pin(person, "0000", after(21))) == "pin_wrong");
}

TEST_CASE("a clock that was set back locks nobody out", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  must(store.set_pin(person, "", std::string(kPin), kNow));
  for (int i = 0; i < 3; ++i) (void)store.check_pin(person, "0000", kNow);
  const auto back = store.check_pin(person, kPin, after(-100'000));
  REQUIRE(fault_key(back) == "pin_wait");
  CHECK(back.error().args.at("detik") == "5");
}

TEST_CASE("changing or removing a PIN takes the old one, and counts wrong ones", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  must(store.set_pin(person, "", std::string(kPin), kNow));
  CHECK(fault_key(store.set_pin(person, "1111", std::string("5555"), kNow)) == "pin_wrong");
  CHECK(fault_key(store.set_pin(person, "1111", std::nullopt, kNow)) == "pin_wrong");
  CHECK(fault_key(store.set_pin(person, "1111", std::nullopt, kNow)) == "pin_wrong_wait");
  CHECK(fault_key(store.set_pin(person, kPin, std::nullopt, kNow)) == "pin_wait");
  must(store.set_pin(person, kPin, std::string("5555"), after(10)));
  must(store.check_pin(person, "5555", after(10)));
  must(store.set_pin(person, "5555", std::nullopt, after(11)));
  CHECK_FALSE(must(store.pin_state(person)).is_set);
}

TEST_CASE("an officer clears a forgotten PIN and leaves a trace without the NIP", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  CHECK_FALSE(must(store.clear_pin(person, kNow)));
  must(store.set_pin(person, "", std::string(kPin), kNow));
  for (int i = 0; i < 5; ++i) (void)store.check_pin(person, "0000", after(i * 60));
  CHECK(must(store.clear_pin(person, kNow)));
  must(store.check_pin(person, "", kNow));
  RawFile raw(folder.file());
  CHECK(raw.value("SELECT act || ' ' || about FROM audit") == "pin-reset " + base::to_text(person));
}

TEST_CASE("the offer to set a PIN is remembered", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto person = enroll(store, 1);
  CHECK_FALSE(must(store.pin_state(person)).was_offered);
  must(store.note_pin_offered(person, kNow));
  CHECK(must(store.pin_state(person)).was_offered);
  CHECK_FALSE(must(store.pin_state(person)).is_set);
  must(store.set_pin(person, "", std::string(kPin), kNow));
  must(store.note_pin_offered(person, kNow));
  CHECK(must(store.pin_state(person)).is_set);
}

TEST_CASE("a PIN is the person's, whichever of their identities they sign in with", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto old_self = enroll(store, 1);
  const auto kept = enroll(store, 2);
  must(store.same_person(old_self, kept, "uji", kNow));
  must(store.set_pin(old_self, "", std::string(kPin), kNow));
  CHECK(fault_key(store.check_pin(kept, "0000", kNow)) == "pin_wrong");
  CHECK_FALSE(must(store.check_chain()).first_break);
}

}  // namespace
}  // namespace netral::records::testing

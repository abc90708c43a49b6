#include "records/chain.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "records/station.h"
#include "records/support.h"

namespace netral::records {
namespace {

using testing::TempFolder;

play::AttemptStart sample_start() {
  play::AttemptStart start;
  start.id.bytes.fill(0x11);
  start.person.bytes.fill(0x22);
  start.kind = play::SubjectKind::ujian;
  start.subject = "uji-akhir";
  start.course_version = "2026.11";
  start.content.bytes.fill(0x33);
  start.seed = 0xFFFF'FFFF'FFFF'FFFEU;
  start.pass_mark = {7001};
  start.mode = play::Mode::diawasi;
  start.at = {1'793'000'000'123};
  return start;
}

Link sample_link() {
  Link link;
  link.station.bytes.fill(0x44);
  link.sequence = 7;
  link.previous.bytes.fill(0x55);
  return link;
}

TEST_CASE("a field is its length in four bytes and its bytes", "[records]") {
  const std::string bytes = Encoder("ab").field("").field(std::int64_t{-2}).bytes();
  CHECK(base::to_hex(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) ==
        "000000026162"
        "00000000"
        "00000008fffffffffffffffe");
}

TEST_CASE("text that moves from one field to the next gives other bytes", "[records]") {
  CHECK(Encoder("k").field("ab").field("c").bytes() != Encoder("k").field("a").field("bc").bytes());
}

// Made once with Python's hashlib from the description in chain.h (see the values above).
// If these change, every chain that was ever recorded is broken: take a new kind instead.
TEST_CASE("the hash of a record never changes", "[records]") {
  CHECK(base::to_text(hash_of(sample_link(), sample_start())) ==
        "faaa0256f1a7cf6764a99b96fdad48fe359c2868daf74f4278b2675233ae8563");
  CHECK(base::to_text(hash_of(sample_link(), sample_start().id,
                              play::Step{3, "pilih tolak", "suka tolak", {1'793'000'000'456}})) ==
        "1c487af92c118ddafe5bb31cf62db2cb843fd59c19204dd852d016cff7f8c60e");
  Salt salt{};
  salt.fill(0x66);
  CHECK(base::to_text(hash_of(sample_link(), sample_start().id,
                              play::Step{3, "pilih tolak", "suka tolak", {1'793'000'000'456}},
                              salt)) ==
        "1f971225b5984b6c2d749c1ae97af6144c0e3152b00cf3c78a61e0dad6a5d204");
  const Grade grade{2, {"lulus", {15, 20}, true}, "kunci soal keliru", {1'793'000'000'789}};
  CHECK(base::to_text(hash_of(sample_link(), sample_start().id, grade)) ==
        "bbd7cb4be78b1d1150639f663b56e957c01389a4d81e1a1cd5d945e8803ba5b7");
  const Alias alias{sample_start().person, std::nullopt, "salah gabung", {5}};
  CHECK(base::to_text(hash_of(sample_link(), alias)) ==
        "b5c0ae2f9f58191f9b7be821a2f6bacba0a6328729088b9600d6606a4476381a");
}

TEST_CASE("every value of an attempt's beginning is in its hash", "[records]") {
  const std::vector<std::function<void(play::AttemptStart&)>> changes = {
      [](auto&) {},
      [](auto& start) { start.id.bytes[15] ^= 1U; },
      [](auto& start) { start.person.bytes[0] ^= 1U; },
      [](auto& start) { start.kind = play::SubjectKind::pelajaran; },
      [](auto& start) { start.subject += "x"; },
      [](auto& start) { start.course_version = "2026.12"; },
      [](auto& start) { start.content.bytes[31] ^= 1U; },
      [](auto& start) { start.seed ^= 1U; },
      [](auto& start) { start.pass_mark = {7000}; },
      [](auto& start) { start.mode = play::Mode::mandiri; },
      [](auto& start) { start.at.ms += 1; }};
  std::set<base::Hash> hashes;
  for (const auto& change : changes) {
    play::AttemptStart start = sample_start();
    change(start);
    hashes.insert(hash_of(sample_link(), start));
  }
  CHECK(hashes.size() == changes.size());
}

TEST_CASE("a signature holds for its bytes and its station only", "[records]") {
  const StationKey a = StationKey::generate(machine_hash("mesin-a"));
  const StationKey b = StationKey::generate(machine_hash("mesin-a"));
  const Signature signature = a.sign("head");
  CHECK(is_signed("head", signature, a.public_key()));
  CHECK_FALSE(is_signed("heat", signature, a.public_key()));
  CHECK_FALSE(is_signed("head", signature, b.public_key()));
}

TEST_CASE("keys are found again by their machine, the newest first", "[records]") {
  const TempFolder folder;
  const StationKey first = StationKey::generate(machine_hash("mesin-a"));
  const StationKey other = StationKey::generate(machine_hash("mesin-b"));
  const StationKey second = StationKey::generate(machine_hash("mesin-a"));
  for (const StationKey* key : {&first, &other, &second}) {
    testing::must(add_key(folder.path(), *key, platform::disk()));
  }
  const auto keys = keys_for(folder.path(), machine_hash("mesin-a"));
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].station() == second.station());
  CHECK(keys[1].station() == first.station());
  CHECK(is_signed("x", keys[1].sign("x"), first.public_key()));
  CHECK(keys_for(folder.path(), machine_hash("mesin-c")).empty());
}

TEST_CASE("the key file is for its owner only", "[records]") {
  const TempFolder folder;
  testing::must(
      add_key(folder.path(), StationKey::generate(machine_hash("mesin-a")), platform::disk()));
  struct stat status {};
  REQUIRE(::stat(key_file(folder.path()).c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a line of the key file that cannot be read is left standing", "[records]") {
  const TempFolder folder;
  testing::write_all(key_file(folder.path()), "something else");
  testing::must(
      add_key(folder.path(), StationKey::generate(machine_hash("mesin-a")), platform::disk()));
  CHECK(testing::read_all(key_file(folder.path())).starts_with("something else\n"));
  CHECK(keys_for(folder.path(), machine_hash("mesin-a")).size() == 1);
}

}  // namespace
}  // namespace netral::records

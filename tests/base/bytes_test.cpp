#include "base/bytes.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("a UUID is written in its groups", "[bytes]") {
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 17);
  CHECK(uuid_text(bytes) == "00112233-4455-6677-8899-aabbccddeeff");
}

TEST_CASE("version and variant are set, and nothing else", "[bytes]") {
  std::array<std::uint8_t, 16> bytes{};
  bytes.fill(0xFF);
  const auto id = as_uuid<struct AnyTag>(bytes, 4);
  CHECK(to_text(id) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST_CASE("a digest is read back from its digits, and from nothing else", "[bytes]") {
  Hash hash;
  for (std::size_t i = 0; i < hash.bytes.size(); ++i)
    hash.bytes[i] = static_cast<std::uint8_t>(i * 8);
  const std::string digits = to_text(hash);
  CHECK(parse_hash(digits) == hash);
  CHECK_FALSE(parse_hash(digits.substr(1)));
  CHECK_FALSE(parse_hash(digits + "0"));
  CHECK_FALSE(parse_hash("G" + digits.substr(1)));
  CHECK_FALSE(parse_hash("A" + digits.substr(1)));
  CHECK_FALSE(parse_hash(""));
}

}  // namespace netral::base

#include "play/random.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace netral::play {
namespace {

TEST_CASE("a seed gives the same numbers on every machine", "[play]") {
  // The first outputs of SplitMix64 for seed 1234567, from its reference code.
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
  CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("a shuffle keeps every value once and reaches every order", "[play]") {
  std::vector<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    std::vector<int> values = {1, 2, 3};
    Random::stream(seed, "uji/1").shuffle(values);
    CHECK(std::is_permutation(values.begin(), values.end(), std::vector{1, 2, 3}.begin()));
    if (std::find(orders.begin(), orders.end(), values) == orders.end()) orders.push_back(values);
  }
  CHECK(orders.size() == 6);
}

TEST_CASE("streams of one seed differ by name", "[play]") {
  CHECK(Random::stream(1, "a").next() != Random::stream(1, "b").next());
}

}  // namespace
}  // namespace netral::play

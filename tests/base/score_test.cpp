#include "base/score.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("nobody passes by rounding", "[score]") {
  CHECK(Score{2, 3}.scaled() == Scaled{6666});
  CHECK(Score{7, 10}.scaled() < Scaled{7001});
  CHECK(Score{0, 0}.scaled() == Scaled{0});
}

TEST_CASE("the pass mark is told as a count", "[score]") {
  CHECK(least_right({7001}, 20) == 15);
  CHECK(least_right({7000}, 20) == 14);
  CHECK(least_right({10'000}, 3) == 3);
  CHECK(least_right({0}, 20) == 0);
}

}  // namespace netral::base

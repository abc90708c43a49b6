#include "base/markup.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("one star makes italic, two make bold", "[markup]") {
  CHECK(parse_markup("a *b* **c** d") == std::vector<Span>{{"a ", false, false},
                                                           {"b", true, false},
                                                           {" ", false, false},
                                                           {"c", false, true},
                                                           {" d", false, false}});
}

TEST_CASE("a star without a partner is a star", "[markup]") {
  CHECK(without_markup("2 * 3") == "2 * 3");
  CHECK(without_markup("akhir *") == "akhir *");
  CHECK(without_markup("**tebal") == "**tebal");
  CHECK(without_markup("****") == "****");
}

TEST_CASE("markup goes, words stay", "[markup]") {
  CHECK(without_markup("Tolong di-*like* ya, **Bapak**.") == "Tolong di-like ya, Bapak.");
  CHECK(without_markup("").empty());
}

}  // namespace netral::base

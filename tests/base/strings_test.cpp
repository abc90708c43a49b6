#include "base/strings.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("sentences get their values", "[strings]") {
  const auto strings = Strings::parse("# catatan\n\nsapa = Halo, {nama}.\\n{lain}\n");
  REQUIRE(strings);
  CHECK(strings->say("sapa", {{"nama", "Danu"}}) == "Halo, Danu.\n{lain}");
  CHECK(strings->say("hilang") == "⟦hilang⟧");
  CHECK(strings->keys() == std::vector<std::string>{"sapa"});
}

TEST_CASE("a fault says its own sentence", "[strings]") {
  const auto strings = Strings::parse("galat.hilang = Berkas {file} tidak ada.");
  REQUIRE(strings);
  CHECK(strings->say(Fault{"hilang", {{"file", "a.yaml"}}}) == "Berkas a.yaml tidak ada.");
}

TEST_CASE("a value is never read as a sentence", "[strings]") {
  const auto strings = Strings::parse("sapa = {nama}");
  REQUIRE(strings);
  CHECK(strings->say("sapa", {{"nama", "{nama}"}}) == "{nama}");
}

TEST_CASE("a broken string file says in which line", "[strings]") {
  CHECK(Strings::parse("a = b\nc").error() == Fault{"strings_broken", {{"line", "2"}}});
  CHECK(Strings::parse("a = b\na = c").error() == Fault{"strings_broken", {{"line", "2"}}});
}

}  // namespace netral::base

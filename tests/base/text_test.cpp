#include "base/text.h"

#include <catch2/catch.hpp>

namespace netral::base {

TEST_CASE("only shortest forms of real characters are UTF-8", "[text]") {
  CHECK_FALSE(find_invalid_utf8("“Nyuwun sewu” – €"));
  CHECK(find_invalid_utf8("Caf\xE9") == 3U);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0U);           // overlong
  CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1U);      // surrogate
  CHECK(find_invalid_utf8("a\xF4\x90\x80\x80") == 1U);  // beyond U+10FFFF
  CHECK(find_invalid_utf8("a\xE2\x80") == 1U);          // cut off
}

TEST_CASE("what is decoded can be written again", "[text]") {
  for (const char32_t c : {U'a', U'é', U'“', U'\U0001F44D'}) {
    std::string text;
    append_utf8(text, c);
    const auto decoded = decode(text, 0);
    REQUIRE(decoded);
    CHECK(decoded->value == c);
    CHECK(decoded->bytes == text.size());
    CHECK(length_in_characters(text) == 1);
  }
}

TEST_CASE("trimming takes no-break spaces too", "[text]") {
  CHECK(trim("\t a b\xC2\xA0 \r\n") == "a b");
  CHECK(trim("\xC2\xA0").empty());
  CHECK(trim("à") == "à");
}

TEST_CASE("empty pieces count when a text is split", "[text]") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',').size() == 1);
}

TEST_CASE("a sentence gives up its full stop to be part of a longer one", "[text]") {
  CHECK(without_full_stop("Simpan bukti.") == "Simpan bukti");
  CHECK(without_full_stop("Boleh") == "Boleh");
  CHECK(without_full_stop("").empty());
}

TEST_CASE("an integer is written in full or not at all", "[text]") {
  CHECK(parse_int("-12") == -12);
  CHECK(parse_int("012") == 12);
  for (const char* text : {"", "12a", " 1", "1.0", "99999999999"}) CHECK_FALSE(parse_int(text));
}

TEST_CASE("the nearest name is offered only when it is near", "[text]") {
  const std::vector<std::string> names = {"ajakan", "desakan", "uji"};
  CHECK(nearest("ajakn", names) == "ajakan");
  CHECK(nearest("uij", names) == std::nullopt);
  CHECK(nearest("ujii", names) == "uji");
  CHECK(nearest("penutup", names) == std::nullopt);
  CHECK(nearest("uji", {}) == std::nullopt);
}

}  // namespace netral::base

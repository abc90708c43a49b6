#include "base/nip.h"

#include <catch2/catch.hpp>

namespace netral::base {
namespace {

/// The key of the fault with which a text is refused, or "" when it is read.
std::string refusal(const char* text) {
  const auto nip = Nip::parse(text);
  return nip ? "" : nip.error().key;
}

std::string code_refusal(const char* text) {
  const auto code = ParticipantCode::parse(text);
  return code ? "" : code.error().key;
}

}  // namespace

TEST_CASE("a NIP is read as people paste it", "[nip]") {
  for (const char* text : {"199901012025012999", "19990101 202501 2 999", "'199901012025012999",
                           " 19990101.202501.2-999\r\n",
                           "19990101\xC2\xA0"
                           "202501 2 999"}) {
    INFO(text);
    const auto nip = Nip::parse(text);
    REQUIRE(nip);
    CHECK(nip->digits() == "199901012025012999");
    CHECK(nip->grouped() == "19990101 202501 2 999");
  }
}

TEST_CASE("a NIP that cannot be one is refused with its reason", "[nip]") {
  CHECK(refusal("19990101202501299") == "nip_length");
  CHECK(refusal("") == "nip_length");
  CHECK(refusal("1999010120250129O9") == "nip_letters");
  CHECK(refusal("199902302025012999") == "nip_birth_date");
  CHECK(refusal("199901012025013999") == "nip_sex_digit");
}

TEST_CASE("an NI PPPK, which has no month of appointment, is read too", "[nip]") {
  CHECK(refusal("199001012024211001").empty());
}

TEST_CASE("digits are grouped while they are typed", "[nip]") {
  CHECK(group_nip_digits("19990101") == "19990101");
  CHECK(group_nip_digits("199901012") == "19990101 2");
  CHECK(group_nip_digits("1999010120250129") == "19990101 202501 2 9");
}

TEST_CASE("a participant code is never a NIK", "[nip]") {
  CHECK(ParticipantCode::parse(" bkd-014 ")->text() == "BKD-014");
  CHECK(code_refusal("3275010101990001") == "code_is_nik");
  CHECK(code_refusal("1234") == "code_shape");
  CHECK(code_refusal("A1") == "code_shape");
  CHECK(code_refusal("KODE 14") == "code_shape");
}

}  // namespace netral::base

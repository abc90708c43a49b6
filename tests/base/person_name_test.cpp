#include "base/person_name.h"

#include <catch2/catch.hpp>

namespace netral::base {
namespace {

TEST_CASE("titles, case, full stops and apostrophes make no other name", "[base]") {
  CHECK(name_key("dr. Siti Nur'aini, M.Kes.") == "siti nuraini");
  CHECK(name_key("SITI  NURAINI") == "siti nuraini");
  CHECK(name_key("Siti Nur’aini, S.Ked., M.Kes.") == "siti nuraini");
  CHECK(name_key("Prof. Dr. Ir. H. Bagus Wicaksono") == "bagus wicaksono");
  CHECK(name_key("Bagus Wicaksono") != name_key("Bagas Wicaksono"));
}

TEST_CASE("a letter without a full stop may be a name and stays", "[base]") {
  CHECK(name_key("R Agus") == "r agus");
  CHECK(name_key("M. Yusuf") == "m yusuf");
}

TEST_CASE("a masked name shows initials and no more", "[base]") {
  CHECK(masked_name("Dewi Anggraini, S.Kom.") == "D… A…");
  CHECK(masked_name("dr. Sukarno") == "S…");
  CHECK(masked_name("Élan Ωrang") == "É… Ω…");
  CHECK(masked_name("  ").empty());
  CHECK(masked_name("Dr.") == "D…");
}

}  // namespace
}  // namespace netral::base

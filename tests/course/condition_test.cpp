#include "course/condition.h"

#include <catch2/catch.hpp>
#include <map>

namespace netral::course {
namespace {

/// percaya is 3, melapor is not set, "desakan" was entered twice, the score is 70.
class Facts : public ConditionFacts {
 public:
  int variable(const VariableId& id) const override { return id.str() == "percaya" ? 3 : 0; }
  int visits(const SceneId& id) const override { return id.str() == "desakan" ? 2 : 0; }
  int score() const override { return 70; }
};

bool holds(const char* text) {
  const auto condition = Condition::parse(text);
  INFO(text);
  REQUIRE(condition);
  return condition->holds(Facts());
}

/// Where a condition stops making sense.
std::string fault_at(const char* text) {
  const auto condition = Condition::parse(text);
  INFO(text);
  REQUIRE_FALSE(condition);
  return condition.error().args.at("at");
}

}  // namespace

TEST_CASE("comparisons compare", "[condition]") {
  CHECK(holds("percaya = 3"));
  CHECK(holds("percaya != 2"));
  CHECK(holds("percaya >= 3"));
  CHECK_FALSE(holds("percaya > 3"));
  CHECK(holds("-1 < percaya"));
  CHECK(holds("nilai >= 70"));
  CHECK(holds("kunjungan(desakan) < 3"));
  CHECK(holds("kunjungan( lain )=0"));
}

TEST_CASE("a lone name holds when it is not zero", "[condition]") {
  CHECK(holds("percaya"));
  CHECK_FALSE(holds("melapor"));
  CHECK(holds("bukan melapor"));
  CHECK(holds("melapor = tidak"));
}

TEST_CASE("dan binds tighter than atau, and bukan tightest", "[condition]") {
  CHECK(holds("ya atau tidak dan tidak"));
  CHECK_FALSE(holds("(ya atau tidak) dan tidak"));
  CHECK_FALSE(holds("bukan ya dan tidak"));
  CHECK(holds("bukan (ya dan tidak)"));
}

TEST_CASE("a condition knows the names that it uses", "[condition]") {
  const auto condition = Condition::parse("percaya > 1 dan kunjungan(desakan) < 2 atau nilai > 5");
  REQUIRE(condition);
  CHECK(condition->variables() == std::vector<VariableId>{VariableId("percaya")});
  CHECK(condition->scenes() == std::vector<SceneId>{SceneId("desakan")});
  CHECK(condition->uses_score());
}

TEST_CASE("a condition that makes no sense says where", "[condition]") {
  CHECK(fault_at("") == "0");
  CHECK(fault_at("percaya >") == "9");
  CHECK(fault_at("percaya > dan melapor") == "10");
  CHECK(fault_at("(percaya") == "8");
  CHECK(fault_at("percaya melapor") == "8");
  CHECK(fault_at("percaya == 3") == "9");
}

TEST_CASE("a condition nested without end is refused", "[condition]") {
  CHECK_FALSE(Condition::parse(std::string(100'000, '(')));
}

}  // namespace netral::course

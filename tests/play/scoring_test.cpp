#include "play/scoring.h"

#include <catch2/catch.hpp>

#include "play/input.h"
#include "play/lesson_builder.h"

namespace netral::play {
namespace {

std::vector<course::OptionId> responding(const std::vector<std::string>& ids) {
  std::vector<course::OptionId> out;
  for (const std::string& id : ids) out.emplace_back(id);
  return out;
}

TEST_CASE("an item earns its point only when exactly its keys are selected", "[play]") {
  const course::Item several = tests::item("x", {"a*", "b*", "c"});
  CHECK(score(several, responding({"a", "b"})) == base::Score{1, 1});
  CHECK(score(several, responding({"a"})) == base::Score{0, 1});
  CHECK(score(several, responding({"a", "b", "c"})) == base::Score{0, 1});
}

TEST_CASE("a selection that cannot be scored is not answerable", "[play]") {
  const course::Item one = tests::item("x", {"a*", "b", "c"});
  CHECK(is_answerable(one, responding({"b"})));
  CHECK_FALSE(is_answerable(one, {}));
  CHECK_FALSE(is_answerable(one, responding({"a", "b"})));
  CHECK_FALSE(is_answerable(one, responding({"zz"})));
}

TEST_CASE("an input reads back as it was written", "[play]") {
  const std::vector<Input> inputs = {
      Continue{}, Choose{course::ChoiceId("tolak-sopan")},
      Answer{course::ItemId("ms-1"), responding({"a", "c"}), std::nullopt},
      Answer{course::ItemId("ms-1"), responding({"a"}), Confidence::very_sure}};
  for (const Input& input : inputs) CHECK(decode(encode(input)).value() == input);
}

TEST_CASE("a step that is no input is refused", "[play]") {
  for (const char* text : {"", "lanjut terus", "pilih", "jawab x", "jawab x a yakin=4",
                           "jawab x yakin=2 a", "hapus semua"}) {
    INFO(text);
    CHECK_FALSE(decode(text).has_value());
  }
}

TEST_CASE("a score is rounded down, so that nobody passes by rounding", "[play]") {
  CHECK(base::Score{2, 3}.scaled().hundredths == 6666);
  CHECK(base::Score{0, 0}.scaled().hundredths == 0);
  CHECK(base::least_right({7001}, 20) == 15);
  CHECK(base::least_right({7000}, 20) == 14);
}

}  // namespace
}  // namespace netral::play

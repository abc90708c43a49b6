#include "play/scoring.h"

#include <catch2/catch.hpp>

#include "play/input.h"
#include "play/lesson_builder.h"

namespace netral::play {
namespace {

using course::Credit;
using course::Item;
using course::ItemKind;

std::vector<course::OptionId> options(const std::vector<std::string>& ids) {
  std::vector<course::OptionId> out;
  for (const std::string& id : ids) out.emplace_back(id);
  return out;
}

Answer ticking(const std::vector<std::string>& ids) { return {course::ItemId("x"), options(ids)}; }

Answer placing(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Answer answer{course::ItemId("x")};
  for (const auto& [option, target] : pairs) {
    answer.placed.push_back({course::OptionId(option), course::TargetId(target)});
  }
  return answer;
}

/// Three steps in order.
Item ordering(Credit credit) {
  Item item = tests::item("x", {"a", "b", "c"});
  item.kind = ItemKind::urutkan;
  item.credit = credit;
  return item;
}

/// Four cards in two groups: a and b belong to "ya", c and d to "tidak".
Item grouping(Credit credit) {
  Item item = tests::item("x", {"a", "b", "c", "d"});
  item.kind = ItemKind::kelompokkan;
  item.credit = credit;
  item.targets = {{course::TargetId("ya"), "Boleh"}, {course::TargetId("tidak"), "Tidak boleh"}};
  for (std::size_t i = 0; i < 4; ++i) item.options[i].target = item.targets[i / 2].id;
  return item;
}

/// Three pairs and one target that fits none.
Item matching() {
  Item item = tests::item("x", {"a", "b", "c"});
  item.kind = ItemKind::jodohkan;
  for (const course::Option& option : item.options) {
    item.targets.push_back({course::TargetId(option.id.str()), "Jodoh " + option.id.str()});
  }
  for (course::Option& option : item.options) option.target = course::TargetId(option.id.str());
  item.targets.push_back({course::TargetId("kecoh"), "Pengecoh"});
  return item;
}

TEST_CASE("an item earns its point only when exactly its keys are selected", "[play]") {
  const Item several = tests::item("x", {"a*", "b*", "c"});
  CHECK(score(several, ticking({"a", "b"})) == base::of_points(1, 1));
  CHECK(score(several, ticking({"a"})) == base::of_points(0, 1));
  CHECK(score(several, ticking({"a", "b", "c"})) == base::of_points(0, 1));
}

TEST_CASE("partial credit gives each key its share, and a distractor takes one", "[play]") {
  Item several = tests::item("x", {"a*", "b*", "c*", "d"});
  several.credit = Credit::sebagian;
  CHECK(score(several, ticking({"a", "b", "c"})) == base::Score{100, 100});
  CHECK(score(several, ticking({"a", "b"})) == base::Score{66, 100});
  CHECK(score(several, ticking({"a", "d"})) == base::Score{0, 100});
  CHECK(score(several, ticking({"d"})) == base::Score{0, 100});
}

TEST_CASE("an order is right as a whole, or place by place", "[play]") {
  CHECK(score(ordering(Credit::utuh), ticking({"a", "b", "c"})) == base::of_points(1, 1));
  CHECK(score(ordering(Credit::utuh), ticking({"a", "c", "b"})) == base::of_points(0, 1));
  CHECK(score(ordering(Credit::sebagian), ticking({"a", "c", "b"})) == base::Score{33, 100});
}

TEST_CASE("cards are right as a whole, or one by one", "[play]") {
  const Answer three = placing({{"a", "ya"}, {"b", "ya"}, {"c", "tidak"}, {"d", "ya"}});
  CHECK(score(grouping(Credit::utuh), three) == base::of_points(0, 1));
  CHECK(score(grouping(Credit::sebagian), three) == base::Score{75, 100});
}

TEST_CASE("a response that cannot be scored is not answerable", "[play]") {
  const Item one = tests::item("x", {"a*", "b", "c"});
  CHECK(is_answerable(one, ticking({"b"})));
  CHECK_FALSE(is_answerable(one, ticking({})));
  CHECK_FALSE(is_answerable(one, ticking({"a", "b"})));
  CHECK_FALSE(is_answerable(one, ticking({"zz"})));
  CHECK_FALSE(is_answerable(one, Answer{course::ItemId("y"), options({"b"})}));
  CHECK_FALSE(is_answerable(one, placing({{"a", "ya"}})));

  CHECK(is_answerable(ordering(Credit::utuh), ticking({"c", "a", "b"})));
  CHECK_FALSE(is_answerable(ordering(Credit::utuh), ticking({"c", "a"})));
  CHECK_FALSE(is_answerable(ordering(Credit::utuh), ticking({"c", "a", "a"})));

  const Item cards = grouping(Credit::utuh);
  CHECK_FALSE(is_answerable(cards, placing({{"a", "ya"}, {"b", "ya"}, {"c", "ya"}})));
  CHECK_FALSE(is_answerable(cards, placing({{"a", "ya"}, {"a", "ya"}, {"c", "ya"}, {"d", "ya"}})));
  CHECK_FALSE(is_answerable(cards, placing({{"a", "ya"}, {"b", "zz"}, {"c", "ya"}, {"d", "ya"}})));
}

TEST_CASE("in a matching each target takes one option", "[play]") {
  CHECK(is_answerable(matching(), placing({{"a", "b"}, {"b", "kecoh"}, {"c", "a"}})));
  CHECK_FALSE(is_answerable(matching(), placing({{"a", "b"}, {"b", "b"}, {"c", "a"}})));
}

TEST_CASE("the model answers earn everything and nothing", "[play]") {
  std::vector<Item> items = {tests::item("x", {"a*", "b", "c"}),
                             tests::item("x", {"a*", "b*", "c", "d"}), matching()};
  for (const Credit credit : {Credit::utuh, Credit::sebagian}) {
    items.push_back(ordering(credit));
    items.push_back(grouping(credit));
  }
  for (const Item& item : items) {
    CAPTURE(name_of(item.kind));
    REQUIRE(is_answerable(item, right_answer(item)));
    REQUIRE(is_answerable(item, wrong_answer(item)));
    CHECK(score(item, right_answer(item)).raw == base::kHundredthsPerPoint);
    CHECK(score(item, wrong_answer(item)).raw == 0);
  }
}

TEST_CASE("an input reads back as it was written", "[play]") {
  const std::vector<Input> inputs = {
      Continue{},
      Choose{course::ChoiceId("tolak-sopan")},
      Compose{{course::PhraseId("maaf"), course::PhraseId("izin")}},
      WritePlan{},
      Draw{{course::ItemId("ms-1"), course::ItemId("ms-2")}},
      Answer{course::ItemId("ms-1"), options({"a", "c"}), std::nullopt},
      Answer{course::ItemId("ms-1"), options({"a"}), Confidence::very_sure},
      Answer{course::ItemId("ms-1"),
             {},
             Confidence::guessing,
             {{course::OptionId("k1"), course::TargetId("ya")},
              {course::OptionId("k2"), course::TargetId("tidak")}}}};
  for (const Input& input : inputs) CHECK(decode(encode(input)).value() == input);
}

TEST_CASE("a plan's words stay out of its step and come back from beside it", "[play]") {
  const Input plan = WritePlan{"saya diminta menyukai", "menolak dengan sopan"};
  CHECK(encode(plan) == "rencana");
  CHECK(decode(encode(plan), own_words(plan)).value() == plan);
  CHECK(decode(encode(plan), "").value() == Input(WritePlan{}));
  CHECK(own_words(Continue{}).empty());
}

TEST_CASE("a step that is no input is refused", "[play]") {
  for (const char* text : {"", "pilih", "pilih a b", "jawab x", "lanjut x", "susun", "undian",
                           "rencana saya", "jawab x yakin=9", "jawab x yakin=1 a", "hapus semua"}) {
    CAPTURE(text);
    CHECK_FALSE(decode(text));
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

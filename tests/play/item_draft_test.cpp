#include "play/item_draft.h"

#include <catch2/catch.hpp>

#include "play/scoring.h"

namespace netral::play {
namespace {

using course::ItemKind;
using course::OptionId;
using course::TargetId;

OptionId option(const std::string& id) { return OptionId(id); }
TargetId target(const std::string& id) { return TargetId(id); }

ItemView shown(ItemKind kind, const std::vector<std::string>& options,
               const std::vector<std::string>& targets = {}) {
  ItemView view;
  view.id = course::ItemId("soal");
  view.kind = kind;
  view.takes_several = takes_several(kind);
  for (const std::string& id : options) view.options.push_back({option(id), id});
  for (const std::string& id : targets) view.targets.push_back({target(id), id});
  return view;
}

std::string text_of(const std::vector<OptionId>& ids) {
  std::string out;
  for (const OptionId& id : ids) out += id.str();
  return out;
}

TEST_CASE("where one option may be ticked a second takes its place, and a tick is taken back",
          "[play]") {
  const ItemView one = shown(ItemKind::pilihan_ganda, {"a", "b", "c"});
  ItemDraft draft;
  tick(draft, one, option("c"));
  tick(draft, one, option("a"));
  CHECK(text_of(draft.selected) == "a");
  tick(draft, one, option("a"));
  CHECK_FALSE(is_complete(draft, one));

  const ItemView several = shown(ItemKind::pilihan_ganda_kompleks, {"a", "b", "c"});
  tick(draft, several, option("c"));
  tick(draft, several, option("a"));
  CHECK(text_of(draft.selected) == "ac");
}

TEST_CASE("an order is an answer once something was moved, or confirmed as it is", "[play]") {
  const ItemView item = shown(ItemKind::urutkan, {"c", "a", "b"});
  ItemDraft draft;
  CHECK(text_of(order_of(draft, item)) == "cab");
  CHECK_FALSE(is_complete(draft, item));

  ItemDraft confirmed = draft;
  confirm_order(confirmed, item);
  CHECK(is_complete(confirmed, item));
  CHECK(text_of(answer_of(confirmed, item).selected) == "cab");

  move(draft, item, option("c"), 1);
  CHECK(text_of(order_of(draft, item)) == "acb");
  move(draft, item, option("b"), -5);
  CHECK(text_of(order_of(draft, item)) == "bac");
  CHECK(is_complete(draft, item));
}

TEST_CASE("a row that cannot go further leaves the order as it was shown", "[play]") {
  const ItemView item = shown(ItemKind::urutkan, {"c", "a", "b"});
  ItemDraft draft;
  move(draft, item, option("c"), -1);
  move(draft, item, option("b"), 1);
  CHECK(draft.selected.empty());
}

TEST_CASE("cards share a group, and all must have one", "[play]") {
  const ItemView item = shown(ItemKind::kelompokkan, {"k1", "k2", "k3"}, {"ya", "tidak"});
  ItemDraft draft;
  place(draft, item, option("k2"), target("ya"));
  place(draft, item, option("k1"), target("ya"));
  CHECK_FALSE(is_complete(draft, item));
  CHECK(next_unplaced(draft, item) == option("k3"));
  place(draft, item, option("k3"), target("tidak"));
  place(draft, item, option("k1"), target("tidak"));
  REQUIRE(is_complete(draft, item));
  const std::vector<Placement> expected = {{option("k1"), target("tidak")},
                                           {option("k2"), target("ya")},
                                           {option("k3"), target("tidak")}};
  CHECK(answer_of(draft, item).placed == expected);
  take_back(draft, option("k2"));
  CHECK_FALSE(is_complete(draft, item));
}

TEST_CASE("a card moves on from group to group and then back to the others", "[play]") {
  const ItemView item = shown(ItemKind::kelompokkan, {"k1", "k2"}, {"x", "y", "z"});
  ItemDraft draft;
  std::vector<std::string> way;
  for (int i = 0; i < 4; ++i) {
    move_on(draft, item, option("k1"), 1);
    const auto at = target_of(draft, option("k1"));
    way.push_back(at ? at->str() : "-");
  }
  CHECK(way == std::vector<std::string>{"x", "y", "z", "-"});
  move_on(draft, item, option("k1"), -1);
  CHECK(target_of(draft, option("k1")) == target("z"));
}

TEST_CASE("a match that is taken changes hands, and its holder gets what was left", "[play]") {
  const ItemView item = shown(ItemKind::jodohkan, {"p1", "p2"}, {"x", "y", "z"});
  ItemDraft draft;
  place(draft, item, option("p1"), target("x"));
  place(draft, item, option("p2"), target("y"));
  place(draft, item, option("p2"), target("x"));
  CHECK(holder_of(draft, target("x")) == option("p2"));
  CHECK(holder_of(draft, target("y")) == option("p1"));

  take_back(draft, option("p1"));
  place(draft, item, option("p1"), target("x"));
  CHECK_FALSE(target_of(draft, option("p2")));
  CHECK_FALSE(is_complete(draft, item));
}

TEST_CASE("moving on passes over the matches that others hold", "[play]") {
  const ItemView item = shown(ItemKind::jodohkan, {"p1", "p2"}, {"x", "y", "z"});
  ItemDraft draft;
  place(draft, item, option("p1"), target("y"));
  move_on(draft, item, option("p2"), 1);
  CHECK(target_of(draft, option("p2")) == target("x"));
  move_on(draft, item, option("p2"), 1);
  CHECK(target_of(draft, option("p2")) == target("z"));
  move_on(draft, item, option("p2"), 1);
  CHECK_FALSE(target_of(draft, option("p2")));
}

TEST_CASE("the next card to place is looked for from the one after, and around", "[play]") {
  const ItemView item = shown(ItemKind::kelompokkan, {"k1", "k2", "k3"}, {"x", "y"});
  ItemDraft draft;
  place(draft, item, option("k2"), target("x"));
  CHECK(next_unplaced(draft, item, option("k2")) == option("k3"));
  CHECK(next_unplaced(draft, item, option("k3")) == option("k1"));
  place(draft, item, option("k1"), target("x"));
  place(draft, item, option("k3"), target("x"));
  CHECK_FALSE(next_unplaced(draft, item, option("k3")));
}

TEST_CASE("where confidence is asked an answer without it is not complete", "[play]") {
  ItemView item = shown(ItemKind::benar_salah, {"benar", "salah"});
  item.asks_confidence = true;
  ItemDraft draft;
  draft.confidence = Confidence::guessing;
  CHECK_FALSE(is_complete(draft, item));
  tick(draft, item, option("salah"));
  CHECK(answer_of(draft, item).confidence == Confidence::guessing);
  draft.confidence.reset();
  CHECK_FALSE(is_complete(draft, item));
}

}  // namespace
}  // namespace netral::play

// What only the learner may read, and what an exam must not ask twice.

#include "records/store.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

constexpr const char* kPlan = "saya diminta menyukai\nmenolak lewat pesan pribadi";

play::AttemptUuid begin_with_plan(Store& store) {
  const play::AttemptStart start = begin(store, enroll(store, 1));
  must(store.append(start.id, {1, "rencana", "", after(1), kPlan}, {}));
  return start.id;
}

TEST_CASE("a plan comes back to its writer", "[records]") {
  const TempFolder folder;
  {
    Store store = open_store(folder.data());
    begin_with_plan(store);
  }
  const Store store = open_store(folder.data());
  const auto open = must(store.open_attempt(must(store.find_person(nip(1)))->person, {}));
  REQUIRE(open);
  REQUIRE(open->steps.size() == 1);
  CHECK(open->steps[0].input == "rencana");
  CHECK(open->steps[0].own_words == kPlan);
}

TEST_CASE("a plan may be erased without breaking the chain", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  begin_with_plan(store);
  RawFile(folder.file()).run("DELETE FROM own_words");
  CHECK_FALSE(must(store.check_chain()).first_break);
  const auto open = must(store.open_attempt(must(store.find_person(nip(1)))->person, {}));
  CHECK(open->steps.at(0).own_words.empty());
}

TEST_CASE("a step without words of its own keeps none", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::AttemptStart start = begin(store, enroll(store, 1));
  must(store.append(start.id, step(1), {}));
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM own_words") == "0");
}

TEST_CASE("what exams asked is remembered by person and exam, lessons apart", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const play::PersonUuid person = enroll(store, 1);
  int seconds = 0;
  const auto answer = [&](const std::string& subject, play::SubjectKind kind,
                          const std::vector<std::string>& inputs) {
    const play::AttemptStart start = begin(store, person, subject, kind);
    int number = 0;
    for (const std::string& input : inputs) {
      ++number;
      must(store.append(start.id, {number, input, "", after(++seconds), {}}, {}));
    }
  };
  answer("uji-awal", play::SubjectKind::ujian, {"undian ms-1 ms-2", "jawab ms-1 a yakin=2"});
  answer("grup-wa-kantor", play::SubjectKind::pelajaran, {"jawab ms-9 a"});
  answer("uji-akhir", play::SubjectKind::ujian, {"undian ms-3", "jawab ms-3 k1:ya k2:tidak"});

  const std::vector<AskedItem> asked = must(store.asked_items(person));
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].exam == "uji-awal");
  CHECK(asked[0].item == "ms-1");
  CHECK(asked[1].exam == "uji-akhir");
  CHECK(asked[1].item == "ms-3");
  CHECK(must(store.asked_items(enroll(store, 2))).empty());
}

}  // namespace
}  // namespace netral::records::testing

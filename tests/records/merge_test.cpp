#include "records/merge.h"

#include <numeric>
#include <random>

#include "records/pack.h"
#include "records/result_file.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

const std::string kExam = "uji-akhir";

Packed pack(const Store& store, const std::set<std::string>& exams = {kExam}) {
  return must(store.pack({exams, {}, kNow}));
}

ResultFile read(const Packed& packed) { return must(read_result(packed.bytes, {})); }

/// Everybody in the file, under a name that follows from who they are.
Admissions admit_all(const ResultFile& file) {
  Admissions admissions;
  for (const ResultStation& station : file.stations) {
    admissions.emplace(station.uuid, "Laptop " + base::to_text(station.uuid).substr(0, 4));
  }
  return admissions;
}

ResultWeight merge(Store& store, const ResultFile& file) {
  return must(store.merge(file, admit_all(file), kNow));
}

/// Everything that is recorded, without row numbers, in an order of its own.
std::string dump(const fs::path& file) {
  RawFile raw(file);
  const std::vector<std::string> queries = {
      "SELECT hex(uuid)||name||hex(public_key)||hex(machine)||created_at FROM station",
      "SELECT hex(s.uuid)||h.sequence||hex(h.hash)||hex(h.signature) FROM chain_head h "
      "JOIN station s ON s.id = h.station",
      "SELECT hex(p.uuid)||hex(r.uuid) FROM person p JOIN person r ON r.id = p.counts_as",
      "SELECT hex(p.uuid)||coalesce(i.nip,'-')||coalesce(i.code,'-')||i.name||"
      "coalesce(lower(u.name),'-')||i.updated_at FROM person_identity i JOIN person p "
      "ON p.id = i.person LEFT JOIN unit u ON u.id = i.unit",
      "SELECT hex(s.uuid)||a.sequence||hex(a.previous_hash)||hex(a.hash)||hex(p.uuid)||"
      "coalesce(hex(q.uuid),'-')||a.reason||a.at FROM person_alias a JOIN station s ON "
      "s.id = a.station JOIN person p ON p.id = a.person LEFT JOIN person q ON q.id = a.same_as",
      "SELECT hex(hash)||hex(bytes) FROM content_file",
      "SELECT hex(m.hash)||e.path||hex(f.hash) FROM content_entry e JOIN content_manifest m "
      "ON m.id = e.manifest JOIN content_file f ON f.id = e.file",
      "SELECT hex(a.uuid)||hex(p.uuid)||a.kind||a.subject||a.course_version||hex(m.hash)||a.seed||"
      "a.pass_mark||a.mode||a.at||hex(s.uuid)||a.sequence||hex(a.previous_hash)||hex(a.hash) "
      "FROM attempt a JOIN person p ON p.id = a.person JOIN content_manifest m ON m.id = a.content "
      "JOIN station s ON s.id = a.station",
      "SELECT hex(a.uuid)||t.number||t.input||t.shown||t.at||hex(s.uuid)||t.sequence||"
      "hex(t.previous_hash)||hex(t.hash)||hex(t.salt) FROM step t JOIN attempt a "
      "ON a.id = t.attempt JOIN station s ON s.id = t.station",
      "SELECT hex(a.uuid)||o.revision||o.ending||o.raw||o.max||o.passed||o.reason||o.at||"
      "hex(s.uuid)||o.sequence||hex(o.previous_hash)||hex(o.hash) FROM outcome o JOIN attempt a "
      "ON a.id = o.attempt JOIN station s ON s.id = o.station",
      "SELECT hex(s.uuid)||w.sequence||hex(w.previous_hash)||hex(w.hash) FROM withheld_step w "
      "JOIN station s ON s.id = w.station",
      "SELECT hex(p.uuid)||m.kind||m.subject||m.begun||m.ended||coalesce(m.passed_at,'-')||"
      "coalesce(m.best_raw,'-')||coalesce(m.best_max,'-')||coalesce(m.latest_raw,'-')||"
      "coalesce(m.latest_ending,'-')||coalesce(m.latest_at,'-')||m.last_active FROM summary m "
      "JOIN person p ON p.id = m.person"};
  std::string all;
  for (const std::string& query : queries) {
    std::vector<std::string> rows = raw.column(query);
    std::sort(rows.begin(), rows.end());
    for (const std::string& row : rows) all += row + "\n";
    all += "--\n";
  }
  return all;
}

/// A computer where random people work at random things, and pack now and then.
class Laptop {
 public:
  Laptop(int number, std::mt19937& random)
      : machine_("mesin-" + std::to_string(number)), random_(random) {}

  void work(int attempts) {
    Store store = open_store(folder_.data(), machine_);
    for (int i = 0; i < attempts; ++i) attempt(store);
    if (below(3) == 0) {
      (void)store.same_person(someone(store), someone(store), "ganda", at());
    }
  }

  [[nodiscard]] ResultFile pack_up() {
    // Another version of the course may take another exam for the one that decides.
    const auto exams = below(4) == 0 ? std::set<std::string>{} : std::set<std::string>{kExam};
    return read(pack(open_store(folder_.data(), machine_), exams));
  }

  void learn(const ResultFile& file) {
    Store store = open_store(folder_.data(), machine_);
    (void)must(store.merge(file, admit_all(file), kNow));
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  base::UtcTime at() { return after(below(20)); }

  play::PersonUuid someone(Store& store) {
    const int n = below(9) + 1;
    const std::string name = "Peserta " + std::to_string(n) + (below(4) == 0 ? ", S.H." : "");
    return must(store.enroll(nip(n), name, "Dinas " + std::to_string(below(3)), at())).person;
  }

  void attempt(Store& store) {
    const bool is_exam = below(2) == 0;
    play::AttemptStart start =
        start_of(store, someone(store), is_exam ? kExam : "pelajaran-" + std::to_string(below(3)),
                 is_exam ? play::SubjectKind::ujian : play::SubjectKind::pelajaran);
    start.at = at();
    must(store.begin(start));
    const int steps = below(4);
    for (int number = 1; number <= steps; ++number) {
      std::optional<play::Outcome> end;
      if (number == 3) end = play::Outcome{"lulus", {below(20), 20}, below(2) == 0};
      must(store.append(start.id, {number, "jawab x", "x y", at()}, end));
    }
  }

  TempFolder folder_;
  std::string machine_;
  std::mt19937& random_;
};

/// The same file merged into an office that knows nothing, and what it knows then.
std::string merged_in_order(const TempFolder& empty, const std::vector<const ResultFile*>& order) {
  const TempFolder folder;
  fs::copy(empty.data(), folder.data(), fs::copy_options::recursive);
  {
    Store store = open_store(folder.data(), "kantor");
    for (const ResultFile* file : order) (void)merge(store, *file);
    CHECK_FALSE(must(store.check_chain()).first_break);
  }
  return dump(folder.file());
}

TEST_CASE("random result files in random orders with repeats give the same records", "[records]") {
  const unsigned seed = GENERATE(range(1U, 9U));
  std::mt19937 random(seed);
  std::vector<ResultFile> files;
  for (int number = 1; number <= 3; ++number) {
    Laptop laptop(number, random);
    for (unsigned round = 0; round < 1 + random() % 3; ++round) {
      laptop.work(static_cast<int>(random() % 6));
      // Now and then one is an office itself, and passes on what others sent.
      if (!files.empty() && random() % 3 == 0) laptop.learn(files[random() % files.size()]);
      files.push_back(laptop.pack_up());
    }
  }
  const TempFolder empty;
  { const Store store = open_store(empty.data(), "kantor"); }

  std::vector<const ResultFile*> order;
  for (const ResultFile& file : files) order.push_back(&file);
  const std::string once = merged_in_order(empty, order);
  for (int round = 0; round < 5; ++round) {
    std::vector<const ResultFile*> shuffled = order;
    for (const ResultFile* file : order) {
      if (random() % 2 == 0) shuffled.push_back(file);
    }
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    INFO("seed " << seed);
    if (merged_in_order(empty, shuffled) != once) FAIL("another order gave other records");
  }
}

/// A laptop with one finished lesson and one passed exam, and the office.
struct Two {
  TempFolder laptop_folder;
  TempFolder office_folder;
  Store laptop = open_store(laptop_folder.data(), "laptop");
  Store office = open_store(office_folder.data(), "kantor");
  play::PersonUuid person = enroll(laptop, 1);

  Two() {
    finish(laptop, person, "grup-wa-kantor", play::SubjectKind::pelajaran, {1, 2}, true);
    finish(laptop, person, kExam, play::SubjectKind::ujian, {18, 20}, true);
  }

  [[nodiscard]] ResultFile file() const { return read(pack(laptop)); }
  [[nodiscard]] std::optional<ChainCheck::Break> found() const {
    return must(office.check_chain()).first_break;
  }
};

TEST_CASE("what was passed on a laptop is passed at the office", "[records]") {
  Two two;
  const ResultWeight weight = merge(two.office, two.file());
  CHECK(weight.new_people == 1);
  CHECK(weight.new_attempts == 2);
  CHECK(weight.new_records == 6);
  CHECK(weight.unknown.size() == 1);
  const auto report =
      must(two.office.completion({{{play::SubjectKind::pelajaran, "grup-wa-kantor", ""},
                                   {play::SubjectKind::ujian, kExam, ""}}}));
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].who.name == "Peserta 1");
  CHECK(report.rows[0].status == CourseStatus::lulus);
  CHECK_FALSE(two.found());
  // The answers of the exam are there, those of the lesson are not.
  CHECK(must(two.office.ended_attempt(two.person, kExam))->steps.size() == 1);
  CHECK_FALSE(must(two.office.ended_attempt(two.person, "grup-wa-kantor")));
}

TEST_CASE("merging again finds everything there", "[records]") {
  Two two;
  (void)merge(two.office, two.file());
  const std::string before = dump(two.office_folder.file());
  const ResultWeight again = merge(two.office, two.file());
  CHECK(again.new_records == 0);
  CHECK(again.new_people == 0);
  CHECK(again.unknown.empty());
  CHECK(again.attempts == 2);
  CHECK(dump(two.office_folder.file()) == before);
}

TEST_CASE("an unknown laptop must be let in once", "[records]") {
  Two two;
  must(two.laptop.name_station("Laptop Dinkes-02"));
  const ResultFile file = two.file();
  const auto refused = two.office.merge(file, {}, kNow);
  CHECK(fault_key(refused) == "result_station_unknown");
  CHECK(refused.error().args.at("stasiun") == "Laptop Dinkes-02");
  CHECK(RawFile(two.office_folder.file()).value("SELECT count(*) FROM person") == "0");
  (void)merge(two.office, file);
  CHECK(must(two.office.merge(file, {}, kNow)).new_records == 0);
}

TEST_CASE("a trial says what would come and leaves everything as it was", "[records]") {
  Two two;
  const std::string before = dump(two.office_folder.file());
  {
    MergeTrial trial = must(two.office.try_merging());
    CHECK(must(trial.merge(two.file())).new_attempts == 2);
    CHECK(must(trial.merge(two.file())).new_attempts == 0);
  }
  CHECK(dump(two.office_folder.file()) == before);
  CHECK(merge(two.office, two.file()).new_attempts == 2);
}

TEST_CASE("a laptop whose records were put back and gone on with is refused", "[records]") {
  Two two;
  // The folder is copied, both copies go on: the same place, two different answers.
  const TempFolder copy;
  fs::copy(two.laptop_folder.data(), copy.data(), fs::copy_options::recursive);
  Store twin = open_store(copy.data(), "laptop");
  begin(two.laptop, two.person);
  begin(twin, two.person, "lain");
  (void)merge(two.office, two.file());
  const std::string before = dump(two.office_folder.file());
  const auto refused = two.office.merge(read(pack(twin)), {}, kNow);
  CHECK(fault_key(refused) == "result_forked");
  CHECK(refused.error().args.at("urutan") == "7");
  CHECK(dump(two.office_folder.file()) == before);
}

TEST_CASE("a station that comes with another key is refused", "[records]") {
  Two two;
  const ResultFile file = two.file();
  (void)merge(two.office, file);
  RawFile(two.office_folder.file())
      .run(
          "UPDATE station SET public_key = randomblob(32) WHERE "
          "made_here = 0");
  CHECK(fault_key(two.office.merge(file, {}, kNow)) == "result_station_key");
}

TEST_CASE("an older copy does not take in its own newer records", "[records]") {
  Two two;
  const TempFolder copy;
  fs::copy(two.laptop_folder.data(), copy.data(), fs::copy_options::recursive);
  begin(two.laptop, two.person);
  Store older = open_store(copy.data(), "laptop");
  CHECK(fault_key(older.merge(two.file(), {}, kNow)) == "result_own_newer");
}

TEST_CASE("an answer that comes later takes the place of its hash", "[records]") {
  Two two;
  const ResultFile bare = read(pack(two.laptop, {}));
  const ResultFile whole = two.file();
  (void)merge(two.office, bare);
  CHECK_FALSE(must(two.office.ended_attempt(two.person, kExam)));
  CHECK_FALSE(two.found());
  (void)merge(two.office, whole);
  CHECK(must(two.office.ended_attempt(two.person, kExam))->steps.size() == 1);
  CHECK_FALSE(two.found());
  (void)merge(two.office, bare);
  CHECK(must(two.office.ended_attempt(two.person, kExam))->steps.size() == 1);
  CHECK_FALSE(two.found());
}

TEST_CASE("altering what was merged is found and named", "[records]") {
  using What = ChainCheck::What;
  const auto [what, change] = GENERATE(table<What, std::string>({
      {What::attempt, "UPDATE attempt SET subject = 'lain'"},
      {What::step, "UPDATE step SET input = 'jawab y'"},
      {What::outcome, "UPDATE outcome SET passed = 0"},
      {What::outcome, "UPDATE withheld_step SET hash = randomblob(32)"},
      {What::withheld, "UPDATE withheld_step SET previous_hash = randomblob(32)"},
      {What::outcome, "DELETE FROM withheld_step"},
      {What::head, "UPDATE chain_head SET sequence = sequence + 1"},
      {What::head, "UPDATE station SET public_key = randomblob(32) WHERE made_here = 0"},
  }));
  Two two;
  (void)merge(two.office, two.file());
  RawFile raw(two.office_folder.file());
  CHECK(raw.try_run("DELETE FROM withheld_step") == "append-only");
  raw.drop_triggers();
  raw.run(change);
  INFO(change);
  const auto found = two.found();
  REQUIRE(found);
  CHECK(static_cast<int>(found->what) == static_cast<int>(what));
  CHECK(found->station.starts_with("Laptop "));
}

}  // namespace
}  // namespace netral::records::testing

// The roster: what a list changes, twice the same, moves, new numbers, and kills.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "records/support.h"

namespace netral::records::testing {
namespace {

using play::SubjectKind;

RosterRules rules() {
  RosterRules rules;
  rules.tracks = {{"cpns", "CPNS"}, {"pengawas", "Pengawas dan kepegawaian"}};
  rules.today = {2026, 11, 25};
  return rules;
}

RosterLine line(int number, int person, const std::string& name,
                const std::string& unit = "Dinas Contoh") {
  RosterLine line;
  line.number = number;
  line.nip = nip(person).digits();
  line.name = name;
  line.unit = unit;
  return line;
}

std::string refusal(const RosterPlan& plan, std::size_t at = 0) {
  const PlannedLine& line = plan.lines.at(at);
  REQUIRE((line.fate == RosterFate::refused) == line.refusal.has_value());
  return line.refusal ? line.refusal->key : "no fault";
}

/// Every row of every table that an import may write, but for times.
std::string everything(const TempFolder& folder) {
  RawFile raw(folder.file());
  std::string all;
  for (const char* query :
       {"SELECT group_concat(hex(uuid) || counts_as) FROM person",
        "SELECT group_concat(person || nip || name || unit) FROM person_identity",
        "SELECT group_concat(name) FROM unit", "SELECT group_concat(name) FROM batch",
        "SELECT group_concat(person || track || coalesce(batch, 0) || coalesce(deadline, '') || "
        "coalesce(active_until, '') || at) FROM enrolment",
        "SELECT count(*) FROM enrolment_before", "SELECT count(*) FROM audit",
        "SELECT count(*) FROM person_alias"}) {
    all += raw.value(query) + "\n";
  }
  return all;
}

TEST_CASE("a list is planned without writing, written once, and twice changes nothing",
          "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  std::vector<RosterLine> lines = {line(2, 1, "Ani"), line(3, 2, "Budi", "Dinas Lain")};
  lines[0].track = "pengawas DAN kepegawaian";
  lines[0].deadline = "2026-12-31";
  lines[0].batch = "Angkatan I";
  const std::string before = everything(folder);
  CHECK(must(store.plan_roster(lines, rules())).count(RosterFate::added) == 2);
  CHECK(everything(folder) == before);

  CHECK(must(store.import_roster(lines, rules(), kNow)).count(RosterFate::added) == 2);
  const auto person = must(store.find_person(nip(1)));
  REQUIRE(person);
  CHECK(person->name == "Ani");
  const auto enrolment = must(store.enrolment(person->person));
  REQUIRE(enrolment);
  CHECK(enrolment->track == "pengawas");
  CHECK(enrolment->batch == "Angkatan I");
  CHECK(enrolment->deadline == base::Date{2026, 12, 31});
  CHECK(enrolment->unit == "Dinas Contoh");

  const std::string once = everything(folder);
  lines[1].unit = "DINAS  LAIN";  // another way of writing makes no other agency
  const RosterPlan again = must(store.import_roster(lines, rules(), after(60)));
  CHECK(again.count(RosterFate::unchanged) == 2);
  CHECK(everything(folder) == once);
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("a person who moves or leaves keeps their record, and what was before is kept",
          "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.import_roster({line(2, 1, "Ani")}, rules(), kNow));
  const auto person = must(store.find_person(nip(1)))->person;
  finish(store, person, "satu", SubjectKind::pelajaran, {1, 2}, true);

  RosterLine moved = line(2, 1, "Ani, S.H.", "Dinas Baru");
  moved.track = "pengawas";
  moved.active_until = "2026-12-31";
  const RosterPlan plan = must(store.import_roster({moved}, rules(), after(60)));
  REQUIRE(plan.lines[0].fate == RosterFate::changed);
  std::vector<RosterField> fields;
  for (const RosterChange& change : plan.lines[0].changes) fields.push_back(change.field);
  CHECK(fields == std::vector<RosterField>{RosterField::name, RosterField::unit, RosterField::track,
                                           RosterField::active_until});
  CHECK(plan.lines[0].changes[1].from == "Dinas Contoh");
  CHECK(plan.lines[0].changes[1].to == "Dinas Baru");
  CHECK(must(store.progress(person)).size() == 1);
  CHECK(must(store.enrolment(person))->unit == "Dinas Baru");

  // A column that the next list lacks leaves things as they are.
  RosterLine short_line = line(2, 1, "", "");
  CHECK(must(store.plan_roster({short_line}, rules())).lines[0].fate == RosterFate::unchanged);
  CHECK(RawFile(folder.file()).value("SELECT count(*) FROM enrolment_before") == "1");
}

TEST_CASE("the office's agency holds against what a learner types", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.import_roster({line(2, 1, "Ani")}, rules(), kNow));
  must(store.enroll(nip(1), "Ani", "salah ketik", after(60)));
  CHECK(must(store.completion({})).rows.at(0).who.unit == "Dinas Contoh");
}

TEST_CASE("a new NIP takes the record along, in the chain, and only once", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.import_roster({line(2, 1, "Ani")}, rules(), kNow));
  const auto old = must(store.find_person(nip(1)))->person;
  finish(store, old, "satu", SubjectKind::pelajaran, {1, 2}, true);

  RosterLine changed = line(2, 500, "Ani");
  changed.before = nip(1).digits();
  const RosterPlan plan = must(store.import_roster({changed}, rules(), after(60)));
  CHECK(plan.lines[0].fate == RosterFate::changed);
  REQUIRE(plan.lines[0].changes.size() == 1);
  CHECK(plan.lines[0].changes[0].field == RosterField::identity);
  const auto now = must(store.find_person(nip(500)));
  REQUIRE(now);
  CHECK(must(store.find_person(nip(1)))->person == now->person);
  CHECK(must(store.progress(now->person)).size() == 1);
  CHECK(must(store.completion({})).rows.size() == 1);
  CHECK_FALSE(must(store.check_chain()).first_break);
  CHECK(must(store.plan_roster({changed}, rules())).lines[0].fate == RosterFate::unchanged);

  // The old number and the new one in one list are one person twice.
  const RosterPlan both = must(store.plan_roster({changed, line(3, 1, "Ani")}, rules()));
  CHECK(refusal(both, 1) == "roster_twice");
}

TEST_CASE("a code beside a NIP is who they were before", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  RosterLine by_code = line(2, 1, "Ani");
  by_code.nip.clear();
  by_code.code = "peserta-01";
  must(store.import_roster({by_code}, rules(), kNow));
  const auto old = must(store.find_person(must(base::ParticipantCode::parse("PESERTA-01"))));
  REQUIRE(old);
  RosterLine with_nip = line(2, 1, "Ani");
  with_nip.code = "PESERTA-01";
  CHECK(must(store.import_roster({with_nip}, rules(), after(60))).lines[0].fate ==
        RosterFate::changed);
  CHECK(must(store.completion({})).rows.size() == 1);
  CHECK(must(store.completion({})).rows[0].who.nip == nip(1).digits());
}

TEST_CASE("no NIP is guessed: each mangling is refused with its reason", "[roster]") {
  const TempFolder folder;
  const Store store = open_store(folder.data());
  const auto with_nip = [&](const std::string& text) {
    RosterLine one = line(2, 1, "Ani");
    one.nip = text;
    return refusal(must(store.plan_roster({one}, rules())));
  };
  CHECK(with_nip("1,99E+17") == "roster_nip_rounded");
  CHECK(with_nip("1.99001012015011E+17") == "roster_nip_rounded");
  CHECK(with_nip("'1,99001E+17 ") == "roster_nip_rounded");
  CHECK(with_nip("199001012015011000") == "roster_nip_rounded");
  CHECK(with_nip("#REF!") == "nip_letters");
  CHECK(with_nip("=cmd|' /C calc'!A0") == "nip_letters");
  CHECK(with_nip("19900101201501100") == "nip_length");
  CHECK(with_nip("199013012015011001") == "nip_birth_date");
  CHECK(with_nip("199001012015013001") == "nip_sex_digit");
  CHECK(with_nip("") == "roster_no_identity");
  CHECK(with_nip("'19900101 201501 1 001") == "no fault");
  CHECK(with_nip("19900101.201501.1.001") == "no fault");
}

TEST_CASE("a line that cannot be used is refused, and the others are written", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  std::vector<RosterLine> lines;
  for (int i = 1; i <= 7; ++i) lines.push_back(line(i + 1, i * 37, "Peserta " + std::to_string(i)));
  lines[0].name = "  ";
  lines[1].unit.clear();
  lines[2].track = "lain";
  lines[3].deadline = "besok";
  lines[4].code = "3471010101900001";  // a NIK
  lines[6].nip = lines[5].nip;
  const RosterPlan plan = must(store.import_roster(lines, rules(), kNow));
  CHECK(refusal(plan, 0) == "roster_no_name");
  CHECK(refusal(plan, 1) == "roster_no_unit");
  CHECK(refusal(plan, 2) == "roster_track_unknown");
  CHECK(refusal(plan, 3) == "roster_date");
  CHECK(refusal(plan, 4) == "code_is_nik");
  CHECK(refusal(plan, 5) == "no fault");
  CHECK(refusal(plan, 6) == "roster_twice");
  CHECK(plan.lines[6].refusal->args.at("baris") == "7");
  CHECK(must(store.completion({})).rows.size() == 1);
}

TEST_CASE("a NIP one slip from a namesake's is asked about", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.import_roster({line(2, 123, "Ani, S.H.")}, rules(), kNow));
  const RosterPlan plan = must(store.plan_roster(
      {line(2, 128, "ANI"), line(3, 132, "Ani"), line(4, 999, "Ani"), line(5, 124, "Budi")},
      rules()));
  CHECK(plan.count(RosterFate::added) == 4);
  REQUIRE(plan.lines[0].question);  // one digit
  CHECK(plan.lines[0].question->name == "Ani, S.H.");
  CHECK(plan.lines[0].question->differs == NipGroup::counter);
  CHECK(plan.lines[1].question);        // two neighbours
  CHECK_FALSE(plan.lines[2].question);  // another number altogether
  CHECK_FALSE(plan.lines[3].question);  // another name
  CHECK(plan.questions() == 2);
  RosterLine odd = line(2, 1, "Cici");
  odd.nip = "201001012015011001";  // appointed at five
  CHECK(must(store.plan_roster({odd}, rules())).lines[0].question->what ==
        RosterQuestion::What::years);
}

TEST_CASE("what holds for the whole list fills in what a line leaves out", "[roster]") {
  const TempFolder folder;
  const Store store = open_store(folder.data());
  RosterRules all = rules();
  all.track = "pengawas";
  all.batch = "Angkatan II";
  all.deadline = base::Date{2026, 12, 31};
  std::vector<RosterLine> lines = {line(2, 1, "Ani"), line(3, 222, "Budi")};
  lines[1].track = "cpns";
  lines[1].deadline = "2027-01-31";
  const RosterPlan plan = must(store.plan_roster(lines, all));
  CHECK(plan.lines[0].enrolment.track == "pengawas");
  CHECK(plan.lines[0].enrolment.deadline == base::Date{2026, 12, 31});
  CHECK(plan.lines[1].enrolment.track == "cpns");
  CHECK(plan.lines[1].enrolment.batch == "Angkatan II");
  CHECK(plan.lines[1].enrolment.deadline == base::Date{2027, 1, 31});
}

TEST_CASE("an import is preceded by a backup, and noted without names", "[roster]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  must(store.import_roster({line(2, 1, "Ani")}, rules(), kNow));
  const fs::path backups = folder.data() / "cadangan";
  CHECK(std::distance(fs::directory_iterator(backups), fs::directory_iterator()) == 1);
  const fs::path backup = fs::directory_iterator(backups)->path();
  CHECK(RawFile(backup).value("SELECT count(*) FROM person") == "0");
  CHECK(RawFile(folder.file()).value("SELECT act || ' ' || about FROM audit") ==
        "impor-daftar 1+0");
}

/// NIPs that differ in more than one place, so that nobody is taken for another.
std::vector<RosterLine> many_lines(int count) {
  std::vector<RosterLine> lines;
  for (int i = 0; i < count; ++i) {
    RosterLine one = line(i + 2, 1 + i % 900, "Peserta " + std::to_string(i));
    const std::string year = std::to_string(1960 + i / 900);
    one.nip.replace(0, 4, year);
    lines.push_back(one);
  }
  return lines;
}

TEST_CASE("a killed import leaves all of a list or nothing of it", "[roster]") {
  const auto lines = many_lines(4000);
  int whole = 0;
  for (int round = 0; round < 12; ++round) {
    const TempFolder folder;
    { const Store store = open_store(folder.data()); }
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto store = try_open(folder.data());
      if (!store || !store->import_roster(lines, rules(), kNow)) ::_exit(1);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + round * 12));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const Store store = open_store(folder.data());
    const std::size_t people = must(store.completion({})).rows.size();
    CHECK((people == 0 || people == lines.size()));
    CHECK_FALSE(must(store.check_chain()).first_break);
    whole += people == 0 ? 0 : 1;
  }
  CHECK(whole < 12);  // some were killed in time
}

}  // namespace
}  // namespace netral::records::testing

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "course/reader/reader.h"
#include "course/reader/table/draft.h"
#include "course/reader/table/plan.h"
#include "course/sources.h"

namespace netral::course {
namespace {

using Cells = std::vector<std::string>;

const Cells kHead = {"Id",     "Jenis",  "Tingkat", "Tahapan", "Pertanyaan",    "Opsi A",
                     "Opsi B", "Opsi C", "Opsi D",  "Kunci",   "Umpan balik A", "Mengapa",
                     "Dasar",  "Saran",  "Topik",   "Kasus"};

/// A row that can be added.
const Cells kGood = {"dua",    "PG", "1", "Masa kampanye", "Apa?",    "Satu.",       "Dua.",
                     "Tiga.",  "",   "B", "Bukan itu.",    "Karena.", "ketentuan-a", "",
                     "contoh", ""};

/// The good row with some of its cells changed, by the titles over them.
Cells row(const std::map<std::string, std::string>& changes = {}) {
  Cells cells = kGood;
  for (const auto& [title, text] : changes) {
    const auto at = std::find(kHead.begin(), kHead.end(), title);
    REQUIRE(at != kHead.end());
    cells[static_cast<std::size_t>(at - kHead.begin())] = text;
  }
  return cells;
}

ItemPlan plan_of(const std::vector<Cells>& rows, const test::MemorySource& source,
                 const std::optional<TopicId>& topic = std::nullopt) {
  ItemTable table{kHead, {}};
  int number = 1;
  for (const Cells& cells : rows) table.rows.push_back({++number, cells});
  auto plan = plan_items(source, table, topic);
  REQUIRE(plan);
  return std::move(*plan);
}

ItemPlan plan_of(const std::vector<Cells>& rows) { return plan_of(rows, test::small_course()); }

/// "Kunci impor.kunci", the findings of the only row.
std::vector<std::string> findings_of(const Cells& cells) {
  const ItemPlan plan = plan_of({cells});
  CHECK(plan.banks.empty());
  REQUIRE(plan.rows.size() == 1);
  std::vector<std::string> found;
  for (const TableFinding& finding : plan.rows[0].findings) {
    found.push_back(finding.column + ": " + finding.code);
  }
  return found;
}

using Findings = std::vector<std::string>;

std::vector<std::string> head_findings(const Cells& head) {
  TableFindings findings;
  [[maybe_unused]] const ItemColumns columns = ItemColumns::read(head, findings);
  std::vector<std::string> found;
  for (const TableFinding& finding : findings) {
    const auto nearest = finding.args.find("nearest");
    found.push_back(finding.code + " " + finding.args.at("kolom") +
                    (nearest == finding.args.end() ? "" : " ~ " + nearest->second));
  }
  return found;
}

Item added_item(const Cells& cells) {
  const ItemPlan plan = plan_of({cells});
  for (const TableFinding& finding : plan.rows[0].findings) FAIL_CHECK(finding.code);
  REQUIRE(plan.banks.size() == 1);
  const auto bank = read_bank({plan.banks[0].path, plan.banks[0].text});
  REQUIRE(bank.value);
  return bank.value->items.back();
}

}  // namespace

TEST_CASE("titles are known by their synonyms, whatever their case and spaces", "[table]") {
  CHECK(head_findings({"No", "KODE", "jenis_soal", "Level", "Tahap", "Soal", "Kunci jawaban",
                       "Alasan", "Dasar  Hukum", "PILIHAN A", "opsi b", "Umpan-balik a", ""})
            .empty());
  TableFindings findings;
  const ItemColumns columns = ItemColumns::read({"Kode", "Pilihan B", "Feedback b"}, findings);
  CHECK(columns.cell({"x", "y", "z"}, ItemColumn::id) == "x");
  CHECK(columns.cell({"x", "y", "z"}, ItemColumn::opsi, 1) == "y");
  CHECK(columns.cell({"x", "y", "z"}, ItemColumn::opsi, 0).empty());
  CHECK(columns.cell({"x", "y"}, ItemColumn::umpan_balik, 1).empty());
  CHECK(columns.title(ItemColumn::opsi, 1) == "Pilihan B");
}

TEST_CASE("a title that is unknown, doubled or missing is told", "[table]") {
  Cells head = kHead;
  head[2] = "Tingkt";
  head.emplace_back("Soal");
  CHECK(head_findings(head) == Findings{"impor.kolom_asing Tingkt ~ tingkat",
                                        "impor.kolom_ganda Soal", "impor.kolom_kurang tingkat"});
  CHECK(head_findings({"opsi g"}).front() == "impor.kolom_asing opsi g ~ opsi a");
}

TEST_CASE("a row becomes an item as its author meant it", "[table]") {
  const Item item = added_item(row({{"Kasus", "Di \"kantor\": a\\b\nesok"}, {"Saran", "Ya"}}));
  CHECK(item.id == ItemId("dua"));
  CHECK(item.kind == ItemKind::pilihan_ganda);
  CHECK(item.level == 1);
  CHECK(item.phase == Phase::masa_kampanye);
  CHECK(item.situation == "Di \"kantor\": a\\b esok");
  REQUIRE(item.options.size() == 3);
  CHECK(item.options[0].feedback == "Bukan itu.");
  CHECK(item.options[1].is_key);
  CHECK_FALSE(item.options[0].is_key);
  CHECK(item.basis.provisions == std::vector{ProvisionId("ketentuan-a")});
  CHECK(item.basis.is_advice);
}

TEST_CASE("several keys are read in every way that people write them", "[table]") {
  for (const char* keys : {"A, C", "a c", "AC", "A dan C", "A; C", "C & A", "a/c"}) {
    INFO(keys);
    const Item item = added_item(
        row({{"Jenis", "Pilihan ganda kompleks"}, {"Opsi D", "Empat."}, {"Kunci", keys}}));
    std::string right;
    for (const Option& option : item.options) right += option.is_key ? option.id.str() : "";
    CHECK(right == "ac");
  }
}

TEST_CASE("a true-or-false item has its key in words or letters", "[table]") {
  const std::map<std::string, std::string> empty = {{"Jenis", "Benar/Salah"},
                                                    {"Opsi A", ""},
                                                    {"Opsi B", ""},
                                                    {"Opsi C", ""},
                                                    {"Umpan balik A", ""}};
  for (const char* key : {"Salah", "s", "S"}) {
    auto cells = empty;
    cells["Kunci"] = key;
    const Item item = added_item(row(cells));
    CHECK(item.kind == ItemKind::benar_salah);
    CHECK(item.options[1].is_key);
  }
  auto cells = empty;
  cells["Kunci"] = "A";
  CHECK(findings_of(row(cells)) == Findings{"Kunci: NT040"});
  cells["Kunci"] = "benar";
  cells["Opsi B"] = "Tidak.";
  CHECK(findings_of(row(cells)) == Findings{"Opsi B: impor.benar_salah"});
}

TEST_CASE("a basis is found by its id or by its citation", "[table]") {
  for (const char* basis : {"ketentuan-a", "UU Contoh Pasal 1", "uu contoh, pasal 1"}) {
    INFO(basis);
    CHECK(added_item(row({{"Dasar", basis}})).basis.provisions ==
          std::vector{ProvisionId("ketentuan-a")});
  }
  const CitationIndex index{Registry()};
  CHECK(index.ids_in("a-1, b-2; c-3\nd-4 e-5") == Cells{"a-1", "b-2", "c-3", "d-4", "e-5"});
  CHECK(index.ids_in("UU 1/2020 Pasal 2, b") == Cells{"UU 1/2020 Pasal 2", "b"});
  CHECK(findings_of(row({{"Dasar", "UU Lain Pasal 1"}})) == Findings{"Dasar: NT041"});
  CHECK(findings_of(row({{"Dasar", "ketentuan-b"}})) == Findings{"Dasar: NT100"});
  CHECK(findings_of(row({{"Dasar", ""}})) == Findings{"Dasar: impor.kosong"});
}

TEST_CASE("two provisions of one citation are not told apart by it", "[table]") {
  Registry registry;
  for (const char* id : {"satu", "dua"}) {
    Provision provision;
    provision.id = ProvisionId(id);
    provision.regulation.short_name = "UU A";
    provision.article = "Pasal 1";
    REQUIRE(registry.add(provision));
  }
  CHECK(CitationIndex(registry).ids_in("UU A Pasal 1") == Cells{"UU A Pasal 1"});
}

TEST_CASE("every fault of a row names its column", "[table]") {
  CHECK(findings_of(row({{"Id", "Dua Tiga"}})) == Findings{"Id: NT041"});
  CHECK(findings_of(row({{"Id", ""}})) == Findings{"Id: impor.kosong"});
  CHECK(findings_of(row({{"Jenis", "pilihan gandaa"}})) == Findings{"Jenis: NT040"});
  for (const char* kind : {"Urutkan", "jodohkan", "kelompokkan", "banding"}) {
    CHECK(findings_of(row({{"Jenis", kind}})) == Findings{"Jenis: impor.jenis"});
  }
  CHECK(findings_of(row({{"Tingkat", "4"}})) == Findings{"Tingkat: NT036"});
  CHECK(findings_of(row({{"Tahapan", "masa kampanya"}})) == Findings{"Tahapan: NT040"});
  CHECK(findings_of(row({{"Pertanyaan", "Apa *itu?"}})) == Findings{"Pertanyaan: NT048"});
  CHECK(findings_of(row({{"Opsi B", "Dua \xF0\x9F\x91\x8D"}})) == Findings{"Opsi B: NT003"});
  CHECK(findings_of(row({{"Umpan balik A", "*Bukan"}})) == Findings{"Umpan balik A: NT048"});
  CHECK(findings_of(row({{"Kunci", "G"}})) == Findings{"Kunci: impor.kunci"});
  CHECK(findings_of(row({{"Kunci", "benar"}})).front() == "Kunci: impor.kunci_tanpa_opsi");
  CHECK(findings_of(row({{"Kunci", "D"}})) == Findings{"Kunci: impor.kunci_tanpa_opsi"});
  CHECK(findings_of(row({{"Kunci", "A, B"}})) == Findings{"Kunci: NT075"});
  CHECK(findings_of(row({{"Kunci", ""}})) == Findings{"Kunci: NT075"});
  CHECK(findings_of(row({{"Opsi C", ""}})) == Findings{"Opsi A: NT042"});
  CHECK(findings_of(row({{"Opsi C", ""}, {"Opsi D", "Empat."}})) ==
        Findings{"Opsi C: impor.opsi_terlewat"});
  CHECK(findings_of(row({{"Opsi A", ""}, {"Opsi D", "Empat."}})) ==
        Findings{"Umpan balik A: impor.umpan_balik_tanpa_opsi", "Opsi A: impor.opsi_terlewat"});
  CHECK(findings_of(row({{"Saran", "mungkin"}})) == Findings{"Saran: NT039"});
  CHECK(findings_of(row({{"Topik", ""}})) == Findings{"Topik: impor.topik"});
  CHECK(findings_of(row({{"Topik", "Media Sosial"}})) == Findings{"Topik: NT041"});
  Cells wide = kGood;
  wide.emplace_back("sisa");
  CHECK(findings_of(wide) == Findings{": impor.sel_berlebih"});
}

TEST_CASE("a refused row keeps every row out", "[table]") {
  const ItemPlan plan = plan_of({row(), row({{"Id", "tiga"}, {"Tingkat", "9"}})});
  CHECK(plan.rows[0].fate == RowFate::added);
  CHECK(plan.rows[1].fate == RowFate::refused);
  CHECK(plan.is_refused());
  CHECK(plan.banks.empty());
}

TEST_CASE("an item that is there already is left alone, and another of its id refused", "[table]") {
  test::MemorySource source = test::small_course();
  const std::string before = source.files["soal/contoh.yaml"];
  const ItemPlan first = plan_of({row(), row()}, source);
  CHECK(first.rows[1].fate == RowFate::present);
  REQUIRE(first.banks.size() == 1);
  CHECK(first.banks[0].text.starts_with(before));
  source.files["soal/contoh.yaml"] = first.banks[0].text;

  const ItemPlan again = plan_of({row()}, source);
  CHECK(again.rows[0].fate == RowFate::present);
  CHECK(again.banks.empty());
  for (const auto& change : std::vector<std::map<std::string, std::string>>{
           {{"Mengapa", "Lain."}}, {{"Kunci", "A"}}, {{"Tingkat", "2"}}, {{"Topik", "lain"}}}) {
    const ItemPlan other = plan_of({row(change)}, source);
    REQUIRE(other.rows[0].findings.size() == 1);
    CHECK(other.rows[0].findings[0].code == "impor.id_di_berkas");
  }
  const ItemPlan twice = plan_of({row({{"Id", "x"}}), row({{"Id", "x"}, {"Kunci", "C"}})});
  CHECK(twice.rows[1].findings.at(0).code == "impor.id_di_baris");
  CHECK(twice.rows[1].findings.at(0).args.at("baris") == "2");
}

TEST_CASE("rows without a topic take the one asked for, and a new topic gets its bank", "[table]") {
  const Cells other = row({{"Id", "tiga"},
                           {"Topik", "contah"},
                           {"Pertanyaan", "Bagaimana sikap Anda?"},
                           {"Opsi A", "Ikut saja."}});
  const auto plan = plan_of({row({{"Topik", ""}}), other}, test::small_course(), TopicId("contoh"));
  REQUIRE(plan.banks.size() == 2);
  CHECK(plan.banks[0].path == "soal/contah.yaml");
  CHECK(plan.banks[0].is_new);
  CHECK(plan.banks[0].title == "Contah");
  CHECK(plan.banks[0].nearest_topic == "contoh");
  CHECK(plan.banks[1].path == "soal/contoh.yaml");
  CHECK_FALSE(plan.banks[1].is_new);
  test::MemorySource source = test::small_course();
  for (const PlannedBank& bank : plan.banks) source.files[bank.path] = bank.text;
  std::size_t notes = plan.notes.size();
  for (const PlannedRow& planned : plan.rows) notes += planned.notes.size();
  const Diagnostics found = lint(source);
  CHECK_FALSE(has_errors(found));
  CHECK(found.size() == notes);
}

TEST_CASE("what lint would advise is noted at its row and column, and refuses nothing", "[table]") {
  // At level 2 a wrong option without feedback is remarked upon.
  const ItemPlan plan =
      plan_of({row(), row({{"Id", "tiga"}, {"Tingkat", "2"}, {"Pertanyaan", "Lain apa?"}})});
  CHECK_FALSE(plan.is_refused());
  REQUIRE(plan.banks.size() == 1);
  CHECK(plan.rows[0].notes.empty());
  std::vector<std::string> notes;
  for (const TableFinding& note : plan.rows[1].notes) {
    if (note.code == "NT135") notes.push_back(note.column);
  }
  CHECK(notes == Findings{"Opsi C"});

  test::MemorySource flat = test::small_course();
  std::string text;
  for (const std::string_view line : base::split(flat.files["soal/contoh.yaml"], '\n')) {
    const bool is_indented = line.starts_with("  ");
    text += std::string(is_indented ? line.substr(2) : line) + (line.empty() ? "" : "\r\n");
  }
  flat.files["soal/contoh.yaml"] = text;
  const ItemPlan other = plan_of({row({{"Tingkat", "2"}})}, flat);
  REQUIRE(other.rows[0].notes.size() == 1);
  CHECK(other.rows[0].notes[0].column == "Opsi C");
}

TEST_CASE("what could be written better is no reason to refuse a row", "[table]") {
  const auto plan = plan_of({row({{"Tingkat", "2"}}), row({{"Id", "tiga"}})});
  test::MemorySource source = test::small_course();
  for (const PlannedBank& bank : plan.banks) source.files[bank.path] = bank.text;
  const Diagnostics found = lint(source);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "NT135");
  CHECK(found[1].code == "NT137");
}

TEST_CASE("nothing is planned on a course that is itself in error", "[table]") {
  for (const char* file : {"kursus.yaml", "dasar-hukum/contoh.yaml", "soal/contoh.yaml"}) {
    test::MemorySource source = test::small_course();
    source.files[file] += "lebih: x\n";
    const auto plan = plan_items(source, {kHead, {{2, row()}}}, std::nullopt);
    REQUIRE_FALSE(plan);
    CHECK(plan.error() == base::Fault{"content_broken", {{"file", file}}});
  }
}

}  // namespace netral::course

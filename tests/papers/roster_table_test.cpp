#include "papers/roster_table.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "papers/date_cell.h"
#include "papers/roster_template.h"
#include "papers/unzip.h"
#include "papers/xlsx_reader.h"
#include "papers/zip.h"

namespace netral::papers {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const base::Strings& strings() {
  static const base::Strings all = [] {
    auto parsed =
        base::Strings::parse(read_all(fs::path(NETRAL_SOURCE_DIR) / "assets/teks/id.txt"));
    REQUIRE(parsed);
    return *parsed;
  }();
  return all;
}

RosterTable read(const std::string& bytes) {
  const auto table = read_roster(bytes, strings());
  if (!table) FAIL(table.error().key);
  return *table;
}

std::string fault_of(const std::string& bytes) {
  const auto table = read_roster(bytes, strings());
  return table ? "no fault" : table.error().key;
}

std::string utf16(const std::string& ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

constexpr const char* kRelations =
    "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/worksheet\" "
    "Target=\"worksheets/hidden.xml\"/><Relationship Id=\"b\" Type=\"x/worksheet\" "
    "Target=\"/xl/worksheets/satu.xml\"/><Relationship Id=\"c\" Type=\"x/sharedStrings\" "
    "Target=\"sharedStrings.xml\"/></Relationships>";

/// A workbook with a hidden sheet before the one that counts.
std::string workbook(const std::string& rows, const std::string& properties = "") {
  const auto bytes = zip(
      {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr " + properties +
                               "/><sheets><sheet name=\"x\" state=\"hidden\" r:id=\"a\"/><sheet "
                               "name=\"y\" r:id=\"b\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", kRelations},
       {"xl/sharedStrings.xml",
        "<sst><si><t>NIP</t></si><si><r><t>Nama </t></r><r><t xml:space=\"preserve\">Lengkap"
        "</t></r><rPh><t>bukan</t></rPh></si><si><t>Peserta &amp; Rekan</t></si></sst>"},
       {"xl/worksheets/hidden.xml", "<worksheet><sheetData/></worksheet>"},
       {"xl/worksheets/satu.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
  REQUIRE(bytes);
  return *bytes;
}

const std::string kHead =
    "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\" t=\"s\"><v>1</v></c></row>";

}  // namespace

TEST_CASE("a list is found below its title, whatever separates its columns", "[roster]") {
  for (const std::string s : {";", ",", "\t"}) {
    const RosterTable table =
        read("Daftar peserta, golongan III; tahun 2026\r\n\r\n\"No\"" + s + "Nama" + s +
             "NIP Baru\r\n1" + s + "Peserta Satu" + s + "199001012015011001\r\n" + s + s + "\r\n");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].number == 4);
    CHECK(table.rows[0][RosterColumn::name] == "Peserta Satu");
    CHECK(table.rows[0][RosterColumn::nip] == "199001012015011001");
    CHECK(table.rows[0][RosterColumn::unit].empty());
    CHECK(table.unknown == std::vector<std::string>{"No"});
  }
}

TEST_CASE("the names that offices give to columns are understood", "[roster]") {
  const std::vector<std::pair<std::string, RosterColumn>> known = {
      {"NIP/NI PPPK", RosterColumn::nip},
      {"no. induk", RosterColumn::nip},
      {"INSTANSI", RosterColumn::unit},
      {"OPD *", RosterColumn::unit},
      {"Perangkat  Daerah", RosterColumn::unit},
      {"Unit Kerja (wajib)", RosterColumn::unit},
      {"Batas Waktu", RosterColumn::deadline},
      {"Angkatan", RosterColumn::batch},
      {"Jalur", RosterColumn::track},
      {"Kode Peserta", RosterColumn::code}};
  for (const auto& [title, column] : known) {
    INFO(title);
    const bool is_nip = column == RosterColumn::nip;
    const RosterTable table = read("Nama;" + title + (is_nip ? "" : ";NIP") + "\nA;31-12-2026;1\n");
    REQUIRE(table.rows.size() == 1);
    CHECK_FALSE(table.rows[0][column].empty());
    CHECK(table.unknown.empty());
  }
  // The old number of nine digits is no former number of today's kind.
  CHECK(read("NIP;NIP Lama;Nama\n1;2;A\n").rows[0][RosterColumn::before].empty());
}

TEST_CASE("two columns for one thing are refused, and so is a list without a head", "[roster]") {
  CHECK(fault_of("NIP;Nama;Unit Kerja;Instansi\n1;A;B;C\n") == "roster_column_twice");
  CHECK(fault_of("a;b\n1;2\n") == "roster_no_head");
  CHECK(fault_of("") == "roster_empty");
  CHECK(fault_of("\n;;\n") == "roster_empty");
  CHECK(fault_of("\xD0\xCF\x11\xE0 xls") == "roster_xls");
  CHECK(fault_of("PK\x03\x04 cut off") == "xlsx_unreadable");
  CHECK(fault_of("NIP;Nama\n1;\"A\n2;B\n") == "csv_quote");
}

TEST_CASE("every encoding of a spreadsheet gives the same list", "[roster]") {
  const std::string latin = "NIP;Nama\r\n1;Ren\xE9\r\n";
  CHECK(read(latin).rows[0][RosterColumn::name] == "René");
  CHECK(read("\xEF\xBB\xBFNIP;Nama\r\n1;René\r\n").rows[0][RosterColumn::name] == "René");
  CHECK(read(utf16("NIP\tNama\r\n1\tA\r\n")).rows[0][RosterColumn::name] == "A");
  CHECK(read("NIP;Nama\r1;A\r").rows[0][RosterColumn::name] == "A");
}

TEST_CASE("the head that stands again at the top of a page is no person", "[roster]") {
  CHECK(read("NIP;Nama\n1;A\nNIP;Nama\n2;B\n").rows.size() == 2);
}

TEST_CASE("a day is read as Indonesians write it, and never guessed", "[roster]") {
  const base::Date day{2026, 12, 3};
  for (const char* cell : {"3-12-2026", "03/12/2026", "3.12.2026", "3 Desember 2026", "3 des 2026",
                           "2026-12-03", "2026-12-03 00:00:00", "46359"}) {
    INFO(cell);
    CHECK(read_date_cell(cell, strings()) == day);
  }
  for (const char* cell : {"", "besok", "3-12-26", "12/31/2026", "30 Februari 2026", "2026",
                           "3 Tember 2026", "99999", "1-2-2026-3"}) {
    INFO(cell);
    CHECK_FALSE(read_date_cell(cell, strings()));
  }
}

TEST_CASE("the first visible sheet of a workbook is read, whoever wrote it", "[roster]") {
  const RosterTable table = read(
      workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Judul</t></is></c></row>" + kHead +
               "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>199001012015011001</t></is></c>"
               "<c r=\"D5\" t=\"s\"><v>2</v></c></row>"
               "<row r=\"6\"><c r=\"B6\" t=\"str\"><f>A1</f><v>199001012015011002</v></c>"
               "<c r=\"D6\" t=\"s\"><v>99</v></c></row>"
               "<row><c/><c><v>12</v></c></row>"));
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].number == 5);
  CHECK(table.rows[0][RosterColumn::nip] == "199001012015011001");
  CHECK(table.rows[0][RosterColumn::name] == "Peserta & Rekan");
  CHECK(table.rows[1][RosterColumn::nip] == "199001012015011002");
  CHECK(table.rows[1][RosterColumn::name].empty());
  CHECK(table.rows[2].number == 7);
  CHECK(table.rows[2][RosterColumn::nip] == "12");
}

TEST_CASE("a number that Excel rounded never looks like a NIP", "[roster]") {
  for (const char* number : {"1.99001012015011E+17", "199001012015011001", "199001012015011000"}) {
    const RosterTable table = read(workbook(kHead + "<row r=\"4\"><c r=\"B4\"><v>" + number +
                                            "</v></c><c r=\"D4\" t=\"s\"><v>2</v></c></row>"));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][RosterColumn::nip] == "1.99001012015011E+17");
  }
}

TEST_CASE("workbooks that would mislead or break are refused whole", "[roster]") {
  CHECK(fault_of(workbook(kHead, "date1904=\"1\"")) == "xlsx_1904");
  const std::string whole = workbook(kHead);
  for (std::size_t cut = 4; cut < whole.size(); cut += 7) {
    CHECK(fault_of(whole.substr(0, cut)) == "xlsx_unreadable");
  }
  const auto other = zip({{"a.txt", "x"}});
  REQUIRE(other);
  CHECK(fault_of(*other) == "xlsx_unreadable");
}

TEST_CASE("the templates are lists without people, and their NIP column is text", "[roster]") {
  CHECK(read(roster_template_csv(strings())).rows.empty());
  std::string name = (fs::temp_directory_path() / "netral-templat-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path file = fs::path(name) / "daftar.xlsx";
  REQUIRE(write_roster_template(file, strings()));
  const std::string bytes = read_all(file);
  fs::remove_all(name);
  const RosterTable table = read(bytes);
  CHECK(table.rows.empty());
  CHECK(table.unknown.empty());
  auto parts = test::unzip(bytes);
  const auto styles = test::parse(parts["xl/styles.xml"]);
  bool has_text = false;
  for (const auto& format : test::all_below(styles, "xf")) {
    has_text = has_text || format.attribute("numFmtId").as_int() == 49;
  }
  CHECK(has_text);
  const auto sheet = test::parse(parts["xl/worksheets/sheet1.xml"]);
  CHECK(test::all_below(sheet, "col").at(0).attribute("style").as_int() > 0);
}

}  // namespace netral::papers

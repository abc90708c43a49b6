#include "papers/csv_reader.h"

#include <catch2/catch.hpp>

#include "papers/csv.h"
#include "papers/text_encoding.h"

namespace netral::papers {
namespace {

using Cells = std::vector<std::string>;

CsvTable read(const std::string& bytes) {
  const auto table = read_csv(bytes);
  REQUIRE(table);
  return *table;
}

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) bytes += '\0';
    bytes += c;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("semicolons, commas and tabs are told apart by the head", "[csv]") {
  for (const char* separator : {";", ",", "\t"}) {
    const std::string s = separator;
    const CsvTable table = read("id" + s + "tanya\na" + s + "b\n");
    INFO(s);
    CHECK(table.head == Cells{"id", "tanya"});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == Cells{"a", "b"});
  }
  CHECK(read("\"a;b;c\",d\n1,2\n").head == Cells{"a;b;c", "d"});
  CHECK(read("a,b;c;d\n").head == Cells{"a,b", "c", "d"});
  CHECK(read("sep=,\na;b,c\n").head == Cells{"a;b", "c"});
}

TEST_CASE("quotes hold separators, quotes and line breaks", "[csv]") {
  const CsvTable table = read("a;b\r\n\"satu; \"\"dua\"\"\r\ntiga\";\" x \"\r\n");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells == Cells{"satu; \"dua\"\ntiga", "x"});
  CHECK(read("a;b\nkata \"kutip\" saja;c\n").rows[0].cells == Cells{"kata \"kutip\" saja", "c"});
}

TEST_CASE("rows are numbered as a spreadsheet does, empty ones included", "[csv]") {
  const CsvTable table = read("a;b\r\n1;2\r\n\r\n;;\r\n\"x\r\ny\";4\r\n5;6");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].number == 2);
  CHECK(table.rows[1].number == 5);
  CHECK(table.rows[2].number == 6);
  CHECK(table.rows[2].cells == Cells{"5", "6"});
}

TEST_CASE("every line end and encoding of a spreadsheet gives the same table", "[csv]") {
  const std::string text = "id;tanya\na;b\n";
  const Cells cells = {"a", "b"};
  CHECK(read("\xEF\xBB\xBF" + text).head == Cells{"id", "tanya"});
  CHECK(read("id;tanya\ra;b\r").rows.at(0).cells == cells);
  CHECK(read(utf16("id\ttanya\r\na\tb\r\n", false)).rows.at(0).cells == cells);
  CHECK(read(utf16("id\ttanya\r\na\tb\r\n", true)).rows.at(0).cells == cells);
  CHECK(read("a;b\n\x93"
             "Caf\xE9\x94;\x96\n")
            .rows.at(0)
            .cells == Cells{"“Café”", "–"});
  CHECK(read("a;b\n“Café”;–\n").rows.at(0).cells == Cells{"“Café”", "–"});
}

TEST_CASE("UTF-16 beyond the basic plane is read, and half a pair is marked", "[csv]") {
  CHECK(utf8_of(std::string("\xFF\xFE\x3D\xD8\x4D\xDC", 6)) == "\xF0\x9F\x91\x8D");
  CHECK(utf8_of(std::string("\xFF\xFE\x3D\xD8\x41\x00", 6)) ==
        "\xEF\xBF\xBD"
        "A");
  CHECK(utf8_of(std::string("\xFF\xFE\x3D\xD8", 4)) == "\xEF\xBF\xBD");
}

TEST_CASE("what csv.h has written is read back as it was", "[csv]") {
  Csv csv;
  const Cells cells = {"=1+1", "a;b", "\"x\"", "baris\nkedua", "", "'=x", "19990101 202501 2 999"};
  csv.row({"1", "2", "3", "4", "5", "6", "7"});
  csv.row(cells);
  const CsvTable table = read(csv.text());
  REQUIRE(table.rows.size() == 1);
  Cells expected = cells;
  expected[5] = "=x";  // an apostrophe of one's own cannot be told from ours
  CHECK(table.rows[0].cells == expected);
}

TEST_CASE("what is no table is refused with what it is", "[csv]") {
  CHECK(read_csv("").error().key == "csv_empty");
  CHECK(read_csv("\n\n;;\n").error().key == "csv_empty");
  CHECK(read_csv("PK\x03\x04 xlsx").error().key == "csv_workbook");
  CHECK(read_csv("\xD0\xCF\x11\xE0 xls").error().key == "csv_workbook");
  const auto unclosed = read_csv("a;b\n1;2\n\"3;4\n5;6\n");
  REQUIRE_FALSE(unclosed);
  CHECK(unclosed.error().key == "csv_quote");
  CHECK(unclosed.error().args.at("row") == "3");
}

}  // namespace netral::papers

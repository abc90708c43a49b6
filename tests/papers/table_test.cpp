#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "papers/completion_table.h"
#include "papers/csv_reader.h"
#include "papers/paper_tools.h"
#include "papers/table_csv.h"
#include "papers/table_json.h"
#include "papers/table_pdf.h"
#include "papers/table_xlsx.h"
#include "papers/unzip.h"

namespace netral::papers {
namespace {

using test::all_below;
using test::parse;
using test::unzip;

PdfFonts fonts() { return {test::inter().regular, test::inter().semi_bold}; }

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

const std::string kNip = "199901012025012999";

ReportTable sample() {
  ReportTable table{"Rekap contoh", "Keadaan per 24 November 2026", {}, {}};
  table.columns = {{"nip", "NIP", ColumnKind::nip, 22},
                   {"nama", "Nama", ColumnKind::text, 30},
                   {"jumlah", "Jumlah", ColumnKind::number, 10},
                   {"bagian", "Bagian", ColumnKind::percent, 10},
                   {"lulus", "Tanggal lulus", ColumnKind::date, 14},
                   {"aktif", "Terakhir aktif", ColumnKind::time, 20}};
  table.rows.push_back({kNip, std::string("Dewi \"Anggraini\"; S.Kom."), std::int64_t{12},
                        base::Scaled{7001}, base::Date{2026, 11, 24},
                        base::UtcTime{1'795'300'000'000}});
  table.rows.push_back({std::string(), std::string("=cmd|' /C calc'!A0"), std::int64_t{0},
                        base::Scaled{5000}, TableCell(), TableCell()});
  for (const char* bad : {"+62", "-1", "@SUM(A1)", "baris\nkedua", "kendali \x01 & <b>"}) {
    table.rows.push_back(
        {kNip, std::string(bad), TableCell(), TableCell(), TableCell(), TableCell()});
  }
  return table;
}

/// The text or the number in a cell of the workbook, such as "B2".
std::string value_at(const std::map<std::string, std::string>& parts, const std::string& place) {
  const auto sheet = parse(parts.at("xl/worksheets/sheet1.xml"));
  const auto strings = parse(parts.at("xl/sharedStrings.xml"));
  for (const pugi::xml_node& cell : all_below(sheet, "c")) {
    if (cell.attribute("r").value() != place) continue;
    const std::string value = cell.child("v").text().get();
    if (std::string(cell.attribute("t").value()) != "s") return value;
    const auto shared = all_below(strings, "si");
    return shared.at(static_cast<std::size_t>(std::stoi(value))).child("t").text().get();
  }
  return {};
}

records::CompletionReport sample_report() {
  records::CompletionReport report;
  for (int i = 1; i <= 18; ++i) {
    const std::string number = std::to_string(i);
    report.lessons.push_back(
        {play::SubjectKind::pelajaran, "pelajaran-" + number, "Pelajaran contoh " + number});
  }
  report.exams.push_back({play::SubjectKind::ujian, "uji-akhir", "Uji akhir"});
  for (int i = 0; i < 90; ++i) {
    records::CompletionRow row;
    row.who.nip = "199901012025012" + std::to_string(100 + i);
    row.who.name = "Pegawai Contoh " + std::to_string(i) + ", S.Kom.";
    row.who.unit = i % 2 == 0 ? "Dinas Kesehatan" : "Dinas Kependudukan dan Pencatatan Sipil";
    row.lessons.assign(18, records::LessonStatus::belum_mulai);
    std::fill_n(row.lessons.begin(), i % 19, records::LessonStatus::selesai);
    row.exams.resize(1);
    row.status = records::CourseStatus::berjalan;
    row.last_active = base::UtcTime{1'795'300'000'000};
    report.rows.push_back(row);
  }
  return report;
}

}  // namespace

TEST_CASE("a table's CSV reads back as it was, and runs no formula", "[tabel]") {
  const auto read = read_csv(table_csv(sample()));
  REQUIRE(read);
  const std::string csv = table_csv(sample());
  CHECK(has(csv,
            "19990101 202501 2 999;\"Dewi \"\"Anggraini\"\"; S.Kom.\";12;70,01%;24-11-2026;"
            "22-11-2026 05:26 WIB\r\n"));
  CHECK(has(csv, ";'=cmd|' /C calc'!A0;0;50%;;\r\n"));
  CHECK(has(csv, ";'+62;"));
  CHECK(has(csv, ";'-1;"));
  CHECK(has(csv, ";'@SUM(A1);"));
}

TEST_CASE("in a workbook a NIP is text to its last digit, and no text is a formula", "[tabel]") {
  const auto xlsx = table_xlsx(sample());
  REQUIRE(xlsx);
  test::leave_for_looking("tabel.xlsx", *xlsx);
  const auto parts = unzip(*xlsx);
  CHECK(value_at(parts, "A1") == "NIP");
  CHECK(value_at(parts, "A2") == kNip);
  CHECK(value_at(parts, "B2") == "Dewi \"Anggraini\"; S.Kom.");
  CHECK(value_at(parts, "B3") == "=cmd|' /C calc'!A0");
  CHECK(value_at(parts, "C2") == "12");
  CHECK(std::stod(value_at(parts, "D2")) == Approx(0.7001));
  CHECK(value_at(parts, "E2") == "46350");                  // 24 November 2026, as Excel counts
  CHECK(value_at(parts, "F2").substr(0, 8) == "46348.22");  // 05:26 WIB two days before
  const auto sheet = parse(parts.at("xl/worksheets/sheet1.xml"));
  CHECK(all_below(sheet, "f").empty());
  CHECK(all_below(sheet, "autoFilter").size() == 1);
  CHECK(std::string(all_below(sheet, "pane").at(0).attribute("state").value()) == "frozen");
  CHECK(std::string(all_below(sheet, "ignoredError").at(0).attribute("sqref").value()) == "A1:A8");
}

TEST_CASE("another program opens the workbook and finds the same", "[tabel]") {
  if (!test::has_program("soffice")) {
    WARN("LibreOffice is not installed");
    return;
  }
  // With a profile of its own, for tests run beside each other.
  const std::string told = test::told_by(
      "d=$(mktemp -d) && soffice -env:UserInstallation=file://$d/profil --headless --convert-to "
      "csv --outdir $d {} >/dev/null 2>&1; cat $d/*.csv; rm -rf $d",
      table_xlsx(sample()).value(), ".xlsx");
  CHECK(has(told, kNip + ",\"Dewi \"\"Anggraini\"\"; S.Kom.\",12,70.01%,"));
  CHECK(has(told, "=cmd|' /C calc'!A0"));
}

TEST_CASE("nothing of a workbook is left in the folder for temporary files", "[tabel]") {
  namespace fs = std::filesystem;
  const auto ours = [] {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path())) {
      const std::string name = entry.path().filename().string();
      const bool is_ours = name.starts_with("netral-") && fs::exists(entry.path() / "tabel.xlsx");
      if (is_ours) names.push_back(entry.path().string());
    }
    return names;
  };
  REQUIRE(table_xlsx(sample()));
  CHECK(ours().empty());
}

TEST_CASE("an empty table is still a file", "[tabel]") {
  ReportTable table = sample();
  table.rows.clear();
  CHECK(table_xlsx(table));
  CHECK(table_pdf(table, test::strings(), fonts()));
  CHECK(has(table_json(table), "\"baris\": []"));
}

TEST_CASE("JSON has keys, typed values, and no character that breaks it", "[tabel]") {
  const std::string json = table_json(sample());
  test::leave_for_looking("tabel.json", json);
  CHECK(has(json, R"({"nip": "199901012025012999", "nama": "Dewi \"Anggraini\"; S.Kom.", )"
                  R"("jumlah": 12, "bagian": 70.01, "lulus": "2026-11-24", )"
                  R"("aktif": "2026-11-21T22:26:40.000Z"})"));
  CHECK(has(json, R"("nama": "kendali \u0001 & <b>")"));
  CHECK(has(json, R"("nama": "baris\u000akedua")"));
  CHECK(has(json, R"("lulus": null)"));
  if (!test::has_program("python3")) return;
  CHECK(test::told_by("python3 -c 'import json,sys; print(len(json.load(open(sys.argv[1], "
                      "encoding=\"utf-8\"))[\"baris\"]))' {}",
                      json, ".json") == "7\n");
}

TEST_CASE("on paper the head stands on every page, and no row is lost", "[tabel]") {
  const ReportTable table = completion_page_table(sample_report(), {2026, 11, 24}, test::strings());
  const auto pdf = table_pdf(table, test::strings(), fonts());
  REQUIRE(pdf);
  test::leave_for_looking("rekap.pdf", *pdf);
  const std::string text = test::told_by("pdftotext -layout {} -", *pdf, ".pdf");
  const auto pages = std::count(text.begin(), text.end(), '\f');
  CHECK(pages > 2);
  std::ptrdiff_t heads = 0;
  for (std::size_t at = 0; (at = text.find("Terakhir aktif", at)) != std::string::npos; ++at) {
    ++heads;
  }
  CHECK(heads == pages);
  CHECK(has(text, "halaman 2 dari " + std::to_string(pages)));
  for (int i = 0; i < 90; ++i) {
    CHECK(has(text, "19990101 202501 2 " + std::to_string(100 + i)));
  }
  CHECK(has(text, "Keadaan per 24 November 2026"));
  CHECK(has(text, "5 dari 18"));
}

TEST_CASE("the full report has a column for each lesson, the page's one for all", "[tabel]") {
  const base::Date today{2026, 11, 24};
  const ReportTable all = completion_table(sample_report(), today, test::strings());
  const ReportTable page = completion_page_table(sample_report(), today, test::strings());
  CHECK(all.columns.size() == 4 + 18 + 1 + 2);
  CHECK(page.columns.size() == 3 + 1 + 1 + 2);
  for (const ReportTable& table : {all, page}) {
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
  }
}

}  // namespace netral::papers

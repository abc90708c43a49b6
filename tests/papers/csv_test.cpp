#include "papers/csv.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "papers/completion_table.h"
#include "papers/table_csv.h"

namespace netral::papers {
namespace {

TEST_CASE("a cell that a spreadsheet would run is made harmless", "[papers]") {
  CHECK(csv_cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
  CHECK(csv_cell("+62 812") == "'+62 812");
  CHECK(csv_cell("-1") == "'-1");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("biasa") == "biasa");
}

TEST_CASE("a cell with a separator, a quote or a line break is quoted", "[papers]") {
  CHECK(csv_cell("Dinas A; Bidang B") == "\"Dinas A; Bidang B\"");
  CHECK(csv_cell("Ny. \"Sri\"") == "\"Ny. \"\"Sri\"\"\"");
  CHECK(csv_cell("baris\nkedua") == "\"baris\nkedua\"");
}

TEST_CASE("the completion report groups the NIP and says every status in words", "[papers]") {
  records::CompletionReport report;
  report.lessons.push_back({play::SubjectKind::pelajaran, "a", "Foto usai apel"});
  records::CompletionRow row;
  row.who.nip = "199901012025012999";
  row.who.name = "Dewi Anggraini, S.Kom.";
  row.who.unit = "Dinas Kesehatan";
  row.lessons = {records::LessonStatus::berjalan};
  row.status = records::CourseStatus::berjalan;
  row.last_active = base::UtcTime{1'795'300'000'000};
  report.rows.push_back(row);

  std::ifstream file(NETRAL_SOURCE_DIR "/assets/teks/id.txt");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string csv =
      table_csv(completion_table(report, {2026, 11, 24}, base::Strings::parse(text.str()).value()));
  CHECK(csv ==
        "\xEF\xBB\xBF"
        "NIP;Kode peserta;Nama;Perangkat Daerah;Foto usai apel;Status;Terakhir aktif\r\n"
        "19990101 202501 2 999;;Dewi Anggraini, S.Kom.;Dinas Kesehatan;berjalan;berjalan;"
        "22-11-2026 05:26 WIB\r\n");
}

}  // namespace
}  // namespace netral::papers

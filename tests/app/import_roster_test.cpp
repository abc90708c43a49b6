#include "app/import_roster.h"

#include <chrono>
#include <fstream>
#include <sstream>

#include "app/commands.h"
#include "app/fixture.h"
#include "app/models.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

struct RosterDesk {
  TemporaryFolder folder;
  app::Environment environment = environment_in(folder.path() / "data");
  fs::path list = folder.path() / "daftar.csv";
  std::ostringstream out;
  std::ostringstream trouble;

  void save(const std::string& bytes) const { std::ofstream(list, std::ios::binary) << bytes; }

  int import(bool write, const std::string& track = {}) {
    out.str("");
    trouble.str("");
    return app::import_roster(environment, {list, track, {}, {}, write}, out, trouble);
  }

  [[nodiscard]] bool said(const std::string& words) const {
    return out.str().find(words) != std::string::npos;
  }

  std::string report() {
    std::ostringstream csv;
    REQUIRE(app::report_completion(environment, {"csv", {}}, csv, trouble) == 0);
    return csv.str();
  }
};

const std::string kList =
    "\xEF\xBB\xBF"
    "DAFTAR PESERTA\r\n\r\nNo;NIP;Nama Lengkap;OPD;Jalur;Batas Waktu\r\n"
    "1;199001012015011001;Peserta Satu;Dinas Contoh;;31/12/2026\r\n"
    "2;1,99E+17;Peserta Dua;Dinas Contoh;;\r\n"
    "3;19900202 201502 2 003;Peserta Tiga;Dinas Contoh;Penyegaran;\r\n";

}  // namespace

TEST_CASE("a list is previewed, then written, and its track is what the learner meets",
          "[roster]") {
  RosterDesk desk;
  desk.save(kList);
  CHECK(desk.import(false) == 1);
  CHECK(desk.said("Baris 4: baru: Peserta Satu, Dinas Contoh"));
  CHECK(desk.said("Baris 5: ditolak: Peserta Dua"));
  CHECK(desk.said("dibulatkan Excel"));
  CHECK(desk.said("2 baru, 0 berubah, 0 tetap, 1 ditolak."));
  CHECK(desk.said("--yes"));
  CHECK_FALSE(desk.said("199001012015011001"));
  CHECK(desk.report().find("Peserta Satu") == std::string::npos);

  CHECK(desk.import(true) == 1);
  CHECK(desk.said("Tertulis."));
  CHECK(desk.import(true) == 1);
  CHECK(desk.said("0 baru, 0 berubah, 2 tetap, 1 ditolak."));

  course::Library library;
  REQUIRE(app::open_library(desk.environment, library));
  auto store = app::open_store(desk.environment);
  REQUIRE(store);
  const auto first = store->find_person(*base::Nip::parse("199001012015011001"));
  const auto third = store->find_person(*base::Nip::parse("199002022015022003"));
  REQUIRE(first);
  REQUIRE(third);
  const base::Date today{2026, 11, 25};
  const auto& strings = desk.environment.strings;
  const auto home = app::home_view(strings, library, *store, **first, today);
  REQUIRE(home);
  CHECK(home->lesson_hours == 3);
  CHECK(home->deadline == "31 Desember 2026");
  CHECK(home->path.front().title == "Uji awal");
  const auto refresher = app::home_view(strings, library, *store, **third, today);
  REQUIRE(refresher);
  CHECK(refresher->lesson_hours == 1);
  CHECK(refresher->lessons == 2);
  CHECK(refresher->minutes_left == 20);
  CHECK_FALSE(refresher->next->is_pretest);
  REQUIRE(refresher->path.size() == 3);  // one module: a card for each lesson, then the exam
  CHECK(refresher->path.back().title == "Uji penyegaran");
  const auto map = app::map_view(strings, library, *store, **third);
  REQUIRE(map);
  CHECK(map->modules.front().lessons.size() == 2);
  for (const ui::MapModule& module : map->modules) {
    for (const auto& row : module.lessons) CHECK(row.title != "Uji akhir");
  }
  CHECK(desk.report().find("bukan jalurnya") != std::string::npos);
}

TEST_CASE("a track for the whole list is taken by id or name, and an unknown one refused",
          "[roster]") {
  RosterDesk desk;
  desk.save(kList);
  CHECK(desk.import(false, "penyegaran") == 1);
  CHECK(desk.import(false, "Pengawas dan Kepegawaian") == 1);
  CHECK(desk.import(false, "lain") == 2);
  CHECK(desk.trouble.str().find("cpns, pengawas, penyegaran") != std::string::npos);
}

TEST_CASE("a template is written once and imports as nobody", "[roster]") {
  RosterDesk desk;
  for (const char* name : {"baru.csv", "baru.xlsx"}) {
    desk.list = desk.folder.path() / name;
    CHECK(app::write_roster_template(desk.environment, desk.list, desk.out, desk.trouble) == 0);
    CHECK(app::write_roster_template(desk.environment, desk.list, desk.out, desk.trouble) == 2);
    CHECK(desk.import(true) == 0);
    CHECK(desk.said("0 baru, 0 berubah, 0 tetap, 0 ditolak."));
  }
  CHECK(app::write_roster_template(desk.environment, "a.doc", desk.out, desk.trouble) == 2);
}

TEST_CASE("twenty thousand lines with every kind of fault import in seconds", "[roster]") {
  RosterDesk desk;
  std::ostringstream list;
  list << "NIP;Nama;Unit Kerja\r\n";
  constexpr int kLines = 20'000;
  int bad = 0;
  for (int i = 0; i < kLines; ++i) {
    // Day, month and counter each take a part of the number: no two are one slip apart.
    std::ostringstream nip;
    const int month = i % 12 + 1;
    const int day = i / 12 % 28 + 1;
    nip << 1960 + i / 336 % 40 << (month < 10 ? "0" : "") << month << (day < 10 ? "0" : "") << day
        << "201501" << i % 2 + 1 << 100 + i % 900;
    std::string number = nip.str();
    std::string name = "Peserta " + std::to_string(i);
    const int fault = i % 25;
    if (fault == 1) number = "1,99E+17";
    if (fault == 6) number = number.substr(1);
    if (fault == 11) number.back() = 'x';
    if (fault == 16) name.clear();
    if (fault == 21) number = "'" + number;
    bad += fault % 5 == 1 && fault != 21 ? 1 : 0;
    list << number << ";" << name << ";=cmd Dinas " << i % 60 << "\r\n";
  }
  desk.save(list.str());
  const auto began = std::chrono::steady_clock::now();
  CHECK(desk.import(true) == 1);
  const auto took = std::chrono::steady_clock::now() - began;
  CHECK(desk.said(std::to_string(kLines - bad) + " baru, 0 berubah, 0 tetap, " +
                  std::to_string(bad) + " ditolak."));
  CHECK(took < std::chrono::seconds(20));  // a few, and more under a sanitizer
  CHECK(desk.report().find("'=cmd Dinas 1") != std::string::npos);
}

}  // namespace netral::tests

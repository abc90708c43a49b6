#include "ui/spoken.h"

#include "ui/strings.h"

namespace netral::ui {
namespace {

std::string said(std::string_view written) { return spoken(testing::strings(), written); }

TEST_CASE("quotes, stars and brackets are not read, dashes and dots are pauses", "[ui]") {
  CHECK(said("“Cuma *like*, kok.”") == "Cuma like, kok.");
  CHECK(said("Tiga hal — semuanya penting") == "Tiga hal, semuanya penting");
  CHECK(said("Modul 1 · Media sosial") == "Modul 1, Media sosial");
  CHECK(said("• satu\n• dua") == "satu, dua");
  CHECK(said("(tidak mengatakan apa-apa)") == "tidak mengatakan apa-apa");
  CHECK(said("Bila …, saya akan …") == "Bila, saya akan");
  CHECK(said("“…”").empty());
  CHECK(said("dan/atau") == "dan atau");
}

TEST_CASE("a pinpoint is read as lawyers say it", "[ui]") {
  CHECK(said("UU 20/2023, Pasal 24 ayat (1) huruf d") ==
        "Undang-Undang 20 tahun 2023, Pasal 24 ayat 1 huruf d");
  CHECK(said("SKB 2022") == "Surat Keputusan Bersama 2022");
  CHECK(said("Putusan MK 121/PUU-XXII/2024") == "Putusan M K 121 P U U dua puluh dua 2024");
}

TEST_CASE("abbreviations are read as their letters or in full", "[ui]") {
  CHECK(said("CPNS dan PPPK") == "C P N S dan P tiga K");
  CHECK(said("grup WA kantor.") == "grup We A kantor.");
  CHECK(said("Yth. Bapak dan Ibu") == "Yang terhormat Bapak dan Ibu");
  CHECK(said("ASN, KPU, BKN!") == "A S N, K P U, B K N!");
  CHECK(said("Bawaslu") == "Bawaslu");
  CHECK(said("Dewi Anggraini, S.Kom., M.M.") == "Dewi Anggraini, S Kom. M M.");
}

TEST_CASE("numbers are read as numbers are in Indonesian", "[ui]") {
  CHECK(said("minimal 15 dari 20 benar") == "minimal 15 dari 20 benar");
  CHECK(said("70.01") == "70 koma 0 1");
  CHECK(said("70,01") == "70 koma 0 1");
  CHECK(said("12.480 suka") == "12480 suka");
  CHECK(said("82%") == "82 persen");
  CHECK(said("pukul 20.12.") == "pukul 20 lewat 12.");
  CHECK(said("Versi 2026.11") == "Versi 2026 titik 11");
  CHECK(said("2023–2024") == "2023 sampai 2024");
}

TEST_CASE("a NIP is read digit by digit, in its groups", "[ui]") {
  CHECK(said("19990101 202501 2 999 belum tercatat") ==
        "1 9 9 9 0 1 0 1, 2 0 2 5 0 1, 2, 9 9 9 belum tercatat");
  CHECK(said("199901012025012999") == "1 9 9 9 0 1 0 1 2 0 2 5 0 1 2 9 9 9");
}

TEST_CASE("keys are read by their names", "[ui]") {
  CHECK(said("↑ ↓ memilih, → ke bagian berikutnya") ==
        "panah atas panah bawah memilih, panah kanan ke bagian berikutnya");
  CHECK(said("Memasang baliho → Tidak boleh") == "Memasang baliho, Tidak boleh");
  CHECK(said("Ctrl + dan Ctrl −") == "Ctrl plus dan Ctrl minus");
}

TEST_CASE("what is typed is spelled", "[ui]") {
  CHECK(spelled(testing::strings(), "a b") == "a spasi b");
  CHECK(spelled(testing::strings(), "é.") == "é titik");
}

TEST_CASE("broken text is read as it stands", "[ui]") {
  CHECK(said("a\xC3") == "a\xC3");
  CHECK(said("").empty());
  CHECK(said(" . , ").empty());
}

}  // namespace
}  // namespace netral::ui

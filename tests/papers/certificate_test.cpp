#include "papers/certificate.h"

#include <catch2/catch.hpp>

#include "papers/paper_tools.h"
#include "papers/qr_squares.h"
#include "papers/short_code.h"

namespace netral::papers {
namespace {

PdfFonts fonts() { return {test::inter().regular, test::inter().semi_bold}; }

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

Certificate sample() {
  Certificate own;
  own.number = "12/NETRAL/XI/2026";
  own.name = "Dewi Anggraini Contoh, S.Kom.";
  own.nip = "199901012025012999";
  own.unit = "Dinas Kesehatan Kota Wanamarta";
  own.course = "Netralitas ASN dalam Pemilu dan Pilkada";
  own.result = "17 dari 20";
  own.lesson_hours = 4;
  own.begun = {2026, 11, 20};
  own.passed = {2026, 11, 24};
  for (const char* title :
       {"Satu payung", "Di dalam bilik", "Tiga baki", "Nama di map", "Tautan di grup WA kantor",
        "Foto usai apel", "Suka tak sengaja", "Undangan berubah arah", "Kendaraan dan spanduk"}) {
    own.materials.push_back({title, 20});
  }
  own.organiser = test::sample_class().office;
  own.signatory = test::sample_class().responsible;
  own.signed_on = {2026, 11, 25};
  own.qr_text = "NETRAL1:7K3M9QXVT2A:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789";
  own.short_code = short_code(0x2A5F00C0FFEEULL);
  return own;
}

std::string pdf_of(const Certificate& own, CertificateLayout layout, const std::string& name) {
  const auto pdf = certificate_pdf(own, layout, test::strings(), fonts());
  REQUIRE(pdf);
  test::leave_for_looking(name, *pdf);
  return *pdf;
}

std::string text_of(const std::string& pdf) {
  std::string text = test::told_by("pdftotext -layout {} -", pdf, ".pdf");
  // Dates are kept on one line.
  for (std::size_t at = 0; (at = text.find("\xC2\xA0", at)) != std::string::npos;) {
    text.replace(at, 2, " ");
  }
  return text;
}

}  // namespace

TEST_CASE("a certificate says who, what, when, how long, and by whom", "[sertifikat]") {
  for (const CertificateLayout layout : {CertificateLayout::across, CertificateLayout::upright}) {
    const bool is_across = layout == CertificateLayout::across;
    const std::string pdf =
        pdf_of(sample(), layout, is_across ? "sertifikat.pdf" : "sertifikat-tegak.pdf");
    const std::string text = text_of(pdf);
    for (const char* words :
         {"Dewi Anggraini Contoh, S.Kom.", "NIP 19990101 202501 2 999", "12/NETRAL/XI/2026",
          "20 November 2026", "24 November 2026", "4 jam pelajaran", "Jumlah: 4 JP",
          "Wanamarta, 25 November 2026", "NIP 19700101 199501 1 999", "Kendaraan dan spanduk",
          "180", "17 dari 20"}) {
      INFO(words);
      CHECK(has(text, words));
    }
    CHECK(has(text, sample().short_code));
    const std::string about = test::told_by("pdfinfo {}", pdf, ".pdf");
    CHECK(has(about, is_across ? "841.89 x 595.28" : "595.28 x 841.89"));
    CHECK(has(about, "Pages:           2"));
    CHECK(has(test::told_by("pdffonts {}", pdf, ".pdf"), "Inter"));
  }
}

TEST_CASE("a name of sixty characters stays whole and on one line", "[sertifikat]") {
  Certificate own = sample();
  own.name = "Prof. Dr. dr. Raden Contoh Panjang Sekali, Sp.PD., M.Kes., FINASIM.";
  own.unit =
      "Unit Pelaksana Teknis Daerah Pusat Pelayanan Terpadu Perlindungan Perempuan dan Anak "
      "pada Dinas Pengendalian Penduduk dan Keluarga Berencana";
  own.organiser.name += " Kota Wanamarta Bidang Pengembangan Kompetensi Aparatur Sipil Negara";
  own.signatory.position = "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia";
  for (int i = 0; i < 30; ++i)
    own.materials.push_back({"Materi tambahan yang berjudul panjang", 15});
  for (const CertificateLayout layout : {CertificateLayout::across, CertificateLayout::upright}) {
    const bool is_across = layout == CertificateLayout::across;
    const std::string pdf = pdf_of(own, layout, is_across ? "panjang.pdf" : "panjang-tegak.pdf");
    const std::string text = text_of(pdf);
    // Upright there is room for it on two lines only.
    CHECK(has(text, is_across ? own.name : own.name.substr(0, 50)));
    CHECK(has(text, "FINASIM."));
    CHECK(has(test::told_by("pdfinfo {}", pdf, ".pdf"), "Pages:           2"));
    CHECK(has(text, "Berencana"));
    CHECK(has(text, " 39 "));
    CHECK(has(text, own.short_code));
  }
}

TEST_CASE("without a NIP the participant's code stands in its place", "[sertifikat]") {
  Certificate own = sample();
  own.nip.clear();
  own.code = "PESERTA-01";
  const auto pdf = certificate_pdf(own, CertificateLayout::across, test::strings(), fonts());
  REQUIRE(pdf);
  CHECK(has(text_of(*pdf), "Kode peserta PESERTA-01"));
}

TEST_CASE("the QR code is read back by another program", "[sertifikat]") {
  if (!test::has_program("zbarimg")) {
    WARN("zbarimg is not installed");
    return;
  }
  const std::string pdf = pdf_of(sample(), CertificateLayout::across, "qr.pdf");
  const std::string read =
      test::told_by("pdftoppm -r 150 -l 1 -png {} | zbarimg -q --raw PNG:-", pdf, ".pdf");
  CHECK(has(read, sample().qr_text));
}

TEST_CASE("a QR code has its three finders, and too much text is a fault", "[sertifikat]") {
  const auto qr = qr_squares("NETRAL");
  REQUIRE(qr);
  CHECK(qr->black.size() == static_cast<std::size_t>(qr->side * qr->side));
  for (const auto& [x, y] :
       {std::pair{0, 0}, std::pair{qr->side - 7, 0}, std::pair{0, qr->side - 7}}) {
    for (int i = 0; i < 7; ++i) {
      CHECK(qr->at(x + i, y));
      CHECK(qr->at(x, y + i));
    }
    CHECK_FALSE(qr->at(x + 1, y + 1));
  }
  const auto much = qr_squares(std::string(5000, 'x'));
  REQUIRE_FALSE(much);
  CHECK(much.error().key == "qr_too_long");
}

TEST_CASE("a number follows its pattern, and a pattern that cannot count is refused",
          "[sertifikat]") {
  const base::Date day{2026, 11, 24};
  const auto number = [&](const char* pattern) {
    return certificate_number(pattern, 12, day, test::strings());
  };
  CHECK(number("{urut}/NETRAL/{bulan-romawi}/{tahun}").value() == "12/NETRAL/XI/2026");
  CHECK(number("800/{urut:4}-{bulan}").value() == "800/0012-11");
  CHECK(number("{urt}/{tahun}").error().args.at("name") == "urt");
  CHECK(number("{urut:x}").error().key == "certificate_pattern");
  CHECK(number("NETRAL/{tahun}").error().key == "certificate_pattern_same");
}

TEST_CASE("a file's name has neither title nor NIP", "[sertifikat]") {
  const auto name = [](const char* person) {
    return certificate_file_name(12, person, test::strings());
  };
  CHECK(name("dr. Dewi Anggraini, M.Kes.") == "sertifikat-0012-dewi-anggraini.pdf");
  CHECK(name("199901012025012999") == "sertifikat-0012.pdf");
  CHECK(name("../..") == "sertifikat-0012.pdf");
}

TEST_CASE("a short code is read back however it was written down", "[sertifikat]") {
  for (const std::uint64_t bits : {std::uint64_t{0}, std::uint64_t{1},
                                   std::uint64_t{0x3FFFFFFFFFFFF}, std::uint64_t{123456789}}) {
    CHECK(parse_short_code(short_code(bits)) == bits);
  }
  const std::string code = short_code(1);
  CHECK(code == "00000-00001-1");
  CHECK(parse_short_code("ooooo ooool l") == std::uint64_t{1});
  CHECK_FALSE(parse_short_code("00000-00001"));
  CHECK_FALSE(parse_short_code(""));
  CHECK_FALSE(parse_short_code("0000U-00001-1"));
}

TEST_CASE("any one wrong letter of a short code, and any two swapped, are found", "[sertifikat]") {
  const std::string code = short_code(0x2A5F00C0FFEEULL);
  const std::string symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '-') continue;
    for (const char other : symbols) {
      std::string wrong = code;
      wrong[at] = other;
      if (wrong != code) CHECK_FALSE(parse_short_code(wrong));
    }
    for (std::size_t with = at + 1; with < code.size(); ++with) {
      std::string swapped = code;
      std::swap(swapped[at], swapped[with]);
      if (code[with] != '-' && swapped != code) CHECK_FALSE(parse_short_code(swapped));
    }
  }
}

}  // namespace netral::papers

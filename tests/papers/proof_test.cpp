#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "papers/proof_picture.h"

namespace netral::papers {
namespace {

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Draws a proof for a name; kept for looking at where NETRAL_KEEP names a folder.
base::Result<std::string> drawn(const std::string& file, const std::string& name,
                                const std::string& unit = "Dinas Kesehatan") {
  const std::string folder = "/usr/share/fonts/opentype/inter/Inter-";
  const std::string regular = read(folder + "Regular.otf");
  const std::string semi_bold = read(folder + "SemiBold.otf");
  const std::string bold = read(folder + "Bold.otf");
  const auto strings = base::Strings::parse(read(NETRAL_SOURCE_DIR "/assets/teks/id.txt"));
  REQUIRE(strings);
  const Proof proof{"Netralitas ASN dalam Pemilu dan Pilkada",
                    "2026.11",
                    name,
                    unit,
                    "199901012025012999",
                    "",
                    base::of_points(16, 20),
                    3,
                    base::UtcTime{1'795'300'000'000}};
  auto png = proof_png(proof, *strings, {regular, semi_bold, bold});
  if (const char* kept = std::getenv("NETRAL_KEEP"); kept != nullptr && png) {
    std::ofstream(std::string(kept) + "/" + file + ".png", std::ios::binary) << *png;
  }
  return png;
}

/// Width and height, from the header.
std::pair<int, int> size_of(const std::string& png) {
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
  };
  return {number(16), number(20)};
}

TEST_CASE("a proof is a PNG of one width, and grows only where it must", "[papers]") {
  const auto usual = drawn("biasa", "Dewi Anggraini, S.Kom.");
  REQUIRE(usual);
  CHECK(usual->substr(1, 3) == "PNG");
  CHECK(size_of(*usual) == std::pair(1080, 1350));
  const auto one_word = drawn("satu-kata", "Sukarno");
  REQUIRE(one_word);
  CHECK(size_of(*one_word).second == 1350);
  const auto titles =
      drawn("gelar", "Prof. Dr. dr. Hj. Siti Nur'aini Kusumawardhani Prawirodirdjo, S.Ked., M.Kes.",
            "Sekretariat Daerah Kota Wanamarta Bagian Organisasi dan Reformasi Birokrasi");
  REQUIRE(titles);
  CHECK(size_of(*titles).first == 1080);
}

TEST_CASE("a name of one endless word is broken and does not run out of the picture", "[papers]") {
  const auto endless = drawn("tanpa-akhir", std::string(500, 'm'), std::string(300, 'w'));
  REQUIRE(endless);
  CHECK(size_of(*endless).first == 1080);
  CHECK(size_of(*endless).second > 1350);
}

TEST_CASE("fonts that are none are a fault", "[papers]") {
  const std::string nothing;
  const auto strings = base::Strings::parse("a = b");
  REQUIRE(strings);
  const auto png = proof_png({}, *strings, {nothing, nothing, nothing});
  REQUIRE_FALSE(png);
  CHECK(png.error().key == "fonts_missing");
}

TEST_CASE("of a NIP only the last three digits are left", "[papers]") {
  CHECK(masked_nip("199901012025012999") == "•••••••• •••••• • 999");
  CHECK(masked_nip("1999").empty());
}

TEST_CASE("the file is named after the person, in letters that every system takes", "[papers]") {
  CHECK(proof_file_name("dr. Siti Nur'aini, M.Kes.") == "bukti-selesai-siti-nuraini");
  CHECK(proof_file_name("../../Étienne 199901012025012999") == "bukti-selesai-tienne");
  CHECK(proof_file_name(std::string(500, 'm')) == "bukti-selesai");
}

}  // namespace
}  // namespace netral::papers

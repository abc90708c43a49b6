#include "papers/pocket_card.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "platform/files.h"
#include "platform/paths.h"

namespace netral::papers {
namespace {

namespace fs = std::filesystem;

struct Fonts {
  std::string regular;
  std::string semi_bold;
};

Fonts fonts() {
  const auto files = platform::find_fonts(fs::path(NETRAL_SOURCE_DIR) / "assets");
  REQUIRE(files);
  return {platform::read_file(files->regular).value(),
          platform::read_file(files->semi_bold).value()};
}

/// What a tool of poppler says of the PDF.
std::string told_by(const std::string& tool, const std::string& pdf, const std::string& more = "") {
  // Tests run beside each other.
  const std::string name = "netral-uji-kartu-" + std::to_string(std::random_device{}()) + ".pdf";
  const fs::path file = fs::temp_directory_path() / name;
  std::ofstream(file, std::ios::binary) << pdf;
  const std::string command = tool + " \"" + file.string() + "\" " + more + " 2>&1";
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[512];
  while (fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
  pclose(pipe);
  fs::remove(file);
  return out;
}

PocketCard card_of(const std::vector<std::string>& plans, const std::vector<std::string>& lines) {
  return {"Kartu saku netralitas",
          {{"Rencana saya", plans}, {"Kalimat saya", lines}},
          "Netral · hanya untuk Anda"};
}

TEST_CASE("the pocket card says the learner's own words, in embedded Inter", "[papers]") {
  const Fonts own = fonts();
  const auto pdf = pocket_card_pdf(
      card_of({"Bila saya diminta menyukai unggahan, saya akan “menolak” — dengan santun."},
              {"Nyuwun sewu, Pak, saya izin tidak ikut."}),
      {own.regular, own.semi_bold});
  REQUIRE(pdf);
  const std::string text = told_by("pdftotext -layout", *pdf, "-");
  CHECK(text.find("Rencana saya") != std::string::npos);
  CHECK(text.find("Nyuwun sewu") != std::string::npos);
  CHECK(text.find("Bila saya diminta") != std::string::npos);
  const std::string faces = told_by("pdffonts", *pdf);
  CHECK(faces.find("Inter") != std::string::npos);
  CHECK(faces.find(" no ") == faces.rfind(" no "));  // "emb" is yes in every row
  const std::string about = told_by("pdfinfo", *pdf);
  CHECK(about.find("Pages:           1") != std::string::npos);
  CHECK(about.find("A4") != std::string::npos);
}

TEST_CASE("many and long lines go on on the next cards and pages, and none is lost", "[papers]") {
  const Fonts own = fonts();
  std::vector<std::string> lines;
  for (int i = 1; i <= 40; ++i) {
    lines.push_back("Kalimat ke-" + std::to_string(i) +
                    " yang agak panjang supaya terpotong baris, " + std::string(60, 'x'));
  }
  lines.push_back(std::string(500, 'y'));
  const auto pdf = pocket_card_pdf(card_of({}, lines), {own.regular, own.semi_bold});
  REQUIRE(pdf);
  const std::string text = told_by("pdftotext", *pdf, "-");
  for (int i = 1; i <= 40; ++i) {
    CHECK(text.find("Kalimat ke-" + std::to_string(i) + " ") != std::string::npos);
  }
  CHECK(told_by("pdfinfo", *pdf).find("Pages:           1\n") == std::string::npos);
}

TEST_CASE("bytes that are no font make no card", "[papers]") {
  const std::string nothing = "bukan huruf";
  const auto pdf = pocket_card_pdf(card_of({"a"}, {}), {nothing, nothing});
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().key == "pdf_failed");
}

}  // namespace
}  // namespace netral::papers

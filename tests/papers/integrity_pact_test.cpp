#include "papers/integrity_pact.h"

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

std::string pdf_of(const IntegrityPact& pact) {
  const auto files = platform::find_fonts(fs::path(NETRAL_SOURCE_DIR) / "assets");
  REQUIRE(files);
  const std::string regular = platform::read_file(files->regular).value();
  const std::string semi_bold = platform::read_file(files->semi_bold).value();
  const auto pdf = integrity_pact_pdf(pact, {regular, semi_bold});
  REQUIRE(pdf);
  return *pdf;
}

/// The words of one page, by poppler.
std::string words_of(const std::string& pdf, int page) {
  // Tests run beside each other.
  const std::string name = "netral-uji-pakta-" + std::to_string(std::random_device{}()) + ".pdf";
  const fs::path file = fs::temp_directory_path() / name;
  std::ofstream(file, std::ios::binary) << pdf;
  const std::string number = std::to_string(page);
  const std::string command = "pdftotext -layout -f " + number + " -l " + number + " \"" +
                              file.string() + "\" - 2>/dev/null";
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[512];
  while (fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
  pclose(pipe);
  fs::remove(file);
  return out;
}

bool says(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

IntegrityPact pact_with(std::vector<std::string> paragraphs) {
  return {"Pakta integritas",
          "Netralitas",
          "Saya yang bertanda tangan:",
          {{"Nama", "Dewi Anggraini, S.Kom."}, {"NIP", {}}},
          "menyatakan:",
          std::move(paragraphs),
          "Penutup.",
          "Tempat dan tanggal:",
          {"Mengetahui", {}, "NIP"},
          {"Yang menyatakan", "Dewi Anggraini, S.Kom.", "NIP 19990101 202501 2 999"},
          {"Kaki."}};
}

}  // namespace

TEST_CASE("the pact says who pledges what, in the order of the pledge", "[papers]") {
  const std::string words = words_of(pdf_of(pact_with({"Saya netral.", "Saya tidak memihak."})), 1);
  for (const char* part :
       {"Pakta integritas", "Dewi Anggraini, S.Kom.", "1.", "Saya netral.",
        "Tempat dan tanggal:", "Mengetahui", "NIP 19990101 202501 2 999", "Kaki."}) {
    INFO(part);
    CHECK(says(words, part));
  }
  CHECK(words.find("Saya netral.") < words.find("Saya tidak memihak."));
}

TEST_CASE("a long pact goes on on a second page, with both signatures on it", "[papers]") {
  const std::vector<std::string> many(30, "Saya menjaga netralitas setiap saat dan di mana pun.");
  const std::string pdf = pdf_of(pact_with(many));
  CHECK(says(words_of(pdf, 1), "1."));
  CHECK_FALSE(says(words_of(pdf, 1), "Yang menyatakan"));
  const std::string second = words_of(pdf, 2);
  CHECK(says(second, "30."));
  CHECK(says(second, "Mengetahui"));
  CHECK(says(second, "Yang menyatakan"));
  CHECK(says(second, "Tempat dan tanggal:"));
}

}  // namespace netral::papers

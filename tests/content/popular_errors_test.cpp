// None of the errors that circulate about neutrality stands in what the course asserts.
// Where one is really needed as a distractor it may stand; see content/assertions.h.

#include "content/popular_errors.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "content/assertions.h"
#include "course/sources.h"

namespace netral {
namespace {

using errors::PopularError;

std::vector<PopularError> known_errors() {
  return errors::read_errors(
      course::test::read_bytes(course::test::data_folder() / "salah-kaprah.txt"));
}

course::test::MemorySource content() {
  course::test::MemorySource source;
  course::test::load_folder(std::filesystem::path(NETRAL_SOURCE_DIR) / "content", source);
  return source;
}

/// What the errors find in the assertions, one a line.
std::string found_in(const std::vector<errors::Assertion>& assertions) {
  std::string found;
  for (const PopularError& error : known_errors()) {
    for (const errors::Assertion& assertion : assertions) {
      const auto words = errors::find(error, assertion.text);
      if (!words) continue;
      found += assertion.where + ": \"" + *words + "\" [" + error.name + "] " + error.why + "\n";
    }
  }
  return found;
}

std::size_t replace(course::test::MemorySource& source, const std::string& path,
                    const std::string& from, const std::string& to) {
  std::string& text = source.files.at(path);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  return at;
}

}  // namespace

TEST_CASE("every known error is found in its wrong sentences and in no right one", "[errors]") {
  const auto known = known_errors();
  CHECK(known.size() >= 60);
  std::set<std::string> names;
  for (const PopularError& error : known) {
    INFO(error.name);
    CHECK(names.insert(error.name).second);
    CHECK_FALSE(error.why.empty());
    CHECK_FALSE(error.source.empty());
    CHECK_FALSE(error.wrong.empty());
    CHECK_FALSE(error.right.empty());
    for (const std::string& sentence : error.wrong) CHECK(errors::find(error, sentence));
    for (const std::string& sentence : error.right) CHECK_FALSE(errors::find(error, sentence));
  }
}

TEST_CASE("no right sentence of one error is taken for another", "[errors]") {
  std::vector<errors::Assertion> right;
  for (const PopularError& error : known_errors()) {
    for (const std::string& sentence : error.right) right.push_back({error.name, sentence});
  }
  CHECK(found_in(right) == "");
}

TEST_CASE("nothing that the course asserts is a known error", "[errors]") {
  const auto assertions = errors::assertions_of(content());
  CHECK(assertions.size() > 2000);
  CHECK(found_in(assertions) == "");
}

TEST_CASE("an error is found in every place where the course asserts something", "[errors]") {
  const std::string wrong = "Laporkan kepada KASN.";
  auto source = content();
  const auto plant = [&](const std::string& path, const std::string& key) {
    replace(source, path, key + " \"", key + " \"" + wrong + " ");
  };
  plant("soal/media-sosial.yaml", "umpan_balik:");
  plant("soal/kampanye.yaml", "mengapa:");
  plant("pelajaran/media-sosial/grup-wa-kantor.yaml", "umpan_balik:");
  plant("pelajaran/media-sosial/foto-usai-apel.yaml", "narator:");
  plant("pelajaran/kampanye/kendaraan-dan-spanduk.yaml", "mengapa:");
  plant("dasar-hukum/uu-20-2023.yaml", "ringkasan:");
  plant("istilah.yaml", "arti:");
  plant("kasus-lanjutan.yaml", "jawaban:");
  plant("ujian/uji-akhir.yaml", "judul:");
  const std::string found = found_in(errors::assertions_of(source));
  CHECK(std::count(found.begin(), found.end(), '\n') == 9);
}

TEST_CASE("an error may stand as a distractor, and not as a key", "[errors]") {
  auto source = content();
  const std::string option =
      "teks: \"Boleh, karena dilakukan di luar jam kerja dari akun pribadi.\"";
  replace(source, "soal/media-sosial.yaml", option, "teks: \"Laporkan kepada KASN.\"");
  CHECK(found_in(errors::assertions_of(source)) == "");
  const std::string key = "teks: \"Jangan; menyukai saja sudah termasuk yang dilarang.\"";
  replace(source, "soal/media-sosial.yaml", key, "teks: \"Laporkan ke KASN.\"");
  const std::string found = found_in(errors::assertions_of(source));
  CHECK(std::count(found.begin(), found.end(), '\n') == 1);
}

}  // namespace netral

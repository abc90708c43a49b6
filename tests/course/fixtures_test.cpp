#include "course/fixtures.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/strings.h"
#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral::course {
namespace {

namespace fs = std::filesystem;
using test::data_folder;
using test::Findings;
using test::header_values;
using test::read_bytes;

Diagnostics read_as(const std::string& kind, const std::string& text) {
  if (kind == "kursus") return read_course({"kursus.yaml", text}).diagnostics;
  if (kind == "dasar-hukum") return read_provisions({"dasar-hukum/contoh.yaml", text}).diagnostics;
  if (kind == "soal") return read_bank({"soal/contoh.yaml", text}).diagnostics;
  if (kind == "istilah") return read_glossary({"istilah.yaml", text}).diagnostics;
  if (kind == "kasus-lanjutan") return read_follow_ups({"kasus-lanjutan.yaml", text}).diagnostics;
  if (kind == "persetujuan") return read_approvals({"persetujuan.yaml", text}).diagnostics;
  REQUIRE(kind == "pelajaran");
  return read_lesson({"pelajaran/media-sosial/contoh.yaml", text}).diagnostics;
}

Findings findings_of(const Diagnostics& diagnostics) {
  Findings findings;
  for (const Diagnostic& d : diagnostics) findings.insert(test::finding_text(d));
  return findings;
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

base::Strings diagnostic_strings() {
  const fs::path path = fs::path(NETRAL_SOURCE_DIR) / "assets" / "teks" / "diagnosa.txt";
  auto strings = base::Strings::parse(read_bytes(path));
  REQUIRE(strings);
  return *strings;
}

/// Whether the name of a file begins with the code of one of its findings.
bool is_named_after(const fs::path& path, const Findings& findings) {
  const std::string code = path.filename().string().substr(0, 5);
  return std::any_of(findings.begin(), findings.end(),
                     [&](const std::string& f) { return f.find(code) != std::string::npos; });
}

/// Every code that codes.h lists.
std::set<std::string> listed_codes() {
  const fs::path header = fs::path(NETRAL_SOURCE_DIR) / "engine/course/reader/codes.h";
  const std::string text = read_bytes(header);
  std::set<std::string> codes;
  for (std::size_t at = text.find("\"NT"); at != std::string::npos;
       at = text.find("\"NT", at + 1)) {
    const bool is_new = codes.insert(text.substr(at + 1, 5)).second;
    CHECK(is_new);
  }
  return codes;
}

/// Whether a sentence still has a "{name}" that nobody filled in.
bool has_gap(std::string_view words) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t at = words.find('{'); at != words.npos; at = words.find('{', at + 1)) {
    const std::size_t end = words.find_first_not_of(kLetters, at + 1);
    if (end != words.npos && end > at + 1 && words[end] == '}') return true;
  }
  return false;
}

void check_words(const Diagnostic& diagnostic, const base::Strings& strings) {
  for (const std::string& key : {diagnostic.code, diagnostic.code + ".saran"}) {
    const std::string words = strings.say(key, diagnostic.args);
    INFO(words);
    CHECK_FALSE(has_gap(words));
  }
}

}  // namespace

TEST_CASE("every broken file is found out, at the right place, and nothing else is", "[reader]") {
  const base::Strings strings = diagnostic_strings();
  for (const fs::path& path : sorted_entries(data_folder() / "invalid")) {
    const std::string text = read_bytes(path);
    const std::vector<std::string> expected = header_values(text, "harap");
    const Diagnostics found = read_as(header_values(text, "jenis").at(0), text);
    INFO(path.filename().string());
    std::string shown;
    for (const Diagnostic& d : found) shown += to_text(d, strings);
    INFO(shown);
    CHECK(findings_of(found) == Findings(expected.begin(), expected.end()));
    CHECK(is_named_after(path, findings_of(found)));
    for (const Diagnostic& d : found) check_words(d, strings);
  }
}

TEST_CASE("every fault between files is found out, in the right file", "[lint]") {
  const base::Strings strings = diagnostic_strings();
  for (const fs::path& folder : sorted_entries(data_folder() / "kursus-uji")) {
    test::MemorySource source = test::small_course();
    test::load_folder(folder, source);
    Findings expected;
    for (const auto& file : source.files) {
      for (const std::string& finding : header_values(file.second, "harap")) {
        expected.insert(file.first + " " + finding);
      }
    }
    Findings found;
    std::string shown;
    for (const Diagnostic& d : lint(source)) {
      found.insert(d.file + " " + test::finding_text(d));
      shown += to_text(d, strings);
      check_words(d, strings);
    }
    INFO(folder.filename().string() << "\n" << shown);
    CHECK(found == expected);
    CHECK((folder.filename() == "dasar" || is_named_after(folder, found)));
  }
}

TEST_CASE("a file that cannot be read is named", "[lint]") {
  test::MemorySource source = test::small_course();
  source.files.erase("kursus.yaml");
  const Diagnostics found = lint(source);
  REQUIRE(found.size() == 1);
  CHECK(found.front().file == "kursus.yaml");
  CHECK(found.front().code == "NT113");
}

TEST_CASE(
    "every code has words, advice, a broken file and a row in the guide, and no words lack a code",
    "[reader]") {
  const std::set<std::string> codes = listed_codes();
  const std::string guide = read_bytes(fs::path(NETRAL_SOURCE_DIR) / "content" / "README.md");
  const base::Strings strings = diagnostic_strings();
  std::set<std::string> shown = {"NT113"};  // by the test above
  for (const char* folder : {"invalid", "kursus-uji"}) {
    for (const fs::path& path : sorted_entries(data_folder() / folder)) {
      shown.insert(path.filename().string().substr(0, 5));
    }
  }
  for (const std::string& code : codes) {
    INFO(code);
    CHECK(strings.has(code));
    CHECK(strings.has(code + ".saran"));
    CHECK(guide.find("\n| " + code + " |") != std::string::npos);
    CHECK(shown.count(code) == 1);
  }
  for (const std::string& key : strings.keys()) {
    INFO(key);
    CHECK((!key.starts_with("NT") || codes.count(key.substr(0, 5)) == 1));
  }
}

}  // namespace netral::course

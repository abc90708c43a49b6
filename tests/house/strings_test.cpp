// Every sentence that the program asks for is in the string files, and every
// sentence there is asked for.

#include "base/strings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace netral {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string all_sources() {
  std::string all;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(NETRAL_SOURCE_DIR) / "engine")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".cpp" || extension == ".h") all += read(entry.path());
  }
  return all;
}

base::Strings strings_of(const std::vector<std::string>& files) {
  std::string all;
  for (const std::string& file : files) {
    all += read(fs::path(NETRAL_SOURCE_DIR) / "assets/teks" / file) + "\n";
  }
  auto strings = base::Strings::parse(all);
  REQUIRE(strings);
  return *strings;
}

base::Strings all_strings() { return strings_of({"id.txt", "diagnosa.txt", "panduan.txt"}); }

/// The string literals that follow `opening` in the sources.
std::set<std::string> literals_after(const std::string& sources, const std::string& opening) {
  std::set<std::string> found;
  for (std::size_t at = sources.find(opening); at != std::string::npos;
       at = sources.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    found.insert(sources.substr(begin, sources.find('"', begin) - begin));
  }
  return found;
}

/// Files with words of their own, and why.
const std::set<std::string> kMaySpeak = {
    "app/main.cpp",    // the command line, before string files are found
    "app/driver.cpp",  // what a made-up person types, here and below
    "app/people_shots.cpp",
    "app/scene_shots.cpp",
    "app/shots.cpp",
    "course/reader/schema.cpp",  // the reference for authors, one table with the keys
    "course/reader/schema.h",
    "course/reader/table/columns.cpp",  // the column titles that people write
    "papers/docx_parts.h",              // Word's names of styles
    "platform/renderer.cpp",            // names that drivers give themselves
    "platform/speech.cpp",              // a command to the daemon
    "platform/sdl_window.cpp",          // what SDL says
    "records/database.cpp",             // SQL, and SQLite's own head
    "records/sqlite.h",                 // a fault that never leaves the folder
    "records/station.cpp",              // for whoever opens the key file by hand
};

/// The string literals of a source, without its comments and assertions.
std::vector<std::string> literals(const std::string& source) {
  std::vector<std::string> found;
  std::istringstream lines(source);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("assert(") != std::string::npos) continue;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line.compare(at, 2, "//") == 0) break;
      if (line[at] != '"') continue;
      std::size_t end = at + 1;
      while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      if (end >= line.size()) break;
      found.push_back(line.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return found;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A word of three letters or more, a space, and another word.
bool has_two_words(const std::string& text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const bool goes_on = text[at] == ' ' && is_letter(text[at + 1]) && is_letter(text[at + 2]);
    if (letters >= 3 && goes_on) return true;
    letters = is_letter(text[at]) ? letters + 1 : 0;
  }
  return false;
}

/// Words, and none of the signs of a format, a query or a picture.
bool reads_like_a_sentence(const std::string& text) {
  if (text.find_first_of("<>{}=;%") != std::string::npos) return false;
  for (const char* word : {"SELECT", "INSERT", "UPDATE", "DELETE", "PRAGMA", "FROM "}) {
    if (text.find(word) != std::string::npos) return false;
  }
  return has_two_words(text);
}

TEST_CASE("no sentence that a person reads stands in the code", "[house]") {
  const fs::path engine = fs::path(NETRAL_SOURCE_DIR) / "engine";
  for (const auto& entry : fs::recursive_directory_iterator(engine)) {
    const std::string extension = entry.path().extension().string();
    const std::string file = fs::relative(entry.path(), engine).generic_string();
    if ((extension != ".cpp" && extension != ".h") || kMaySpeak.count(file) > 0) continue;
    for (const std::string& text : literals(read(entry.path()))) {
      INFO(file);
      INFO(text);
      CHECK_FALSE(reads_like_a_sentence(text));
    }
  }
}

TEST_CASE("every sentence that is asked for by its whole key exists", "[house]") {
  const base::Strings strings = all_strings();
  for (const std::string& key : literals_after(all_sources(), "say(\"")) {
    INFO(key);
    // A key that ends in a dot is the beginning of one that is put together.
    if (!key.empty() && key.back() != '.') CHECK(strings.has(key));
  }
}

TEST_CASE("every fault has its sentence", "[house]") {
  const base::Strings strings = all_strings();
  for (const std::string& key : literals_after(all_sources(), "fault(\"")) {
    INFO(key);
    CHECK(strings.has("galat." + key));
  }
}

TEST_CASE("no sentence lies unused in the string file", "[house]") {
  const std::string sources = all_sources();
  // The diagnostics' own file is held against their codes by the tests of course/.
  const base::Strings strings = strings_of({"id.txt", "panduan.txt"});
  for (const std::string& key : strings.keys()) {
    INFO(key);
    const std::string last = key.substr(key.rfind('.') + 1);
    const std::string family = key.substr(0, key.rfind('.') + 1);
    const bool whole = sources.find('"' + key + '"') != std::string::npos;
    const bool composed = sources.find('"' + family + '"') != std::string::npos;
    const bool of_fault = family == "galat." && sources.find('"' + last + '"') != std::string::npos;
    CHECK((whole || composed || of_fault));
  }
}

}  // namespace
}  // namespace netral

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

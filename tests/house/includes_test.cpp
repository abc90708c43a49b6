// The dependency rule of the house, read from the sources themselves: which
// folder may include which, and where each outside library stops.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace netral {
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string file;    // relative to engine/
  std::string target;  // as written
  bool is_quoted = false;
};

std::vector<Include> all_includes() {
  std::vector<Include> includes;
  const fs::path engine = fs::path(NETRAL_SOURCE_DIR) / "engine";
  for (const auto& entry : fs::recursive_directory_iterator(engine)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (line.rfind("#include ", 0) != 0) continue;
      const char open = line[9];
      const std::size_t close = line.find(open == '"' ? '"' : '>', 10);
      includes.push_back({fs::relative(entry.path(), engine).generic_string(),
                          line.substr(10, close - 10), open == '"'});
    }
  }
  return includes;
}

bool starts_with_any(const std::string& text, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return text.rfind(prefix, 0) == 0; });
}

/// The folder of a file, the longest that the table knows.
template <typename Table>
std::string folder_of(const std::string& file, const Table& table) {
  std::string best;
  for (const auto& [folder, allowed] : table) {
    if (file.rfind(folder, 0) == 0 && folder.size() > best.size()) best = folder;
  }
  return best;
}

const std::map<std::string, std::vector<std::string>> kMayInclude = {
    {"base/", {"base/"}},
    {"course/", {"base/", "course/"}},
    {"course/reader/", {"base/", "course/"}},
    {"play/", {"base/", "course/", "play/"}},
    {"records/", {"base/", "play/attempt.h", "records/"}},
    {"papers/", {"base/", "course/", "records/report.h", "papers/"}},
    {"ui/",
     {"base/", "course/", "play/views.h", "play/input.h", "play/item_draft.h", "records/report.h",
      "ui/"}},
    {"platform/",
     {"base/", "course/source.h", "ui/events.h", "ui/pictures.h", "ui/speech.h", "platform/"}},
    {"app/", {"base/", "course/", "play/", "records/", "papers/", "ui/", "platform/", "app/"}},
};

/// Each outside library, and the folders where it may be seen.
const std::map<std::string, std::vector<std::string>> kLibraries = {
    {"yaml-cpp/", {"course/reader/"}},
    {"SQLiteCpp/", {"records/"}},
    {"sqlite3.h", {"records/"}},
    {"sodium", {"course/reader/", "records/"}},
    {"cairo", {"papers/"}},
    {"csv.h", {"papers/"}},
    {"zip.h", {"papers/"}},
    {"pugixml", {"papers/"}},
    {"qrcodegen", {"papers/"}},
    {"xlsxwriter", {"papers/"}},
    {"imgui", {"ui/", "platform/"}},
    {"SDL", {"platform/"}},
    {"uv.h", {"platform/"}},
    {"libspeechd", {"platform/"}},
    {"CLI/", {"app/"}},
};

TEST_CASE("every folder of the engine includes only what the house allows", "[house]") {
  for (const Include& include : all_includes()) {
    if (!include.is_quoted) continue;
    INFO(include.file << " includes " << include.target);
    const std::string folder = folder_of(include.file, kMayInclude);
    REQUIRE_FALSE(folder.empty());
    CHECK(starts_with_any(include.target, kMayInclude.at(folder)));
  }
}

TEST_CASE("the YAML reader stays behind the course model for runs and screens", "[house]") {
  for (const Include& include : all_includes()) {
    if (starts_with_any(include.file, {"course/reader/", "app/"})) continue;
    INFO(include.file << " includes " << include.target);
    CHECK(include.target.rfind("course/reader/", 0) != 0);
  }
}

TEST_CASE("an outside library is seen only where it is meant to stop", "[house]") {
  for (const Include& include : all_includes()) {
    for (const auto& [library, folders] : kLibraries) {
      if (include.is_quoted || include.target.rfind(library, 0) != 0) continue;
      INFO(include.file << " includes " << include.target);
      CHECK(starts_with_any(include.file, folders));
    }
  }
}

TEST_CASE("what only one kind of system knows stays in platform", "[house]") {
  const std::vector<std::string> system_headers = {"unistd.h", "fcntl.h", "sys/",   "windows.h",
                                                   "dirent.h", "pwd.h",   "dlfcn.h"};
  for (const Include& include : all_includes()) {
    if (include.file.rfind("platform/", 0) == 0) continue;
    INFO(include.file << " includes " << include.target);
    CHECK_FALSE(starts_with_any(include.target, system_headers));
  }
}

}  // namespace
}  // namespace netral

#include "course/sources.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace netral::course::test {
namespace fs = std::filesystem;

base::Result<std::string> MemorySource::read(const std::string& path) const {
  const auto found = files.find(path);
  if (found == files.end()) return base::fault("content_missing", {{"file", path}});
  return found->second;
}

std::vector<std::string> MemorySource::list(const std::string& folder,
                                            const std::string& extension) const {
  std::vector<std::string> paths;
  for (const auto& file : files) {
    const bool matches = file.first.starts_with(folder + "/") && file.first.ends_with(extension);
    if (matches) paths.push_back(file.first);
  }
  return paths;
}

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

void load_folder(const fs::path& folder, MemorySource& source) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = fs::relative(entry.path(), folder).generic_string();
    source.files[path] = read_bytes(entry.path());
  }
}

fs::path data_folder() { return fs::path(NETRAL_SOURCE_DIR) / "tests" / "data"; }

MemorySource small_course() {
  MemorySource source;
  load_folder(data_folder() / "kursus-uji" / "dasar", source);
  return source;
}

}  // namespace netral::course::test

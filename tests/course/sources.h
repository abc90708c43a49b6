// Content for tests: files in memory, and folders of the source tree.

#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "course/source.h"

namespace netral::course::test {

/// Files by path, kept in memory.
class MemorySource : public Source {
 public:
  std::map<std::string, std::string> files;

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override;
};

/// The bytes of a file of the source tree; fails the test when it is not there.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);

/// Every file under a folder, put into memory. Later files replace earlier ones
/// of the same path.
void load_folder(const std::filesystem::path& folder, MemorySource& source);

/// tests/data/
[[nodiscard]] std::filesystem::path data_folder();

/// The small course of tests/data/kursus-uji/dasar.
[[nodiscard]] MemorySource small_course();

}  // namespace netral::course::test

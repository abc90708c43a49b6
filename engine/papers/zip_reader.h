// Reading a part out of a zip archive: what Excel's files are inside. libzip stays in
// zip_reader.cpp.

#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace netral::papers {

class ZipReader {
 public:
  /// Requires: `bytes` outlive the reader. Fails with "zip_unreadable" when they are no
  /// whole archive.
  [[nodiscard]] static base::Result<ZipReader> open(const std::string& bytes);

  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  [[nodiscard]] bool has(const std::string& path) const;

  /// The bytes of one entry. Fails with "zip_unreadable" when it is not there, is locked or
  /// damaged, or with "zip_too_large" when it would unpack to more than a quarter of a
  /// gigabyte.
  [[nodiscard]] base::Result<std::string> read(const std::string& path) const;

 private:
  struct Archive;
  explicit ZipReader(std::unique_ptr<Archive> archive);
  std::unique_ptr<Archive> archive_;
};

}  // namespace netral::papers

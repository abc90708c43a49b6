// Zip archives: what Word's files are inside. libzip stays in zip.cpp.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace netral::papers {

struct ZipEntry {
  std::string path;
  std::string bytes;
};

/// The bytes of an archive with these entries, in this order. The same entries give the
/// same bytes: no clock is read. Fails with "zip_failed" {detail}.
[[nodiscard]] base::Result<std::string> zip(const std::vector<ZipEntry>& entries);

}  // namespace netral::papers

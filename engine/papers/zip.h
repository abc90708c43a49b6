// Zip archives: what Word's files are inside. libzip stays in zip.cpp.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
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

/// What becomes of an entry: other bytes, nothing when it stays, or the fault that ends all.
using ZipChange = std::function<base::Result<std::optional<std::string>>(const ZipEntry&)>;

/// An archive in which the entries that are wanted by their path have become what `change`
/// makes of them. All others stay as they are packed, byte for byte. Fails with
/// "zip_failed" {detail}, also when an entry unpacks to more than 64 MB, and as `change` does.
[[nodiscard]] base::Result<std::string> edit_zip(
    const std::string& bytes, const std::function<bool(std::string_view)>& is_wanted,
    const ZipChange& change);

}  // namespace netral::papers

// Where content files come from: a folder on disk, or the snapshot that an
// attempt has pinned. Paths are relative to the content folder, with "/".

#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace netral::course {

class Source {
 public:
  virtual ~Source() = default;

  /// The bytes of a file. Fails with "content_missing" {file} or
  /// "content_unreadable" {file}.
  [[nodiscard]] virtual base::Result<std::string> read(const std::string& path) const = 0;

  /// The files under a folder and its subfolders that end in `extension`, sorted.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder,
                                                      const std::string& extension) const = 0;
};

}  // namespace netral::course

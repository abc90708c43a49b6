// What was found wrong in one content file, gathered while it is read. A report
// knows the lines of its file, so that a finding needs only a code, a place and
// the values of its sentence.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "course/diagnostic.h"
#include "course/reader/reader.h"

namespace netral::course {

/// A place as the parser counts: lines and bytes, both from 0.
struct Place {
  int line = 0;
  int byte = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

class Report {
 public:
  /// Requires: `file` outlives the report.
  explicit Report(const SourceFile& file);

  void error(std::string_view code, Place at, base::Args args = {});
  void warning(std::string_view code, Place at, base::Args args = {});

  /// Whether as many findings with this code are on the line as are kept: ten. What comes
  /// after these says nothing new, and in a file that is no text there is no end of it.
  [[nodiscard]] bool has_enough(std::string_view code, int line) const;

  [[nodiscard]] bool has_errors() const { return course::has_errors(diagnostics_); }

  /// The path of the file, relative to the content folder.
  [[nodiscard]] const std::string& path() const { return *path_; }

  /// The lines without byte order mark and line ends.
  [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }

  /// Everything found so far, sorted, each finding once.
  [[nodiscard]] Diagnostics diagnostics() const;

  [[nodiscard]] Position position(Place at) const;

 private:
  void add(Severity severity, std::string_view code, Place at, base::Args args);

  const std::string* path_;
  std::vector<std::string_view> lines_;
  Diagnostics diagnostics_;
  std::map<std::pair<int, std::string_view>, int> alike_;  ///< findings by line and code
};

/// `args` with the name in `candidates` that was probably meant, where there is one.
[[nodiscard]] base::Args with_nearest(base::Args args, std::string_view name,
                                      const std::vector<std::string>& candidates);

}  // namespace netral::course

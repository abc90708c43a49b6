// A course of any number of lessons, made up: as long as the lessons that we ship, with
// as many scenes and choices, with variables, quizzes and visits that conditions ask
// for. It is for measuring and is never taught. The same number of lessons always gives
// the same bytes.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/source.h"

namespace netral::bench {

class GeneratedCourse : public course::Source {
 public:
  /// Lints clean, and each of its lessons proves clean. Requires: `lessons` > 0.
  explicit GeneratedCourse(int lessons);

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override;

  /// Every file by its path.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

  /// How many bytes all files have.
  [[nodiscard]] std::size_t size() const;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace netral::bench

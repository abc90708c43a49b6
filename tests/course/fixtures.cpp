#include "course/fixtures.h"

#include "base/text.h"

namespace netral::course::test {

std::vector<std::string> header_values(std::string_view text, std::string_view name) {
  const std::string prefix = "# " + std::string(name) + ": ";
  std::vector<std::string> values;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!line.starts_with('#')) break;
    if (line.starts_with(prefix)) values.emplace_back(line.substr(prefix.size()));
  }
  return values;
}

std::string finding_text(const Diagnostic& diagnostic) {
  return diagnostic.code + " " + std::to_string(diagnostic.at.line) + ":" +
         std::to_string(diagnostic.at.column);
}

}  // namespace netral::course::test

// Files that break one rule each. Their first lines say how to read them and
// what must be found:
//
//   # jenis: pelajaran
//   # harap: NT012 7:5

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "course/diagnostic.h"

namespace netral::course::test {

/// "NT012 7:5", or "soal/contoh.yaml NT012 7:5" where more than one file is read.
using Findings = std::multiset<std::string>;

/// The values of the "# name: value" lines with which a text begins.
[[nodiscard]] std::vector<std::string> header_values(std::string_view text, std::string_view name);

[[nodiscard]] std::string finding_text(const Diagnostic& diagnostic);

}  // namespace netral::course::test

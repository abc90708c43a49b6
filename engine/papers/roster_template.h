// An empty roster to fill in: as CSV, and as a workbook whose columns are text, so that
// Excel keeps every digit of a NIP. libxlsxwriter stays in roster_template.cpp.

#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "base/strings.h"

namespace netral::papers {

/// The head alone: an example would be imported as a person.
[[nodiscard]] std::string roster_template_csv(const base::Strings& strings);

/// Writes the workbook. Its second sheet says how to fill in the first.
/// Requires: nothing of that name is there. Fails with "file_unwritable" {file}.
[[nodiscard]] base::Result<void> write_roster_template(const std::filesystem::path& file,
                                                       const base::Strings& strings);

}  // namespace netral::papers

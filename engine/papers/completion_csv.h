// The completion report as a CSV file: the same rows as the screen.

#pragma once

#include <string>

#include "base/strings.h"
#include "records/report.h"

namespace netral::papers {

[[nodiscard]] std::string completion_csv(const records::CompletionReport& report,
                                         const base::Strings& strings);

}  // namespace netral::papers

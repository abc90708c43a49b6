// Dates as people read them.

#pragma once

#include <string>

#include "base/strings.h"
#include "base/time.h"

namespace netral::ui {

/// "12 Desember 2026".
[[nodiscard]] std::string long_date(const base::Strings& strings, const base::Date& date);

/// "Sabtu, 12 Desember 2026".
[[nodiscard]] std::string day_and_date(const base::Strings& strings, const base::Date& date);

}  // namespace netral::ui

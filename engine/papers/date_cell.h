// A day as people write it into a table.

#pragma once

#include <optional>
#include <string_view>

#include "base/strings.h"
#include "base/time.h"

namespace netral::papers {

/// Reads "31-12-2026", "31/12/2026", "31.12.2026", "31 Desember 2026", "2026-12-31", each
/// also with a time behind it, and the number by which Excel counts days. The day comes
/// before the month, as Indonesians write; a year has four digits. Nothing for all else.
[[nodiscard]] std::optional<base::Date> read_date_cell(std::string_view cell,
                                                       const base::Strings& strings);

}  // namespace netral::papers

// How written Indonesian sounds: numbers, abbreviations and signs as a person would read
// them aloud, so that any synthesiser can. Which abbreviations there are stands in the
// string files ("suara.singkatan.…").

#pragma once

#include <string>
#include <string_view>

#include "base/strings.h"

namespace netral::ui {

/// Words to be said. "70,01" becomes "70 koma 0 1", "1.284" "1284", "18/2023" "18 tahun
/// 2023", a NIP its digits in groups, "BKN" its letters, "UU" "Undang-Undang"; quotes,
/// stars and brackets go, dashes and dots become pauses.
[[nodiscard]] std::string spoken(const base::Strings& strings, std::string_view written);

/// What was typed into a field or rubbed out there: letter by letter, signs and spaces by
/// their names.
[[nodiscard]] std::string spelled(const base::Strings& strings, std::string_view typed);

}  // namespace netral::ui

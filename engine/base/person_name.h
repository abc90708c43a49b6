// Names of people with their academic titles, and what remains of them for comparing
// and for a hint that does not give them away.

#pragma once

#include <string>
#include <string_view>

namespace netral::base {

/// What two ways of writing one name have in common: without titles before it or after
/// a comma, without case, full stops, apostrophes and doubled spaces. "dr. Siti Nur'aini,
/// M.Kes." and "SITI NURAINI" give the same.
[[nodiscard]] std::string name_key(std::string_view name);

/// The initials of the name without its titles, each with an ellipsis: "D… A…".
[[nodiscard]] std::string masked_name(std::string_view name);

}  // namespace netral::base

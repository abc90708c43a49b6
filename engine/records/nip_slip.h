// Slips of the finger between two NIPs. Internal to this folder.

#pragma once

#include <cstddef>
#include <string>

#include "records/identity.h"

namespace netral::records {

/// Which of the four groups a digit of a NIP stands in.
[[nodiscard]] NipGroup group_of(std::size_t digit);

[[nodiscard]] std::size_t digits_apart(const std::string& a, const std::string& b);

[[nodiscard]] std::size_t first_difference(const std::string& a, const std::string& b);

/// Whether one is the other with one wrong digit or two neighbours swapped.
[[nodiscard]] bool is_slip(const std::string& a, const std::string& b);

}  // namespace netral::records

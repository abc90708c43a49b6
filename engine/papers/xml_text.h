// Text that is about to stand in an XML file.

#pragma once

#include <string>
#include <string_view>

namespace netral::papers {

/// The text with U+FFFD for the characters that XML does not know; line breaks and tabs stay.
[[nodiscard]] std::string allowed_in_xml(std::string_view text);

}  // namespace netral::papers

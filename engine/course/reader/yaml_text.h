// Writing a text into a content file.

#pragma once

#include <string>
#include <string_view>

namespace netral::course {

/// The text between quotation marks, as authors write it: `"` and `\` escaped. Line
/// breaks and tabs become spaces, because a text of the course is one paragraph.
[[nodiscard]] std::string quoted_yaml(std::string_view text);

}  // namespace netral::course

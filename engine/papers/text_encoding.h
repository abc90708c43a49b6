// The encodings in which spreadsheets save text.

#pragma once

#include <string>
#include <string_view>

namespace netral::papers {

/// The text as UTF-8 without byte order mark. UTF-16 is known by its mark (Excel's
/// "Unicode text"); what is not valid UTF-8 is Windows-1252, of which Latin-1's letters
/// are a part. A byte that means nothing becomes U+FFFD.
[[nodiscard]] std::string utf8_of(std::string_view bytes);

}  // namespace netral::papers

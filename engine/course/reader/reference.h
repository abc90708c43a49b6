// The reference part of the author's guide, as Markdown: the keys of every kind
// of file from the schema table, and every code with what it means and what to do
// from the string files. The guide carries a copy between two marker lines; a test
// holds the copy against this.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/strings.h"

namespace netral::course {

/// Tables of keys, then the table of codes. `strings` holds "rujukan." and "NT…".
[[nodiscard]] std::string reference(const base::Strings& strings);

/// The guide with what stands between its marker lines replaced by `reference`.
/// Fails with "guide_without_markers".
[[nodiscard]] base::Result<std::string> with_reference(std::string_view guide,
                                                       std::string_view reference);

}  // namespace netral::course

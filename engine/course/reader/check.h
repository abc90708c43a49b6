// The walker that holds a tree against the schema and reports all that differs.

#pragma once

#include "course/reader/report.h"
#include "course/reader/schema.h"
#include "course/reader/tree.h"

namespace netral::course {

/// After this, whatever the report has no error about is as the schema says.
void check(const Node& root, const Shape& shape, Report& report);

/// The words of ids: small letters and digits, joined by single hyphens.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace netral::course

// The schema table as a JSON Schema, so that an editor completes keys and
// underlines slips while an author types. It says what the table says and no
// more: what holds between two places of a file is for lint to find.

#pragma once

#include <string>

#include "course/reader/schema.h"

namespace netral::course {

/// The JSON Schema of one kind of file: draft-07, which editors' YAML extensions
/// know best. A number may be written with or without quotation marks, as our
/// reader takes both.
[[nodiscard]] std::string json_schema(const FileKind& kind);

}  // namespace netral::course

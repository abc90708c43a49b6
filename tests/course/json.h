// A small strict JSON reader, and a checker over the parts of JSON Schema that we
// print. A tree of our own reader is held against a schema as an editor sees it:
// what is not between quotation marks may be a number or a truth value.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "course/reader/tree.h"

namespace netral::course::test {

enum class JsonKind { null, boolean, number, string, array, object };

struct Json {
  JsonKind kind = JsonKind::null;
  std::string text = {};  ///< of a string, number or boolean
  std::vector<Json> items = {};
  std::vector<std::pair<std::string, Json>> members = {};

  [[nodiscard]] const Json* find(std::string_view key) const;
};

/// Nothing when the text is not JSON, or an object has a key twice.
[[nodiscard]] std::optional<Json> parse_json(std::string_view text);

/// What the schema has against the tree: "soal/opsi: minItems". A keyword that the
/// checker does not know is a finding too.
[[nodiscard]] std::vector<std::string> check_against(const Json& schema, const Node& node);

}  // namespace netral::course::test

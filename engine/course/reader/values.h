// How the values of a tree are read: from text to what the schema says it is.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/score.h"
#include "base/time.h"
#include "course/reader/tree.h"

namespace netral::course {

/// "70.01" as 7001; nothing for anything but digits with at most two decimals.
[[nodiscard]] std::optional<base::Scaled> parse_decimal(std::string_view text);

/// ya or tidak, and nothing else.
[[nodiscard]] std::optional<bool> parse_boolean(std::string_view text);

/// The enumerator whose name it is, of an enum that counts from 0 as its names do.
template <typename Enum>
[[nodiscard]] std::optional<Enum> parse_name(std::string_view text,
                                             std::span<const std::string_view> names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

// What stands under a key. A value that is missing or of the wrong kind was
// reported by check() already; here it counts as empty.

[[nodiscard]] std::string text_at(const Node& map, std::string_view key);
[[nodiscard]] int integer_at(const Node& map, std::string_view key);
[[nodiscard]] bool boolean_at(const Node& map, std::string_view key, bool otherwise);
[[nodiscard]] base::Date date_at(const Node& map, std::string_view key);
[[nodiscard]] std::vector<std::string> texts_at(const Node& map, std::string_view key);
[[nodiscard]] const std::vector<Node>& items_at(const Node& map, std::string_view key);
[[nodiscard]] const std::vector<Entry>& entries_at(const Node& map, std::string_view key);

template <typename Id>
[[nodiscard]] Id id_at(const Node& map, std::string_view key) {
  return Id(text_at(map, key));
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> name_at(const Node& map, std::string_view key,
                                          std::span<const std::string_view> names) {
  return parse_name<Enum>(text_at(map, key), names);
}

/// The text of a node without white space at its end, as block scalars leave it.
[[nodiscard]] std::string text_of(const Node& node);

}  // namespace netral::course

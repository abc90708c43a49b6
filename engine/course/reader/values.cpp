#include "course/reader/values.h"

#include "base/text.h"

namespace netral::course {
namespace {

/// Digits alone: parse_int would take a sign as well.
std::optional<int> parse_digits(std::string_view text) {
  const bool signed_or_empty = text.empty() || text.front() < '0' || text.front() > '9';
  return signed_or_empty ? std::nullopt : base::parse_int(text);
}

}  // namespace

std::optional<base::Scaled> parse_decimal(std::string_view text) {
  constexpr int kMostWhole = 1'000'000;  // keeps hundredths within an int
  const std::vector<std::string_view> parts = base::split(text, '.');
  const std::optional<int> whole = parse_digits(parts.front());
  if (!whole || *whole > kMostWhole || parts.size() > 2) return std::nullopt;
  if (parts.size() == 1) return base::Scaled{*whole * 100};
  const std::optional<int> decimals = parse_digits(parts[1]);
  if (!decimals || parts[1].size() > 2) return std::nullopt;
  return base::Scaled{*whole * 100 + (parts[1].size() == 1 ? *decimals * 10 : *decimals)};
}

std::optional<bool> parse_boolean(std::string_view text) {
  if (text == "ya") return true;
  if (text == "tidak") return false;
  return std::nullopt;
}

std::string text_of(const Node& node) { return std::string(base::trim(node.text)); }

std::string text_at(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node == nullptr ? std::string() : text_of(*node);
}

int integer_at(const Node& map, std::string_view key) {
  return base::parse_int(text_at(map, key)).value_or(0);
}

bool boolean_at(const Node& map, std::string_view key, bool otherwise) {
  return parse_boolean(text_at(map, key)).value_or(otherwise);
}

base::Date date_at(const Node& map, std::string_view key) {
  return base::parse_date(text_at(map, key)).value_or(base::Date{});
}

std::vector<std::string> texts_at(const Node& map, std::string_view key) {
  std::vector<std::string> texts;
  for (const Node& item : items_at(map, key)) texts.push_back(text_of(item));
  return texts;
}

const std::vector<Node>& items_at(const Node& map, std::string_view key) {
  static const std::vector<Node> none;
  const Node* node = map.find(key);
  return node == nullptr ? none : node->items;
}

const std::vector<Entry>& entries_at(const Node& map, std::string_view key) {
  static const std::vector<Entry> none;
  const Node* node = map.find(key);
  return node == nullptr ? none : node->entries;
}

}  // namespace netral::course

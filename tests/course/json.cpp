#include "course/json.h"

#include <algorithm>
#include <regex>
#include <set>

#include "base/text.h"

namespace netral::course::test {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<Json> parse() {
    Json json = value();
    skip_space();
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return json;
  }

 private:
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \n\r\t", at_), text_.size()); }

  bool take(char c) {
    skip_space();
    const bool found = at_ < text_.size() && text_[at_] == c;
    if (found) ++at_;
    return found;
  }

  void expect(char c) { failed_ = !take(c) || failed_; }

  Json value() {
    if (take('{')) return object();
    if (take('[')) return array();
    if (take('"')) return {.kind = JsonKind::string, .text = string()};
    return word();
  }

  Json object() {
    Json json{.kind = JsonKind::object};
    if (take('}')) return json;
    do {
      expect('"');
      std::string key = string();
      failed_ = json.find(key) != nullptr || failed_;
      expect(':');
      json.members.emplace_back(std::move(key), value());
    } while (!failed_ && take(','));
    expect('}');
    return json;
  }

  Json array() {
    Json json{.kind = JsonKind::array};
    if (take(']')) return json;
    do json.items.push_back(value());
    while (!failed_ && take(','));
    expect(']');
    return json;
  }

  /// After its opening quote. Of escapes, those that we print.
  std::string string() {
    std::string out;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) failed_ = true;
      if (text_[at_] == '\\') {
        ++at_;
        const bool is_known = text_.substr(at_, 1) == "\"" || text_.substr(at_, 1) == "\\";
        failed_ = !is_known || failed_;
      }
      if (at_ < text_.size()) out += text_[at_++];
    }
    failed_ = at_ >= text_.size() || failed_;
    ++at_;
    return out;
  }

  Json word() {
    const std::size_t end = std::min(text_.find_first_of(" \n\r\t,]}", at_), text_.size());
    std::string text(text_.substr(at_, end - at_));
    at_ = end;
    if (text == "true" || text == "false") return {.kind = JsonKind::boolean, .text = text};
    static const std::regex number("-?(0|[1-9][0-9]*)([.][0-9]+)?");
    failed_ = !std::regex_match(text, number) || failed_;
    return {.kind = JsonKind::number, .text = std::move(text)};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

/// How a YAML 1.2 editor types a scalar.
std::string type_of(const Node& node) {
  static const std::regex integer("[-+]?[0-9]+");
  static const std::regex number("[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)");
  if (node.kind == NodeKind::list) return "array";
  if (node.kind == NodeKind::map) return "object";
  if (node.kind != NodeKind::text) return "null";
  if (node.is_quoted) return "string";
  if (std::regex_match(node.text, integer)) return "integer";
  if (std::regex_match(node.text, number)) return "number";
  if (node.text == "true" || node.text == "false") return "boolean";
  return node.text.empty() || node.text == "null" ? "null" : "string";
}

class Checker {
 public:
  std::vector<std::string> findings;

  void check(const Json& schema, const Node& node, const std::string& path) {
    if (schema.kind == JsonKind::boolean) {
      if (schema.text == "false") find(path, "false");
      return;
    }
    for (const auto& [keyword, value] : schema.members) {
      if (!holds(schema, keyword, value, node, path)) find(path, keyword);
    }
  }

 private:
  void find(const std::string& path, const std::string& keyword) {
    findings.push_back(path + ": " + keyword);
  }

  /// Keywords about what is inside report for themselves.
  bool holds(const Json& schema, const std::string& keyword, const Json& value, const Node& node,
             const std::string& path) {
    static const std::set<std::string> silent = {"$schema", "title", "description",
                                                 "patternErrorMessage"};
    if (silent.contains(keyword)) return true;
    if (keyword == "type") return has_type(value, type_of(node));
    if (keyword == "enum") return has_value(value, node);
    if (keyword == "if") return branch(schema, node, path);
    if (keyword == "then" || keyword == "else") return true;  // with their "if"
    if (keyword == "allOf") {
      for (const Json& part : value.items) check(part, node, path);
      return true;
    }
    if (node.kind == NodeKind::map) return map_holds(schema, keyword, value, node, path);
    if (node.kind == NodeKind::list) return list_holds(keyword, value, node, path);
    return scalar_holds(keyword, value, node);
  }

  static bool has_type(const Json& types, const std::string& type) {
    const auto is_it = [&](const Json& t) {
      return t.text == type || (t.text == "number" && type == "integer");
    };
    if (types.kind == JsonKind::string) return is_it(types);
    return std::any_of(types.items.begin(), types.items.end(), is_it);
  }

  static bool has_value(const Json& values, const Node& node) {
    return type_of(node) == "string" &&
           std::any_of(values.items.begin(), values.items.end(),
                       [&](const Json& value) { return value.text == node.text; });
  }

  bool branch(const Json& schema, const Node& node, const std::string& path) {
    Checker condition;
    condition.check(*schema.find("if"), node, path);
    const Json* next = schema.find(condition.findings.empty() ? "then" : "else");
    if (next != nullptr) check(*next, node, path);
    return true;
  }

  bool map_holds(const Json& schema, const std::string& keyword, const Json& value,
                 const Node& node, const std::string& path) {
    if (keyword == "properties") {
      for (const auto& [key, inner] : value.members) {
        const Node* found = node.find(key);
        if (found != nullptr) check(inner, *found, path + "/" + key);
      }
      return true;
    }
    if (keyword == "additionalProperties") return others_hold(schema, value, node, path);
    if (keyword == "required") {
      return std::all_of(value.items.begin(), value.items.end(),
                         [&](const Json& key) { return node.find(key.text) != nullptr; });
    }
    if (keyword == "propertyNames") {
      const std::regex pattern(value.find("pattern")->text);
      return std::all_of(node.entries.begin(), node.entries.end(),
                         [&](const Entry& entry) { return std::regex_search(entry.key, pattern); });
    }
    const auto size = node.entries.size();
    if (keyword == "minProperties") return size >= std::stoul(value.text);
    if (keyword == "maxProperties") return size <= std::stoul(value.text);
    return false;
  }

  bool others_hold(const Json& schema, const Json& value, const Node& node,
                   const std::string& path) {
    const Json* properties = schema.find("properties");
    for (const Entry& entry : node.entries) {
      if (properties != nullptr && properties->find(entry.key) != nullptr) continue;
      check(value, entry.value, path + "/" + entry.key);
    }
    return true;
  }

  bool list_holds(const std::string& keyword, const Json& value, const Node& node,
                  const std::string& path) {
    if (keyword == "items") {
      for (const Node& item : node.items) check(value, item, path);
      return true;
    }
    if (keyword == "uniqueItems") {
      std::set<std::string> seen;
      return std::all_of(node.items.begin(), node.items.end(),
                         [&](const Node& item) { return seen.insert(item.text).second; });
    }
    const auto size = node.items.size();
    if (keyword == "minItems") return size >= std::stoul(value.text);
    if (keyword == "maxItems") return size <= std::stoul(value.text);
    return is_of_other_type(keyword);
  }

  static bool scalar_holds(const std::string& keyword, const Json& value, const Node& node) {
    const std::string type = type_of(node);
    if (type == "integer" || type == "number") {
      if (keyword == "minimum") return std::stod(node.text) >= std::stod(value.text);
      if (keyword == "maximum") return std::stod(node.text) <= std::stod(value.text);
    }
    if (type == "string") {
      const std::size_t length = base::length_in_characters(node.text);
      if (keyword == "pattern") return std::regex_search(node.text, std::regex(value.text));
      if (keyword == "minLength") return length >= std::stoul(value.text);
      if (keyword == "maxLength") return length <= std::stoul(value.text);
    }
    return is_of_other_type(keyword);
  }

  /// JSON Schema's keywords say nothing of values that are not of their type.
  static bool is_of_other_type(const std::string& keyword) {
    static const std::set<std::string> known = {"minimum",       "maximum",
                                                "pattern",       "minLength",
                                                "maxLength",     "items",
                                                "minItems",      "maxItems",
                                                "uniqueItems",   "properties",
                                                "required",      "propertyNames",
                                                "minProperties", "additionalProperties",
                                                "maxProperties"};
    return known.contains(keyword);
  }
};

}  // namespace

const Json* Json::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& member) { return member.first == key; });
  return found == members.end() ? nullptr : &found->second;
}

std::optional<Json> parse_json(std::string_view text) { return Parser(text).parse(); }

std::vector<std::string> check_against(const Json& schema, const Node& node) {
  Checker checker;
  checker.check(schema, node, "");
  return checker.findings;
}

}  // namespace netral::course::test

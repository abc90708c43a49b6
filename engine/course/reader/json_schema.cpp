#include "course/reader/json_schema.h"

#include <fmt/format.h>

#include <vector>

#include "base/text.h"

namespace netral::course {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Writes JSON with one member a line. Every value is written right after its
/// key or inside an array; commas and indentation are its own affair.
class Writer {
 public:
  void key(std::string_view name) {
    begin_line();
    text_ += quoted(name) + ": ";
    after_key_ = true;
  }

  void value(std::string_view json) {
    if (!after_key_) begin_line();
    text_ += json;
    after_key_ = false;
  }

  void open(char bracket) {
    value(std::string(1, bracket));
    ++depth_;
    is_first_ = true;
  }

  void close(char bracket) {
    --depth_;
    if (!is_first_) break_line();
    text_ += bracket;
    is_first_ = false;
  }

  void member(std::string_view name, std::string_view json) {
    key(name);
    value(json);
  }

  [[nodiscard]] std::string take() { return std::move(text_) + '\n'; }

 private:
  void begin_line() {
    if (!is_first_) text_ += ',';
    if (depth_ > 0) break_line();
    is_first_ = false;
  }

  void break_line() { text_ += '\n' + std::string(static_cast<std::size_t>(depth_) * 2, ' '); }

  std::string text_;
  int depth_ = 0;
  bool is_first_ = true;
  bool after_key_ = false;
};

template <typename Names>
std::string array_of(const Names& names) {
  std::vector<std::string> values;
  for (const std::string_view name : names) values.push_back(quoted(name));
  return '[' + base::join(values, ", ") + ']';
}

/// What a whole number between quotation marks looks like. Where there are few
/// of them, exactly those.
std::string integer_pattern(Range range) {
  constexpr int kFew = 200;
  if (range.least < 0 || range.most - range.least > kFew) return "^-?[0-9]+$";
  std::vector<std::string> values;
  for (int value = range.least; value <= range.most; ++value) {
    values.push_back(std::to_string(value));
  }
  return "^0*(" + base::join(values, "|") + ")$";
}

/// Hundredths as a number: 7001 is 70.01.
std::string decimal_text(int hundredths) {
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

constexpr std::string_view kIdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

class SchemaPrinter {
 public:
  std::string print(const FileKind& kind) {
    writer_.open('{');
    writer_.member("$schema", quoted("http://json-schema.org/draft-07/schema#"));
    writer_.member("title", quoted(kind.shape->name));
    writer_.member("description", quoted(kind.where));
    print_shape(*kind.shape);
    writer_.close('}');
    return writer_.take();
  }

 private:
  void print_shape(const Shape& shape) {
    writer_.member("type", quoted("object"));
    writer_.member("additionalProperties", "false");
    writer_.key("properties");
    writer_.open('{');
    for (const Field& field : shape.fields) print_field(field);
    writer_.close('}');
    print_required(shape);
    print_conditions(shape);
  }

  void print_field(const Field& field) {
    writer_.key(field.key);
    writer_.open('{');
    writer_.member("description", quoted(field.help));
    print_type(field.type);
    writer_.close('}');
  }

  void print_required(const Shape& shape) {
    std::vector<std::string_view> keys;
    for (const Field& field : shape.fields) {
      if (field.need == Need::required) keys.push_back(field.key);
    }
    if (!keys.empty()) writer_.member("required", array_of(keys));
  }

  void print_conditions(const Shape& shape) {
    std::vector<const Field*> conditional;
    for (const Field& field : shape.fields) {
      if (is_conditional(field.need)) conditional.push_back(&field);
    }
    if (conditional.empty()) return;
    writer_.key("allOf");
    writer_.open('[');
    for (const Field* field : conditional) print_condition(*field);
    writer_.close(']');
  }

  void print_condition(const Field& field) {
    writer_.open('{');
    writer_.key("if");
    writer_.open('{');
    if (!field.when.values.empty()) {
      writer_.member("properties", fmt::format("{{{}: {{\"enum\": {}}}}}", quoted(field.when.key),
                                               array_of(field.when.values)));
    }
    writer_.member("required", array_of(std::vector{field.when.key}));
    writer_.close('}');
    if (field.need != Need::free_when) {
      writer_.member("then", fmt::format("{{\"required\": [{}]}}", quoted(field.key)));
    }
    if (field.need != Need::also_when) {
      writer_.member("else", fmt::format("{{\"properties\": {{{}: false}}}}", quoted(field.key)));
    }
    writer_.close('}');
  }

  void print_type(const Type& type) {
    switch (type.value) {
      case ValueType::list:
        return print_list(type);
      case ValueType::map:
        return print_map(type);
      case ValueType::shape:
        return print_shape(*type.shape);
      default:
        return print_scalar(type);
    }
  }

  void print_list(const Type& type) {
    writer_.member("type", quoted("array"));
    print_bounds("minItems", "maxItems", type.range);
    const ValueType element = type.element->value;
    if (element == ValueType::reference || element == ValueType::enumeration) {
      writer_.member("uniqueItems", "true");
    }
    writer_.key("items");
    writer_.open('{');
    print_type(*type.element);
    writer_.close('}');
  }

  void print_map(const Type& type) {
    writer_.member("type", quoted("object"));
    print_bounds("minProperties", "maxProperties", type.range);
    writer_.member("propertyNames", fmt::format("{{\"pattern\": {}}}", quoted(kIdPattern)));
    writer_.key("additionalProperties");
    writer_.open('{');
    print_type(*type.element);
    writer_.close('}');
  }

  void print_bounds(std::string_view least, std::string_view most, Range range) {
    if (range.least > 0) writer_.member(least, std::to_string(range.least));
    if (range.most != kUnbounded) writer_.member(most, std::to_string(range.most));
  }

  void print_scalar(const Type& type) {
    switch (type.value) {
      case ValueType::id:
      case ValueType::reference:
        return print_text(kIdPattern);
      case ValueType::integer:
        print_number("integer", std::to_string(type.range.least), std::to_string(type.range.most),
                     integer_pattern(type.range));
        // Not of JSON Schema, but editors show it instead of the pattern.
        return writer_.member(
            "patternErrorMessage",
            quoted(fmt::format("Bilangan bulat {} sampai {}.", type.range.least, type.range.most)));
      case ValueType::decimal:
        return print_number("number", decimal_text(type.range.least), decimal_text(type.range.most),
                            "^[0-9]+([.][0-9]{1,2})?$");
      case ValueType::date:
        return print_string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case ValueType::boolean:
        return writer_.member("enum", R"(["ya", "tidak"])");
      case ValueType::enumeration:
      case ValueType::format:
        return writer_.member("enum", array_of(type.names));
      case ValueType::picture:
        return print_string("^[^/ :][^ :]*[.]svg$");
      case ValueType::digest:
        return print_text("^[0-9a-f]{64}$");
      default:
        return print_words(type.range);
    }
  }

  void print_string(std::string_view pattern) {
    writer_.member("type", quoted("string"));
    writer_.member("pattern", quoted(pattern));
  }

  /// An editor takes 012 or 2026.11 for a number where our reader sees text.
  void print_text(std::string_view pattern) {
    writer_.member("type", R"(["string", "number"])");
    writer_.member("pattern", quoted(pattern));
  }

  void print_words(Range range) {
    writer_.member("type", R"(["string", "number", "boolean"])");
    print_bounds("minLength", "maxLength", {1, range.most});
  }

  void print_number(std::string_view name, std::string_view least, std::string_view most,
                    std::string_view pattern) {
    writer_.member("type", fmt::format("[{}, \"string\"]", quoted(name)));
    writer_.member("minimum", least);
    writer_.member("maximum", most);
    writer_.member("pattern", quoted(pattern));
  }

  Writer writer_;
};

}  // namespace

std::string json_schema(const FileKind& kind) { return SchemaPrinter().print(kind); }

}  // namespace netral::course

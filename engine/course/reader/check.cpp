#include "course/reader/check.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/markup.h"
#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

/// A value with what messages need to say about it: the key that it stands
/// under, and where that is.
struct Subject {
  const Node& node;
  std::string_view key;
  Place at;
};

std::vector<std::string> strings_of(std::span<const std::string_view> names) {
  return {names.begin(), names.end()};
}

bool holds(const Presence& when, const Node& map) {
  const Node* neighbour = map.find(when.key);
  if (neighbour == nullptr || when.values.empty()) return neighbour != nullptr;
  const std::string value = text_of(*neighbour);
  return std::find(when.values.begin(), when.values.end(), value) != when.values.end();
}

const Field* find_field(const Shape& shape, std::string_view key) {
  const auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == shape.fields.end() ? nullptr : &*found;
}

/// Whether it cannot be said if `when` holds, because its neighbour has no value of its kind.
bool is_undecided(const Presence& when, const Shape& shape, const Node& map) {
  const Node* neighbour = map.find(when.key);
  const Field* field = find_field(shape, when.key);
  if (when.values.empty() || neighbour == nullptr || field == nullptr) return false;
  const std::span<const std::string_view> names = field->type.names;
  return std::find(names.begin(), names.end(), text_of(*neighbour)) == names.end();
}

class Walker {
 public:
  explicit Walker(Report& report) : report_(report) {}

  void check_shape(const Node& map, const Shape& shape, Place at) {
    std::vector<const Entry*> unknown;
    for (const Entry& entry : map.entries) {
      const Field* field = find_field(shape, entry.key);
      if (field == nullptr) {
        unknown.push_back(&entry);
      } else {
        check_value({entry.value, entry.key, entry.at}, field->type);
      }
    }
    if (!unknown.empty()) report_unknown_keys(unknown, shape, map);
    if (map.is_incomplete) return;
    for (const Field& field : shape.fields) check_presence(field, shape, map, at);
  }

  void check_value(const Subject& subject, const Type& type) {
    if (subject.node.kind == NodeKind::unreadable) return;
    if (subject.node.kind == NodeKind::nothing) {
      report_.error(code::kEmptyValue, subject.at, {{"key", std::string(subject.key)}});
      return;
    }
    switch (type.value) {
      case ValueType::list:
        return check_list(subject, type);
      case ValueType::map:
        return check_map(subject, type);
      case ValueType::shape:
        return check_shaped(subject, type);
      default:
        return check_scalar(subject, type);
    }
  }

 private:
  /// Each with the key of the shape that it was probably meant for, of those that are
  /// not there.
  void report_unknown_keys(const std::vector<const Entry*>& unknown, const Shape& shape,
                           const Node& map) {
    std::vector<std::string> unused;
    for (const Field& field : shape.fields) {
      if (map.find(field.key) == nullptr) unused.emplace_back(field.key);
    }
    for (const Entry* entry : unknown) {
      report_.error(code::kUnknownKey, entry->at,
                    with_nearest({{"key", entry->key}, {"where", std::string(shape.name)}},
                                 entry->key, unused));
    }
  }

  void check_presence(const Field& field, const Shape& shape, const Node& map, Place at) {
    const auto entry = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](const Entry& e) { return e.key == field.key; });
    const bool is_there = entry != map.entries.end();
    base::Args args = {{"key", std::string(field.key)}, {"where", std::string(shape.name)}};
    if (is_conditional(field.need) && is_undecided(field.when, shape, map)) return;
    const bool fits = is_conditional(field.need) && holds(field.when, map);
    const bool needed = field.need == Need::required || (fits && field.need != Need::free_when);
    const bool refused = !fits && (field.need == Need::only_when || field.need == Need::free_when);
    if (needed && !is_there) {
      args.emplace("help", field.help);
      report_.error(code::kMissingKey, at, std::move(args));
    } else if (refused && is_there) {
      args.emplace("expected", condition_text(field.when));
      report_.error(code::kKeyDoesNotFit, entry->at, std::move(args));
    }
  }

  /// "jenis: benar-salah"
  static std::string condition_text(const Presence& when) {
    std::string text(when.key);
    if (when.values.empty()) return text;
    return text + ": " + base::join(strings_of(when.values), " / ");
  }

  void check_list(const Subject& subject, const Type& type) {
    if (subject.node.kind != NodeKind::list) return report_kind(code::kExpectedList, subject);
    check_count(subject, static_cast<int>(subject.node.items.size()), type.range);
    for (const Node& item : subject.node.items) {
      check_value({item, subject.key, item.at}, *type.element);
    }
    if (type.element->value == ValueType::shape) check_ids_differ(subject.node);
    if (type.element->value == ValueType::reference ||
        type.element->value == ValueType::enumeration) {
      check_texts_differ(subject.node);
    }
  }

  void check_map(const Subject& subject, const Type& type) {
    if (subject.node.kind != NodeKind::map) return report_kind(code::kExpectedMap, subject);
    check_count(subject, static_cast<int>(subject.node.entries.size()), type.range);
    for (const Entry& entry : subject.node.entries) {
      check_id(entry.key, entry.at);
      check_value({entry.value, entry.key, entry.at}, *type.element);
    }
  }

  void check_shaped(const Subject& subject, const Type& type) {
    if (subject.node.kind != NodeKind::map) return report_kind(code::kExpectedMap, subject);
    check_shape(subject.node, *type.shape, subject.at);
  }

  void report_kind(std::string_view code, const Subject& subject) {
    report_.error(code, subject.node.at, {{"key", std::string(subject.key)}});
  }

  void check_count(const Subject& subject, int count, Range range) {
    if (count >= range.least && count <= range.most) return;
    report_.error(code::kWrongCount, subject.at,
                  {{"key", std::string(subject.key)},
                   {"value", std::to_string(count)},
                   {"expected", range_text(range)}});
  }

  static std::string range_text(Range range) {
    if (range.least == range.most) return std::to_string(range.least);
    if (range.most == kUnbounded) return "≥ " + std::to_string(range.least);
    return std::to_string(range.least) + "–" + std::to_string(range.most);
  }

  void check_ids_differ(const Node& list) {
    std::set<std::string> seen;
    for (const Node& item : list.items) {
      const Node* id = item.find("id");
      if (id == nullptr || id->text.empty() || seen.insert(id->text).second) continue;
      report_.error(code::kDoubledId, id->at, {{"id", id->text}});
    }
  }

  void check_texts_differ(const Node& list) {
    std::set<std::string> seen;
    for (const Node& item : list.items) {
      if (item.text.empty() || seen.insert(item.text).second) continue;
      report_.error(code::kDoubledId, item.at, {{"id", item.text}});
    }
  }

  void check_scalar(const Subject& subject, const Type& type) {
    if (subject.node.kind != NodeKind::text) return report_kind(code::kExpectedText, subject);
    const std::string_view text = base::trim(subject.node.text);
    if (text.empty()) return report_kind(code::kEmptyValue, subject);
    switch (type.value) {
      case ValueType::prose:
        return check_markup(subject, text);
      case ValueType::id:
      case ValueType::reference:
        return check_id(subject.node.text, subject.node.at);  // no space around it either
      case ValueType::integer:
        return check_integer(subject, text, type.range);
      case ValueType::decimal:
        return check_decimal(subject, text, type.range);
      case ValueType::date:
        return check_date(subject, text);
      case ValueType::boolean:
        return check_boolean(subject, text);
      case ValueType::enumeration:
        return check_name(code::kUnknownValue, subject, text, type);
      case ValueType::format:
        return check_name(code::kUnknownSchema, subject, text, type);
      case ValueType::picture:
        return check_picture(subject, text);
      case ValueType::digest:
        return check_digest(subject, text);
      default:
        return check_length(subject, text, type.range);
    }
  }

  void check_length(const Subject& subject, std::string_view text, Range range) {
    const auto length = base::length_in_characters(text);
    if (length <= static_cast<std::size_t>(range.most)) return;
    report_value(code::kTextTooLong, subject, text,
                 {{"expected", std::to_string(range.most)}, {"count", std::to_string(length)}});
  }

  /// A star that stands alone was probably meant to have a partner.
  void check_markup(const Subject& subject, std::string_view text) {
    if (text.find('*') == std::string_view::npos) return;
    if (base::without_markup(text).find('*') == std::string::npos) return;
    report_.warning(code::kLoneStar, subject.node.at, {{"key", std::string(subject.key)}});
  }

  void check_id(std::string_view text, Place at) {
    if (!is_id(text)) report_.error(code::kBadId, at, {{"value", std::string(text)}});
  }

  void check_integer(const Subject& subject, std::string_view text, Range range) {
    const std::optional<int> value = base::parse_int(text);
    if (!value) return report_value(code::kNotInteger, subject, text);
    if (*value < range.least || *value > range.most) {
      report_value(code::kOutOfRange, subject, text, {{"expected", range_text(range)}});
    }
  }

  void check_decimal(const Subject& subject, std::string_view text, Range range) {
    const std::optional<base::Scaled> value = parse_decimal(text);
    if (!value) return report_value(code::kNotDecimal, subject, text);
    if (value->hundredths < range.least || value->hundredths > range.most) {
      const Range whole{range.least / 100, range.most / 100};
      report_value(code::kOutOfRange, subject, text, {{"expected", range_text(whole)}});
    }
  }

  void check_date(const Subject& subject, std::string_view text) {
    if (!base::parse_date(text)) report_value(code::kBadDate, subject, text);
  }

  void check_boolean(const Subject& subject, std::string_view text) {
    if (!parse_boolean(text)) report_value(code::kNotBoolean, subject, text);
  }

  void check_name(std::string_view code, const Subject& subject, std::string_view text,
                  const Type& type) {
    const auto found = std::find(type.names.begin(), type.names.end(), text);
    if (found != type.names.end()) return;
    const std::vector<std::string> names = strings_of(type.names);
    report_value(code, subject, text,
                 with_nearest({{"expected", base::join(names, ", ")}}, text, names));
  }

  void check_picture(const Subject& subject, std::string_view text) {
    const bool leaves_folder = text.starts_with('/') || text.find("..") != std::string_view::npos;
    const bool is_portable = text.find_first_of("\\: ") == std::string_view::npos;
    if (leaves_folder || !is_portable || !text.ends_with(".svg")) {
      report_value(code::kBadPicturePath, subject, text);
    }
  }

  void check_digest(const Subject& subject, std::string_view text) {
    if (!base::parse_hash(text)) report_value(code::kBadDigest, subject, text);
  }

  void report_value(std::string_view code, const Subject& subject, std::string_view value,
                    base::Args args = {}) {
    args.emplace("key", subject.key);
    args.emplace("value", value);
    report_.error(code, subject.node.at, std::move(args));
  }

  Report& report_;
};

}  // namespace

bool is_id(std::string_view text) {
  bool after_word = false;
  for (const char c : text) {
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!is_word && (c != '-' || !after_word)) return false;
    after_word = is_word;
  }
  return after_word;
}

void check(const Node& root, const Shape& shape, Report& report) {
  if (root.kind == NodeKind::unreadable || root.kind == NodeKind::nothing) return;
  if (root.kind != NodeKind::map) {
    report.error(code::kExpectedMap, root.at, {{"key", std::string(shape.name)}});
    return;
  }
  Walker(report).check_shape(root, shape, root.at);
}

}  // namespace netral::course

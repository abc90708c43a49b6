#include "course/reader/skeleton.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "course/reader/report.h"
#include "course/reader/scan.h"
#include "course/reader/tree.h"

namespace netral::course {
namespace {

constexpr std::string_view kItemsKey = "\nsoal:\n";

std::string_view line_end_of(std::string_view text) {
  return text.find("\r\n") == text.npos ? "\n" : "\r\n";
}

/// The offset of a place in the bytes of its file, byte order mark and all.
std::size_t offset_of(std::string_view text, Place place) {
  std::size_t at = 0;
  for (int line = 0; line < place.line; ++line) at = text.find('\n', at) + 1;
  const bool after_mark = place.line == 0 && text.starts_with("\xEF\xBB\xBF");
  return at + (after_mark ? 3 : 0) + static_cast<std::size_t>(place.byte);
}

const Node* find_module(const Node& root, const ModuleId& module) {
  const Node* modules = root.find("modul");
  if (modules == nullptr) return nullptr;
  const auto found =
      std::find_if(modules->items.begin(), modules->items.end(), [&](const Node& node) {
        const Node* id = node.find("id");
        return id != nullptr && id->text == module.str();
      });
  return found == modules->items.end() ? nullptr : &*found;
}

/// The text with `name` after the list entry `last`: ", name" in brackets, a line of
/// its own below a hyphen.
std::string with_entry(std::string text, const Node& last, const std::string& name) {
  const std::size_t begin = offset_of(text, last.at);
  const std::size_t line_begin = text.rfind('\n', begin) + 1;  // npos + 1 is 0
  const std::string before = text.substr(line_begin, begin - line_begin);
  if (!base::trim(before).ends_with('-')) {
    const std::size_t quotes = last.is_quoted ? 2 : 0;
    return text.insert(begin + last.text.size() + quotes, ", " + name);
  }
  const std::size_t line_end = std::min(text.find_first_of("\r\n", begin), text.size());
  return text.insert(line_end, std::string(line_end_of(text)) + before + name);
}

std::string known_modules(const Course& course) {
  std::vector<std::string> ids;
  for (const Module& module : course.modules) ids.push_back(module.id.str());
  return base::join(ids, ", ");
}

/// How far the entries of a list stand from the margin.
std::size_t indent_of(const std::string& text, const Node& entry) {
  const std::size_t line_begin = text.rfind('\n', offset_of(text, entry.at)) + 1;
  return std::min(text.find_first_not_of(' ', line_begin), text.size()) - line_begin;
}

/// The lines with their margin moved so that the first stands at `indent`.
std::string moved_to(std::string_view lines, std::size_t indent, std::string_view line_end) {
  const std::size_t margin = std::min(lines.find_first_not_of(' '), lines.size());
  std::string out;
  for (std::string_view line : base::split(lines, '\n')) {
    if (line.empty()) continue;
    line.remove_prefix(std::min(margin, line.size()));
    out += std::string(indent, ' ') + std::string(line) + std::string(line_end);
  }
  return out;
}

}  // namespace

std::string filled_template(std::string text, const base::Args& values) {
  for (const auto& [name, value] : values) {
    const std::string mark = "<" + name + ">";
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

base::Result<std::string> with_lesson(const SourceFile& course, const ModuleId& module,
                                      const LessonId& lesson) {
  const auto before = read_course(course);
  if (!before.value) return base::fault("content_broken", {{"file", course.path}});
  if (const Module* listed = before.value->module_of(lesson)) {
    if (listed->id == module) return course.text;
    return base::fault("lesson_listed", {{"lesson", lesson.str()}, {"module", listed->id.str()}});
  }
  Report report(course);
  const Node root = read_tree(scan(report), report);
  const Node* node = find_module(root, module);
  if (node == nullptr) {
    return base::fault("module_unknown",
                       {{"module", module.str()}, {"known", known_modules(*before.value)}});
  }
  const Node& last = node->find("pelajaran")->items.back();
  SourceFile after{course.path, with_entry(course.text, last, lesson.str())};
  const auto read = read_course(after);
  const Module* changed = read.value ? read.value->find(module) : nullptr;
  const bool done = changed != nullptr && changed->lessons.back() == lesson &&
                    changed->lessons.size() == before.value->find(module)->lessons.size() + 1;
  if (done) return std::move(after.text);
  return base::fault("course_not_changed",
                     {{"file", course.path}, {"lesson", lesson.str()}, {"module", module.str()}});
}

base::Result<std::string> with_items(const SourceFile& bank, std::string_view other_bank) {
  const auto before = read_bank(bank);
  if (!before.value) return base::fault("content_broken", {{"file", bank.path}});
  Report report(bank);
  const Node root = read_tree(scan(report), report);
  const std::size_t indent = indent_of(bank.text, root.find("soal")->items.back());
  const std::string_view line_end = line_end_of(bank.text);
  const std::size_t items = other_bank.find(kItemsKey);
  const auto not_changed = base::fault("bank_not_changed", {{"file", bank.path}});
  if (items == other_bank.npos) return not_changed;
  SourceFile after = bank;
  if (!after.text.ends_with('\n')) after.text += line_end;
  after.text += moved_to(other_bank.substr(items + kItemsKey.size()), indent, line_end);
  const auto read = read_bank(after);
  if (!read.value || read.value->items.size() <= before.value->items.size()) return not_changed;
  return std::move(after.text);
}

}  // namespace netral::course

#include "app/authoring.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "app/author.h"
#include "base/text.h"
#include "course/reader/check.h"
#include "course/reader/json_schema.h"
#include "course/reader/paths.h"
#include "course/reader/reference.h"
#include "course/reader/skeleton.h"
#include "platform/files.h"

namespace netral::app {
namespace {

constexpr const char* kGuideFile = "README.md";
constexpr const char* kSchemaFolder = "skema";
constexpr const char* kPlaythroughExtension = ".uji";

std::string schema_names() {
  std::vector<std::string> names;
  for (const course::FileKind& kind : course::kFileKinds) names.emplace_back(kind.name);
  return base::join(names, ", ");
}

/// A lesson's files and its place in the course.
struct LessonDrafts {
  std::vector<Draft> drafts;
  bool is_listed = false;
};

base::Result<LessonDrafts> draft_lesson(const Author& author, const course::ModuleId& module,
                                        const course::LessonId& lesson) {
  const std::string path = course::lesson_path(module, lesson);
  const std::string stem = path.substr(0, path.rfind('.'));
  const std::string playthroughs = stem + kPlaythroughExtension;
  for (const std::string& file : {path, playthroughs}) {
    if (author.has(file)) return base::fault("file_exists", {{"file", file}});
  }
  const auto course_file = author.read(course::kCourseFile);
  if (!course_file) return tl::unexpected(course_file.error());
  auto listed = course::with_lesson(*course_file, module, lesson);
  const bool is_listed = listed.has_value();
  if (!is_listed && listed.error().key != "course_not_changed") {
    return tl::unexpected(listed.error());
  }
  const auto course = course::read_course(*course_file);
  const base::Args values = {{"id", lesson.str()}, {"versi", course.value->version}};
  auto text = author.filled("pelajaran.yaml", values);
  if (!text) return tl::unexpected(text.error());
  auto ways = author.filled("pelajaran.uji", values);
  if (!ways) return tl::unexpected(ways.error());
  LessonDrafts result{{{path, std::move(*text)}, {playthroughs, std::move(*ways)}}, is_listed};
  if (is_listed && *listed != course_file->text) {
    result.drafts.push_back({course::kCourseFile, std::move(*listed)});
  }
  return result;
}

/// The bank that holds an item of that id already.
std::optional<std::string> bank_with(const Environment& environment, const course::ItemId& item) {
  const auto source = platform::folder_source(environment.content);
  for (const std::string& path : source->list(course::kBankFolder, course::kContentExtension)) {
    const auto text = source->read(path);
    const auto bank = text ? course::read_bank({path, *text}) : course::Read<course::Bank>{};
    if (!bank.value) continue;
    const auto& items = bank.value->items;
    const bool holds = std::any_of(items.begin(), items.end(),
                                   [&](const course::Item& other) { return other.id == item; });
    if (holds) return path;
  }
  return std::nullopt;
}

base::Result<Draft> draft_item(const Author& author, const course::TopicId& topic,
                               const course::ItemId& item) {
  auto text = author.filled("soal.yaml", {{"topik", topic.str()}, {"id", item.str()}});
  if (!text) return tl::unexpected(text.error());
  const std::string path = course::bank_path(topic);
  if (!author.has(path)) return Draft{path, std::move(*text)};
  const auto bank = author.read(path);
  if (!bank) return tl::unexpected(bank.error());
  auto longer = course::with_items(*bank, *text);
  if (!longer) return tl::unexpected(longer.error());
  return Draft{path, std::move(*longer)};
}

}  // namespace

int print_schema(const Environment& environment, const std::string& kind, std::ostream& out,
                 std::ostream& trouble) {
  const auto found = std::find_if(course::kFileKinds.begin(), course::kFileKinds.end(),
                                  [&](const course::FileKind& k) { return k.name == kind; });
  if (found == course::kFileKinds.end()) {
    Author author(environment, out, trouble);
    return author.complain({"schema_kind", {{"known", schema_names()}}});
  }
  out << course::json_schema(*found);
  return 0;
}

int write_schemas(const Environment& environment, std::ostream& out, std::ostream& trouble) {
  std::vector<Draft> drafts;
  for (const course::FileKind& kind : course::kFileKinds) {
    const std::string name = std::string(kind.name) + ".json";
    drafts.push_back({std::string(kSchemaFolder) + "/" + name, course::json_schema(kind)});
  }
  return Author(environment, out, trouble).write(drafts);
}

int print_guide(const Environment& environment, std::ostream& out) {
  out << course::reference(environment.strings);
  return 0;
}

int write_guide(const Environment& environment, std::ostream& out, std::ostream& trouble) {
  Author author(environment, out, trouble);
  const auto guide = author.read(kGuideFile);
  if (!guide) return author.complain(guide.error());
  const auto renewed = course::with_reference(guide->text, course::reference(environment.strings));
  if (!renewed) return author.complain(renewed.error());
  return author.write({{kGuideFile, *renewed}});
}

int new_lesson(const Environment& environment, const std::string& address, std::ostream& out,
               std::ostream& trouble) {
  Author author(environment, out, trouble);
  const std::vector<std::string_view> parts = base::split(address, '/');
  if (parts.size() != 2 || !course::is_id(parts[0]) || !course::is_id(parts[1])) {
    return author.complain({"lesson_address", {{"value", address}}});
  }
  const course::ModuleId module{std::string(parts[0])};
  const course::LessonId lesson{std::string(parts[1])};
  const auto lesson_drafts = draft_lesson(author, module, lesson);
  if (!lesson_drafts) return author.complain(lesson_drafts.error());
  if (const int status = author.write(lesson_drafts->drafts); status != 0) return status;
  if (!lesson_drafts->is_listed) {
    author.say("perintah.daftarkan_sendiri", {{"lesson", lesson.str()}, {"module", module.str()}});
  }
  author.say("perintah.pelajaran_langkah",
             {{"lesson", lesson.str()}, {"file", course::lesson_path(module, lesson)}});
  return 0;
}

int new_item(const Environment& environment, const std::string& topic, const std::string& item,
             std::ostream& out, std::ostream& trouble) {
  Author author(environment, out, trouble);
  for (const std::string& id : {topic, item}) {
    if (!course::is_id(id)) return author.complain({"id_shape", {{"value", id}}});
  }
  if (const auto bank = bank_with(environment, course::ItemId(item))) {
    return author.complain({"item_exists", {{"item", item}, {"file", *bank}}});
  }
  const auto draft = draft_item(author, course::TopicId(topic), course::ItemId(item));
  if (!draft) return author.complain(draft.error());
  if (const int status = author.write({*draft}); status != 0) return status;
  author.say("perintah.soal_langkah", {{"item", item}, {"file", draft->path}});
  return 0;
}

}  // namespace netral::app

#include "course/reader/json_schema.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "course/fixtures.h"
#include "course/json.h"
#include "course/reader/reader.h"
#include "course/reader/scan.h"
#include "course/sources.h"

namespace netral::course {
namespace {

namespace fs = std::filesystem;
using test::Json;
using test::read_bytes;

fs::path content_folder() { return fs::path(NETRAL_SOURCE_DIR) / "content"; }

Json schema_of(const FileKind& kind) {
  const auto schema = test::parse_json(json_schema(kind));
  REQUIRE(schema);
  return *schema;
}

/// The kind of a file by its first folder, or by its name.
const FileKind* kind_of(const std::string& path) {
  const std::string name = path.substr(0, path.find_first_of("/."));
  const auto kind = std::find_if(kFileKinds.begin(), kFileKinds.end(),
                                 [&](const FileKind& k) { return k.name == name; });
  return kind == kFileKinds.end() ? nullptr : &*kind;
}

std::vector<std::string> findings_in(const FileKind& kind, const SourceFile& file) {
  Report report(file);
  const Node root = read_tree(scan(report), report);
  return test::check_against(schema_of(kind), root);
}

void check_shape(const Json& json, const Shape& shape);

void check_type(const Json& json, const Type& type) {
  if (type.value == ValueType::list) return check_type(*json.find("items"), *type.element);
  if (type.value == ValueType::map) {
    return check_type(*json.find("additionalProperties"), *type.element);
  }
  if (type.value == ValueType::shape) return check_shape(json, *type.shape);
  CHECK((json.find("type") != nullptr || json.find("enum") != nullptr));
}

/// Exactly the keys of the shape, each with its help, its type and its need.
void check_shape(const Json& json, const Shape& shape) {
  INFO(shape.name);
  const Json* properties = json.find("properties");
  REQUIRE(properties != nullptr);
  CHECK(properties->members.size() == shape.fields.size());
  CHECK(json.find("additionalProperties")->text == "false");
  std::set<std::string> required;
  if (const Json* keys = json.find("required")) {
    for (const Json& key : keys->items) required.insert(key.text);
  }
  for (const Field& field : shape.fields) {
    INFO(field.key);
    const Json* property = properties->find(field.key);
    REQUIRE(property != nullptr);
    CHECK(property->find("description")->text == field.help);
    CHECK(required.contains(std::string(field.key)) == (field.need == Need::required));
    check_type(*property, field.type);
  }
}

}  // namespace

TEST_CASE("every JSON Schema is JSON and has every key of the table", "[schema]") {
  for (const FileKind& kind : kFileKinds) check_shape(schema_of(kind), *kind.shape);
}

TEST_CASE("the JSON reader of the tests is strict", "[schema]") {
  CHECK(test::parse_json(R"({"a": [1, "b\"", true]})"));
  for (const char* broken : {"{\"a\": 1,}", "[1 2]", "{\"a\": 1, \"a\": 2}", "\"a", "{a: 1}",
                             "[01]", "{} {}", "\"\\x\"", ""}) {
    INFO(broken);
    CHECK_FALSE(test::parse_json(broken));
  }
}

TEST_CASE("every file that we ship fits the JSON Schema of its kind", "[schema]") {
  test::MemorySource source;
  test::load_folder(content_folder(), source);
  int files = 0;
  for (const auto& [path, text] : source.files) {
    if (!path.ends_with(".yaml")) continue;
    INFO(path);
    const FileKind* kind = kind_of(path);
    REQUIRE(kind != nullptr);
    CHECK(findings_in(*kind, {path, text}) == std::vector<std::string>{});
    ++files;
  }
  CHECK(files > 5);
}

TEST_CASE("what is wrong in one value is wrong for the JSON Schema too", "[schema]") {
  const std::set<std::string> codes = {"NT012", "NT031", "NT032", "NT033", "NT034",
                                       "NT035", "NT036", "NT037", "NT040", "NT041",
                                       "NT044", "NT046", "NT047", "NT049", "NT123"};
  int files = 0;
  for (const auto& entry : fs::directory_iterator(test::data_folder() / "invalid")) {
    const std::string text = read_bytes(entry.path());
    const std::vector<std::string> expected = test::header_values(text, "harap");
    const std::string code = entry.path().filename().string().substr(0, 5);
    const bool alone = expected.size() == 1 && expected.front().starts_with(code);
    const bool by_id = code == "NT046";  // equal ids of maps are for lint
    if (!alone || by_id || !codes.contains(code)) continue;
    INFO(entry.path().filename().string());
    const FileKind* kind = kind_of(test::header_values(text, "jenis").at(0));
    REQUIRE(kind != nullptr);
    CHECK_FALSE(findings_in(*kind, {"contoh.yaml", text}).empty());
    ++files;
  }
  CHECK(files > 10);
}

TEST_CASE("a key that goes with another is asked for and refused as lint does", "[schema]") {
  const FileKind& lesson = *kind_of("pelajaran");
  const std::string head =
      "skema: pelajaran/1\nid: a\njudul: A\nversi: 1\nmenit: 3\ntujuan: [b]\n"
      "tahapan: masa-tenang\nmulai: s\nadegan:\n  s:\n    isi: [{narator: N}]\n    akhir: baik\n";
  const std::string group = "    grup: {nama: G, anggota: 3}\n";
  const std::string chat = "    tampilan: grup-wa\n";
  CHECK(findings_in(lesson, {"a.yaml", head}).empty());
  CHECK(findings_in(lesson, {"a.yaml", head + chat + group}).empty());
  CHECK(findings_in(lesson, {"a.yaml", head + chat}).size() == 1);
  CHECK(findings_in(lesson, {"a.yaml", head + group}).size() == 1);
  CHECK(findings_in(lesson, {"a.yaml", head + "    kuis: {ambil: {t: 1}}\n"}).size() == 1);
}

TEST_CASE("a number may stand between quotation marks or not", "[schema]") {
  const FileKind& exam = *kind_of("ujian");
  const std::string head = "skema: ujian/1\nid: a\njudul: A\nambil: {t: 2}\n";
  CHECK(findings_in(exam, {"a.yaml", head + "menit: 20\n"}).empty());
  CHECK(findings_in(exam, {"a.yaml", head + "menit: \"20\"\n"}).empty());
  CHECK(findings_in(exam, {"a.yaml", head + "menit: 0\n"}).size() == 1);
  CHECK(findings_in(exam, {"a.yaml", head + "menit: \"dua\"\n"}).size() == 1);
}

TEST_CASE("the schemas beside the content are those of the table", "[schema]") {
  for (const FileKind& kind : kFileKinds) {
    const std::string name = std::string(kind.name) + ".json";
    INFO(name << ": netral schema --write");
    CHECK(read_bytes(content_folder() / "skema" / name) == json_schema(kind));
  }
}

TEST_CASE("the line that leads an editor to the schema harms nothing", "[schema]") {
  test::MemorySource source;
  test::load_folder(content_folder(), source);
  for (auto& [path, text] : source.files) {
    if (!path.ends_with(".yaml")) continue;
    text.insert(0, "# yaml-language-server: $schema=../../skema/pelajaran.json\n");
  }
  CHECK(lint(source).empty());
}

}  // namespace netral::course

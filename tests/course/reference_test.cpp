#include "course/reader/reference.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "course/reader/schema.h"
#include "course/sources.h"

namespace netral::course {
namespace {

namespace fs = std::filesystem;

std::string printed() {
  std::string sentences;
  for (const char* name : {"diagnosa.txt", "panduan.txt"}) {
    sentences += test::read_bytes(fs::path(NETRAL_SOURCE_DIR) / "assets" / "teks" / name) + "\n";
  }
  const auto strings = base::Strings::parse(sentences);
  REQUIRE(strings);
  return reference(*strings);
}

void check_keys(const std::string& text, const Shape& shape) {
  INFO(shape.name);
  CHECK(text.find("# " + std::string(shape.name) + "\n") != std::string::npos);
  for (const Field& field : shape.fields) {
    INFO(field.key);
    CHECK(text.find("| `" + std::string(field.key) + "` |") != std::string::npos);
    const Type* type = &field.type;
    while (type->element != nullptr) type = type->element;
    if (type->shape != nullptr) check_keys(text, *type->shape);
  }
}

}  // namespace

TEST_CASE("the guide's reference is what the table prints", "[guide]") {
  const std::string guide = test::read_bytes(fs::path(NETRAL_SOURCE_DIR) / "content/README.md");
  const auto renewed = with_reference(guide, printed());
  REQUIRE(renewed);
  INFO("netral guide --write");
  CHECK(*renewed == guide);
}

TEST_CASE("the reference has every kind of file and every key", "[guide]") {
  const std::string text = printed();
  for (const FileKind& kind : kFileKinds) check_keys(text, *kind.shape);
  CHECK(text.find("⟦") == std::string::npos);
  CHECK(text.find('{') == std::string::npos);
}

TEST_CASE("only what stands between the marker lines is replaced", "[guide]") {
  const std::string guide = "A\n<!-- rujukan: mulai. x -->\nlama\n<!-- rujukan: akhir -->\nB\n";
  const auto renewed = with_reference(guide, "baru\n");
  REQUIRE(renewed);
  CHECK(*renewed == "A\n<!-- rujukan: mulai. x -->\n\nbaru\n\n<!-- rujukan: akhir -->\nB\n");
  CHECK(with_reference(*renewed, "baru\n") == *renewed);
  CHECK(with_reference("A\n", "baru\n").error().key == "guide_without_markers");
}

}  // namespace netral::course

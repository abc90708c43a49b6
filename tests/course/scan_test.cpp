#include "course/reader/scan.h"

#include <catch2/catch.hpp>

#include "course/reader/codes.h"

namespace netral::course {
namespace {

/// The text as it is handed on to the parser.
std::string scanned(const std::string& text) {
  const SourceFile file{"uji.yaml", text};
  Report report(file);
  return scan(report).text;
}

std::vector<std::string> codes_in(const std::string& text) {
  const SourceFile file{"uji.yaml", text};
  Report report(file);
  [[maybe_unused]] const Scanned ignored = scan(report);
  std::vector<std::string> codes;
  for (const Diagnostic& d : report.diagnostics()) codes.push_back(d.code);
  return codes;
}

}  // namespace

TEST_CASE("a slip is mended in the line that it is in", "[scan]") {
  CHECK(scanned("a: Pasal 5: b") == "a: \"Pasal 5: b\"\n");
  CHECK(scanned("a: \"b\nc: d") == "a: \"b\"\nc: d\n");
  CHECK(scanned("a: [b, c\nd: e") == "a: [b, c]\nd: e\n");
  CHECK(scanned("a: “b”") == "a: \"b\"\n");
  CHECK(scanned("a: “b” dan “c”") == "a: \"“b” dan “c”\"\n");
  CHECK(scanned("a: \"b \"c\" d\"") == "a: \"b \\\"c\\\" d\"\n");
  CHECK(scanned("a: 'Jum'at'") == "a: 'Jum''at'\n");
  CHECK(scanned("a:\"b\"") == "a: \"b\"\n");
  CHECK(scanned("a: b #c") == "a: \"b #c\"\n");
  CHECK(scanned("a: {b: c: d, e: f}") == "a: {b: \"c: d\", e: f}\n");
}

TEST_CASE("what is right in YAML is left alone", "[scan]") {
  for (const std::string text :
       {"a: b # catatan", "a: \"b: c\" # catatan", "a: 'b: \"c'", "a: http://contoh.id/x#y",
        "a:\n- b\n- c", "a:\n  - b: c\n    d: e\n  - b: f", "a: [b,\n  \"c: d\"\n]",
        "a: |\n  b: c: d\n  \"e\ng: h", "a: \"b\n  c: d\n  e\"\nf: g", "'a b': c", "\"a\": c",
        "a: {b: \"c, d\", e: [f, g]}", "a: 07:30", "- - a\n  - b\n- c", "a:\n  \"b\"", "a: b\n  c",
        "---\na: b\n...", "a: “b” kata c", "a: 'it''s'"}) {
    INFO(text);
    CHECK(codes_in(text).empty());
    CHECK(scanned(text) == text + "\n");
  }
}

TEST_CASE("an unclosed quote hides nothing below it", "[scan]") {
  CHECK(codes_in("a: \"b\nc: d: e") == std::vector<std::string>{"NT006", "NT005"});
  CHECK(codes_in("- a: \"b\n- a: \"c\n") == std::vector<std::string>{"NT006", "NT006"});
}

TEST_CASE("what stood in a line is forgotten when brackets go on into the next", "[scan]") {
  const std::string text = "a: {a-long-key: b [c,\n] : d}";
  CHECK(codes_in(text).empty());
  CHECK(scanned(text) == text + "\n");
}

}  // namespace netral::course

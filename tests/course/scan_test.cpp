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

TEST_CASE("of one slip on one line ten are told, however many there are", "[scan]") {
  const std::string controls(1000, '\x01');
  CHECK(codes_in("a: b" + controls) == std::vector<std::string>(10, "NT002"));
  CHECK(codes_in("a: b" + controls + "\nc: d" + controls).size() == 20);
}

TEST_CASE("an encoding that is not ours is told once", "[scan]") {
  const std::string nul(1, '\0');
  CHECK(codes_in("a" + nul + ": b" + nul + "\nc: d" + nul) == std::vector<std::string>{"NT002"});
  CHECK(codes_in("\xFF\xFE" + nul + "a: b\n" + nul) == std::vector<std::string>{"NT001"});
}

TEST_CASE("what a terminal would obey is shown as a mark", "[scan]") {
  const SourceFile file{"uji.yaml", "a: \x1B[2J\x80\xC2\x9B"};
  Report report(file);
  report.error(code::kUnknownKey, {}, {{"key", "\x1B[2J"}, {"where", "dua\nbaris"}});
  const Diagnostic found = report.diagnostics().front();
  CHECK(found.source_line == "a: \uFFFD[2J\uFFFD\uFFFD");
  CHECK(found.args.at("key") == "\uFFFD[2J");
  CHECK(found.args.at("where") == "dua baris");
}

TEST_CASE("a backslash that is no escape stands for itself after mending", "[scan]") {
  CHECK(scanned("a: [\"b\"\\q\", c]") == "a: [\"b\\\"\\\\q\", c]\n");
  CHECK(scanned("a: \"C:\\berkas\"") == "a: \"C:\\\\berkas\"\n");
  CHECK(codes_in("a: \"\\u00e9\\t\\x41\"").empty());
}

}  // namespace netral::course

#include "papers/docx.h"

#include <catch2/catch.hpp>

#include "papers/unzip.h"

namespace netral::papers {
namespace {

using test::all_below;
using test::parse;
using test::text_below;
using test::unzip;

Document small_document() {
  Document document;
  document.title = "Judul & <lain>";
  document.creator = "Netral";
  document.date = {2026, 11, 22};
  document.footer = "halaman {nomor} dari {jumlah}.";
  document.blocks.push_back(paragraph(TextStyle::heading_1, "Bab *satu*"));
  document.blocks.push_back(paragraph(TextStyle::body, "Biasa, *miring*, **tebal** & <apa> “é”"));
  Table table{{30, 60}, {}};
  table.rows.push_back({{{{paragraph(TextStyle::cell_head, "Kepala")}, 2, Shade::head}}, true});
  table.rows.push_back({{{{paragraph(TextStyle::cell, "kiri")}}, {}}});
  document.blocks.push_back(table);
  return document;
}

std::string part_of(const Document& document, const char* path) {
  const auto bytes = docx(document);
  REQUIRE(bytes);
  return unzip(*bytes).at(path);
}

}  // namespace

TEST_CASE("a Word file has the parts that Word looks for, and names each of them", "[docx]") {
  const auto bytes = docx(small_document());
  REQUIRE(bytes);
  const auto parts = unzip(*bytes);
  const std::string& types = parts.at("[Content_Types].xml");
  for (const auto& [path, part] : parts) {
    INFO(path);
    CHECK_FALSE(part.empty());
    const pugi::xml_document document = parse(part);
    CHECK(document.document_element());
    const bool is_package = path.starts_with("[") || path.ends_with(".rels");
    CHECK((is_package || types.find("\"/" + path + "\"") != std::string::npos));
  }
  const pugi::xml_document relations = parse(parts.at("word/_rels/document.xml.rels"));
  for (const pugi::xml_node& relation : all_below(relations, "Relationship")) {
    CHECK(parts.contains(std::string("word/") + relation.attribute("Target").value()));
  }
}

TEST_CASE("the same document gives the same bytes", "[docx]") {
  CHECK(docx(small_document()).value() == docx(small_document()).value());
}

TEST_CASE("markup becomes runs, and no character is taken for XML", "[docx]") {
  const pugi::xml_document part = parse(part_of(small_document(), "word/document.xml"));
  const auto paragraphs = all_below(part, "w:p");
  CHECK(text_below(paragraphs.at(1)) == "Biasa, miring, tebal & <apa> “é”");
  std::vector<std::string> italic;
  std::vector<std::string> bold;
  for (const pugi::xml_node& run : all_below(paragraphs.at(1), "w:r")) {
    if (!all_below(run, "w:i").empty()) italic.push_back(text_below(run));
    if (!all_below(run, "w:b").empty()) bold.push_back(text_below(run));
  }
  CHECK(italic == std::vector<std::string>{"miring"});
  CHECK(bold == std::vector<std::string>{"tebal"});
  const std::string properties = part_of(small_document(), "docProps/core.xml");
  CHECK(properties.find("Judul &amp; &lt;lain&gt;") != std::string::npos);
}

TEST_CASE("what XML cannot hold does not break the file, and a line break breaks the line",
          "[docx]") {
  Document document;
  document.blocks.push_back(Paragraph{TextStyle::body, {{"a\x01z\nb"}}});
  const pugi::xml_document part = parse(part_of(document, "word/document.xml"));
  CHECK(text_below(all_below(part, "w:p").at(0)) == "a\xEF\xBF\xBDz\nb");
}

TEST_CASE("headings are Word's own, so that its navigation lists them", "[docx]") {
  const pugi::xml_document part = parse(part_of(small_document(), "word/document.xml"));
  const pugi::xml_node style = all_below(part, "w:pStyle").at(0);
  CHECK(std::string(style.attribute("w:val").value()) == "Heading1");
  const pugi::xml_document styles = parse(part_of(small_document(), "word/styles.xml"));
  const pugi::xml_node heading =
      styles.select_node("//w:style[@w:styleId='Heading1']/w:name").node();
  CHECK(std::string(heading.attribute("w:val").value()) == "heading 1");
  for (const pugi::xml_node& used : all_below(part, "w:pStyle")) {
    INFO(used.attribute("w:val").value());
    const std::string query =
        std::string("//w:style[@w:styleId='") + used.attribute("w:val").value() + "']";
    CHECK(styles.select_node(query.c_str()));
  }
}

TEST_CASE("no row is broken across pages, and the head is repeated", "[docx]") {
  const pugi::xml_document part = parse(part_of(small_document(), "word/document.xml"));
  const auto rows = all_below(part, "w:tr");
  REQUIRE(rows.size() == 2);
  for (const pugi::xml_node& row : rows) CHECK(all_below(row, "w:cantSplit").size() == 1);
  CHECK(all_below(rows[0], "w:tblHeader").size() == 1);
  CHECK(all_below(rows[1], "w:tblHeader").empty());
  // Word calls a cell without a paragraph, and a body that ends with a table, broken.
  for (const pugi::xml_node& cell : all_below(part, "w:tc")) {
    CHECK(std::string(cell.last_child().name()) == "w:p");
  }
  CHECK(std::string(all_below(part, "w:tbl").at(0).next_sibling().name()) == "w:p");
}

TEST_CASE("pages are A4, numbered, and turned when asked for", "[docx]") {
  Document document = small_document();
  const auto size_of = [](const Document& what) {
    const pugi::xml_document part = parse(part_of(what, "word/document.xml"));
    const pugi::xml_node size = all_below(part, "w:pgSz").at(0);
    return std::string(size.attribute("w:w").value()) + "x" + size.attribute("w:h").value();
  };
  CHECK(size_of(document) == "11906x16838");
  document.orientation = Orientation::landscape;
  CHECK(size_of(document) == "16838x11906");
  const pugi::xml_document footer = parse(part_of(document, "word/footer1.xml"));
  CHECK(text_below(footer) == "halaman 1 dari 1.\n");
  const auto fields = all_below(footer, "w:fldSimple");
  REQUIRE(fields.size() == 2);
  CHECK(std::string(fields[0].attribute("w:instr").value()) == " PAGE ");
  CHECK(std::string(fields[1].attribute("w:instr").value()) == " NUMPAGES ");
}

}  // namespace netral::papers

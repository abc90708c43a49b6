#include "papers/docx_template.h"

#include <catch2/catch.hpp>

#include "papers/unzip.h"
#include "papers/zip.h"

namespace netral::papers {
namespace {

using test::all_below;
using test::parse;
using test::text_below;
using test::unzip;

const std::string kPicture = std::string("\x89PNG\0\1\2", 7);

/// A Word file with this body, as an office's own program might write it.
WordTemplate word_with(const std::string& body) {
  const auto bytes =
      zip({{"[Content_Types].xml", "<Types/>"},
           {"word/document.xml", "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"w\"><w:body>" +
                                     body + "</w:body></w:document>"},
           {"word/header1.xml",
            "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>KOP  "
            "KANTOR</w:t></w:r></w:p></w:hdr>"},
           {"word/media/kop.png", kPicture}});
  return {"naskah.docx", bytes.value()};
}

std::string paragraph_of(const std::vector<std::string>& runs) {
  std::string text = "<w:p>";
  for (const std::string& run : runs) text += "<w:r><w:t>" + run + "</w:t></w:r>";
  return text + "</w:p>";
}

TemplateValues values() {
  TemplateValues values;
  values.fields = {{"nama_kelas", "Kelas <Satu> & \"Dua\""}, {"tempat", "Aula\nlantai 2"}};
  values.lists = {{"peserta", {{"nama", "nip"}, {{"Ayu", "1"}, {"Budi", "2"}}}},
                  {"materi", {{"judul"}, {}}}};
  return values;
}

pugi::xml_document filled_body(const std::string& body) {
  const auto filled = fill_template(word_with(body), values());
  INFO((filled ? std::string() : filled.error().key));
  REQUIRE(filled);
  return parse(unzip(*filled).at("word/document.xml"));
}

std::string filled_text(const std::string& body) { return text_below(filled_body(body)); }

base::Fault fault_of(const std::string& body) {
  const auto filled = fill_template(word_with(body), values());
  REQUIRE_FALSE(filled);
  CHECK(filled.error().args.at("file") == "naskah.docx");
  return filled.error();
}

}  // namespace

TEST_CASE("a placeholder becomes its value, and no character of it is taken for XML", "[templat]") {
  CHECK(filled_text(paragraph_of({"Nama: {{nama_kelas}}."})) == "Nama: Kelas <Satu> & \"Dua\".\n");
  CHECK(filled_text(paragraph_of({"{{ Nama Kelas }}{{nama_kelas}}"})) ==
        "Kelas <Satu> & \"Dua\"Kelas <Satu> & \"Dua\"\n");
}

TEST_CASE("a placeholder that Word cut into runs is found all the same", "[templat]") {
  CHECK(filled_text(paragraph_of({"a {", "{nama", "_kel", "as}", "} b {{tem", "pat}}"})) ==
        "a Kelas <Satu> & \"Dua\" b Aula\nlantai 2\n");
  CHECK(filled_text("<w:p><w:r><w:t>{{nama</w:t></w:r><w:proofErr w:type=\"x\"/><w:hyperlink>"
                    "<w:r><w:rPr><w:b/></w:rPr><w:t>_kelas}}</w:t></w:r></w:hyperlink></w:p>") ==
        "Kelas <Satu> & \"Dua\"\n");
}

TEST_CASE("a line break in a value breaks the line", "[templat]") {
  const auto body = filled_body(paragraph_of({"{{tempat}}"}));
  CHECK(all_below(body, "w:br").size() == 1);
}

TEST_CASE("a row is repeated for everybody, with all its looks, and counted", "[templat]") {
  const auto body = filled_body("<w:tbl><w:tr><w:tc>" + paragraph_of({"Nama"}) +
                                "</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/>"
                                "</w:trPr><w:tc>" +
                                paragraph_of({"{{peserta.no}}"}) + "</w:tc><w:tc>" +
                                paragraph_of({"{{pesert", "a.nama}} di {{nama_kelas}}"}) +
                                "</w:tc></w:tr><w:tr><w:tc>" + paragraph_of({"Jumlah"}) +
                                "</w:tc></w:tr></w:tbl>");
  const auto rows = all_below(body, "w:tr");
  REQUIRE(rows.size() == 4);
  CHECK(text_below(rows[1]) == "1\nAyu di Kelas <Satu> & \"Dua\"\n");
  CHECK(text_below(rows[2]) == "2\nBudi di Kelas <Satu> & \"Dua\"\n");
  CHECK(text_below(rows[3]) == "Jumlah\n");
  CHECK(all_below(rows[2], "w:cantSplit").size() == 1);
}

TEST_CASE("outside a table the paragraph is repeated, and an empty list leaves nothing",
          "[templat]") {
  CHECK(filled_text(paragraph_of({"- {{peserta.nama}}"}) + paragraph_of({"{{materi.judul}}"}) +
                    paragraph_of({"akhir"})) == "- Ayu\n- Budi\nakhir\n");
  const auto body = filled_body("<w:tbl><w:tr><w:tc>" + paragraph_of({"{{materi.judul}}"}) +
                                "</w:tc></w:tr></w:tbl>" + paragraph_of({"akhir"}));
  CHECK(all_below(body, "w:tbl").empty());  // one without a row is a broken file
}

TEST_CASE("the last rows stay on the page of what is signed below them", "[templat]") {
  const auto body = filled_body("<w:tbl><w:tr><w:tc>" + paragraph_of({"{{peserta.nama}}"}) +
                                "</w:tc></w:tr></w:tbl>" + paragraph_of({"tanda tangan"}));
  for (const pugi::xml_node& row : all_below(body, "w:tr")) {
    CHECK(all_below(row, "w:keepNext").size() == 1);
  }
}

TEST_CASE("what has no placeholder stays byte for byte", "[templat]") {
  const WordTemplate word = word_with(paragraph_of({"{{tempat}}"}));
  const auto before = unzip(word.bytes);
  const auto after = unzip(fill_template(word, values()).value());
  CHECK(after.at("word/header1.xml") == before.at("word/header1.xml"));
  CHECK(after.at("word/media/kop.png") == kPicture);
  CHECK(after.at("[Content_Types].xml") == before.at("[Content_Types].xml"));
  const WordTemplate plain = word_with(paragraph_of({"tanpa isian"}));
  CHECK(unzip(fill_template(plain, values()).value()) == unzip(plain.bytes));
}

TEST_CASE("the same values give the same bytes", "[templat]") {
  const WordTemplate word = word_with(paragraph_of({"{{tempat}}"}));
  CHECK(fill_template(word, values()).value() == fill_template(word, values()).value());
}

TEST_CASE("an unknown placeholder is named, with the nearest that is known", "[templat]") {
  const base::Fault near = fault_of(paragraph_of({"{{nama_kelass}}"}));
  CHECK(near.key == "template_unknown_near");
  CHECK(near.args.at("name") == "nama_kelass");
  CHECK(near.args.at("nearest") == "nama_kelas");
  const base::Fault far = fault_of(paragraph_of({"{{xyz}}"}));
  CHECK(far.key == "template_unknown");
  CHECK(far.args.at("known").find("peserta.nip") != std::string::npos);
  // In a row that is repeated, and in one that is repeated not even once.
  CHECK(fault_of(paragraph_of({"{{peserta.nma}}"})).args.at("nearest") == "peserta.nama");
  CHECK(fault_of(paragraph_of({"{{materi.judl}}"})).args.at("nearest") == "materi.judul");
}

TEST_CASE("braces that are not closed, and rows of two lists, are faults", "[templat]") {
  CHECK(fault_of(paragraph_of({"di {{tempat"})).args.at("text") == "{{tempat");
  const base::Fault two = fault_of(paragraph_of({"{{peserta.nama}} {{materi.judul}}"}));
  CHECK(two.key == "template_two_lists");
  CHECK(two.args.at("one") == "peserta");
}

TEST_CASE("bytes that are no Word file are refused", "[templat]") {
  for (const std::string& bytes :
       {std::string(), std::string("bukan zip"), zip({{"a.txt", "b"}}).value(),
        zip({{"word/document.xml", "<w:document"}}).value()}) {
    const auto filled = fill_template({"rusak.docx", bytes}, values());
    REQUIRE_FALSE(filled);
    CHECK(filled.error().key == "template_broken");
  }
}

}  // namespace netral::papers

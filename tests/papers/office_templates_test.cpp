#include "papers/office_templates.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "papers/paper_tools.h"
#include "papers/unzip.h"
#include "platform/files.h"

namespace netral::papers {
namespace {

using test::all_below;
using test::parse;
using test::text_below;
using test::unzip;

namespace fs = std::filesystem;

const fs::path kTemplates = fs::path(NETRAL_SOURCE_DIR) / "assets/templat";

WordTemplate own_template(OfficePaper paper, PaperSize size = PaperSize::a4) {
  const std::string name = template_file_name(paper, size, test::strings());
  return {name, platform::read_file(kTemplates / name).value()};
}

/// The text of a paper made from our template of it.
std::string text_of(const WordTemplate& word, const TemplateValues& values) {
  const auto filled = fill_template(word, values);
  INFO((filled ? std::string() : test::strings().say(filled.error())));
  REQUIRE(filled);
  test::leave_for_looking(word.name, *filled);
  return text_below(parse(unzip(*filled).at("word/document.xml")));
}

}  // namespace

TEST_CASE("the templates that come with the program are what the code makes", "[templat]") {
  // Renew them: remove assets/templat/*.docx, then "netral templates --write assets/templat".
  const auto made = office_templates(test::strings());
  REQUIRE(made);
  CHECK(made->size() == 8);
  for (const WordTemplate& word : *made) {
    INFO(word.name);
    const auto kept = platform::read_file(kTemplates / word.name);
    REQUIRE(kept);
    // How it was packed depends on the version of zlib.
    CHECK(unzip(*kept) == unzip(word.bytes));
  }
}

TEST_CASE("every template is filled to its last placeholder, on A4 and F4", "[templat]") {
  const base::Strings& strings = test::strings();
  for (const PaperSize size : {PaperSize::a4, PaperSize::f4}) {
    for (const OfficePaper paper :
         {OfficePaper::attendance, OfficePaper::report, OfficePaper::minutes}) {
      const std::string text =
          text_of(own_template(paper, size), template_values(test::sample_class(), strings));
      CHECK(text.find("{{") == std::string::npos);
      CHECK(text.find("Kelas Netralitas ASN Angkatan III") != std::string::npos);
      CHECK(text.find("Selasa, 24 November 2026") != std::string::npos);
    }
    const std::string recap = text_of(own_template(OfficePaper::agency_recap, size),
                                      template_values(test::sample_recap(), strings));
    CHECK(recap.find("{{") == std::string::npos);
    CHECK(recap.find("Mengetahui,") != std::string::npos);
    CHECK(recap.find("19990101 202501 2 224") != std::string::npos);
  }
}

TEST_CASE("signatures of an attendance list alternate", "[templat]") {
  const auto filled = fill_template(own_template(OfficePaper::attendance),
                                    template_values(test::sample_class(), test::strings()));
  REQUIRE(filled);
  const auto part = parse(unzip(*filled).at("word/document.xml"));
  std::vector<pugi::xml_node> rows;
  for (const pugi::xml_node& row : all_below(part, "w:tr")) {
    if (all_below(row, "w:tc").size() == 7) rows.push_back(row);
  }
  REQUIRE(rows.size() == 28);
  const auto cell = [&](std::size_t row, std::size_t at) {
    return text_below(all_below(rows[row], "w:tc").at(at));
  };
  CHECK(cell(0, 5) == "1.\n");
  CHECK(cell(0, 6) == "\n");
  CHECK(cell(1, 5) == "\n");
  CHECK(cell(1, 6) == "2.\n");
}

TEST_CASE("without names the attendance list has empty rows to write in", "[templat]") {
  ClassPaper paper = test::sample_class();
  paper.attendees.clear();
  const TemplateValues values = template_values(paper, test::strings());
  CHECK(values.lists.find("peserta")->second.rows.size() == 30);
}

TEST_CASE("before and after are shares of the answers, and nobody's answer is zero", "[templat]") {
  const QuestionTally tally = test::sample_class().questions.front();
  CHECK(right_before(tally) == 39);  // 11 of 28
  CHECK(right_after(tally) == 82);   // 23 of 28
  CHECK(right_before(QuestionTally{"", "", {{"A", "", 0, 0, true}}}) == 0);
}

TEST_CASE("a template that another program has opened and saved is still filled", "[templat]") {
  if (!test::has_program("soffice")) {
    WARN("LibreOffice is not installed");
    return;
  }
  for (const OfficePaper paper : {OfficePaper::attendance, OfficePaper::report}) {
    WordTemplate word = own_template(paper);
    // With a profile of its own, for tests run beside each other.
    word.bytes = test::told_by(
        "d=$(mktemp -d) && soffice -env:UserInstallation=file://$d/profil --headless --convert-to "
        "docx --outdir $d {} >/dev/null 2>&1; cat $d/*.docx; rm -rf $d",
        word.bytes, ".docx");
    const std::string text = text_of(word, template_values(test::sample_class(), test::strings()));
    CHECK(text.find("{{") == std::string::npos);
    CHECK(text.find("Kelas Netralitas ASN Angkatan III") != std::string::npos);
  }
}

TEST_CASE("the guide names every placeholder", "[templat]") {
  const std::string guide = template_guide(test::strings());
  for (const TemplateValues& values : {template_values(ClassPaper{}, test::strings()),
                                       template_values(AgencyRecap{}, test::strings())}) {
    for (const std::string& name : values.names()) {
      CHECK(guide.find("{{" + name + "}}") != std::string::npos);
    }
  }
}

}  // namespace netral::papers

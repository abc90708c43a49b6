// The papers that a facilitator prints: cards, a plan, a test, the rekap of a class.

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "papers/class_recap.h"
#include "papers/letter_cards.h"
#include "papers/paper_tools.h"
#include "papers/plan_pdf.h"
#include "papers/printed_test.h"

namespace netral::papers {
namespace {

PdfFonts fonts() { return {test::inter().regular, test::inter().semi_bold}; }

/// The PDF's own bytes, after it was left to be looked at.
std::string kept(const std::string& name, const base::Result<std::string>& pdf) {
  REQUIRE(pdf);
  test::leave_for_looking(name, *pdf);
  return *pdf;
}

std::string text_of(const std::string& pdf) {
  return test::told_by("pdftotext -layout {} -", pdf, ".pdf");
}

std::string pages_of(const std::string& pdf) {
  const std::string about = test::told_by("pdfinfo {}", pdf, ".pdf");
  const std::size_t at = about.find("Pages:");
  REQUIRE(at != std::string::npos);
  return std::string(base::trim(about.substr(at + 6, about.find('\n', at) - at - 6)));
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

PrintedTest sample_test() {
  PrintedTest test{"Uji akhir",
                   "Netralitas ASN dalam Pemilu dan Pilkada",
                   "Pilih satu jawaban yang paling tepat. Lulus bila minimal 15 dari 20 benar.",
                   {}};
  for (int i = 1; i <= 20; ++i) {
    const std::string id = "soal-" + std::to_string(i);
    PrintedItem item{id,
                     "Keadaan ke-" + std::to_string(i) +
                         ": atasan membagikan unggahan seorang calon di grup kantor dan meminta "
                         "tanggapan. Apa yang Anda lakukan?",
                     {{"a", "Menyukai unggahan itu saja, tanpa berkomentar", false},
                      {"b", "Menolak dengan santun lewat pesan pribadi kepada atasan", true},
                      {"c", "Membagikannya ke grup lain supaya adil", false},
                      {"d", "Menunggu rekan lain menanggapi lebih dahulu", false}},
                     false};
    test.items.push_back(item);
  }
  return test;
}

std::vector<std::string> ids_of(const PrintedVersion& version) {
  std::vector<std::string> ids;
  for (const PrintedItem& item : version.test.items) ids.push_back(item.id);
  return ids;
}

}  // namespace

TEST_CASE("every letter has its card, four to a page of A4", "[kertas]") {
  const std::string pdf = kept("kartu-huruf.pdf", letter_cards_pdf(test::strings(), fonts()));
  CHECK(pages_of(pdf) == "2");
  const std::string text = text_of(pdf);
  for (const char* letter : {"A", "B", "C", "D"}) CHECK(has(text, letter));
  CHECK(std::count(text.begin(), text.end(), 'E') == 4);
  CHECK(has(test::told_by("pdfinfo {}", pdf, ".pdf"), "A4"));
}

TEST_CASE("a plan on paper shows each scene on a page, and what is right only at the end",
          "[kertas]") {
  PlanPaper plan{"Kelas Netralitas ASN Angkatan III", {}};
  for (const QuestionTally& tally : test::sample_class().questions) {
    PlanScene scene{tally.lesson,
                    {"Apel baru saja selesai. Kamera sudah siap, dan beberapa rekan mengatur gaya.",
                     "Mas Yoga: “Ayo, sekali saja, buat kenang-kenangan!”"},
                    tally.question,
                    {}};
    for (const OptionTally& option : tally.options) {
      scene.options.push_back({option.letter, option.text});
    }
    scene.answer = PlanScene::Answer{"B", "Foto bersama tidak dilarang; gayanya yang berisiko.",
                                     "UU 20/2023 Pasal 24 ayat (1) huruf d"};
    scene.note = "Beri satu menit sebelum mengangkat kartu.";
    plan.scenes.push_back(scene);
  }
  const std::string pdf = kept("rencana.pdf", plan_pdf(plan, test::strings(), fonts()));
  CHECK(pages_of(pdf) == "3");
  const std::string scenes = test::told_by("pdftotext -l 2 {} -", pdf, ".pdf");
  CHECK(has(scenes, "buat kenang-kenangan"));
  CHECK(has(scenes, "halaman 2 dari 3"));
  CHECK_FALSE(has(scenes, "gayanya yang berisiko"));
  const std::string answers = test::told_by("pdftotext -f 3 {} -", pdf, ".pdf");
  CHECK(has(answers, "Tepat: B. Foto bersama tidak dilarang"));
}

TEST_CASE("a scene too long for a page is set smaller, then goes on on the next", "[kertas]") {
  PlanScene scene{"Panjang", {}, "Apa yang Anda lakukan?", {{"A", "Diam"}, {"B", "Menolak"}}};
  for (int i = 0; i < 40; ++i) {
    scene.lines.push_back("Kalimat ke-" + std::to_string(i) + " yang agak panjang di adegan ini.");
  }
  const auto pdf = plan_pdf({"Rencana", {scene}}, test::strings(), fonts());
  REQUIRE(pdf);
  const std::string text = text_of(*pdf);
  for (int i = 0; i < 40; ++i) CHECK(has(text, "Kalimat ke-" + std::to_string(i) + " "));
  CHECK(has(text, "Menolak"));
}

TEST_CASE("a version is made from its seed alone, and another seed orders otherwise", "[kertas]") {
  const PrintedTest test = sample_test();
  const PrintedVersion a = version_of(test, "A", 7);
  CHECK(ids_of(version_of(test, "A", 7)) == ids_of(a));
  CHECK(key_of(version_of(test, "A", 7)) == key_of(a));
  const PrintedVersion b = version_of(test, "B", 8);
  CHECK(ids_of(b) != ids_of(a));
  CHECK(key_of(b) != key_of(a));
  // Printed keys are in drawers: this order may never change.
  const std::vector<std::string> ids = ids_of(a);
  CHECK(std::vector<std::string>(ids.begin(), ids.begin() + 3) ==
        std::vector<std::string>{"soal-18", "soal-12", "soal-10"});
  std::vector<std::string> sorted = ids_of(a);
  std::sort(sorted.begin(), sorted.end());
  CHECK(std::unique(sorted.begin(), sorted.end()) == sorted.end());
  CHECK(sorted.size() == 20);
}

TEST_CASE("the key's letters are those of the right options as printed", "[kertas]") {
  const PrintedVersion version = version_of(sample_test(), "A", 3);
  const std::vector<std::string> key = key_of(version);
  for (std::size_t i = 0; i < key.size(); ++i) {
    REQUIRE(key[i].size() == 1);
    CHECK(version.test.items[i].options.at(static_cast<std::size_t>(key[i][0] - 'A')).id == "b");
  }
  PrintedTest fixed = sample_test();
  for (PrintedItem& item : fixed.items) item.keeps_order = true;
  CHECK(key_of(version_of(fixed, "A", 3)) == std::vector<std::string>(20, "B"));
}

TEST_CASE("questions, sheet and key of a version name it, and only the key tells", "[kertas]") {
  const PrintedVersion a = version_of(sample_test(), "A", 7);
  const PrintedVersion b = version_of(sample_test(), "B", 8);
  const std::string questions = text_of(kept("soal-a.pdf", test_pdf(a, test::strings(), fonts())));
  CHECK(has(questions, a.code));
  CHECK(has(questions, "20."));
  CHECK(has(questions, "minimal 15 dari 20"));
  const std::string sheet_pdf =
      kept("lembar-jawaban-a.pdf", answer_sheet_pdf(a, test::strings(), fonts()));
  CHECK(pages_of(sheet_pdf) == "1");
  CHECK(has(text_of(sheet_pdf), a.code));
  const std::string key =
      text_of(kept("kunci.pdf", answer_key_pdf({a, b}, test::strings(), fonts())));
  CHECK(has(key, a.code));
  CHECK(has(key, b.code));
  CHECK(has(key, "Hanya untuk petugas"));
}

TEST_CASE("the rekap of a class shows both counts of every option", "[kertas]") {
  const ClassPaper paper = test::sample_class();
  const std::string text =
      text_of(kept("rekap-kelas.pdf", class_recap_pdf(paper, test::strings(), fonts())));
  CHECK(has(text, "11 sebelum"));
  CHECK(has(text, "23 sesudah"));
  CHECK(has(text, "39% dari 28 jawaban sebelum diskusi, 82%"));
  const std::string csv = class_recap_csv(paper, test::strings());
  CHECK(has(csv, ";B;Berfoto dengan tangan di samping badan;ya;11;23\r\n"));
  // Never a participant's name, though the class knows them.
  for (const Attendee& who : paper.attendees) {
    CHECK_FALSE(has(text, who.name));
    CHECK_FALSE(has(csv, who.name));
  }
}

}  // namespace netral::papers

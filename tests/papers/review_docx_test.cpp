// The copy for sign-off, read back from the Word file of the course that we ship.

#include "papers/review_docx.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "course/reader/inspection.h"
#include "course/reader/skeleton.h"
#include "course/sources.h"
#include "papers/docx.h"
#include "papers/unzip.h"

namespace netral::papers {
namespace {

namespace fs = std::filesystem;
using test::all_below;
using test::text_below;

base::Strings strings() {
  auto read = base::Strings::parse(
      course::test::read_bytes(fs::path(NETRAL_SOURCE_DIR) / "assets/teks/id.txt"));
  REQUIRE(read);
  return *read;
}

/// The first example of the author's guide that holds `words`.
std::string example(const std::string& words) {
  const std::string guide =
      course::test::read_bytes(fs::path(NETRAL_SOURCE_DIR) / "content/README.md");
  const std::size_t at = guide.find(words);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = guide.find('\n', guide.rfind("\n```", at) + 1) + 1;
  return guide.substr(begin, guide.find("```", begin) - begin);
}

/// The guide's lesson, with the reply and the plan that the guide shows besides.
std::string guide_lesson() {
  std::string lesson = example("id: titip-bagikan");
  const std::size_t decision = lesson.find("  desakan:\n");
  const std::size_t end = lesson.find("  penutup:\n");
  lesson.replace(decision, end - decision, example("    susun:\n"));
  const std::string on = "ke: akhir-baik}";
  lesson.replace(lesson.find(on), on.size(), "ke: rencana-saya}");
  lesson.insert(lesson.find("  akhir-baik:\n"), example("    rencana: "));
  return lesson;
}

/// The shipped course with the guide's examples, so that every kind is there.
struct Shipped {
  course::Inspection inspection;

  Shipped() {
    course::test::MemorySource source;
    course::test::load_folder(fs::path(NETRAL_SOURCE_DIR) / "content", source);
    source.files["soal/contoh-jenis.yaml"] = example("topik: contoh-jenis");
    source.files["pelajaran/media-sosial/titip-bagikan.yaml"] = guide_lesson();
    const auto listed =
        course::with_lesson({"kursus.yaml", source.files["kursus.yaml"]},
                            course::ModuleId("media-sosial"), course::LessonId("titip-bagikan"));
    REQUIRE(listed);
    source.files["kursus.yaml"] = *listed;
    inspection = course::inspect(source);
    for (const course::Diagnostic& finding : inspection.findings) {
      FAIL_CHECK(finding.file << " " << finding.code << " " << finding.at.line);
    }
    REQUIRE(inspection.claims.size() > 50);
  }

  [[nodiscard]] ReviewMaterial material() const {
    ReviewMaterial what{inspection.course, inspection.registry, {}, {}, {}, {2026, 11, 22}};
    for (const course::Lesson& lesson : inspection.lessons) what.lessons.push_back(&lesson);
    for (const course::Bank& bank : inspection.banks) what.banks.push_back(&bank);
    for (const course::InspectedClaim& inspected : inspection.claims) {
      what.standings[inspected.claim.address].fingerprint = inspected.fingerprint;
    }
    return what;
  }
};

/// The texts of the cells of every row that has as many columns as a claim.
using Rows = std::vector<std::vector<std::string>>;

Rows claim_rows(const ReviewMaterial& material) {
  const auto bytes = docx(review_document(material, strings()));
  REQUIRE(bytes);
  const pugi::xml_document part = test::parse(test::unzip(*bytes).at("word/document.xml"));
  Rows rows;
  for (const pugi::xml_node& row : all_below(part, "w:tr")) {
    std::vector<std::string> cells;
    for (const pugi::xml_node& cell : row.children("w:tc")) cells.push_back(text_below(cell));
    const bool is_claim = cells.size() == 6 && base::parse_int(base::trim(cells[0]));
    if (is_claim) rows.push_back(std::move(cells));
  }
  return rows;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::vector<std::string>* row_of(const Rows& rows, const std::string& address) {
  for (const auto& row : rows) {
    if (has(row[1], "\n" + address + "\n") || has(row[1], "\n" + address + " · ")) return &row;
  }
  return nullptr;
}

void check_basis(const std::string& cell, const course::Basis& basis,
                 const course::Registry& registry) {
  for (const course::ProvisionId& id : basis.provisions) {
    const course::Provision* provision = registry.find(id);
    REQUIRE(provision != nullptr);
    CHECK(has(cell, provision->regulation.short_name + ", " + provision->article));
    CHECK(has(cell, base::without_markup(provision->summary)));
    CHECK(has(cell, base::without_markup(provision->sanction)));
    if (provision->verification.weakest() == course::Check::satu_sumber) {
      CHECK(has(cell, "Menunggu cek naskah resmi"));
    }
  }
  CHECK(has(cell, "Saran kehati-hatian, bukan aturan") == basis.is_advice);
}

}  // namespace

TEST_CASE("every claim is numbered once and carries its words and its basis", "[review]") {
  const Shipped shipped;
  const Rows rows = claim_rows(shipped.material());
  CHECK(rows.size() == shipped.inspection.claims.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i][0] == std::to_string(i + 1) + "\n");
  }
  for (const course::InspectedClaim& inspected : shipped.inspection.claims) {
    const course::Claim& claim = inspected.claim;
    INFO(claim.address);
    const auto* row = row_of(rows, claim.address);
    REQUIRE(row != nullptr);
    for (const course::Statement& statement : claim.statements) {
      if (statement.part == course::Part::verdict) continue;
      CHECK(has((*row)[1], base::without_markup(statement.text)));
      CHECK(has((*row)[1], base::without_markup(statement.label)));
    }
    check_basis((*row)[2], claim.basis, shipped.inspection.registry);
    CHECK_FALSE(base::trim((*row)[3]).empty());
    CHECK(has((*row)[4], base::to_text(inspected.fingerprint).substr(0, 8)));
    CHECK((*row)[5] == "\n");
  }
}

TEST_CASE("every kind of item and scene says on paper what it asserts", "[review]") {
  const Shipped shipped;
  const Rows rows = claim_rows(shipped.material());
  const auto text_of = [&](const std::string& address) { return (*row_of(rows, address))[1]; };
  CHECK(has(text_of("soal/contoh-urutkan"), "Langkah 2. Menyimpan tangkapan layar"));
  CHECK(has(text_of("soal/contoh-jodohkan"), "Ingin memakai hak pilih. → Datang ke TPS.\n"));
  CHECK(has(text_of("soal/contoh-jodohkan"), "Pengecoh: Bertanya di grup pemenangan."));
  CHECK(has(text_of("soal/contoh-kelompokkan"), "Memilih di TPS. → Boleh\n"));
  const auto& fact = *row_of(rows, "soal/contoh-banding/belum");
  CHECK(has(fact[1], "Calonnya belum ditetapkan KPU. → Pelanggaran kode etik\n"));
  CHECK(has(fact[2], "bakal calon"));
  CHECK(has(fact[3], "sebelum penetapan calon"));
  CHECK(has((*row_of(rows, "soal/contoh-banding/sudah"))[3], "masa kampanye"));
  const std::string outcome = text_of("titip-bagikan/desakan/hasil-berisiko");
  CHECK(has(outcome, "Frasa penentu (Batas): Biar adik saya yang membagikan.\n"));
  CHECK_FALSE(has(outcome, "satu jam saja"));
  CHECK(has(outcome, "Penilaian: Berisiko"));
}

TEST_CASE("what a scene shows and asks stands before its claims", "[review]") {
  const Shipped shipped;
  const auto bytes = docx(review_document(shipped.material(), strings()));
  REQUIRE(bytes);
  const std::string text =
      text_below(test::parse(test::unzip(*bytes).at("word/document.xml")).document_element());
  CHECK(has(text,
            "Batas: Baik, satu jam saja, ya. (Melanggar)\nSatu jam pun dapat disimpan orang.\n"));
  CHECK(has(text, "Rencana peserta: bila tetangga menitipkan tautan kampanye\n"));
  CHECK(has(text, "Grup: Mas Galih\n"));
  CHECK_FALSE(has(text, "⟦"));
}

TEST_CASE("the pledge and the glossary are printed when they are asked for", "[review]") {
  const Shipped shipped;
  ReviewMaterial material = shipped.material();
  const course::Pledge pledge{"Ikrar netralitas", {"Kami menjaga *netralitas*."}, "Contoh 2026"};
  const course::Glossary glossary = {{course::TermId("skb"), "SKB", "Keputusan bersama."}};
  material.pledge = &pledge;
  material.glossary = &glossary;
  const auto bytes = docx(review_document(material, strings()));
  REQUIRE(bytes);
  const std::string text =
      text_below(test::parse(test::unzip(*bytes).at("word/document.xml")).document_element());
  CHECK(has(text, "Ikrar: Ikrar netralitas\n•\tKami menjaga netralitas.\nSumber: Contoh 2026."));
  CHECK(has(text, "SKB\nKeputusan bersama.\n"));
}

TEST_CASE("the paper says who approved a claim, and whether it has changed since", "[review]") {
  const Shipped shipped;
  ReviewMaterial material = shipped.material();
  const std::string first = shipped.inspection.claims[0].claim.address;
  const std::string second = shipped.inspection.claims[1].claim.address;
  material.standings[first].approvals = {
      {first, "Bagian Hukum", {2026, 11, 20}, material.standings[first].fingerprint}};
  material.standings[second].approvals = {{second, "Inspektorat", {2026, 11, 3}, base::Hash{}}};
  const Rows rows = claim_rows(material);
  CHECK(has((*row_of(rows, first))[4], "Disetujui Bagian Hukum, 20 November 2026"));
  CHECK(has((*row_of(rows, second))[4], "Berubah sejak disetujui Inspektorat, 3 November 2026"));
  const ReviewTally tally = tally_of(material);
  CHECK(tally.approved == 1);
  CHECK(tally.changed == 1);
  CHECK(tally.open() == tally.all - 2);
}

TEST_CASE("a part of the course is printed alone, with its provisions and no others", "[review]") {
  const Shipped shipped;
  ReviewMaterial material = shipped.material();
  material.banks.clear();
  material.lessons.resize(1);
  const Rows rows = claim_rows(material);
  CHECK(rows.size() == course::claims_of(*material.lessons[0]).size());
  std::set<std::string> cited;
  for (const course::Claim& claim : course::claims_of(*material.lessons[0])) {
    for (const course::ProvisionId& id : claim.basis.provisions) cited.insert(id.str());
  }
  const Document document = review_document(material, strings());
  const Table& last = std::get<Table>(document.blocks.back());
  std::size_t provisions = 0;
  for (const Row& row : last.rows) {
    if (!row.is_head && row.cells.size() > 1) ++provisions;
  }
  CHECK(provisions == cited.size());
}

TEST_CASE("every row of every table is as wide as its table", "[review]") {
  const Shipped shipped;
  const Document document = review_document(shipped.material(), strings());
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    int width = 0;
    for (const int column : table->widths_mm) width += column;
    CHECK(width == text_width_mm(document.orientation));
    for (const Row& row : table->rows) {
      int columns = 0;
      for (const Cell& cell : row.cells) columns += cell.columns;
      CHECK(columns == static_cast<int>(table->widths_mm.size()));
    }
  }
}

TEST_CASE("what nobody has checked is not printed as a citation", "[review]") {
  Shipped shipped;
  course::Registry unchecked;
  for (const auto& entry : shipped.inspection.registry.all()) {
    course::Provision provision = entry.second;
    provision.verification.content = course::Check::belum;
    REQUIRE(unchecked.add(std::move(provision)));
  }
  shipped.inspection.registry = std::move(unchecked);
  for (const auto& row : claim_rows(shipped.material())) {
    CHECK_FALSE(has(row[2], "Pasal"));
    CHECK(has(row[2], "belum dicek"));
  }
}

}  // namespace netral::papers

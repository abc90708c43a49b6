#include "papers/review_docx.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "papers/paper_words.h"
#include "papers/review_rows.h"

namespace netral::papers {
namespace {

using course::Claim;

std::vector<Claim> claims_of(const ReviewMaterial& material) {
  std::vector<Claim> all;
  const auto add = [&](std::vector<Claim> claims) {
    for (Claim& claim : claims) all.push_back(std::move(claim));
  };
  for (const course::Lesson* lesson : material.lessons) add(course::claims_of(*lesson));
  for (const course::Bank* bank : material.banks) add(course::claims_of(*bank));
  return all;
}

class ReviewWriter {
 public:
  ReviewWriter(const ReviewMaterial& material, const base::Strings& strings)
      : material_(material), strings_(strings), rows_(material, strings) {}

  Document write() {
    const std::string title = base::without_markup(material_.course.title);
    document_.title = say("tinjau.judul") + ": " + title;
    document_.creator = say("program.nama");
    document_.date = material_.printed_on;
    document_.orientation = Orientation::landscape;
    document_.footer = say("tinjau.kaki", {{"kursus", title},
                                           {"versi", material_.course.version},
                                           {"tanggal", date(material_.printed_on)}});
    write_title_page();
    for (const course::Lesson* lesson : material_.lessons) write_lesson(*lesson);
    for (const course::Bank* bank : material_.banks) write_bank(*bank);
    if (material_.pledge != nullptr) write_pledge(*material_.pledge);
    if (material_.glossary != nullptr) write_glossary(*material_.glossary);
    write_cited();
    return std::move(document_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  [[nodiscard]] std::string date(const base::Date& day) const { return long_date(day, strings_); }

  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  void write_title_page() {
    add(paragraph(TextStyle::title, say("tinjau.judul")));
    add(paragraph(TextStyle::subtitle, material_.course.title));
    add(facts());
    add(paragraph(TextStyle::heading_2, say("tinjau.cara")));
    for (const char* key : {"tinjau.cara_baris", "tinjau.cara_paraf", "tinjau.cara_tanpa_nomor",
                            "tinjau.cara_cek", "tinjau.cara_sidik"}) {
      add(paragraph(TextStyle::point, say(key)));
    }
    add(paragraph(TextStyle::heading_2, say("tinjau.pemeriksa")));
    add(signatures());
  }

  [[nodiscard]] Table facts() const {
    const ReviewTally tally = tally_of(material_);
    Table table{{52, 215}, {}};
    const auto fact = [&](std::string_view key, std::vector<Paragraph> value) {
      table.rows.push_back(
          {{{{paragraph(TextStyle::cell_head, say(key))}, 1, Shade::band}, {std::move(value)}}});
    };
    const auto plain = [](const std::string& text) {
      return std::vector{paragraph(TextStyle::cell, text)};
    };
    fact("tinjau.versi", plain(material_.course.version));
    fact("tinjau.hukum_per", plain(date(material_.course.law_as_of)));
    fact("tinjau.tanggal", plain(date(material_.printed_on)));
    fact("tinjau.isi", extent(tally));
    fact("tinjau.status",
         plain(say("tinjau.status_jumlah", {{"disetujui", std::to_string(tally.approved)},
                                            {"berubah", std::to_string(tally.changed)},
                                            {"belum", std::to_string(tally.open())}})));
    fact("tinjau.menunggu",
         plain(say("tinjau.menunggu_jumlah", {{"pernyataan", std::to_string(tally.awaiting)}})));
    return table;
  }

  /// How many of what, and which.
  [[nodiscard]] std::vector<Paragraph> extent(const ReviewTally& tally) const {
    std::vector<Paragraph> paragraphs = {
        paragraph(TextStyle::cell,
                  say("tinjau.isi_jumlah", {{"pelajaran", std::to_string(material_.lessons.size())},
                                            {"bank", std::to_string(material_.banks.size())},
                                            {"pernyataan", std::to_string(tally.all)}}))};
    std::vector<std::string> lessons;
    for (const course::Lesson* lesson : material_.lessons) lessons.push_back(lesson->head.title);
    std::vector<std::string> banks;
    for (const course::Bank* bank : material_.banks) banks.push_back(bank->title);
    if (!lessons.empty()) {
      paragraphs.push_back(paragraph(
          TextStyle::cell, say("tinjau.isi_pelajaran", {{"judul", base::join(lessons, "; ")}})));
    }
    if (!banks.empty()) {
      paragraphs.push_back(
          paragraph(TextStyle::cell, say("tinjau.isi_bank", {{"judul", base::join(banks, "; ")}})));
    }
    return paragraphs;
  }

  [[nodiscard]] Table signatures() const {
    constexpr int kSigners = 3;
    constexpr int kHeightMm = 12;
    Table table{{62, 62, 55, 34, 54},
                {head_row({"tinjau.ttd_nama", "tinjau.ttd_jabatan", "tinjau.ttd_unit",
                           "tinjau.ttd_tanggal", "tinjau.ttd_tangan"},
                          strings_)}};
    for (int i = 0; i < kSigners; ++i) {
      Row row{std::vector<Cell>(table.widths_mm.size())};
      row.least_height_mm = kHeightMm;
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void begin_chapter(const std::string& title) {
    Paragraph heading = paragraph(TextStyle::heading_1, title);
    heading.begins_page = true;
    add(std::move(heading));
  }

  void write_lesson(const course::Lesson& lesson) {
    begin_chapter(say("tinjau.pelajaran", {{"judul", lesson.head.title}}));
    const course::Module* module = material_.course.module_of(lesson.head.id);
    add(paragraph(TextStyle::note,
                  say("tinjau.pelajaran_tentang",
                      {{"modul", module == nullptr ? std::string() : module->title},
                       {"versi", lesson.head.version},
                       {"id", lesson.head.id.str()}})));
    Table table = rows_.begin_table();
    for (const course::Scene& scene : lesson.scenes) {
      const std::vector<Claim> claims = course::claims_of(lesson, scene);
      table.rows.push_back(rows_.scene(lesson, scene, !claims.empty()));
      for (const Claim& claim : claims) table.rows.push_back(rows_.claim(claim));
    }
    add(std::move(table));
  }

  void write_bank(const course::Bank& bank) {
    begin_chapter(say("tinjau.bank", {{"judul", bank.title}}));
    add(paragraph(TextStyle::note, say("tinjau.bank_tentang", {{"id", bank.topic.str()}})));
    Table table = rows_.begin_table();
    for (const Claim& claim : course::claims_of(bank)) table.rows.push_back(rows_.claim(claim));
    add(std::move(table));
  }

  void write_pledge(const course::Pledge& pledge) {
    begin_chapter(say("tinjau.ikrar", {{"judul", pledge.title}}));
    for (const std::string& text : pledge.paragraphs) add(paragraph(TextStyle::point, text));
    add(paragraph(TextStyle::note, say("tinjau.ikrar_sumber", {{"sumber", pledge.source}})));
  }

  void write_glossary(const course::Glossary& glossary) {
    begin_chapter(say("tinjau.istilah"));
    Table table{
        {55, 196, 16},
        {head_row({"tinjau.kolom_istilah", "tinjau.kolom_arti", "tinjau.kolom_paraf"}, strings_)}};
    for (const course::Term& term : glossary) {
      table.rows.push_back({{{{paragraph(TextStyle::cell, term.term)}},
                             {{paragraph(TextStyle::cell, term.meaning)}},
                             {}}});
    }
    add(std::move(table));
  }

  void write_cited() {
    begin_chapter(say("tinjau.ketentuan"));
    add(paragraph(TextStyle::note, say("tinjau.ketentuan_tentang")));
    add(rows_.cited());
  }

  const ReviewMaterial& material_;
  const base::Strings& strings_;
  ReviewRows rows_;
  Document document_;
};

}  // namespace

bool Standing::is_approved() const {
  return std::any_of(approvals.begin(), approvals.end(), [&](const course::Approval& approval) {
    return approval.fingerprint == fingerprint;
  });
}

ReviewTally tally_of(const ReviewMaterial& material) {
  ReviewTally tally;
  for (const Claim& claim : claims_of(material)) {
    ++tally.all;
    const auto& provisions = claim.basis.provisions;
    const bool awaits =
        std::any_of(provisions.begin(), provisions.end(), [&](const course::ProvisionId& id) {
          const course::Provision* provision = material.registry.find(id);
          return provision != nullptr && is_awaiting(*provision);
        });
    if (awaits) ++tally.awaiting;
    const auto standing = material.standings.find(claim.address);
    if (standing == material.standings.end() || standing->second.approvals.empty()) continue;
    ++(standing->second.is_approved() ? tally.approved : tally.changed);
  }
  return tally;
}

Document review_document(const ReviewMaterial& material, const base::Strings& strings) {
  return ReviewWriter(material, strings).write();
}

}  // namespace netral::papers

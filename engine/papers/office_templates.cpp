#include "papers/office_templates.h"

#include <numeric>

#include "papers/agency_recap.h"
#include "papers/class_paper.h"
#include "papers/docx.h"

namespace netral::papers {
namespace {

/// "{{nama}}", as a template has it.
std::string blank(const std::string& name) { return "{{" + name + "}}"; }

Paragraph plain(TextStyle style, std::string words, Align align = Align::left) {
  return {style, {{std::move(words)}}, align};
}

Cell cell_of(std::vector<Paragraph> paragraphs) { return {std::move(paragraphs)}; }

Cell filled_cell(const std::string& name, Align align = Align::left) {
  return cell_of({plain(TextStyle::cell, blank(name), align)});
}

/// Writes one template. Widths of tables are in shares of the page's, so that F4 uses all
/// of its own.
class TemplateWriter {
 public:
  TemplateWriter(OfficePaper paper, PaperSize size, const base::Strings& strings)
      : kind_(paper), strings_(strings) {
    document_.paper = size;
    document_.creator = say("program.nama");
    document_.date = {2026, 1, 1};  // the same bytes whenever it is made
  }

  Document write() {
    add_letterhead();
    switch (kind_) {
      case OfficePaper::attendance:
        write_attendance();
        break;
      case OfficePaper::report:
        write_report();
        break;
      case OfficePaper::minutes:
        write_minutes();
        break;
      case OfficePaper::agency_recap:
        write_recap();
        break;
    }
    return std::move(document_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  void gap() { add(plain(TextStyle::cell, {})); }

  /// Below it people sign: on the page of what is signed.
  void gap_before_signatures() {
    if (auto* last = std::get_if<Paragraph>(&document_.blocks.back())) last->stays_with_next = true;
    Paragraph gap = plain(TextStyle::cell, {});
    gap.stays_with_next = true;
    add(std::move(gap));
  }

  void heading(std::string_view key) { add(plain(TextStyle::heading_2, say(key))); }
  void body(std::string words) { add(plain(TextStyle::office_body, std::move(words))); }
  void point(std::string words) { add(plain(TextStyle::office_point, std::move(words))); }

  void add_letterhead() {
    add(plain(TextStyle::letterhead, blank("pemerintah"), Align::center));
    add(plain(TextStyle::letterhead, blank("instansi"), Align::center));
    add(plain(TextStyle::letterhead_rule, blank("alamat"), Align::center));
  }

  void add_title(std::string_view key, const std::vector<std::string>& below) {
    const std::string title = say(key);
    document_.title = title;
    document_.footer = say("naskah.kaki", {{"nama", title}});
    add(plain(TextStyle::office_title, title, Align::center));
    for (const std::string& line : below) {
      add(plain(TextStyle::office_title, line, Align::center));
    }
    gap();
  }

  /// Columns as wide as their shares of the page. Rounding goes to the last one.
  [[nodiscard]] Table table_of(const std::vector<int>& shares) const {
    const int width = text_width_mm(document_.orientation, document_.paper);
    const int all = std::accumulate(shares.begin(), shares.end(), 0);
    Table table;
    int left = width;
    for (const int share : shares) {
      table.widths_mm.push_back(width * share / all);
      left -= table.widths_mm.back();
    }
    table.widths_mm.back() += left;
    return table;
  }

  [[nodiscard]] Cell head_cell(std::string_view key, int columns = 1) const {
    return {{plain(TextStyle::cell_head, say(key), Align::center)}, columns, Shade::head};
  }

  static Row head_row(std::vector<Cell> cells) {
    Row row{std::move(cells), true};
    row.is_middle = true;
    return row;
  }

  /// "Waktu : 09.00", one below the other.
  void add_facts(const std::vector<std::pair<std::string, std::string>>& facts) {
    Table table = table_of({34, 4, 142});
    table.has_lines = false;
    for (const auto& [key, words] : facts) {
      table.rows.push_back({{cell_of({plain(TextStyle::office_body, say(key))}),
                             cell_of({plain(TextStyle::office_body, ":")}),
                             cell_of({plain(TextStyle::office_body, words)})}});
    }
    add(std::move(table));
  }

  [[nodiscard]] Paragraph line(std::string words) const {
    return plain(TextStyle::office_body, std::move(words));
  }

  /// Two who sign, with room for a signature or a stamp; kept on one page.
  void add_signatures(std::vector<Paragraph> left, const std::string& left_role,
                      std::vector<Paragraph> right, const std::string& right_role) {
    constexpr int kRoomMm = 22;
    Table table = table_of({11, 9});
    table.has_lines = false;
    table.rows.push_back({{cell_of(std::move(left)), cell_of(std::move(right))}, false, true});
    table.rows.push_back({{cell_of({line({})}), cell_of({line({})})}, false, true, kRoomMm});
    table.rows.push_back({{cell_of(signed_by(left_role)), cell_of(signed_by(right_role))}});
    add(std::move(table));
  }

  [[nodiscard]] std::vector<Paragraph> signed_by(const std::string& role) const {
    if (role.empty()) return {line({})};
    return {{TextStyle::office_body, {{blank("nama_" + role), false, true}}},
            line(say("templat.nip", {{"nip", blank("nip_" + role)}}))};
  }

  void write_attendance() {
    document_.orientation = Orientation::landscape;
    add_title("templat.hadir.judul", {blank("nama_kelas")});
    add_facts({{"templat.hari", blank("hari_tanggal")},
               {"templat.waktu", blank("waktu")},
               {"templat.tempat", blank("tempat")}});
    gap();
    Table table = table_of({11, 66, 45, 43, 48, 27, 27});
    table.rows.push_back(head_row(
        {head_cell("templat.no"), head_cell("templat.hadir.nama"), head_cell("templat.hadir.nip"),
         head_cell("templat.hadir.jabatan"), head_cell("templat.hadir.instansi"),
         head_cell("templat.hadir.tanda_tangan", 2)}));
    Row row{{filled_cell("peserta.no", Align::center), filled_cell("peserta.nama"),
             filled_cell("peserta.nip"), filled_cell("peserta.jabatan"),
             filled_cell("peserta.instansi"), filled_cell("peserta.ttd_kiri"),
             filled_cell("peserta.ttd_kanan")}};
    row.least_height_mm = 10;
    row.is_middle = true;
    table.rows.push_back(std::move(row));
    add(std::move(table));
    gap_before_signatures();
    add_signatures({line({})}, {},
                   {line(blank("tempat_tanggal")), line(blank("jabatan_fasilitator") + ",")},
                   "fasilitator");
  }

  void write_report() {
    add_title("templat.laporan.judul", {blank("nama_kelas")});
    heading("templat.laporan.dasar");
    point(say("templat.laporan.dasar_1"));
    point(say("templat.laporan.dasar_2"));
    heading("templat.laporan.tujuan");
    body(say("templat.laporan.tujuan_isi"));
    heading("templat.laporan.pelaksanaan");
    add_facts({{"templat.hari", blank("hari_tanggal")},
               {"templat.waktu", blank("waktu")},
               {"templat.tempat", blank("tempat")},
               {"templat.fasilitator", blank("nama_fasilitator")},
               {"templat.peserta", say("templat.peserta_isi")}});
    heading("templat.laporan.materi");
    body(say("templat.laporan.materi_isi"));
    add_lessons();
    heading("templat.laporan.hasil");
    body(say("templat.laporan.hasil_isi"));
    add_questions();
    heading("templat.laporan.simpulan");
    point(blank("simpulan.isi"));
    heading("templat.laporan.tindak_lanjut");
    point(blank("tindak_lanjut.isi"));
    body(say("templat.laporan.penutup"));
    gap_before_signatures();
    add_signatures({line(say("templat.mengetahui")), line(blank("jabatan_penanggung_jawab") + ",")},
                   "penanggung_jawab",
                   {line(blank("tempat_tanggal")), line(blank("jabatan_fasilitator") + ",")},
                   "fasilitator");
  }

  void add_lessons() {
    Table table = table_of({10, 140, 30});
    table.rows.push_back(
        head_row({head_cell("templat.no"), head_cell("templat.laporan.materi_judul"),
                  head_cell("templat.laporan.materi_waktu")}));
    table.rows.push_back({{filled_cell("materi.no", Align::center), filled_cell("materi.judul"),
                           filled_cell("materi.waktu", Align::center)}});
    add(std::move(table));
  }

  void add_questions() {
    Table table = table_of({10, 114, 28, 28});
    table.rows.push_back(
        head_row({head_cell("templat.no"), head_cell("templat.laporan.pertanyaan"),
                  head_cell("templat.laporan.sebelum"), head_cell("templat.laporan.sesudah")}));
    table.rows.push_back(
        {{filled_cell("soal.no", Align::center), filled_cell("soal.pertanyaan"),
          filled_cell("soal.sebelum", Align::center), filled_cell("soal.sesudah", Align::center)}});
    add(std::move(table));
  }

  void write_minutes() {
    add_title("templat.notula.judul", {blank("nama_kelas")});
    add_facts({{"templat.hari", blank("hari_tanggal")},
               {"templat.waktu", blank("waktu")},
               {"templat.tempat", blank("tempat")},
               {"templat.notula.pimpinan", blank("nama_fasilitator")},
               {"templat.notulis", blank("nama_notulis")},
               {"templat.peserta", say("templat.peserta_isi")}});
    heading("templat.notula.acara");
    point(blank("materi.judul"));
    heading("templat.notula.jalannya");
    point(blank("catatan.isi"));
    heading("templat.notula.simpulan");
    point(blank("simpulan.isi"));
    heading("templat.notula.tindak_lanjut");
    point(blank("tindak_lanjut.isi"));
    gap_before_signatures();
    add_signatures({line(say("templat.mengetahui")), line(blank("jabatan_fasilitator") + ",")},
                   "fasilitator",
                   {line(blank("tempat_tanggal")), line(say("templat.notulis") + ",")}, "notulis");
  }

  void write_recap() {
    add_title("templat.rekap.judul",
              {blank("kursus"), blank("perangkat_daerah"), say("templat.rekap.keadaan")});
    add_sums();
    gap();
    Table table = table_of({11, 48, 41, 29, 20, 31});
    table.rows.push_back(
        head_row({head_cell("templat.no"), head_cell("templat.rekap.nama"),
                  head_cell("templat.rekap.nip"), head_cell("templat.rekap.status"),
                  head_cell("templat.rekap.nilai"), head_cell("templat.rekap.tanggal")}));
    table.rows.push_back(
        {{filled_cell("pegawai.no", Align::center), filled_cell("pegawai.nama"),
          filled_cell("pegawai.nip"), filled_cell("pegawai.status"),
          filled_cell("pegawai.nilai", Align::center), filled_cell("pegawai.tanggal_lulus")}});
    add(std::move(table));
    gap_before_signatures();
    add_signatures({line(say("templat.mengetahui")), line(blank("jabatan_kepala") + ",")}, "kepala",
                   {line(blank("tempat_tanggal")), line(blank("jabatan_petugas") + ",")},
                   "petugas");
  }

  void add_sums() {
    Table table = table_of({1, 1, 1, 1, 1});
    table.rows.push_back(head_row(
        {head_cell("templat.rekap.pegawai"), head_cell("templat.rekap.belum_mulai"),
         head_cell("templat.rekap.berjalan"), head_cell("templat.rekap.selesai_tidak_lulus"),
         head_cell("templat.rekap.lulus")}));
    Row row;
    for (const char* name : {"jumlah_pegawai", "jumlah_belum_mulai", "jumlah_berjalan",
                             "jumlah_selesai_tidak_lulus", "jumlah_lulus"}) {
      row.cells.push_back(filled_cell(name, Align::center));
    }
    table.rows.push_back(std::move(row));
    add(std::move(table));
  }

  OfficePaper kind_;
  const base::Strings& strings_;
  Document document_;
};

void list_names(std::string& guide, const TemplateValues& values) {
  for (const std::string& name : values.names()) guide += "  " + blank(name) + "\r\n";
}

}  // namespace

std::string template_file_name(OfficePaper paper, PaperSize size, const base::Strings& strings) {
  const auto stem = [&] {
    switch (paper) {
      case OfficePaper::attendance:
        return strings.say("templat.nama_berkas.daftar_hadir");
      case OfficePaper::report:
        return strings.say("templat.nama_berkas.laporan");
      case OfficePaper::minutes:
        return strings.say("templat.nama_berkas.notula");
      case OfficePaper::agency_recap:
        break;
    }
    return strings.say("templat.nama_berkas.rekap");
  };
  return stem() + (size == PaperSize::a4 ? "-a4.docx" : "-f4.docx");
}

base::Result<std::vector<WordTemplate>> office_templates(const base::Strings& strings) {
  std::vector<WordTemplate> templates;
  for (const OfficePaper paper : {OfficePaper::attendance, OfficePaper::report,
                                  OfficePaper::minutes, OfficePaper::agency_recap}) {
    for (const PaperSize size : {PaperSize::a4, PaperSize::f4}) {
      auto bytes = docx(TemplateWriter(paper, size, strings).write());
      if (!bytes) return tl::unexpected(bytes.error());
      templates.push_back({template_file_name(paper, size, strings), std::move(*bytes)});
    }
  }
  return templates;
}

std::string template_guide(const base::Strings& strings) {
  std::string guide = "\xEF\xBB\xBF";
  for (const char* key : {"templat.baca.judul", "templat.baca.cara", "templat.baca.isian",
                          "templat.baca.daftar", "templat.baca.kelas"}) {
    guide += strings.say(key) + "\r\n\r\n";
  }
  list_names(guide, template_values(ClassPaper{}, strings));
  guide += "\r\n" + strings.say("templat.baca.rekap") + "\r\n\r\n";
  list_names(guide, template_values(AgencyRecap{}, strings));
  return guide;
}

}  // namespace netral::papers

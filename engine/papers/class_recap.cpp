#include "papers/class_recap.h"

#include <algorithm>

#include "papers/csv.h"
#include "papers/pdf_flow.h"
#include "papers/weave.h"

namespace netral::papers {
namespace {

using Style = PdfFlow::Style;

constexpr double kBarLeft = 30;  ///< beside the letter
constexpr double kBarHeight = 9;
constexpr double kNumbers = 74;  ///< kept for "12 → 23" beside the bars

constexpr PdfColor kBefore{0.69, 0.52, 0.36};

int all_of(const QuestionTally& tally, int OptionTally::*count) {
  int all = 0;
  for (const OptionTally& option : tally.options) all += option.*count;
  return all;
}

class RecapWriter {
 public:
  RecapWriter(const ClassPaper& paper, const base::Strings& strings, PdfFlow& flow)
      : paper_(paper), strings_(strings), flow_(flow), pdf_(flow.pdf()) {}

  void write() {
    write_head();
    int number = 0;
    for (const QuestionTally& tally : paper_.questions) write_question(++number, tally);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  void write_head() {
    draw_weave(pdf_, flow_.left(), flow_.y(), flow_.width());
    flow_.gap(22);
    flow_.paragraph({PdfFace::regular, 10, kMuted, 0}, paper_.office.name);
    flow_.paragraph({PdfFace::semi_bold, 18, kSogan, 0}, say("rekap_kelas.judul"));
    flow_.paragraph({PdfFace::semi_bold, 13, kInk, 0}, paper_.name);
    flow_.gap(6);
    fact("templat.hari", day_and_date(paper_.date, strings_));
    fact("templat.waktu", paper_.time);
    fact("templat.tempat", paper_.place);
    fact("templat.fasilitator", paper_.facilitator.name);
    fact("templat.peserta", say("rekap_kelas.hadir", {{"hadir", std::to_string(paper_.present)},
                                                      {"semua", std::to_string(paper_.expected)}}));
    flow_.gap(8);
    flow_.paragraph({PdfFace::regular, 9.5, kMuted, 0}, say("rekap_kelas.cara"));
    flow_.gap(12);
  }

  void fact(std::string_view key, const std::string& value) {
    constexpr double kLabel = 96;
    pdf_.text(flow_.left(), flow_.y() + 10.5, PdfFace::regular, 10.5, kMuted, say(key));
    flow_.paragraph({PdfFace::regular, 10.5, kInk, kLabel}, value);
  }

  void write_question(int number, const QuestionTally& tally) {
    const Style question{PdfFace::semi_bold, 11.5, kInk, 0};
    const std::string words = std::to_string(number) + ". " + tally.question;
    double height = flow_.height_of(question, words) + 42;
    for (const OptionTally& option : tally.options) height += height_of(option);
    flow_.keep(height);
    flow_.paragraph({PdfFace::regular, 9, kMuted, 0}, tally.lesson);
    flow_.paragraph(question, words);
    flow_.paragraph({PdfFace::regular, 10, kSogan, 0},
                    say("rekap_kelas.tepat",
                        {{"sebelum", std::to_string(right_before(tally))},
                         {"sesudah", std::to_string(right_after(tally))},
                         {"jawaban_sebelum", std::to_string(all_of(tally, &OptionTally::before))},
                         {"jawaban_sesudah", std::to_string(all_of(tally, &OptionTally::after))}}));
    flow_.gap(6);
    for (const OptionTally& option : tally.options) write_option(tally, option);
    flow_.gap(16);
  }

  [[nodiscard]] Style option_style() const { return {PdfFace::regular, 10.5, kInk, kBarLeft}; }

  [[nodiscard]] std::string words_of(const OptionTally& option) const {
    return option.is_key ? say("rekap_kelas.kunci", {{"opsi", option.text}}) : option.text;
  }

  double height_of(const OptionTally& option) {
    return flow_.height_of(option_style(), words_of(option)) + 2 * kBarHeight + 12;
  }

  void write_option(const QuestionTally& tally, const OptionTally& option) {
    constexpr double kSide = 20;
    const PdfColor ground = option.is_key ? kInk : kMuted;
    pdf_.fill(flow_.left(), flow_.y(), kSide, kSide, ground);
    pdf_.text_centered(flow_.left() + kSide / 2, flow_.y() + 14.5, PdfFace::semi_bold, 12, kWhite,
                       option.letter);
    flow_.paragraph(option_style(), words_of(option));
    bar(option.before, all_of(tally, &OptionTally::before), kBefore, "rekap_kelas.sebelum");
    bar(option.after, all_of(tally, &OptionTally::after), ground, "rekap_kelas.sesudah");
    flow_.gap(8);
  }

  void bar(int count, int all, const PdfColor& color, std::string_view key) {
    const double width = flow_.width() - kBarLeft - kNumbers;
    const double x = flow_.left() + kBarLeft;
    pdf_.fill(x, flow_.y(), width, kBarHeight - 1, kQuiet);
    if (all > 0) pdf_.fill(x, flow_.y(), width * count / all, kBarHeight - 1, color);
    pdf_.text(x + width + 8, flow_.y() + 7.5, PdfFace::regular, 8.5, kInk,
              say(key, {{"jumlah", std::to_string(count)}}));
    flow_.gap(kBarHeight + 2);
  }

  const ClassPaper& paper_;
  const base::Strings& strings_;
  PdfFlow& flow_;
  PdfDocument& pdf_;
};

}  // namespace

base::Result<std::string> class_recap_pdf(const ClassPaper& paper, const base::Strings& strings,
                                          const PdfFonts& fonts) {
  const std::string title = strings.say("rekap_kelas.judul");
  const std::string name = title + " · " + paper.name;
  const FlowSetting setting{kA4Upright, title, strings.say("naskah.kaki", {{"nama", name}}), 50};
  return numbered_pdf(setting, fonts,
                      [&](PdfFlow& flow) { RecapWriter(paper, strings, flow).write(); });
}

std::string class_recap_csv(const ClassPaper& paper, const base::Strings& strings) {
  Csv csv;
  csv.row({strings.say("rekap_kelas.kolom.no"), strings.say("rekap_kelas.kolom.pelajaran"),
           strings.say("rekap_kelas.kolom.pertanyaan"), strings.say("rekap_kelas.kolom.huruf"),
           strings.say("rekap_kelas.kolom.opsi"), strings.say("rekap_kelas.kolom.tepat"),
           strings.say("rekap_kelas.kolom.sebelum"), strings.say("rekap_kelas.kolom.sesudah")});
  int number = 0;
  for (const QuestionTally& tally : paper.questions) {
    ++number;
    for (const OptionTally& option : tally.options) {
      csv.row({std::to_string(number), tally.lesson, tally.question, option.letter, option.text,
               strings.say(option.is_key ? "rekap_kelas.ya" : "rekap_kelas.tidak"),
               std::to_string(option.before), std::to_string(option.after)});
    }
  }
  return csv.text();
}

}  // namespace netral::papers

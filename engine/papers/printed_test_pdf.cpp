// What a printed test looks like: the questions, the sheet for the answers, the key.

#include <algorithm>
#include <array>

#include "papers/pdf_flow.h"
#include "papers/printed_test.h"
#include "papers/weave.h"

namespace netral::papers {
namespace {

using Style = PdfFlow::Style;

constexpr Style kTitle{PdfFace::semi_bold, 17, kSogan, 0};
constexpr Style kSmall{PdfFace::regular, 9.5, kMuted, 0};
constexpr Style kWords{PdfFace::regular, 11, kInk, 0};

/// Pages about one test.
class TestPages {
 public:
  TestPages(const PrintedVersion& version, const base::Strings& strings, PdfFlow& flow)
      : version_(version), strings_(strings), flow_(flow), pdf_(flow.pdf()) {}

  void write_questions() {
    write_head("lembar.soal");
    flow_.paragraph(kWords, version_.test.note);
    flow_.gap(10);
    for (std::size_t i = 0; i < version_.test.items.size(); ++i) write_item(i);
  }

  void write_sheet() {
    write_head("lembar.jawaban");
    write_person();
    flow_.gap(14);
    flow_.paragraph(kWords, say("lembar.cara"));
    flow_.gap(8);
    write_boxes();
    flow_.gap(24);
    pdf_.text(flow_.left(), flow_.y() + 10, PdfFace::regular, 10, kMuted, say("lembar.paraf"));
    pdf_.line(flow_.left() + 130, flow_.y() + 12, flow_.left() + 300, flow_.y() + 12, 0.6, kMuted);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  void write_head(std::string_view kind) {
    constexpr double kBadge = 46;
    draw_weave(pdf_, flow_.left(), flow_.y(), flow_.width() - kBadge - 14);
    pdf_.fill(flow_.left() + flow_.width() - kBadge, flow_.y(), kBadge, kBadge, kInk);
    pdf_.text_centered(flow_.left() + flow_.width() - kBadge / 2, flow_.y() + kBadge * 0.74,
                       PdfFace::semi_bold, 32, kWhite, version_.name);
    flow_.gap(20);
    flow_.paragraph(kSmall, version_.test.course);
    flow_.paragraph(kTitle, version_.test.title);
    flow_.paragraph(kSmall, say(kind, {{"versi", version_.name}, {"kode", version_.code}}));
    flow_.gap(12);
  }

  /// A question stays on one page with its options.
  void write_item(std::size_t index) {
    constexpr double kNumber = 26;
    constexpr double kLetter = 48;
    const PrintedItem& item = version_.test.items[index];
    const Style question{PdfFace::semi_bold, 11, kInk, kNumber};
    const Style option{PdfFace::regular, 11, kInk, kLetter};
    double height = flow_.height_of(question, item.question) + 12;
    for (const PrintedOption& each : item.options) height += flow_.height_of(option, each.text) + 3;
    flow_.keep(height);
    pdf_.text(flow_.left(), flow_.y() + 11, PdfFace::semi_bold, 11, kSogan,
              std::to_string(index + 1) + ".");
    flow_.paragraph(question, item.question);
    flow_.gap(3);
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      pdf_.text(flow_.left() + kNumber, flow_.y() + 11, PdfFace::semi_bold, 11, kInk,
                letter_of(i) + ".");
      flow_.paragraph(option, item.options[i].text);
      flow_.gap(3);
    }
    flow_.gap(9);
  }

  void write_person() {
    write_line("lembar.nama");
    write_line("lembar.unit");
    flow_.paragraph(kWords, say("lembar.nip"));
    flow_.gap(2);
    write_nip_boxes();
    flow_.gap(6);
    flow_.paragraph(kSmall, say("lembar.kode_peserta"));
  }

  void write_line(std::string_view key) {
    constexpr double kLabel = 130;
    flow_.gap(8);
    pdf_.text(flow_.left(), flow_.y() + 11, PdfFace::regular, 11, kInk, say(key));
    pdf_.line(flow_.left() + kLabel, flow_.y() + 13, flow_.left() + flow_.width(), flow_.y() + 13,
              0.6, kMuted);
    flow_.gap(20);
  }

  /// Grouped 8 6 1 3, as a NIP is read.
  void write_nip_boxes() {
    constexpr double kBox = 23;
    constexpr double kGap = 9;
    constexpr std::array<int, 4> kGroups = {8, 6, 1, 3};
    double x = flow_.left();
    for (const int group : kGroups) {
      for (int i = 0; i < group; ++i, x += kBox)
        pdf_.frame(x, flow_.y(), kBox, kBox * 1.2, 0.8, kInk);
      x += kGap;
    }
    flow_.gap(kBox * 1.2);
  }

  /// Ten to a row, so that the answers are typed as one row of letters.
  void write_boxes() {
    constexpr std::size_t kPerRow = 10;
    const double box = flow_.width() / kPerRow;
    const std::size_t count = version_.test.items.size();
    for (std::size_t first = 0; first < count; first += kPerRow) {
      flow_.keep(58);
      for (std::size_t i = first; i < std::min(first + kPerRow, count); ++i) {
        write_box(flow_.left() + static_cast<double>(i - first) * box, box, i + 1);
      }
      flow_.gap(58);
    }
  }

  void write_box(double x, double width, std::size_t number) {
    constexpr double kGap = 4;
    pdf_.text_centered(x + width / 2 - kGap / 2, flow_.y() + 10, PdfFace::regular, 9.5, kMuted,
                       std::to_string(number));
    pdf_.frame(x, flow_.y() + 14, width - kGap, 34, 0.9, kInk);
  }

  const PrintedVersion& version_;
  const base::Strings& strings_;
  PdfFlow& flow_;
  PdfDocument& pdf_;
};

FlowSetting setting_of(const PrintedVersion& version, const base::Strings& strings) {
  const std::string name = version.test.title + " · " + version.code;
  return {kA4Upright, version.test.title, strings.say("naskah.kaki", {{"nama", name}}), 52};
}

void write_key(PdfFlow& flow, const PrintedVersion& version, const base::Strings& strings) {
  constexpr std::size_t kPerRow = 10;
  const std::vector<std::string> key = key_of(version);
  const double box = flow.width() / kPerRow;
  flow.keep(110);
  flow.paragraph({PdfFace::semi_bold, 13, kInk, 0},
                 strings.say("lembar.versi", {{"versi", version.name}, {"kode", version.code}}));
  flow.gap(6);
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i % kPerRow == 0 && i > 0) flow.gap(44);
    if (i % kPerRow == 0) flow.keep(44);
    const double x = flow.left() + static_cast<double>(i % kPerRow) * box;
    flow.pdf().frame(x, flow.y(), box - 4, 36, 0.6, kMuted);
    flow.pdf().text(x + 4, flow.y() + 11, PdfFace::regular, 8.5, kMuted, std::to_string(i + 1));
    flow.pdf().text_centered(x + box / 2 + 2, flow.y() + 27, PdfFace::semi_bold, 16, kInk, key[i]);
  }
  flow.gap(44);
  // In groups, as somebody reads it out beside a sheet.
  std::string row;
  for (std::size_t i = 0; i < key.size(); ++i) {
    row += key[i] + ((i + 1) % 5 == 0 ? "   " : " ");
  }
  flow.paragraph(kWords, strings.say("lembar.deret", {{"huruf", row}}));
  flow.gap(22);
}

}  // namespace

base::Result<std::string> test_pdf(const PrintedVersion& version, const base::Strings& strings,
                                   const PdfFonts& fonts) {
  return numbered_pdf(setting_of(version, strings), fonts,
                      [&](PdfFlow& flow) { TestPages(version, strings, flow).write_questions(); });
}

base::Result<std::string> answer_sheet_pdf(const PrintedVersion& version,
                                           const base::Strings& strings, const PdfFonts& fonts) {
  return numbered_pdf(setting_of(version, strings), fonts,
                      [&](PdfFlow& flow) { TestPages(version, strings, flow).write_sheet(); });
}

base::Result<std::string> answer_key_pdf(const std::vector<PrintedVersion>& versions,
                                         const base::Strings& strings, const PdfFonts& fonts) {
  const std::string title = strings.say("lembar.kunci");
  const FlowSetting setting{kA4Upright, title, strings.say("naskah.kaki", {{"nama", title}}), 52};
  return numbered_pdf(setting, fonts, [&](PdfFlow& flow) {
    draw_weave(flow.pdf(), flow.left(), flow.y(), flow.width());
    flow.gap(22);
    if (!versions.empty()) flow.paragraph(kSmall, versions.front().test.title);
    flow.paragraph(kTitle, title);
    flow.paragraph(kSmall, strings.say("lembar.rahasia"));
    flow.gap(14);
    for (const PrintedVersion& version : versions) write_key(flow, version, strings);
  });
}

}  // namespace netral::papers

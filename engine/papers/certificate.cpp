#include "papers/certificate.h"

#include <algorithm>
#include <array>

#include "base/nip.h"
#include "papers/qr_squares.h"
#include "papers/weave.h"

namespace netral::papers {
namespace {

constexpr double kFrame = 26;  ///< from the edge of the page
constexpr double kTextMargin = 74;
constexpr double kQrSide = 88;
constexpr double kLeading = 1.32;

/// A centred line of the front, with the air above it.
struct Line {
  PdfFace face = PdfFace::regular;
  double size = 11;
  PdfColor color = kInk;
  double gap = 0;
  std::string words;
  bool fits_one_line = false;  ///< set smaller rather than broken
};

/// With spaces that no line is broken at.
std::string unbroken(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == ' ') {
      out += "\xC2\xA0";
    } else {
      out += c;
    }
  }
  return out;
}

class CertificateWriter {
 public:
  CertificateWriter(const Certificate& certificate, CertificateLayout layout, const QrSquares& qr,
                    const base::Strings& strings, const PdfFonts& fonts)
      : own_(certificate),
        qr_(qr),
        strings_(strings),
        size_(layout == CertificateLayout::across ? kA4Across : kA4Upright),
        is_upright_(layout == CertificateLayout::upright),
        foot_(is_upright_ ? 230 : 190),
        pdf_(size_, fonts, strings.say("sertifikat.judul") + " " + certificate.number) {}

  base::Result<std::string> write() {
    draw_frame();
    draw_front();
    draw_check();
    draw_signature();
    pdf_.next_page();
    draw_frame();
    draw_back();
    return pdf_.finish();
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  void draw_frame() {
    constexpr double kTile = 14;
    const double inner = kFrame + 5;
    const double width = size_.width - 2 * kFrame;
    const double height = size_.height - 2 * kFrame;
    pdf_.frame(kFrame, kFrame, width, height, 1.6, kSogan);
    pdf_.frame(inner, inner, width - 10, height - 10, 0.5, kSogan);
    const int tiles = static_cast<int>((width - 30) / kTile);
    const double left = (size_.width - tiles * kTile) / 2;
    draw_weave(pdf_, left, inner + 7, tiles * kTile + 0.5, kTile);
    draw_weave(pdf_, left, size_.height - inner - 7 - kTile, tiles * kTile + 0.5, kTile);
  }

  [[nodiscard]] std::string who() const {
    if (!own_.nip.empty()) {
      return say("sertifikat.nip", {{"nip", base::group_nip_digits(own_.nip)}});
    }
    return say("sertifikat.kode_peserta", {{"kode", own_.code}});
  }

  [[nodiscard]] std::string when() const {
    if (own_.begun == own_.passed) return unbroken(long_date(own_.passed, strings_));
    return say("sertifikat.antara", {{"awal", unbroken(long_date(own_.begun, strings_))},
                                     {"akhir", unbroken(long_date(own_.passed, strings_))}});
  }

  [[nodiscard]] std::vector<Line> front_lines() const {
    const double air = is_upright_ ? 1.9 : 1;
    std::vector<Line> lines = {
        {PdfFace::regular, 11, kMuted, 0, own_.organiser.government},
        {PdfFace::semi_bold, 12.5, kInk, 1, own_.organiser.name},
        {PdfFace::semi_bold, 34, kSogan, 16 * air, say("sertifikat.judul"), true},
        {PdfFace::regular, 11, kMuted, 0, say("sertifikat.nomor", {{"nomor", own_.number}})},
        {PdfFace::regular, 11.5, kInk, 13 * air, say("sertifikat.kepada")},
        {PdfFace::semi_bold, 27, kInk, 4 * air, own_.name, true},
        {PdfFace::regular, 12, kInk, 2, who()},
        {PdfFace::regular, 12, kInk, 0, own_.unit},
        {PdfFace::regular, 11.5, kInk, 12 * air, say("sertifikat.menyelesaikan")},
        {PdfFace::semi_bold, 17, kSogan, 3 * air, own_.course},
        {PdfFace::regular, 11.5, kInk, 5 * air,
         say("sertifikat.pelaksanaan", {{"jp", std::to_string(own_.lesson_hours)},
                                        {"waktu", when()},
                                        {"penyelenggara", own_.organiser.name}})}};
    if (own_.result) {
      lines.push_back(
          {PdfFace::regular, 11.5, kInk, 1, say("sertifikat.hasil", {{"hasil", *own_.result}})});
    }
    return lines;
  }

  [[nodiscard]] double text_width() const { return size_.width - 2 * kTextMargin; }

  /// Smaller until it is one line, but no smaller than can be read: then it is broken.
  double size_for(const Line& line, double scale) {
    constexpr double kLeast = 15;
    double size = line.size * scale;
    while (line.fits_one_line && size > kLeast &&
           pdf_.width_of(line.face, size, line.words) > text_width()) {
      size -= 0.5;
    }
    return size;
  }

  double height_of(const std::vector<Line>& lines, double scale) {
    double height = 0;
    for (const Line& line : lines) {
      const double size = size_for(line, scale);
      const auto broken = pdf_.lines_of(line.face, size, text_width(), line.words);
      height += line.gap * scale + static_cast<double>(broken.size()) * size * kLeading;
    }
    return height;
  }

  void draw_front() {
    const double top = kFrame + 40;
    const double room = size_.height - foot_ - top - 10;
    const std::vector<Line> lines = front_lines();
    double scale = 1;
    while (scale > 0.6 && height_of(lines, scale) > room) scale -= 0.02;
    // What is left over is shared by above and below.
    double y = top + std::max(0.0, room - height_of(lines, scale)) / 2;
    for (const Line& line : lines) {
      const double size = size_for(line, scale);
      y += line.gap * scale;
      for (const std::string& words : pdf_.lines_of(line.face, size, text_width(), line.words)) {
        pdf_.text_centered(size_.width / 2, y + size, line.face, size, line.color, words);
        y += size * kLeading;
      }
    }
  }

  /// The QR code with its short code, at the bottom left.
  void draw_check() {
    const double left = kTextMargin;
    const double top = size_.height - foot_ + 14;
    const double square = kQrSide / qr_.side;
    for (int y = 0; y < qr_.side; ++y) {
      int run = 0;
      for (int x = 0; x <= qr_.side; ++x) {
        if (x < qr_.side && qr_.at(x, y)) {
          ++run;
          continue;
        }
        // A row's neighbours in one piece, so that no viewer shows seams between them.
        if (run > 0) {
          pdf_.fill(left + (x - run) * square, top + y * square, run * square, square, kInk);
        }
        run = 0;
      }
    }
    const double x = left + kQrSide + 12;
    pdf_.text(x, top + 11, PdfFace::regular, 8.5, kMuted, say("sertifikat.kode"));
    pdf_.text(x, top + 25, PdfFace::semi_bold, 11.5, kInk, own_.short_code);
    double y = top + 41;
    for (const std::string& words :
         pdf_.lines_of(PdfFace::regular, 8.5, 116, say("sertifikat.periksa"))) {
      pdf_.text(x, y, PdfFace::regular, 8.5, kMuted, words);
      y += 11.5;
    }
  }

  /// At the bottom right, with room for a stamp or an electronic signature.
  void draw_signature() {
    constexpr double kWidth = 232;
    const double x = size_.width - kTextMargin - kWidth;
    double y = size_.height - foot_ + 14;
    y = put(x, y, kWidth, PdfFace::regular,
            place_and_date(own_.organiser.town, own_.signed_on, strings_));
    put(x, y, kWidth, PdfFace::regular, own_.signatory.position + ",");
    const double foot = size_.height - kFrame - 50;
    put(x, foot - 14, kWidth, PdfFace::semi_bold, own_.signatory.name);
    if (own_.signatory.nip.empty()) return;
    put(x, foot, kWidth, PdfFace::regular,
        say("sertifikat.nip", {{"nip", base::group_nip_digits(own_.signatory.nip)}}));
  }

  /// Returns where the next line begins.
  double put(double x, double y, double width, PdfFace face, const std::string& words) {
    constexpr double kLargest = 10.5;
    double size = kLargest;
    while (size > 9 && pdf_.lines_of(face, size, width, words).size() > 1) size -= 0.25;
    for (const std::string& line : pdf_.lines_of(face, size, width, words)) {
      pdf_.text(x, y + kLargest, face, size, kInk, line);
      y += 14;
    }
    return y;
  }

  // -- the back

  void draw_back() {
    double y = kFrame + 58;
    pdf_.text(kTextMargin, y, PdfFace::semi_bold, 18, kSogan, say("sertifikat.materi"));
    y += 18;
    for (const std::string& words :
         pdf_.lines_of(PdfFace::regular, 10.5, text_width(), own_.course)) {
      pdf_.text(kTextMargin, y, PdfFace::regular, 10.5, kMuted, words);
      y += 14;
    }
    draw_table(y + 8);
    pdf_.text(kTextMargin, size_.height - kFrame - 36, PdfFace::regular, 8.5, kMuted,
              say("sertifikat.kaki", {{"nomor", own_.number}, {"kode", own_.short_code}}));
  }

  /// Where a column of the table stands, and how high its rows are.
  struct Column {
    double left = 0;
    double right = 0;
    double row = 0;
  };

  /// A long list takes two columns, so that it stays on this page and can be read.
  void draw_table(double y) {
    constexpr double kRow = 21;
    constexpr double kLeastRow = 14;
    constexpr double kGap = 26;
    const double room = size_.height - kFrame - 56 - y;
    const std::size_t rows = own_.materials.size() + 2;
    const bool is_long = static_cast<double>(rows) * kLeastRow > room;
    const std::size_t per_column = is_long ? (rows + 2) / 2 : rows;
    const double row = std::min(kRow, room / static_cast<double>(per_column));
    const double middle = size_.width / 2;
    const double right = size_.width - kTextMargin;
    draw_column({kTextMargin, is_long ? middle - kGap / 2 : right, row}, y, 0, per_column - 1);
    if (is_long) {
      draw_column({middle + kGap / 2, right, row}, y, per_column - 1, own_.materials.size() + 1);
    }
  }

  /// The rows [first, end); the one after the last material is the sum.
  void draw_column(const Column& column, double y, std::size_t first, std::size_t end) {
    draw_row(column, y, PdfFace::semi_bold,
             {say("sertifikat.no"), say("sertifikat.judul_materi"), say("sertifikat.menit")});
    for (std::size_t i = first; i < std::min(end, own_.materials.size() + 1); ++i) {
      y += column.row;
      if (i == own_.materials.size()) {
        draw_sum(column, y);
      } else {
        const CertificateMaterial& material = own_.materials[i];
        draw_row(column, y, PdfFace::regular,
                 {std::to_string(i + 1), material.title, std::to_string(material.minutes)});
      }
    }
  }

  void draw_sum(const Column& column, double y) {
    int minutes = 0;
    for (const CertificateMaterial& material : own_.materials) minutes += material.minutes;
    draw_row(column, y, PdfFace::semi_bold,
             {std::string(), say("sertifikat.jumlah", {{"jp", std::to_string(own_.lesson_hours)}}),
              std::to_string(minutes)});
  }

  void draw_row(const Column& column, double y, PdfFace face,
                const std::array<std::string, 3>& cells) {
    constexpr double kNumber = 22;
    constexpr double kMinutes = 46;
    const double size = std::min(10.5, column.row * 0.58);
    const double baseline = y + column.row / 2 + size * 0.36;
    pdf_.line(column.left, y + column.row, column.right, y + column.row, 0.5, kGading);
    pdf_.text_right(column.left + kNumber, baseline, face, size, kInk, cells[0]);
    const double title_width = column.right - column.left - kNumber - 12 - kMinutes;
    double title_size = size;
    while (title_size > 5 && pdf_.width_of(face, title_size, cells[1]) > title_width) {
      title_size -= 0.25;
    }
    pdf_.text(column.left + kNumber + 12, baseline, face, title_size, kInk, cells[1]);
    pdf_.text_right(column.right - 4, baseline, face, size, kInk, cells[2]);
  }

  const Certificate& own_;
  const QrSquares& qr_;
  const base::Strings& strings_;
  PdfSize size_;
  bool is_upright_;
  double foot_;  ///< from the bottom edge: code and signature
  PdfDocument pdf_;
};

}  // namespace

base::Result<std::string> certificate_pdf(const Certificate& certificate, CertificateLayout layout,
                                          const base::Strings& strings, const PdfFonts& fonts) {
  const auto qr = qr_squares(certificate.qr_text);
  if (!qr) return tl::unexpected(qr.error());
  return CertificateWriter(certificate, layout, *qr, strings, fonts).write();
}

}  // namespace netral::papers

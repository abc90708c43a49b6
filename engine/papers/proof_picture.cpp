#include "papers/proof_picture.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "base/person_name.h"
#include "base/text.h"
#include "papers/picture_text.h"

namespace netral::papers {
namespace {

constexpr double kWidth = 1080;
constexpr double kLeastHeight = 1350;
constexpr double kBand = 132;   // of weave, above and below
constexpr double kMargin = 96;  // left and right of the words
constexpr double kLineFactor = 1.28;

constexpr unsigned kPaper = 0xFBF7EF;
constexpr unsigned kQuiet = 0xF0E8D7;
constexpr unsigned kStrip = 0xE3D6BC;
constexpr unsigned kInk = 0x23201B;
constexpr unsigned kMuted = 0x5E564B;
constexpr unsigned kSogan = 0x6B4226;

struct SurfaceEnd {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceEnd>;

struct ContextEnd {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Context = std::unique_ptr<cairo_t, ContextEnd>;

void set_color(cairo_t* context, unsigned rgb) {
  cairo_set_source_rgb(context, (rgb >> 16U & 0xFFU) / 255.0, (rgb >> 8U & 0xFFU) / 255.0,
                       (rgb & 0xFFU) / 255.0);
}

/// One line with its baseline at `y`.
struct Line {
  std::string words;
  cairo_font_face_t* face = nullptr;
  double size = 0;
  double x = 0;
  double y = 0;
  unsigned color = kInk;
};

/// The words of the picture, laid out from the top before its height is known.
class Layout {
 public:
  explicit Layout(cairo_t* context) : context_(context) {}

  [[nodiscard]] double y() const { return y_; }
  void gap(double size) { y_ += size; }

  void text(cairo_font_face_t* face, double size, unsigned color, std::string_view words) {
    for (std::string& line : broken(context_, face, size, kWidth - 2 * kMargin, words)) {
      put(std::move(line), face, size, kMargin, color);
    }
  }

  /// Smaller where it would take more lines than `most`.
  void fitted(cairo_font_face_t* face, double size, double least, std::size_t most, unsigned color,
              std::string_view words) {
    constexpr double kStep = 2;
    while (size > least &&
           broken(context_, face, size, kWidth - 2 * kMargin, words).size() > most) {
      size -= kStep;
    }
    text(face, size, color, words);
  }

  /// What is told on the left, and what it is on the right of it.
  void row(cairo_font_face_t* label_face, cairo_font_face_t* value_face, std::string_view label,
           std::string_view value) {
    constexpr double kSize = 32;
    constexpr double kValueX = 400;
    const double top = y_;
    put(std::string(label), label_face, kSize, kMargin, kMuted);
    y_ = top;
    for (std::string& line :
         broken(context_, value_face, kSize, kWidth - kMargin - kValueX, value)) {
      put(std::move(line), value_face, kSize, kValueX, kInk);
    }
    y_ = std::max(y_, top + kSize * kLineFactor) + 12;
  }

  void draw_on(cairo_t* context) const {
    for (const Line& line : lines_) {
      cairo_set_font_face(context, line.face);
      cairo_set_font_size(context, line.size);
      set_color(context, line.color);
      cairo_move_to(context, line.x, line.y);
      cairo_show_text(context, line.words.c_str());
    }
  }

 private:
  void put(std::string words, cairo_font_face_t* face, double size, double x, unsigned color) {
    lines_.push_back({std::move(words), face, size, x, y_ + size, color});
    y_ += size * kLineFactor;
  }

  cairo_t* context_;
  double y_ = 0;
  std::vector<Line> lines_;
};

/// Three strips beside each other, lying or standing: a tile of plain basket weave.
void draw_strips(cairo_t* context, double x, double y, double side, bool standing) {
  const double strip = side / 3;
  for (int i = 0; i < 3; ++i) {
    const double at = i * strip + strip * 0.12;
    if (standing) {
      cairo_rectangle(context, x + at, y + side * 0.04, strip * 0.76, side * 0.92);
    } else {
      cairo_rectangle(context, x + side * 0.04, y + at, side * 0.92, strip * 0.76);
    }
  }
  cairo_fill(context);
}

void draw_weave(cairo_t* context, double top) {
  constexpr double kSide = 33;
  set_color(context, kQuiet);
  cairo_rectangle(context, 0, top, kWidth, kBand);
  cairo_fill(context);
  set_color(context, kStrip);
  for (int row = 0; row < static_cast<int>(kBand / kSide); ++row) {
    for (int column = 0; column * kSide < kWidth; ++column) {
      draw_strips(context, column * kSide, top + row * kSide, kSide, (row + column) % 2 == 1);
    }
  }
}

std::string date_text(const base::Strings& strings, base::UtcTime time) {
  const base::Date date = base::wib_date(time);
  return std::to_string(date.day) + " " + strings.say("bulan_penuh." + std::to_string(date.month)) +
         " " + std::to_string(date.year) + " (WIB)";
}

struct Faces {
  Typeface regular;
  Typeface semi_bold;
  Typeface bold;
};

void lay_out_rows(Layout& layout, const Faces& faces, const Proof& proof,
                  const base::Strings& strings) {
  const auto row = [&](std::string_view key, const std::string& value) {
    layout.row(faces.regular.get(), faces.semi_bold.get(), strings.say(key), value);
  };
  if (proof.result) {
    row("bukti.hasil",
        strings.say("bukti.dari", {{"benar", base::points_text(proof.result->raw)},
                                   {"jumlah", base::points_text(proof.result->max)}}));
  }
  if (proof.lesson_hours > 0) {
    row("bukti.lama", strings.say("bukti.jp", {{"jp", std::to_string(proof.lesson_hours)}}));
  }
  row("bukti.tanggal", date_text(strings, proof.passed_at));
  row("bukti.versi", proof.course_version);
  if (!proof.nip.empty()) row("bukti.nip", masked_nip(proof.nip));
  if (proof.nip.empty() && !proof.code.empty()) row("bukti.kode", proof.code);
}

Layout laid_out(cairo_t* context, const Faces& faces, const Proof& proof,
                const base::Strings& strings) {
  Layout layout(context);
  layout.gap(kBand + 72);
  layout.text(faces.bold.get(), 36, kSogan, strings.say("program.nama"));
  layout.gap(26);
  layout.text(faces.semi_bold.get(), 34, kMuted, strings.say("bukti.judul"));
  layout.gap(4);
  layout.fitted(faces.bold.get(), 60, 40, 3, kInk, proof.course_title);
  layout.gap(44);
  layout.fitted(faces.bold.get(), 54, 32, 3, kSogan, proof.name);
  layout.gap(6);
  layout.fitted(faces.regular.get(), 34, 26, 3, kMuted, proof.unit);
  layout.gap(48);
  lay_out_rows(layout, faces, proof, strings);
  layout.gap(36);
  layout.text(faces.regular.get(), 28, kMuted, strings.say("bukti.bukan_sertifikat"));
  layout.gap(64);
  return layout;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

Surface new_surface(double height) {
  return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(kWidth),
                                            static_cast<int>(std::ceil(height))));
}

}  // namespace

std::string masked_nip(const std::string& nip) {
  if (nip.size() != 18) return {};
  const auto dots = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "•";
    return text;
  };
  return dots(8) + " " + dots(6) + " " + dots(1) + " " + nip.substr(15);
}

std::string proof_file_name(const std::string& person) {
  constexpr std::size_t kLongest = 60;
  std::string name = "bukti-selesai";
  const std::string key = base::name_key(person);
  for (const std::string_view word : base::split(key, ' ')) {
    std::string plain;
    for (const char c : word) {
      if (c >= 'a' && c <= 'z') plain += c;
    }
    if (!plain.empty() && name.size() + plain.size() < kLongest) name += "-" + plain;
  }
  return name;
}

base::Result<std::string> proof_png(const Proof& proof, const base::Strings& strings,
                                    const ProofFonts& fonts) {
  const Faces faces{typeface_from(fonts.regular), typeface_from(fonts.semi_bold),
                    typeface_from(fonts.bold)};
  if (!faces.regular || !faces.semi_bold || !faces.bold) return base::fault("fonts_missing");

  const Surface ruler = new_surface(1);
  const Context measure(cairo_create(ruler.get()));
  const Layout layout = laid_out(measure.get(), faces, proof, strings);
  const double height = std::max(kLeastHeight, layout.y() + kBand);

  const Surface surface = new_surface(height);
  const Context context(cairo_create(surface.get()));
  set_color(context.get(), kPaper);
  cairo_paint(context.get());
  draw_weave(context.get(), 0);
  draw_weave(context.get(), height - kBand);
  layout.draw_on(context.get());

  std::string png;
  const bool drawn = cairo_status(context.get()) == CAIRO_STATUS_SUCCESS;
  if (!drawn ||
      cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) {
    return base::fault("proof_failed");
  }
  return png;
}

}  // namespace netral::papers

#include "papers/pdf_page.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>

#include <array>

#include "base/text.h"

namespace netral::papers {
namespace {

template <auto Free>
struct Freer {
  template <typename T>
  void operator()(T* what) const {
    Free(what);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Freer<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freer<cairo_destroy>>;
using Face = std::unique_ptr<cairo_font_face_t, Freer<cairo_font_face_destroy>>;

cairo_status_t append(void* out, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// A face with all that it needs. Cairo caches faces for longer than a document lives, so
/// it is Cairo that lets go of this.
struct OwnedFace {
  explicit OwnedFace(std::string bytes) : font(std::move(bytes)) {
    if (FT_Init_FreeType(&library) != 0) return;
    const auto* data = reinterpret_cast<const FT_Byte*>(font.data());
    const auto size = static_cast<FT_Long>(font.size());
    if (FT_New_Memory_Face(library, data, size, 0, &face) != 0) face = nullptr;
  }
  ~OwnedFace() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  OwnedFace(const OwnedFace&) = delete;
  OwnedFace& operator=(const OwnedFace&) = delete;

  std::string font;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

void let_go(void* owned) { delete static_cast<OwnedFace*>(owned); }

/// Null when the bytes are no font.
Face face_of(const std::string& font) {
  static const cairo_user_data_key_t kOwned{};
  auto owned = std::make_unique<OwnedFace>(font);
  if (owned->face == nullptr) return nullptr;
  Face face(cairo_ft_font_face_create_for_ft_face(owned->face, FT_LOAD_NO_HINTING));
  const cairo_status_t kept =
      cairo_font_face_set_user_data(face.get(), &kOwned, owned.get(), let_go);
  if (kept != CAIRO_STATUS_SUCCESS) return nullptr;
  (void)owned.release();
  return face;
}

constexpr double kPi = 3.14159265358979;

/// Where the last whole character begins at or before `at`.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

}  // namespace

class PdfDocument::Impl {
 public:
  Impl(const PdfSize& size, const PdfFonts& fonts)
      : faces_{face_of(fonts.regular), face_of(fonts.semi_bold)},
        surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, size.width, size.height)),
        context_(cairo_create(surface_.get())) {}

  void use(PdfFace face, double size) {
    const Face& used = faces_[static_cast<std::size_t>(face)];
    if (used) cairo_set_font_face(context(), used.get());
    cairo_set_font_size(context(), size);
  }

  void color(const PdfColor& color) {
    cairo_set_source_rgb(context(), color.red, color.green, color.blue);
  }

  /// Draws the path so far as a line.
  void stroke(double thickness, const PdfColor& how) {
    color(how);
    cairo_set_dash(context(), nullptr, 0, 0);
    cairo_set_line_width(context(), thickness);
    cairo_stroke(context());
  }

  [[nodiscard]] cairo_t* context() { return context_.get(); }
  [[nodiscard]] cairo_surface_t* surface() { return surface_.get(); }

  base::Result<std::string> finish() {
    if (!faces_[0] || !faces_[1]) return failed("font");
    cairo_show_page(context());
    const cairo_status_t drawn = cairo_status(context());
    context_.reset();
    cairo_surface_finish(surface_.get());
    const cairo_status_t written = cairo_surface_status(surface_.get());
    const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : written;
    if (status != CAIRO_STATUS_SUCCESS) return failed(cairo_status_to_string(status));
    return bytes_;
  }

 private:
  static tl::unexpected<base::Fault> failed(const char* detail) {
    return base::fault("pdf_failed", {{"detail", detail}});
  }

  std::string bytes_;
  std::array<Face, 2> faces_;
  Surface surface_;
  Context context_;
};

PdfDocument::PdfDocument(const PdfSize& size, const PdfFonts& fonts, const std::string& title)
    : impl_(std::make_unique<Impl>(size, fonts)) {
  cairo_pdf_surface_set_metadata(impl_->surface(), CAIRO_PDF_METADATA_TITLE, title.c_str());
}

PdfDocument::~PdfDocument() = default;

void PdfDocument::text(double x, double baseline, PdfFace face, double size, const PdfColor& color,
                       const std::string& words) {
  impl_->use(face, size);
  impl_->color(color);
  cairo_move_to(impl_->context(), x, baseline);
  cairo_show_text(impl_->context(), words.c_str());
}

void PdfDocument::fill(double x, double y, double width, double height, const PdfColor& color) {
  impl_->color(color);
  cairo_rectangle(impl_->context(), x, y, width, height);
  cairo_fill(impl_->context());
}

void PdfDocument::frame(double x, double y, double width, double height, double thickness,
                        const PdfColor& color) {
  cairo_rectangle(impl_->context(), x, y, width, height);
  impl_->stroke(thickness, color);
}

void PdfDocument::line(double x1, double y1, double x2, double y2, double thickness,
                       const PdfColor& color) {
  cairo_move_to(impl_->context(), x1, y1);
  cairo_line_to(impl_->context(), x2, y2);
  impl_->stroke(thickness, color);
}

void PdfDocument::disc(double x, double y, double radius, const PdfColor& color) {
  impl_->color(color);
  cairo_new_path(impl_->context());  // text leaves a point behind
  cairo_arc(impl_->context(), x, y, radius, 0, 2 * kPi);
  cairo_fill(impl_->context());
}

void PdfDocument::ring(double x, double y, double radius, double thickness, const PdfColor& color) {
  cairo_new_path(impl_->context());
  cairo_arc(impl_->context(), x, y, radius, 0, 2 * kPi);
  impl_->stroke(thickness, color);
}

void PdfDocument::outline(const std::vector<PdfPoint>& corners, double thickness,
                          const PdfColor& color) {
  cairo_new_path(impl_->context());
  for (const PdfPoint& corner : corners) cairo_line_to(impl_->context(), corner.x, corner.y);
  cairo_close_path(impl_->context());
  impl_->stroke(thickness, color);
}

void PdfDocument::text_centered(double x, double baseline, PdfFace face, double size,
                                const PdfColor& color, const std::string& words) {
  text(x - width_of(face, size, words) / 2, baseline, face, size, color, words);
}

void PdfDocument::text_right(double x, double baseline, PdfFace face, double size,
                             const PdfColor& color, const std::string& words) {
  text(x - width_of(face, size, words), baseline, face, size, color, words);
}

void PdfDocument::dashed_line(double x1, double y1, double x2, double y2, const PdfColor& color) {
  constexpr std::array<double, 2> kDashes = {3, 4};
  cairo_t* context = impl_->context();
  impl_->color(color);
  cairo_set_line_width(context, 0.6);
  cairo_set_dash(context, kDashes.data(), static_cast<int>(kDashes.size()), 0);
  cairo_move_to(context, x1, y1);
  cairo_line_to(context, x2, y2);
  cairo_stroke(context);
}

void PdfDocument::next_page() { cairo_show_page(impl_->context()); }

double PdfDocument::width_of(PdfFace face, double size, const std::string& words) {
  impl_->use(face, size);
  cairo_text_extents_t extents{};
  cairo_text_extents(impl_->context(), words.c_str(), &extents);
  return extents.x_advance;
}

std::vector<std::string> PdfDocument::lines_of(PdfFace face, double size, double width,
                                               std::string_view words) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(words, '\n')) {
    add_lines(lines, face, size, width, line);
  }
  return lines;
}

void PdfDocument::add_lines(std::vector<std::string>& lines, PdfFace face, double size,
                            double width, std::string_view words) {
  lines.emplace_back();
  for (const std::string_view word : base::split(words, ' ')) {
    std::string rest(word);
    const std::string longer = lines.back().empty() ? rest : lines.back() + " " + rest;
    if (width_of(face, size, longer) <= width) {
      lines.back() = longer;
      continue;
    }
    if (!lines.back().empty()) lines.emplace_back();
    while (width_of(face, size, rest) > width && rest.size() > 4) {
      std::size_t cut = rest.size() - 1;
      while (cut > 4 && width_of(face, size, rest.substr(0, cut)) > width) --cut;
      cut = character_start(rest, cut);
      lines.back() = rest.substr(0, cut);
      lines.emplace_back();
      rest.erase(0, cut);
    }
    lines.back() = rest;
  }
}

base::Result<std::string> PdfDocument::finish() { return impl_->finish(); }

}  // namespace netral::papers

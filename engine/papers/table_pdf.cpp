#include "papers/table_pdf.h"

#include <algorithm>

#include "papers/pdf_flow.h"
#include "papers/weave.h"

namespace netral::papers {
namespace {

constexpr double kSize = 8.5;
constexpr double kLine = 11.5;
constexpr double kInset = 4;

class TableWriter {
 public:
  TableWriter(const ReportTable& table, PdfFlow& flow)
      : table_(table), flow_(flow), pdf_(flow.pdf()) {
    double all = 0;
    for (const TableColumn& column : table.columns) all += column.share;
    for (const TableColumn& column : table.columns) {
      widths_.push_back(flow.width() * column.share / all);
    }
  }

  void write() {
    draw_weave(pdf_, flow_.left(), flow_.y(), flow_.width());
    flow_.gap(22);
    flow_.paragraph({PdfFace::semi_bold, 16, kSogan, 0}, table_.title);
    if (!table_.note.empty()) flow_.paragraph({PdfFace::regular, 9.5, kMuted, 0}, table_.note);
    flow_.gap(8);
    write_head();
    flow_.set_head([this] { write_head(); });
    for (const auto& row : table_.rows) write_row(row);
    flow_.set_head({});
  }

 private:
  using Lines = std::vector<std::vector<std::string>>;

  /// The cells of a row, broken into lines; and how high that makes it.
  Lines broken(PdfFace face, const std::vector<std::string>& cells) {
    Lines lines;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      lines.push_back(pdf_.lines_of(face, kSize, widths_[i] - 2 * kInset, cells[i]));
    }
    return lines;
  }

  static double height_of(const Lines& cells) {
    std::size_t most = 1;
    for (const auto& cell : cells) most = std::max(most, cell.size());
    return static_cast<double>(most) * kLine + 2 * kInset;
  }

  void write_head() {
    std::vector<std::string> titles;
    for (const TableColumn& column : table_.columns) titles.push_back(column.title);
    const Lines lines = broken(PdfFace::semi_bold, titles);
    pdf_.fill(flow_.left(), flow_.y(), flow_.width(), height_of(lines), kQuiet);
    draw(PdfFace::semi_bold, lines);
  }

  void write_row(const std::vector<TableCell>& row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(cell_text(table_.columns[i], row[i]));
    }
    const Lines lines = broken(PdfFace::regular, cells);
    flow_.keep(height_of(lines));
    draw(PdfFace::regular, lines);
  }

  void draw(PdfFace face, const Lines& cells) {
    double x = flow_.left();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      draw_cell(face, cells[i], x, i);
      x += widths_[i];
    }
    flow_.gap(height_of(cells));
    pdf_.line(flow_.left(), flow_.y(), flow_.left() + flow_.width(), flow_.y(), 0.5, kGading);
  }

  void draw_cell(PdfFace face, const std::vector<std::string>& lines, double x, std::size_t i) {
    double baseline = flow_.y() + kInset + kSize;
    for (const std::string& line : lines) {
      if (is_right_aligned(table_.columns[i].kind)) {
        pdf_.text_right(x + widths_[i] - kInset, baseline, face, kSize, kInk, line);
      } else {
        pdf_.text(x + kInset, baseline, face, kSize, kInk, line);
      }
      baseline += kLine;
    }
  }

  const ReportTable& table_;
  PdfFlow& flow_;
  PdfDocument& pdf_;
  std::vector<double> widths_;
};

}  // namespace

base::Result<std::string> table_pdf(const ReportTable& table, const base::Strings& strings,
                                    const PdfFonts& fonts) {
  const FlowSetting setting{kA4Across, table.title,
                            strings.say("naskah.kaki", {{"nama", table.title}}), 40};
  return numbered_pdf(setting, fonts, [&](PdfFlow& flow) { TableWriter(table, flow).write(); });
}

}  // namespace netral::papers

// A document as values: what a paper says and how its parts are meant, before it is a
// file that Word opens. Papers compose it; docx.h writes it.

#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/markup.h"
#include "base/time.h"

namespace netral::papers {

enum class TextStyle {
  title,
  subtitle,
  heading_1,  ///< the headings are Word's own, so its navigation pane lists them
  heading_2,
  body,
  point,            ///< one of a list, behind a bullet
  note,             ///< small and quiet, for what is said once
  cell,             ///< in a table
  cell_note,        ///< small and quiet, in a table
  cell_head,        ///< over a column
  letterhead,       ///< of an office, centred; its last line has a rule below
  letterhead_rule,  ///< that last line
  office_title,     ///< of a paper that is signed: centred and bold
  office_body,      ///< of such a paper, in the size that offices use
  office_point,     ///< one of a list in it, behind a bullet
};

enum class Align { left, center };

struct Paragraph {
  TextStyle style = TextStyle::body;
  std::vector<base::Span> runs = {};
  Align align = Align::left;
  bool stays_with_next = false;  ///< on the same page
  bool begins_page = false;
  int indent_mm = 0;
};

/// A paragraph of a text with its markup.
[[nodiscard]] Paragraph paragraph(TextStyle style, std::string_view markup);

/// A paragraph that begins with a bold word: "**Alasan** …".
[[nodiscard]] Paragraph labelled(TextStyle style, std::string_view label, std::string_view markup);

/// A quiet ground behind a cell; still told apart when printed in black and white.
enum class Shade { none, head, band };

struct Cell {
  std::vector<Paragraph> paragraphs = {};
  int columns = 1;  ///< how many it spans
  Shade shade = Shade::none;
};

/// A row is never broken across pages, unless it is longer than one.
struct Row {
  std::vector<Cell> cells = {};
  bool is_head = false;          ///< repeated at the top of every page
  bool stays_with_next = false;  ///< on the same page
  int least_height_mm = 0;
  bool is_middle = false;  ///< what is lower than the row stands in the middle of it
};

struct Table {
  std::vector<int> widths_mm;  ///< of the columns
  std::vector<Row> rows;
  bool has_lines = true;  ///< else only what stands beside what is seen
};

using Block = std::variant<Paragraph, Table>;

enum class Orientation { portrait, landscape };

/// F4 is what Indonesian offices call 215 x 330 mm.
enum class PaperSize { a4, f4 };

struct Document {
  std::string title;    ///< in the file's properties
  std::string creator;  ///< likewise
  base::Date date;      ///< likewise
  Orientation orientation = Orientation::portrait;
  PaperSize paper = PaperSize::a4;
  /// Below every page; "{nomor}" becomes the number of the page, "{jumlah}" how many there are.
  std::string footer;
  std::vector<Block> blocks;
};

/// The width between the margins.
[[nodiscard]] int text_width_mm(Orientation orientation, PaperSize paper = PaperSize::a4);

/// Of a page that stands upright.
struct PaperMeasure {
  int width_mm = 0;
  int height_mm = 0;
};

[[nodiscard]] PaperMeasure measure_of(PaperSize paper);

/// Left free on every side.
inline constexpr int kMarginMm = 15;

}  // namespace netral::papers

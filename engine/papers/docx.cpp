#include "papers/docx.h"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"
#include "papers/docx_parts.h"
#include "papers/xml_text.h"
#include "papers/zip.h"

namespace netral::papers {
namespace {

constexpr const char* kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Word measures in twentieths of a point.
int twips(int mm) { return mm * 1440 * 10 / 254; }

const char* style_id(TextStyle style) {
  switch (style) {
    case TextStyle::title:
      return "Title";
    case TextStyle::subtitle:
      return "Subtitle";
    case TextStyle::heading_1:
      return "Heading1";
    case TextStyle::heading_2:
      return "Heading2";
    case TextStyle::body:
      return "Normal";
    case TextStyle::point:
      return "Butir";
    case TextStyle::note:
      return "Catatan";
    case TextStyle::cell:
      return "IsiTabel";
    case TextStyle::cell_note:
      return "CatatanTabel";
    case TextStyle::cell_head:
      return "KepalaTabel";
    case TextStyle::letterhead:
      return "KopSurat";
    case TextStyle::letterhead_rule:
      return "GarisKop";
    case TextStyle::office_title:
      return "JudulNaskah";
    case TextStyle::office_body:
      return "IsiNaskah";
    case TextStyle::office_point:
      return "ButirNaskah";
  }
  return "Normal";
}

pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

pugi::xml_node add(pugi::xml_node parent, const char* name, const char* attribute,
                   const std::string& value) {
  pugi::xml_node node = parent.append_child(name);
  node.append_attribute(attribute) = value.c_str();
  return node;
}

void add_text(pugi::xml_node run, const std::string& text) {
  pugi::xml_node node = add(run, "w:t", "xml:space", "preserve");
  node.text().set(text.c_str());
}

/// A run; a line break in its text breaks the line.
void write_run(pugi::xml_node paragraph, const base::Span& span) {
  pugi::xml_node run = add(paragraph, "w:r");
  if (span.bold || span.italic) {
    pugi::xml_node properties = add(run, "w:rPr");
    if (span.bold) add(properties, "w:b");
    if (span.italic) add(properties, "w:i");
  }
  const std::string text = allowed_in_xml(span.text);
  bool is_first = true;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!is_first) add(run, "w:br");
    add_text(run, std::string(line));
    is_first = false;
  }
}

pugi::xml_node begin_paragraph(pugi::xml_node parent, const char* style) {
  pugi::xml_node node = add(parent, "w:p");
  add(add(node, "w:pPr"), "w:pStyle", "w:val", style);
  return node;
}

void write_paragraph(pugi::xml_node parent, const Paragraph& paragraph, bool stays_with_next) {
  pugi::xml_node node = begin_paragraph(parent, style_id(paragraph.style));
  pugi::xml_node properties = node.first_child();
  // In the order that the standard asks for.
  if (stays_with_next || paragraph.stays_with_next) add(properties, "w:keepNext");
  if (paragraph.begins_page) add(properties, "w:pageBreakBefore");
  if (paragraph.indent_mm > 0) {
    add(properties, "w:ind", "w:left", std::to_string(twips(paragraph.indent_mm)));
  }
  if (paragraph.align == Align::center) add(properties, "w:jc", "w:val", "center");
  if (paragraph.style == TextStyle::point || paragraph.style == TextStyle::office_point) {
    pugi::xml_node bullet = add(node, "w:r");
    add_text(bullet, "•");
    add(bullet, "w:tab");
  }
  for (const base::Span& span : paragraph.runs) write_run(node, span);
}

const char* fill_of(Shade shade) { return shade == Shade::head ? "E3DED4" : "F4F1EA"; }

void write_cell(pugi::xml_node line, const Cell& cell, int width_mm, const Row& row) {
  const bool stays_with_next = row.stays_with_next;
  pugi::xml_node node = add(line, "w:tc");
  pugi::xml_node properties = add(node, "w:tcPr");
  add(properties, "w:tcW", "w:w", std::to_string(twips(width_mm))).append_attribute("w:type") =
      "dxa";
  if (cell.columns > 1) add(properties, "w:gridSpan", "w:val", std::to_string(cell.columns));
  if (cell.shade != Shade::none) {
    pugi::xml_node shade = add(properties, "w:shd", "w:val", "clear");
    shade.append_attribute("w:color") = "auto";
    shade.append_attribute("w:fill") = fill_of(cell.shade);
  }
  if (row.is_middle) add(properties, "w:vAlign", "w:val", "center");
  for (const Paragraph& paragraph : cell.paragraphs) {
    write_paragraph(node, paragraph, stays_with_next);
  }
  // A cell without a paragraph is a broken file.
  if (cell.paragraphs.empty()) write_paragraph(node, {TextStyle::cell}, stays_with_next);
}

void write_row(pugi::xml_node table, const Row& row, const std::vector<int>& widths_mm) {
  pugi::xml_node node = add(table, "w:tr");
  pugi::xml_node properties = add(node, "w:trPr");
  add(properties, "w:cantSplit");
  if (row.least_height_mm > 0) {
    add(properties, "w:trHeight", "w:val", std::to_string(twips(row.least_height_mm)))
        .append_attribute("w:hRule") = "atLeast";
  }
  if (row.is_head) add(properties, "w:tblHeader");
  std::size_t column = 0;
  for (const Cell& cell : row.cells) {
    int width_mm = 0;
    for (int i = 0; i < cell.columns && column < widths_mm.size(); ++i) {
      width_mm += widths_mm[column++];
    }
    write_cell(node, cell, width_mm, row);
  }
}

void write_table(pugi::xml_node body, const Table& table) {
  pugi::xml_node node = add(body, "w:tbl");
  pugi::xml_node properties = add(node, "w:tblPr");
  add(properties, "w:tblStyle", "w:val", table.has_lines ? "TableGrid" : "TableNormal");
  int width_mm = 0;
  for (const int column : table.widths_mm) width_mm += column;
  add(properties, "w:tblW", "w:w", std::to_string(twips(width_mm))).append_attribute("w:type") =
      "dxa";
  if (!table.has_lines) {
    // What is in it stands flush with the words around it, not its invisible edge.
    constexpr const char* kCellMargin = "-108";
    add(properties, "w:tblInd", "w:w", kCellMargin).append_attribute("w:type") = "dxa";
  }
  add(properties, "w:tblLayout", "w:type", "fixed");
  pugi::xml_node grid = add(node, "w:tblGrid");
  for (const int column : table.widths_mm) {
    add(grid, "w:gridCol", "w:w", std::to_string(twips(column)));
  }
  for (const Row& row : table.rows) write_row(node, row, table.widths_mm);
}

/// Two tables in a row would be one, and a table must not come last: a paragraph of a
/// point's height stands between.
void write_separator(pugi::xml_node body) { begin_paragraph(body, "Pemisah"); }

void write_blocks(pugi::xml_node body, const std::vector<Block>& blocks) {
  bool after_table = false;
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      if (after_table) write_separator(body);
      write_table(body, *table);
    } else {
      write_paragraph(body, std::get<Paragraph>(block), false);
    }
    after_table = std::holds_alternative<Table>(block);
  }
  if (after_table) write_separator(body);
}

/// Word knows A4 by these very numbers.
int page_twips(int mm) { return mm == 210 ? 11906 : mm == 297 ? 16838 : twips(mm); }

void write_section(pugi::xml_node body, Orientation orientation, PaperSize paper) {
  const std::string narrow = std::to_string(page_twips(measure_of(paper).width_mm));
  const std::string high = std::to_string(page_twips(measure_of(paper).height_mm));
  const bool is_landscape = orientation == Orientation::landscape;
  pugi::xml_node section = add(body, "w:sectPr");
  add(section, "w:footerReference", "w:type", "default").append_attribute("r:id") = "rId3";
  pugi::xml_node size = add(section, "w:pgSz", "w:w", is_landscape ? high : narrow);
  size.append_attribute("w:h") = (is_landscape ? narrow : high).c_str();
  if (is_landscape) size.append_attribute("w:orient") = "landscape";
  pugi::xml_node margins = add(section, "w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) {
    margins.append_attribute(side) = twips(kMarginMm);
  }
  margins.append_attribute("w:header") = twips(8);
  margins.append_attribute("w:footer") = twips(8);
  margins.append_attribute("w:gutter") = 0;
}

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  // Word takes indentation between runs for nothing, but a reader of the bytes thanks for it.
  document.save(out, " ", pugi::format_indent | pugi::format_save_file_text, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node begin_part(pugi::xml_document& document, const char* root) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  pugi::xml_node node = document.append_child(root);
  node.append_attribute("xmlns:w") = kWordNamespace;
  node.append_attribute("xmlns:r") = kRelationNamespace;
  return node;
}

std::string document_part(const Document& document) {
  pugi::xml_document part;
  pugi::xml_node body = add(begin_part(part, "w:document"), "w:body");
  write_blocks(body, document.blocks);
  write_section(body, document.orientation, document.paper);
  return text_of(part);
}

/// A field that Word counts, such as PAGE.
void write_field(pugi::xml_node paragraph, const char* name) {
  pugi::xml_node field = add(paragraph, "w:fldSimple", "w:instr", fmt::format(" {} ", name));
  add_text(add(field, "w:r"), "1");
}

std::string footer_part(std::string_view footer) {
  pugi::xml_document part;
  pugi::xml_node paragraph = begin_paragraph(begin_part(part, "w:ftr"), "Footer");
  add(paragraph.first_child(), "w:jc", "w:val", "right");
  while (!footer.empty()) {
    const std::size_t open = footer.find('{');
    const std::string_view before = footer.substr(0, open);
    if (!before.empty()) write_run(paragraph, {std::string(before)});
    const std::size_t close = open == footer.npos ? open : footer.find('}', open);
    if (close == footer.npos) break;
    const bool counts = footer.substr(open, close - open) == "{jumlah";
    write_field(paragraph, counts ? "NUMPAGES" : "PAGE");
    footer.remove_prefix(close + 1);
  }
  return text_of(part);
}

std::string properties_part(const Document& document) {
  pugi::xml_document part;
  pugi::xml_node declaration = part.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = part.append_child("cp:coreProperties");
  root.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  add(root, "dc:title").text().set(allowed_in_xml(document.title).c_str());
  add(root, "dc:creator").text().set(allowed_in_xml(document.creator).c_str());
  add(root, "dc:language").text().set("id-ID");
  add(root, "dcterms:created", "xsi:type", "dcterms:W3CDTF")
      .text()
      .set((base::iso(document.date) + "T00:00:00Z").c_str());
  return text_of(part);
}

}  // namespace

base::Result<std::string> docx(const Document& document) {
  return zip({{"[Content_Types].xml", std::string(kContentTypes)},
              {"_rels/.rels", std::string(kPackageRelations)},
              {"docProps/core.xml", properties_part(document)},
              {"word/_rels/document.xml.rels", std::string(kDocumentRelations)},
              {"word/document.xml", document_part(document)},
              {"word/footer1.xml", footer_part(document.footer)},
              {"word/settings.xml", std::string(kSettings)},
              {"word/styles.xml", std::string(kStyles)}});
}

}  // namespace netral::papers

#include "papers/docx_template.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"
#include "papers/xml_text.h"
#include "papers/zip.h"

namespace netral::papers {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

bool is_named(const pugi::xml_node& node, std::string_view name) { return name == node.name(); }

/// A text of a run, and where it begins in the paragraph.
struct Piece {
  pugi::xml_node node;
  std::size_t begin = 0;
};

/// The words of a paragraph, across its runs.
struct Words {
  std::string text;
  std::vector<Piece> pieces;
};

/// Takes in the runs below a node, but not those of a paragraph within (a text box).
void gather(const pugi::xml_node& node, Words& words) {
  for (const pugi::xml_node& child : node.children()) {
    if (is_named(child, "w:p")) continue;
    if (!is_named(child, "w:t")) {
      gather(child, words);
      continue;
    }
    words.pieces.push_back({child, words.text.size()});
    words.text += child.text().get();
  }
}

Words words_of(const pugi::xml_node& paragraph) {
  Words words;
  gather(paragraph, words);
  return words;
}

/// A placeholder, with its braces, in the words of a paragraph.
struct Placeholder {
  std::string name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "Peserta.Nama " becomes "peserta.nama", "nama kelas" "nama_kelas".
std::string plain_name(std::string_view written) {
  std::string name = base::to_lower_ascii(base::trim(written));
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

/// Those of a text, in order; one that is not closed ends them.
std::vector<Placeholder> placeholders_in(const std::string& text) {
  std::vector<Placeholder> found;
  std::size_t at = text.find(kOpen);
  while (at != std::string::npos) {
    const std::size_t close = text.find(kClose, at);
    if (close == std::string::npos) break;
    const std::size_t begin = text.rfind(kOpen, close);
    const std::size_t inside = begin + kOpen.size();
    found.push_back(
        {plain_name(text.substr(inside, close - inside)), begin, close + kClose.size()});
    at = text.find(kOpen, found.back().end);
  }
  return found;
}

/// The paragraphs that stand in a node: of a row those in its cells, but not those of a
/// table within.
void own_paragraphs(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) {
  if (is_named(node, "w:p")) found.push_back(node);
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, "w:tbl")) own_paragraphs(child, found);
  }
}

/// Puts the value in place of [begin, end): into the run where the placeholder begins, so
/// it looks as that does.
void replace(const Words& words, const Placeholder& placeholder, const std::string& value) {
  bool is_first = true;
  for (const Piece& piece : words.pieces) {
    const std::string text = piece.node.text().get();
    const std::size_t end = piece.begin + text.size();
    if (end <= placeholder.begin || piece.begin >= placeholder.end) continue;
    const std::size_t from = std::max(placeholder.begin, piece.begin) - piece.begin;
    const std::size_t to = std::min(placeholder.end, end) - piece.begin;
    const std::string filled = text.substr(0, from) + (is_first ? value : "") + text.substr(to);
    piece.node.text().set(filled.c_str());
    is_first = false;
  }
}

void keep_spaces(pugi::xml_node text) {
  if (!text.attribute("xml:space")) text.append_attribute("xml:space");
  text.attribute("xml:space") = "preserve";
}

/// Line breaks of values as Word's own.
void break_lines(const Piece& piece) {
  const std::string text = piece.node.text().get();
  const auto lines = base::split(text, '\n');
  pugi::xml_node last = piece.node;
  last.text().set(std::string(lines.front()).c_str());
  keep_spaces(last);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    last = last.parent().insert_child_after("w:br", last);
    last = last.parent().insert_child_after("w:t", last);
    last.text().set(std::string(lines[i]).c_str());
    keep_spaces(last);
  }
}

/// Says of the paragraphs of a row that they stay on the page of what follows.
void keep_with_next(const pugi::xml_node& row) {
  std::vector<pugi::xml_node> paragraphs;
  own_paragraphs(row, paragraphs);
  for (pugi::xml_node& paragraph : paragraphs) {
    pugi::xml_node properties = paragraph.child("w:pPr");
    if (!properties) properties = paragraph.prepend_child("w:pPr");
    if (properties.child("w:keepNext")) continue;
    // In the order that the standard asks for.
    const pugi::xml_node style = properties.child("w:pStyle");
    style ? properties.insert_child_after("w:keepNext", style)
          : properties.prepend_child("w:keepNext");
  }
}

/// The row of a list that is being written.
struct Turn {
  std::string list;
  const TemplateList* values = nullptr;
  std::size_t row = 0;
};

/// Fills one part of a file.
class Filler {
 public:
  Filler(const TemplateValues& values, std::string file)
      : values_(values), file_(std::move(file)) {}

  /// Whether a placeholder was there.
  [[nodiscard]] bool has_filled() const { return has_filled_; }

  base::Result<void> fill(pugi::xml_node node, const std::optional<Turn>& turn) {
    if (is_named(node, "w:p")) {
      if (const auto done = fill_paragraph(node, turn); !done) return done;
    }
    std::vector<pugi::xml_node> children(node.children().begin(), node.children().end());
    for (pugi::xml_node& child : children) {
      const auto done = repeats(child, turn) ? repeat(child) : fill(child, turn);
      if (!done) return done;
    }
    return {};
  }

 private:
  template <typename... More>
  tl::unexpected<base::Fault> failed(const char* key, More... more) const {
    base::Args args = {{"file", file_}};
    (args.insert(more), ...);
    return tl::unexpected(base::Fault{key, args});
  }
  using Arg = std::pair<std::string, std::string>;

  /// The lists that the placeholders of a node name.
  [[nodiscard]] std::vector<std::string> lists_in(const pugi::xml_node& node) const {
    std::vector<pugi::xml_node> paragraphs;
    own_paragraphs(node, paragraphs);
    std::vector<std::string> lists;
    for (const pugi::xml_node& paragraph : paragraphs) {
      for (const Placeholder& each : placeholders_in(words_of(paragraph).text)) {
        const std::string list = each.name.substr(0, each.name.find('.'));
        const bool is_new = std::find(lists.begin(), lists.end(), list) == lists.end();
        const bool is_dotted = list.size() < each.name.size();
        if (is_new && is_dotted && values_.lists.contains(list)) lists.push_back(list);
      }
    }
    return lists;
  }

  [[nodiscard]] bool repeats(const pugi::xml_node& node, const std::optional<Turn>& turn) const {
    return !turn && (is_named(node, "w:tr") || is_named(node, "w:p")) && !lists_in(node).empty();
  }

  base::Result<void> repeat(pugi::xml_node node) {
    const std::vector<std::string> lists = lists_in(node);
    if (lists.size() > 1) {
      return failed("template_two_lists", Arg{"one", lists[0]}, Arg{"other", lists[1]});
    }
    has_filled_ = true;
    const TemplateList& list = values_.lists.find(lists[0])->second;
    // Once even for an empty list, so that a misspelt name never hides.
    if (const auto known = check_names(node, {lists[0], &list, 0}); !known) return known;
    pugi::xml_node parent = node.parent();
    for (std::size_t row = 0; row < list.rows.size(); ++row) {
      pugi::xml_node copy = parent.insert_copy_before(node, node);
      if (const auto done = fill(copy, Turn{lists[0], &list, row}); !done) return done;
      // So that no signature below the table ever stands alone on a page.
      constexpr std::size_t kKept = 2;
      const bool ends_table = is_named(node, "w:tr") && !node.next_sibling("w:tr");
      if (ends_table && row + kKept >= list.rows.size()) keep_with_next(copy);
    }
    parent.remove_child(node);
    // A table without a row is a broken file, and so is a cell without a paragraph.
    if (is_named(parent, "w:tbl") && !parent.child("w:tr")) parent.parent().remove_child(parent);
    if (is_named(parent, "w:tc") && !parent.child("w:p")) parent.append_child("w:p");
    return {};
  }

  base::Result<void> check_names(const pugi::xml_node& node, const Turn& turn) const {
    std::vector<pugi::xml_node> paragraphs;
    own_paragraphs(node, paragraphs);
    for (const pugi::xml_node& paragraph : paragraphs) {
      for (const Placeholder& each : placeholders_in(words_of(paragraph).text)) {
        if (!is_known(each.name, turn)) return unknown(each.name);
      }
    }
    return {};
  }

  [[nodiscard]] bool is_known(const std::string& name, const std::optional<Turn>& turn) const {
    if (values_.fields.contains(name)) return true;
    return turn && (name == turn->list + ".no" || column(name, *turn));
  }

  /// Which column of the list a name is; nothing when it is none.
  static std::optional<std::size_t> column(const std::string& name, const Turn& turn) {
    const std::vector<std::string>& columns = turn.values->columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (name == turn.list + "." + columns[i]) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] tl::unexpected<base::Fault> unknown(const std::string& name) const {
    const std::vector<std::string> names = values_.names();
    if (const auto near = base::nearest(name, names)) {
      return failed("template_unknown_near", Arg{"name", name}, Arg{"nearest", *near});
    }
    return failed("template_unknown", Arg{"name", name}, Arg{"known", base::join(names, ", ")});
  }

  /// Requires: the name is known.
  [[nodiscard]] std::string value(const std::string& name, const std::optional<Turn>& turn) const {
    const auto field = values_.fields.find(name);
    if (field != values_.fields.end()) return allowed_in_xml(field->second);
    const auto at = column(name, *turn);
    if (!at) return std::to_string(turn->row + 1);
    return allowed_in_xml(turn->values->rows[turn->row][*at]);
  }

  base::Result<void> fill_paragraph(const pugi::xml_node& paragraph,
                                    const std::optional<Turn>& turn) {
    const Words words = words_of(paragraph);
    const std::vector<Placeholder> found = placeholders_in(words.text);
    const std::size_t end = found.empty() ? 0 : found.back().end;
    if (const std::size_t open = words.text.find(kOpen, end); open != std::string::npos) {
      return failed("template_unclosed", Arg{"text", words.text.substr(open, 60)});
    }
    // From the last to the first, so that what is before keeps its place.
    for (auto each = found.rbegin(); each != found.rend(); ++each) {
      if (!is_known(each->name, turn)) return unknown(each->name);
      replace(words, *each, value(each->name, turn));
    }
    if (found.empty()) return {};
    has_filled_ = true;
    for (const Piece& piece : words.pieces) break_lines(piece);
    return {};
  }

  const TemplateValues& values_;
  std::string file_;
  bool has_filled_ = false;
};

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

bool holds_words(std::string_view path) {
  if (path == "word/document.xml") return true;
  const bool is_edge = path.starts_with("word/header") || path.starts_with("word/footer");
  return is_edge && path.ends_with(".xml");
}

}  // namespace

std::vector<std::string> TemplateValues::names() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : fields) names.push_back(name);
  for (const auto& [list, values] : lists) {
    names.push_back(list + ".no");
    for (const std::string& column : values.columns) names.push_back(list + "." + column);
  }
  return names;
}

base::Result<std::string> fill_template(const WordTemplate& word, const TemplateValues& values) {
  const auto broken = [&](const std::string& detail) {
    return base::fault("template_broken", {{"file", word.name}, {"detail", detail}});
  };
  bool has_body = false;
  const auto change = [&](const ZipEntry& entry) -> base::Result<std::optional<std::string>> {
    has_body = has_body || entry.path == "word/document.xml";
    pugi::xml_document part;
    const auto parsed = part.load_buffer(entry.bytes.data(), entry.bytes.size(),
                                         pugi::parse_full | pugi::parse_ws_pcdata);
    if (!parsed) return broken(entry.path);
    Filler filler(values, word.name);
    if (const auto done = filler.fill(part, std::nullopt); !done) {
      return tl::unexpected(done.error());
    }
    if (!filler.has_filled()) return std::nullopt;
    return text_of(part);
  };
  auto filled = edit_zip(word.bytes, holds_words, change);
  if (!filled && filled.error().key == "zip_failed") return broken(filled.error().args["detail"]);
  if (filled && !has_body) return broken("word/document.xml");
  return filled;
}

}  // namespace netral::papers

#include "course/reader/tree.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cassert>
#include <istream>
#include <iterator>
#include <optional>
#include <streambuf>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"

namespace netral::course {
namespace {

constexpr std::size_t kMaxDepth = 20;

/// Something that YAML allows and the course does not.
struct Finding {
  std::string_view code;
  Place at;
  base::Args args = {};
};

Node node_of(NodeKind kind, Place at) {
  Node node;
  node.kind = kind;
  node.at = at;
  return node;
}

/// Lets the parser read a text where it lies.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // streambuf wants it so; it is only read
    setg(begin, begin, begin + text.size());
  }
};

/// Notes keys that stand twice; of several in a row (a list entry without its
/// hyphen) only the first.
void find_duplicate_keys(const Node& map, std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, Place> seen;
  bool is_noted = false;
  for (const Entry& entry : map.entries) {
    const auto [first, is_new] = seen.emplace(entry.key, entry.at);
    if (!is_new && !is_noted) {
      const std::string line = std::to_string(first->second.line + 1);
      findings.push_back({code::kDuplicateKey, entry.at, {{"key", entry.key}, {"line", line}}});
    }
    is_noted = !is_new;
  }
}

/// Builds the tree from the parser's events.
class TreeBuilder : public YAML::EventHandler {
 public:
  /// `first_line`: the line of the file on which the parsed text begins.
  explicit TreeBuilder(int first_line) : first_line_(first_line) {}

  [[nodiscard]] Node take_root() { return std::move(root_); }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  /// Where the parser went on after the document that it had read.
  [[nodiscard]] const std::optional<Place>& second_document() const { return second_document_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) second_document_ = place_of(mark);
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check_properties(mark, {}, anchor);
    // The parser gives the place of what follows; the place of the key says more.
    const bool is_value = !open_.empty() && open_.back().key;
    add(node_of(NodeKind::nothing, is_value ? open_.back().key->at : place_of(mark)));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    if (is_ignoring()) return;
    findings_.push_back({code::kAlias, place_of(mark)});
    add(node_of(NodeKind::unreadable, place_of(mark)));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_properties(mark, tag, anchor);
    Node node = node_of(NodeKind::text, place_of(mark));
    node.is_quoted = tag == "!";
    node.text = value;
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, NodeKind::list);
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, NodeKind::map);
  }

  void OnSequenceEnd() override { close(); }

  void OnMapEnd() override {
    if (!is_ignoring()) find_duplicate_keys(open_.back().node, findings_);
    close();
  }

 private:
  /// A list or map whose end has not come yet.
  struct Open {
    Node node;
    std::optional<Entry> key;  // of a map: the key whose value comes next
  };

  [[nodiscard]] Place place_of(const YAML::Mark& mark) const {
    return {first_line_ + std::max(mark.line, 0), std::max(mark.column, 0)};
  }

  /// Inside a second document, or deeper than anything of the course goes.
  [[nodiscard]] bool is_ignoring() const { return documents_ > 1 || ignored_depth_ > 0; }

  void check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (is_ignoring()) return;
    if (anchor != 0) findings_.push_back({code::kAnchor, place_of(mark)});
    const bool has_tag = !tag.empty() && tag != "?" && tag != "!";
    if (has_tag) findings_.push_back({code::kTag, place_of(mark), {{"value", tag}}});
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, NodeKind kind) {
    check_properties(mark, tag, anchor);
    if (is_ignoring() || open_.size() == kMaxDepth) {
      if (!is_ignoring()) findings_.push_back({code::kTooDeep, place_of(mark)});
      ++ignored_depth_;
      return;
    }
    open_.push_back({node_of(kind, place_of(mark)), std::nullopt});
  }

  void close() {
    if (ignored_depth_ > 0) {
      if (--ignored_depth_ == 0 && documents_ < 2) add(node_of(NodeKind::unreadable, {}));
      return;
    }
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (is_ignoring()) return;
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == NodeKind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      parent.key->value = std::move(node);
      parent.node.entries.push_back(*std::exchange(parent.key, std::nullopt));
    } else {
      if (node.kind != NodeKind::text) findings_.push_back({code::kKeyNotText, node.at});
      parent.key = Entry{std::move(node.text), node.at, {}};
    }
  }

  int first_line_;
  int documents_ = 0;
  std::optional<Place> second_document_;
  std::size_t ignored_depth_ = 0;
  std::vector<Open> open_;
  Node root_;
  std::vector<Finding> findings_;
};

std::string_view code_of(const YAML::Exception& error) {
  const std::string_view message = error.msg;
  if (message.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) return code::kAlias;
  for (const char* escape : {YAML::ErrorMsg::INVALID_ESCAPE, YAML::ErrorMsg::INVALID_HEX,
                             YAML::ErrorMsg::INVALID_UNICODE}) {
    if (message.starts_with(escape)) return code::kBadEscape;
  }
  if (dynamic_cast<const YAML::DeepRecursion*>(&error) != nullptr) return code::kTooDeep;
  return code::kSyntax;
}

Finding finding_of(const YAML::Exception& error, Place at) {
  Finding finding{code_of(error), at};
  if (finding.code != code::kBadEscape) return finding;
  // After an escape of one character the parser names it, and stands behind it.
  const std::string_view message = error.msg;
  const std::size_t known = std::string_view(YAML::ErrorMsg::INVALID_ESCAPE).size();
  const bool is_named = message.starts_with(YAML::ErrorMsg::INVALID_ESCAPE);
  finding.args = {{"value", "\\" + std::string(is_named ? message.substr(known) : "")}};
  if (is_named) finding.at.byte = std::max(0, at.byte - 2);
  return finding;
}

/// A run of lines, `first` to before `end`.
struct Piece {
  std::size_t first;
  std::size_t end;
};

/// Parses the text, whole if possible, else piece by piece.
class PieceReader {
 public:
  PieceReader(const Scanned& scanned, Report& report) : scanned_(scanned), report_(report) {}

  Node read() {
    const Piece whole{0, scanned_.lines.size()};
    if (auto root = parse(whole)) return std::move(*root);
    const std::vector<Piece> pieces = cut(whole, 0, true);
    if (pieces.size() <= 1) return unreadable(whole);
    return read_pieces(pieces, true);
  }

 private:
  /// The tree of one piece; nothing when it has a syntax error, which is then in `fault_`.
  std::optional<Node> parse(Piece piece) {
    const int first_line = static_cast<int>(piece.first);
    TextBuffer buffer(text_of(piece));
    std::istream stream(&buffer);
    TreeBuilder builder(first_line);
    try {
      YAML::Parser parser(stream);
      // What cannot be part of a document the parser takes for another one, for ever.
      while (!builder.second_document() && parser.HandleNextDocument(builder)) {
      }
    } catch (const YAML::Exception& error) {
      if (!builder.second_document()) {
        const int line = first_line + std::max(error.mark.line, 0);
        const int last = std::max(first_line, static_cast<int>(piece.end) - 1);
        fault_ = finding_of(error, {std::min(line, last), std::max(error.mark.column, 0)});
        return std::nullopt;
      }
    }
    if (const auto& second = builder.second_document()) {
      fault_ = {code::kSyntax, *second};
      if (!is_document_mark(second->line)) return std::nullopt;
      report_.error(code::kSecondDocument, *second);
    }
    for (const Finding& finding : builder.findings()) {
      report_.error(finding.code, finding.at, finding.args);
    }
    return builder.take_root();
  }

  /// Reads pieces and joins what they hold: entries to a map, items to a list.
  Node read_pieces(const std::vector<Piece>& pieces, bool may_cut_further) {
    Node joined = node_of(NodeKind::map, {static_cast<int>(pieces.front().first), 0});
    if (is_list_entry(pieces.front().first)) joined.kind = NodeKind::list;
    for (const Piece piece : pieces) {
      auto node = parse(piece);
      join(joined, node ? std::move(*node) : read_broken(piece, may_cut_further), piece);
    }
    std::vector<Finding> doubled;
    find_duplicate_keys(joined, doubled);
    for (const Finding& finding : doubled) report_.error(finding.code, finding.at, finding.args);
    return joined;
  }

  /// A piece with a syntax error: its own pieces where it has some, else unreadable.
  Node read_broken(Piece piece, bool may_cut_further) {
    const std::optional<Entry> header = header_of(piece);
    if (!header) return unreadable(piece);
    Node map = node_of(NodeKind::map, header->at);
    map.entries.push_back(*header);
    const std::vector<Piece> inner = may_cut_further ? inner_pieces(piece) : std::vector<Piece>{};
    map.entries.front().value = inner.size() > 1 ? read_pieces(inner, false) : unreadable(piece);
    return map;
  }

  /// Reports the fault, unless the scan has already said what is wrong here.
  Node unreadable(Piece piece) {
    if (!is_explained(piece)) report_.error(fault_.code, fault_.at, fault_.args);
    return node_of(NodeKind::unreadable, {static_cast<int>(piece.first), 0});
  }

  [[nodiscard]] bool is_explained(Piece piece) const {
    bool explained = false;
    for (std::size_t i = piece.first; i < piece.end; ++i) {
      explained = explained || scanned_.lines[i].beyond_mend;
    }
    return explained;
  }

  /// Adds what a piece holds to what the others hold. What is no part of it is reported.
  void join(Node& joined, Node node, Piece piece) {
    if (node.kind == NodeKind::nothing) return;
    if (joined.kind == NodeKind::map && node.kind == NodeKind::map) {
      std::move(node.entries.begin(), node.entries.end(), std::back_inserter(joined.entries));
    } else if (joined.kind == NodeKind::list && node.kind == NodeKind::list) {
      std::move(node.items.begin(), node.items.end(), std::back_inserter(joined.items));
    } else {
      const bool is_told = node.kind == NodeKind::unreadable || is_explained(piece);
      if (!is_told) report_.error(code::kLineWithoutKey, node.at, {{"value", node.text}});
      leave_gap(joined, std::move(node));
    }
  }

  static void leave_gap(Node& joined, Node node) {
    if (joined.kind == NodeKind::list) {
      node.kind = NodeKind::unreadable;
      joined.items.push_back(std::move(node));
    } else {
      joined.is_incomplete = true;
    }
  }

  /// Cuts where a key, or else a list entry, begins at `indent`.
  [[nodiscard]] std::vector<Piece> cut(Piece piece, int indent, bool at_keys) const {
    std::vector<Piece> pieces;
    for (std::size_t i = piece.first; i < piece.end; ++i) {
      const ScannedLine& line = scanned_.lines[i];
      const bool begins = line.opens_node && line.indent == indent && is_list_entry(i) != at_keys;
      if (!begins) continue;
      if (!pieces.empty()) pieces.back().end = i;
      pieces.push_back({pieces.empty() ? piece.first : i, piece.end});
    }
    return pieces;
  }

  /// The scenes under `adegan:`, the items under `soal:`.
  [[nodiscard]] std::vector<Piece> inner_pieces(Piece piece) const {
    for (std::size_t i = piece.first + 1; i < piece.end; ++i) {
      const ScannedLine& line = scanned_.lines[i];
      if (line.opens_node) return cut({i, piece.end}, line.indent, !is_list_entry(i));
    }
    return {};
  }

  /// The key on the first line of a piece.
  [[nodiscard]] std::optional<Entry> header_of(Piece piece) const {
    std::size_t first = piece.first;
    while (first + 1 < piece.end && !scanned_.lines[first].opens_node) ++first;
    const std::string_view line = text_of({first, first + 1});
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || is_list_entry(first)) return std::nullopt;
    const Place at{static_cast<int>(first), scanned_.lines[first].indent};
    return Entry{std::string(base::trim(line.substr(0, colon))), at, {}};
  }

  [[nodiscard]] bool is_document_mark(int line) const {
    const auto index = static_cast<std::size_t>(line);
    return index < scanned_.lines.size() && text_of({index, index + 1}).starts_with("---");
  }

  [[nodiscard]] bool is_list_entry(std::size_t line) const {
    const std::size_t at =
        scanned_.lines[line].begin + static_cast<std::size_t>(scanned_.lines[line].indent);
    return at < scanned_.text.size() && scanned_.text[at] == '-';
  }

  [[nodiscard]] std::string_view text_of(Piece piece) const {
    const auto begin_of = [&](std::size_t line) {
      return line < scanned_.lines.size() ? scanned_.lines[line].begin : scanned_.text.size();
    };
    const std::size_t begin = begin_of(piece.first);
    return std::string_view(scanned_.text).substr(begin, begin_of(piece.end) - begin);
  }

  const Scanned& scanned_;
  Report& report_;
  Finding fault_{};
};

/// Marks the maps around a line that could not be mended: what was meant to be
/// in them may have ended up elsewhere. `end`: the line after the node.
void mark_incomplete(Node& node, int line, int end) {
  if (line < node.at.line || line >= end) return;
  if (node.kind == NodeKind::map) node.is_incomplete = true;
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    const bool is_last = i + 1 == node.entries.size();
    mark_incomplete(node.entries[i].value, line, is_last ? end : node.entries[i + 1].at.line);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const bool is_last = i + 1 == node.items.size();
    mark_incomplete(node.items[i], line, is_last ? end : node.items[i + 1].at.line);
  }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

bool is_whole(const Node& node) {
  if (node.kind == NodeKind::unreadable || node.is_incomplete) return false;
  return std::all_of(node.items.begin(), node.items.end(), is_whole) &&
         std::all_of(node.entries.begin(), node.entries.end(),
                     [](const Entry& entry) { return is_whole(entry.value); });
}

Node read_tree(const Scanned& scanned, Report& report) {
  Node root = PieceReader(scanned, report).read();
  for (std::size_t i = 0; i < scanned.lines.size(); ++i) {
    if (!scanned.lines[i].beyond_mend) continue;
    mark_incomplete(root, static_cast<int>(i), static_cast<int>(scanned.lines.size()));
  }
  if (root.kind == NodeKind::nothing) report.error(code::kEmptyFile, {});
  assert((is_whole(root) || report.has_errors()) && "what cannot be read is told");
  return root;
}

}  // namespace netral::course

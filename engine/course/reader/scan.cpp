#include "course/reader/scan.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_characters.h"
#include "course/reader/scan_flow.h"
#include "course/reader/scan_levels.h"
#include "course/reader/scan_line.h"
#include "course/reader/scan_quote.h"
#include "course/reader/scan_text.h"

namespace netral::course {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Reads line after line and remembers what is open: levels of indentation, a
/// quote, brackets, a block of text. At most one of the last three goes on into
/// the next line, except that a quote may be open inside brackets.
class Scan {
 public:
  explicit Scan(Report& report) : report_(report) {}

  Scanned run() {
    std::size_t bytes = 0;
    for (const std::string_view line : report_.lines()) bytes += line.size() + 1;
    out_.text.reserve(bytes);
    out_.lines.reserve(report_.lines().size());
    for (const std::string_view line : report_.lines()) scan_line(line);
    if (quote_.is_open()) give_up_quote();
    if (flow_.is_open()) give_up_brackets();
    if (tabbed_lines_ > 0) {
      report_.error(code::kTabIndentation, first_tab_, {{"count", std::to_string(tabbed_lines_)}});
    }
    return std::move(out_);
  }

 private:
  // Lines.

  void scan_line(std::string_view line) {
    line_.begin(static_cast<int>(out_.lines.size()), line);
    opens_node_ = false;
    characters_.check(line_);
    dispatch();
    const auto indent = static_cast<int>(std::min(line_.first_character(), line_.size()));
    out_.lines.push_back({out_.text.size(), indent, opens_node_, line_.is_beyond_mend()});
    out_.text += line_.text();
    out_.text += '\n';
  }

  void dispatch() {
    if (inside_block_scalar()) return;
    if (quote_.is_open()) {
      if (!line_.is_blank() && line_.indent() <= levels_.owner_column()) give_up_quote();
    } else if (flow_.is_open() && begins_another_entry()) {
      give_up_brackets();
    }
    if (flow_.is_open()) return flow_.go_on();
    if (quote_.is_open()) return static_cast<void>(quote_.go_on(false));
    scan_block_line();
  }

  [[nodiscard]] bool inside_block_scalar() {
    if (!block_scalar_) return false;
    if (line_.is_blank() || line_.indent() > *block_scalar_) return true;
    block_scalar_.reset();
    return false;
  }

  [[nodiscard]] bool begins_another_entry() const {
    const std::size_t start = line_.first_character();
    return start != kNone && static_cast<int>(start) <= levels_.owner_column() &&
           looks_like_entry(line_.rest(start));
  }

  void scan_block_line() {
    mend_tabs();
    const std::size_t start = line_.first_character();
    if (start == kNone || line_[start] == '#') return;
    if (line_.is_document_mark()) return levels_.clear();
    if (line_[start] == '%' && start == 0) return;
    if (continues_plain(start)) return check_continuation(start);
    // The levels that a misplaced line seems to end go on after it.
    std::vector<Level> interrupted;
    if (!is_aligned(static_cast<int>(start))) {
      line_.beyond_mend(code::kBadIndentation, start, {});
      interrupted = levels_.deeper_than(static_cast<int>(start));
    }
    opens_node_ = true;
    plain_goes_on_ = false;
    scan_entry(start);
    levels_.resume(interrupted);
  }

  /// Whether a line may begin in this column.
  [[nodiscard]] bool is_aligned(int column) const {
    if (levels_.is_deeper(column)) return value_awaited_ || levels_.is_empty();
    return levels_.has(column);
  }

  void mend_tabs() {
    std::string margin;
    std::optional<std::size_t> first;
    std::size_t at = 0;
    while (at < line_.size()) {
      const bool tab = line_[at] == '\t';
      const bool no_break = line_.rest(at).starts_with(kNoBreakSpace);
      if (!tab && !no_break && line_[at] != ' ') break;
      if ((tab || no_break) && !first) first = at;
      margin += tab ? "  " : " ";
      at += no_break ? kNoBreakSpace.size() : 1;
    }
    if (!first) return;
    if (!line_.is_blank()) count_tabbed_line(*first);
    line_.mend(0, at, margin);
  }

  /// An editor that writes tabs writes many: they are reported together.
  void count_tabbed_line(std::size_t at) {
    if (tabbed_lines_++ == 0) first_tab_ = line_.place(at);
  }

  // Entries.

  void scan_entry(std::size_t at) {
    bool value_may_stand_here = std::exchange(value_awaited_, false) || levels_.is_empty();
    while (line_[at] == '-' && (at + 1 == line_.size() || line_[at + 1] == ' ')) {
      levels_.enter(static_cast<int>(at), true);
      value_may_stand_here = true;
      at = line_.skip_spaces(at + 1);
      if (line_.is_end(at)) {
        value_awaited_ = true;
        return;
      }
    }
    if (const std::size_t colon = line_.colon_after_key(at); colon != kNone) {
      levels_.enter(static_cast<int>(at), false);
      return scan_value(line_.skip_spaces(colon + 1));
    }
    const std::size_t colon = at + key_length(line_.rest(at));
    const bool glued = colon > at && line_.rest(colon).starts_with(':');
    if (glued && (!value_may_stand_here || line_.rest(colon).starts_with(":\""))) {
      return part_key_from_value(at, colon);
    }
    if (line_[at] == '?' || value_may_stand_here) return scan_value(at);
    if (line_[at] == '[' || line_[at] == '{') return flow_.open(at);
    line_.beyond_mend(code::kLineWithoutKey, at,
                      {{"value", std::string(base::trim(line_.rest(at)))}});
  }

  /// `teks:"…"`: the space after the colon is missing.
  void part_key_from_value(std::size_t at, std::size_t colon) {
    const Place place = line_.place(colon);
    line_.mend(colon + 1, 0, " ");
    line_.error_with_line(code::kMissingSpace, place);
    levels_.enter(static_cast<int>(at), false);
    scan_value(colon + 2);
  }

  // Values.

  void scan_value(std::size_t at) {
    at = skip_properties(at);
    const bool is_hashtag = at < line_.size() && line_[at] == '#' && !line_.is_comment_spaced(at);
    if (is_hashtag) return quote_plain(code::kHashCutsText, at, at, line_.size() - at);
    if (line_.is_end(at)) {
      value_awaited_ = true;
      return;
    }
    const char c = line_[at];
    if (c == '"' || c == '\'') return static_cast<void>(quote_.open(at, false));
    if (c == '[' || c == '{') return flow_.open(at);
    if ((c == '|' || c == '>') && is_block_header(line_.rest(at))) {
      block_scalar_ = levels_.owner_column();
      return;
    }
    if (c == '?') return;
    scan_plain(at);
  }

  /// To the value behind anchors and tags, which the tree reports.
  [[nodiscard]] std::size_t skip_properties(std::size_t at) const {
    while (at < line_.size() && (line_[at] == '&' || line_[at] == '!')) {
      at = line_.skip_spaces(line_.end_of_word(at));
    }
    return at;
  }

  void scan_plain(std::size_t at) {
    const std::size_t comment = line_.comment_after(at);
    const bool cuts_text = comment != kNone && !line_.is_comment_spaced(comment);
    const std::string_view value =
        base::trim(line_.rest(at).substr(0, comment == kNone || cuts_text ? kNone : comment - at));
    if (cuts_text) return quote_plain(code::kHashCutsText, comment, at, value.size());
    if (is_typographically_quoted(value)) {
      return static_cast<void>(line_.quote_typographic(at, value.size()));
    }
    if (needs_quotes(value)) return quote_plain(code::kNeedsQuotes, at, at, value.size());
    const std::size_t colon = find_colon(value);
    if (colon != kNone) return quote_plain(code::kUnquotedColon, at + colon, at, value.size());
    plain_goes_on_ = true;
  }

  void quote_plain(std::string_view code, std::size_t fault, std::size_t at, std::size_t length) {
    line_.quote_plain(code, fault, at, length);
  }

  /// Whether this line is a further line of the plain scalar above it.
  [[nodiscard]] bool continues_plain(std::size_t start) const {
    return plain_goes_on_ && static_cast<int>(start) > levels_.owner_column() &&
           !looks_like_entry(line_.rest(start));
  }

  void check_continuation(std::size_t start) {
    const std::size_t colon = find_colon(base::trim(line_.rest(start)));
    if (colon != kNone) {
      line_.beyond_mend(code::kUnquotedColon, start + colon,
                        {{"line", "\"" + line_.trimmed() + "\""}, {"value", line_.trimmed()}});
    }
  }

  // What is never closed.

  /// Closes the quote, and the brackets around it, in the line where it was opened.
  void give_up_quote() {
    const QuoteScan::GivenUp quote = quote_.give_up();
    insert_at_line_end(quote.line, quote.mark + flow_.close_all());
    blank_lines_after(quote.line);
  }

  /// Closes the brackets before the present line.
  void give_up_brackets() {
    insert_at_line_end(static_cast<int>(out_.lines.size()) - 1, flow_.give_up());
  }

  // Lines that were handed on already.

  void insert_at_line_end(int line, std::string_view added) {
    const auto next = static_cast<std::size_t>(line) + 1;
    const bool is_last = next >= out_.lines.size();
    const std::size_t end = (is_last ? out_.text.size() : out_.lines[next].begin) - 1;
    out_.text.insert(end, added);
    for (std::size_t i = next; i < out_.lines.size(); ++i) out_.lines[i].begin += added.size();
  }

  /// Empties the lines after one: they are part of what was never closed.
  void blank_lines_after(int line) {
    const auto first = static_cast<std::size_t>(line) + 1;
    if (first >= out_.lines.size()) return;
    const auto begin = out_.text.begin() + static_cast<std::ptrdiff_t>(out_.lines[first].begin);
    std::replace_if(
        begin, out_.text.end(), [](char c) { return c != '\n'; }, ' ');
  }

  Report& report_;
  Scanned out_;

  ScanLine line_{report_};
  bool opens_node_ = false;
  CharacterScan characters_;
  QuoteScan quote_{line_};
  FlowScan flow_{line_, quote_};
  Levels levels_;
  bool value_awaited_ = false;       // the line above ended after "key:" or "-"
  bool plain_goes_on_ = false;       // the line above ended in a plain scalar
  std::optional<int> block_scalar_;  // column of the entry whose text the lines are
  int tabbed_lines_ = 0;
  Place first_tab_;
};

}  // namespace

Scanned scan(Report& report) { return Scan(report).run(); }

}  // namespace netral::course

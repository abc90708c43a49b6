#include "course/reader/scan.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
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
    line_number_ = static_cast<int>(report_.lines().size());
    if (quote_) give_up_quote();
    if (!brackets_.empty()) give_up_brackets();
    if (tabbed_lines_ > 0) {
      report_.error(code::kTabIndentation, first_tab_, {{"count", std::to_string(tabbed_lines_)}});
    }
    return std::move(out_);
  }

 private:
  struct Level {
    int column;
    bool is_list;
  };

  /// A flow collection that is open: where, and the value being read in it.
  struct Bracket {
    char mark;
    Place at;
    bool in_value = false;               // after the colon of a map's entry
    std::optional<std::size_t> plain{};  // where a plain scalar began on this line
  };

  struct OpenQuote {
    char mark;
    Place at;
    std::size_t column;  // in the line as mended
  };

  // Lines.

  void scan_line(std::string_view line) {
    line_.assign(line);
    shift_ = 0;
    out_.lines.push_back({out_.text.size(), 0, false, false});
    check_characters();
    dispatch();
    out_.lines.back().indent = static_cast<int>(std::min(first_character(), line_.size()));
    out_.text += line_;
    out_.text += '\n';
    ++line_number_;
  }

  void dispatch() {
    if (inside_block_scalar()) return;
    if (quote_ && !is_blank() && indent() <= owner_column_) give_up_quote();
    if (quote_) return go_on_in_quote(0);
    if (!brackets_.empty() && begins_another_entry()) give_up_brackets();
    if (!brackets_.empty()) {
      brackets_.back().plain.reset();
      return scan_flow(0);
    }
    scan_block_line();
  }

  void scan_block_line() {
    mend_tabs();
    const std::size_t start = first_character();
    if (start == kNone || line_[start] == '#') return;
    if (is_document_mark()) return levels_.clear();
    if (line_[start] == '%' && start == 0) return;
    if (continues_plain(start)) return check_continuation(start);
    // The levels that a misplaced line seems to end go on after it.
    std::vector<Level> interrupted;
    if (!is_aligned(static_cast<int>(start))) {
      beyond_mend(code::kBadIndentation, start, {});
      interrupted = levels_deeper_than(static_cast<int>(start));
    }
    out_.lines.back().opens_node = true;
    plain_goes_on_ = false;
    scan_entry(start);
    levels_.insert(levels_.end(), interrupted.begin(), interrupted.end());
  }

  void scan_entry(std::size_t at) {
    bool value_may_stand_here = std::exchange(value_awaited_, false) || levels_.empty();
    while (line_[at] == '-' && (at + 1 == line_.size() || line_[at + 1] == ' ')) {
      enter_level(static_cast<int>(at), true);
      value_may_stand_here = true;
      at = skip_spaces(at + 1);
      if (is_end(at)) {
        value_awaited_ = true;
        return;
      }
    }
    if (const std::size_t colon = colon_after_key(at); colon != kNone) {
      enter_level(static_cast<int>(at), false);
      return scan_value(skip_spaces(colon + 1));
    }
    const std::size_t colon = at + key_length(rest(at));
    const bool glued = colon > at && rest(colon).starts_with(':');
    if (glued && (!value_may_stand_here || rest(colon).starts_with(":\""))) {
      return part_key_from_value(at, colon);
    }
    if (line_[at] == '?' || value_may_stand_here) return scan_value(at);
    if (line_[at] == '[' || line_[at] == '{') return scan_flow(at);
    beyond_mend(code::kLineWithoutKey, at, {{"value", std::string(base::trim(rest(at)))}});
  }

  /// `teks:"…"`: the space after the colon is missing.
  void part_key_from_value(std::size_t at, std::size_t colon) {
    const Place place = here(colon);
    mend(colon + 1, 0, " ");
    report_.error(code::kMissingSpace, place, {{"line", trimmed_line()}});
    enter_level(static_cast<int>(at), false);
    scan_value(colon + 2);
  }

  // Values.

  void scan_value(std::size_t at) {
    const bool is_hashtag = at < line_.size() && line_[at] == '#' && !is_comment_spaced(at);
    if (is_hashtag) return quote_plain(code::kHashCutsText, at, at, line_.size() - at);
    if (is_end(at)) {
      value_awaited_ = true;
      return;
    }
    const char c = line_[at];
    if (c == '"' || c == '\'') return open_quote(at);
    if (c == '[' || c == '{') return scan_flow(at);
    if ((c == '|' || c == '>') && is_block_header(rest(at))) {
      block_scalar_ = owner_column_;
      return;
    }
    if (c == '&' || c == '!') return scan_value(skip_spaces(end_of_word(at)));
    if (c == '?') return;
    scan_plain(at);
  }

  void scan_plain(std::size_t at) {
    const std::size_t comment = comment_after(at);
    const bool cuts_text = comment != kNone && !is_comment_spaced(comment);
    const std::string_view value =
        base::trim(rest(at).substr(0, comment == kNone || cuts_text ? kNone : comment - at));
    if (cuts_text) return quote_plain(code::kHashCutsText, comment, at, value.size());
    if (is_typographically_quoted(value)) return scan_typographic(at, value.size());
    if (needs_quotes(value)) return quote_plain(code::kNeedsQuotes, at, at, value.size());
    const std::size_t colon = find_colon(value);
    if (colon != kNone) return quote_plain(code::kUnquotedColon, at + colon, at, value.size());
    plain_goes_on_ = true;
  }

  /// Reports a fault of the plain scalar at `at` and puts the scalar between quotes.
  void quote_plain(std::string_view code, std::size_t fault, std::size_t at, std::size_t length) {
    const Place place = here(fault);
    const std::string value = line_.substr(at, length);
    mend(at, length, quoted(value));
    report_.error(code, place, {{"line", trimmed_line()}, {"value", value}});
  }

  /// “…” in the place of "…": as YAML's quotes, or as part of the text.
  void scan_typographic(std::size_t at, std::size_t length) {
    const std::string value = line_.substr(at, length);
    const std::size_t open = typographic_quote_at(value).size();
    const std::size_t close = value.ends_with('"') ? 1 : typographic_quote_ending(value).size();
    const std::string inside = value.substr(open, value.size() - open - close);
    const bool has_more = std::any_of(
        kTypographicQuotes.begin(), kTypographicQuotes.end(),
        [&](std::string_view quote) { return inside.find(quote) != kNone && quote != "’"; });
    const Place place = here(at);
    mend(at, length, quoted(has_more ? value : inside));
    report_.error(code::kTypographicQuotes, place, {{"line", trimmed_line()}});
  }

  /// A further line of a plain scalar.
  void check_continuation(std::size_t start) {
    const std::size_t colon = find_colon(base::trim(rest(start)));
    if (colon != kNone) {
      beyond_mend(code::kUnquotedColon, start + colon,
                  {{"line", "\"" + trimmed_line() + "\""}, {"value", trimmed_line()}});
    }
  }

  // Quotes.

  void open_quote(std::size_t at) {
    quote_ = OpenQuote{line_[at], here(at), at};
    go_on_in_quote(at + 1);
  }

  void go_on_in_quote(std::size_t from) {
    const std::size_t close = find_close(from);
    if (close == kNone) return;
    const std::size_t next = skip_spaces(close + 1);
    const bool in_flow = !brackets_.empty();
    const bool ends =
        is_end(next) || (in_flow && std::string_view(",]}:").find(line_[next]) != kNone);
    if (!ends) return quote_inside(close);
    quote_.reset();
    if (in_flow) scan_flow(next);
  }

  /// Where the open quote closes on this line, if it does.
  std::size_t find_close(std::size_t from) {
    for (std::size_t at = from; at < line_.size(); ++at) {
      if (quote_->mark == '"' && line_[at] == '\\') {
        check_escape(at);
        ++at;
      } else if (line_[at] == quote_->mark) {
        const bool doubled = quote_->mark == '\'' && at + 1 < line_.size() && line_[at + 1] == '\'';
        if (!doubled) return at;
        ++at;
      }
    }
    return kNone;
  }

  void check_escape(std::size_t at) {
    if (at + 1 >= line_.size() || is_escape(line_[at + 1])) return;
    const Place place = here(at);
    report_.error(code::kBadEscape, place, {{"value", line_.substr(at, 2)}});
    mend(at, 0, "\\");
  }

  /// A quote that closes the text although more of it follows.
  void quote_inside(std::size_t close) {
    const OpenQuote quote = *std::exchange(quote_, std::nullopt);
    const bool in_flow = !brackets_.empty();
    const Place place = here(close);
    const std::size_t end = in_flow ? last_quote_of_entry(close, quote.mark) : line_.size();
    if (quote.at.line != line_number_ || end == kNone) {
      brackets_.clear();
      beyond_mend(code::kQuoteInsideText, close, {{"line", trimmed_line()}});
      return;
    }
    const std::size_t begin = quote.column + 1;
    std::string_view inside = base::trim(std::string_view(line_).substr(begin, end - begin));
    if (inside.ends_with(quote.mark)) inside.remove_suffix(1);
    const std::string mended = with_quotes_escaped(inside, quote.mark) + quote.mark;
    const std::size_t replaced = in_flow ? end + 1 - begin : end - begin;
    mend(begin, replaced, mended);
    report_.error(code::kQuoteInsideText, place, {{"line", trimmed_line()}});
    if (in_flow) scan_flow(begin + mended.size());
  }

  /// The next quote that something ending an entry of a flow collection follows.
  [[nodiscard]] std::size_t last_quote_of_entry(std::size_t after, char mark) const {
    for (std::size_t at = after + 1; at < line_.size(); ++at) {
      if (line_[at] != mark || line_[at - 1] == '\\') continue;
      const std::size_t next = skip_spaces(at + 1);
      if (next >= line_.size() || std::string_view(",]}").find(line_[next]) != kNone) return at;
    }
    return kNone;
  }

  /// The quote was never closed: says so where it opened, and closes it there.
  void give_up_quote() {
    const OpenQuote quote = *std::exchange(quote_, std::nullopt);
    std::string closing(1, quote.mark);
    for (; !brackets_.empty(); brackets_.pop_back()) {
      closing += brackets_.back().mark == '[' ? ']' : '}';
    }
    report_.error(code::kUnclosedQuote, quote.at, {{"value", std::string(1, quote.mark)}});
    close_line_and_blank_rest(quote.at.line, closing);
  }

  // Flow collections.

  void scan_flow(std::size_t at) {
    while ((at = skip_spaces(at)) < line_.size()) {
      const char c = line_[at];
      if (c == '#' && (at == 0 || line_[at - 1] == ' ')) return;
      if (c == '"' || c == '\'') return open_quote(at);
      if (c == '[' || c == '{') {
        brackets_.push_back({c, here(at)});
        ++at;
      } else if (c == ']' || c == '}') {
        brackets_.pop_back();
        if (brackets_.empty()) return;
        ++at;
      } else if (c == ',') {
        brackets_.back().in_value = false;
        brackets_.back().plain.reset();
        ++at;
      } else if (c == ':' && ends_flow_key(at)) {
        at = scan_flow_colon(at);
      } else {
        at = scan_flow_plain(at);
      }
    }
  }

  [[nodiscard]] bool ends_flow_key(std::size_t colon) const {
    return colon + 1 == line_.size() ||
           std::string_view(" ,[]{}").find(line_[colon + 1]) != kNone ||
           (colon > 0 && line_[colon - 1] == '"');
  }

  std::size_t scan_flow_colon(std::size_t at) {
    Bracket& bracket = brackets_.back();
    if (bracket.mark == '{' && bracket.in_value && bracket.plain) {
      const std::size_t begin = *bracket.plain;
      std::size_t end = std::min(line_.find_first_of(",}", at), line_.size());
      while (line_[end - 1] == ' ') --end;
      const std::size_t before = line_.size();
      quote_plain(code::kUnquotedColon, at, begin, end - begin);
      bracket.plain.reset();
      return end + (line_.size() - before);
    }
    bracket.in_value = true;
    bracket.plain.reset();
    return at + 1;
  }

  std::size_t scan_flow_plain(std::size_t at) {
    if (!typographic_quote_at(rest(at)).empty()) {
      if (const std::size_t end = end_of_typographic(at); end != kNone) {
        const std::size_t before = line_.size();
        scan_typographic(at, end - at);
        return end + (line_.size() - before);
      }
    }
    if (!brackets_.back().plain) brackets_.back().plain = at;
    std::size_t end = at + 1;
    while (end < line_.size() && !ends_flow_plain(end)) ++end;
    const std::string_view value = base::trim(rest(at).substr(0, end - at));
    if (end < line_.size() && line_[end] == '#') {
      if (!is_comment_spaced(end))
        beyond_mend(code::kHashCutsText, end, {{"line", trimmed_line()}});
      return line_.size();
    }
    if (needs_quotes(value)) {
      const std::size_t before = line_.size();
      quote_plain(code::kNeedsQuotes, at, at, value.size());
      return at + value.size() + (line_.size() - before);
    }
    return end;
  }

  [[nodiscard]] bool ends_flow_plain(std::size_t at) const {
    const char c = line_[at];
    if (c == ':') return ends_flow_key(at);
    if (c == '#') return line_[at - 1] == ' ';
    return std::string_view(",[]{}").find(c) != kNone;
  }

  /// The end of “…” within a flow collection: after a closing mark before , ] }.
  [[nodiscard]] std::size_t end_of_typographic(std::size_t at) const {
    for (std::size_t i = at + 1; i < line_.size(); ++i) {
      std::string_view quote = typographic_quote_at(rest(i));
      if (line_[i] == '"') quote = "\"";
      if (quote.empty()) continue;
      const std::size_t next = skip_spaces(i + quote.size());
      if (next >= line_.size() || std::string_view(",]}").find(line_[next]) != kNone) {
        return i + quote.size();
      }
    }
    return kNone;
  }

  void give_up_brackets() {
    const Bracket outermost = brackets_.front();
    std::string closing;
    for (; !brackets_.empty(); brackets_.pop_back()) {
      closing += brackets_.back().mark == '[' ? ']' : '}';
    }
    report_.error(code::kUnclosedBracket, outermost.at,
                  {{"value", std::string(1, outermost.mark)},
                   {"expected", outermost.mark == '[' ? "]" : "}"}});
    insert_at_line_end(line_number_ - 1, closing);
  }

  // Indentation.

  void mend_tabs() {
    std::size_t at = 0;
    bool is_counted = is_blank();
    while (at < line_.size()) {
      const bool tab = line_[at] == '\t';
      const bool no_break = rest(at).starts_with(kNoBreakSpace);
      if (!tab && !no_break && line_[at] != ' ') return;
      if ((tab || no_break) && !std::exchange(is_counted, true)) count_tabbed_line(at);
      const std::size_t before = line_.size();
      if (tab) mend(at, 1, "  ");
      if (no_break) mend(at, kNoBreakSpace.size(), " ");
      at += tab ? 1 + (line_.size() - before) : 1;
    }
  }

  /// An editor that writes tabs writes many: they are reported together.
  void count_tabbed_line(std::size_t at) {
    if (tabbed_lines_++ == 0) first_tab_ = here(at);
  }

  /// Whether this line is a further line of the plain scalar above it.
  [[nodiscard]] bool continues_plain(std::size_t start) const {
    return plain_goes_on_ && static_cast<int>(start) > owner_column_ &&
           !looks_like_entry(rest(start));
  }

  /// Whether a line may begin in this column.
  [[nodiscard]] bool is_aligned(int column) const {
    const bool deeper = levels_.empty() || column > levels_.back().column;
    if (deeper) return value_awaited_ || levels_.empty();
    return std::any_of(levels_.begin(), levels_.end(),
                       [&](const Level& level) { return level.column == column; });
  }

  [[nodiscard]] std::vector<Level> levels_deeper_than(int column) const {
    const auto first = std::find_if(levels_.begin(), levels_.end(),
                                    [&](const Level& level) { return level.column > column; });
    return {first, levels_.end()};
  }

  void enter_level(int column, bool is_list) {
    while (!levels_.empty() && levels_.back().column > column) levels_.pop_back();
    // A list may stand in the same column as its key; the next key ends it.
    if (!is_list && !levels_.empty() && levels_.back().column == column && levels_.back().is_list) {
      levels_.pop_back();
    }
    const bool is_new =
        levels_.empty() || levels_.back().column != column || levels_.back().is_list != is_list;
    if (is_new) levels_.push_back({column, is_list});
    owner_column_ = column;
  }

  [[nodiscard]] bool inside_block_scalar() {
    if (!block_scalar_) return false;
    if (is_blank() || indent() > *block_scalar_) return true;
    block_scalar_.reset();
    return false;
  }

  [[nodiscard]] bool begins_another_entry() const {
    const std::size_t start = first_character();
    return start != kNone && static_cast<int>(start) <= owner_column_ &&
           looks_like_entry(rest(start));
  }

  // Characters.

  void check_characters() {
    for (std::size_t at = 0; at < line_.size();) {
      const auto byte = static_cast<unsigned char>(line_[at]);
      if (byte >= 0x20 && byte < 0x7F) {
        ++at;
      } else {
        at += check_character(at, byte);
      }
    }
  }

  /// How many bytes the character takes after mending.
  std::size_t check_character(std::size_t at, unsigned char byte) {
    const auto c = base::decode(line_, at);
    if (!c) {
      if (!std::exchange(reported_not_utf8_, true)) {
        report_.error(code::kNotUtf8, here(at), {{"value", hex(byte)}});
      }
      line_[at] = '?';
      return 1;
    }
    const bool is_control = (c->value < 0xA0 && c->value != '\t') || c->value == 0xFEFF;
    if (is_control) {
      report_.error(code::kControlCharacter, here(at), {{"value", "U+" + hex(c->value)}});
      std::fill_n(line_.begin() + static_cast<std::ptrdiff_t>(at), c->bytes, ' ');
    } else if (c->value > 0xFFFF) {
      report_.error(code::kBeyondBasicPlane, here(at),
                    {{"value", line_.substr(at, c->bytes)}, {"id", "U+" + hex(c->value)}});
    }
    return c->bytes;
  }

  // What a piece of the line is.

  [[nodiscard]] std::string_view rest(std::size_t at) const {
    return std::string_view(line_).substr(std::min(at, line_.size()));
  }

  [[nodiscard]] std::size_t first_character() const { return line_.find_first_not_of(' '); }
  [[nodiscard]] int indent() const { return static_cast<int>(first_character()); }
  [[nodiscard]] bool is_blank() const { return base::trim(line_).empty(); }

  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
    while (at < line_.size() && (line_[at] == ' ' || line_[at] == '\t')) ++at;
    return at;
  }

  /// Whether nothing but a comment follows.
  [[nodiscard]] bool is_end(std::size_t at) const {
    return at >= line_.size() || (line_[at] == '#' && (at == 0 || line_[at - 1] == ' '));
  }

  [[nodiscard]] bool is_document_mark() const {
    return line_.starts_with("---") || line_.starts_with("...");
  }

  /// Where the colon of the key at `at` stands, if a key stands there.
  [[nodiscard]] std::size_t colon_after_key(std::size_t at) const {
    if (line_[at] == '"' || line_[at] == '\'') {
      const std::size_t close = line_.find(line_[at], at + 1);
      if (close == kNone) return kNone;
      const std::size_t colon = skip_spaces(close + 1);
      return rest(colon) == ":" || rest(colon).starts_with(": ") ? colon : kNone;
    }
    if (std::string_view("[{?").find(line_[at]) != kNone) return kNone;
    const std::size_t comment = comment_after(at);
    const std::size_t colon =
        find_colon(rest(at).substr(0, comment == kNone ? kNone : comment - at));
    return colon == kNone ? kNone : at + colon;
  }

  [[nodiscard]] std::size_t comment_after(std::size_t at) const {
    const std::size_t hash = line_.find(" #", at);
    return hash == kNone ? kNone : hash + 1;
  }

  /// Whether a comment is meant ("# catatan") rather than a hashtag ("#pilkada").
  [[nodiscard]] bool is_comment_spaced(std::size_t hash) const {
    return hash + 1 == line_.size() || line_[hash + 1] == ' ' || line_[hash + 1] == '#';
  }

  [[nodiscard]] std::size_t end_of_word(std::size_t at) const {
    return std::min(line_.find(' ', at), line_.size());
  }

  // Places and mending.

  [[nodiscard]] Place here(std::size_t at) const {
    return {line_number_, static_cast<int>(at) - shift_};
  }

  [[nodiscard]] std::string trimmed_line() const { return std::string(base::trim(line_)); }

  void mend(std::size_t at, std::size_t length, std::string_view mended) {
    line_.replace(at, length, mended);
    shift_ += static_cast<int>(mended.size()) - static_cast<int>(length);
  }

  void beyond_mend(std::string_view code, std::size_t at, base::Args args) {
    report_.error(code, here(at), std::move(args));
    out_.lines.back().beyond_mend = true;
  }

  /// Adds `closing` to an earlier line and empties those after it: they are part
  /// of what was never closed.
  void close_line_and_blank_rest(int line, std::string_view closing) {
    insert_at_line_end(line, closing);
    const auto first = static_cast<std::size_t>(line) + 1;
    if (first >= out_.lines.size()) return;
    const auto begin = out_.text.begin() + static_cast<std::ptrdiff_t>(out_.lines[first].begin);
    std::replace_if(
        begin, out_.text.end(), [](char c) { return c != '\n'; }, ' ');
  }

  /// Adds to a line that was handed on already, or to the present one.
  void insert_at_line_end(int line, std::string_view added) {
    const auto next = static_cast<std::size_t>(line) + 1;
    const bool is_last = next >= out_.lines.size();
    const std::size_t end = (is_last ? out_.text.size() : out_.lines[next].begin) - 1;
    out_.text.insert(end, added);
    for (std::size_t i = next; i < out_.lines.size(); ++i) out_.lines[i].begin += added.size();
  }

  Report& report_;
  Scanned out_;

  std::string line_;  // the present line, as mended so far
  int line_number_ = 0;
  int shift_ = 0;  // bytes that mending has added to it

  std::vector<Level> levels_;   // the block collections that are open
  bool value_awaited_ = false;  // the line above ended after "key:" or "-"
  bool plain_goes_on_ = false;  // the line above ended in a plain scalar
  int owner_column_ = -1;       // column of the entry whose value is being read
  std::optional<int> block_scalar_;
  std::optional<OpenQuote> quote_;
  std::vector<Bracket> brackets_;
  bool reported_not_utf8_ = false;
  int tabbed_lines_ = 0;
  Place first_tab_;
};

}  // namespace

Scanned scan(Report& report) { return Scan(report).run(); }

}  // namespace netral::course

#include "course/reader/scan_flow.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_text.h"

namespace netral::course {
namespace {

char closing(char mark) { return mark == '[' ? ']' : '}'; }

}  // namespace

void FlowScan::go_on() {
  for (Bracket& bracket : brackets_) bracket.plain.reset();
  read(quote_.is_open() ? next_after(quote_.go_on(true)) : 0);
}

std::size_t FlowScan::next_after(const QuoteRead& quoted) {
  if (quoted.end == QuoteRead::End::lost) brackets_.clear();
  return quoted.end == QuoteRead::End::closed ? quoted.next : line_.size();
}

void FlowScan::read(std::size_t at) {
  while ((at = line_.skip_spaces(at)) < line_.size()) {
    const char c = line_[at];
    if (line_.is_end(at)) return;
    if (c == '"' || c == '\'') {
      at = next_after(quote_.open(at, true));
    } else if (c == '[' || c == '{') {
      brackets_.push_back({c, line_.place(at)});
      ++at;
    } else if (c == ']' || c == '}') {
      brackets_.pop_back();
      if (brackets_.empty()) return;
      ++at;
    } else if (c == ',') {
      brackets_.back().in_value = false;
      brackets_.back().plain.reset();
      ++at;
    } else if (c == ':' && ends_key(at)) {
      at = read_colon(at);
    } else {
      at = read_plain(at);
    }
  }
}

bool FlowScan::ends_key(std::size_t colon) const {
  return colon + 1 == line_.size() || std::string_view(" ,[]{}").find(line_[colon + 1]) != kNone ||
         (colon > 0 && line_[colon - 1] == '"');
}

std::size_t FlowScan::read_colon(std::size_t at) {
  Bracket& bracket = brackets_.back();
  if (bracket.mark == '{' && bracket.in_value && bracket.plain) {
    const std::size_t begin = *bracket.plain;
    std::size_t end = std::min(line_.text().find_first_of(",}", at), line_.size());
    while (line_[end - 1] == ' ') --end;
    bracket.plain.reset();
    return line_.quote_plain(code::kUnquotedColon, at, begin, end - begin);
  }
  bracket.in_value = true;
  bracket.plain.reset();
  return at + 1;
}

std::size_t FlowScan::read_plain(std::size_t at) {
  if (!typographic_quote_at(line_.rest(at)).empty()) {
    const std::size_t end = end_of_typographic(at);
    if (end != kNone) return line_.quote_typographic(at, end - at);
  }
  if (!brackets_.back().plain) brackets_.back().plain = at;
  std::size_t end = at + 1;
  while (end < line_.size() && !ends_plain(end)) ++end;
  if (end < line_.size() && line_[end] == '#') {
    if (!line_.is_comment_spaced(end)) {
      line_.beyond_mend(code::kHashCutsText, end, {{"line", line_.trimmed()}});
    }
    return line_.size();
  }
  const std::string_view value = base::trim(line_.rest(at).substr(0, end - at));
  if (!needs_quotes(value)) return end;
  return line_.quote_plain(code::kNeedsQuotes, at, at, value.size());
}

bool FlowScan::ends_plain(std::size_t at) const {
  const char c = line_[at];
  if (c == ':') return ends_key(at);
  if (c == '#') return line_[at - 1] == ' ';
  return std::string_view(",[]{}").find(c) != kNone;
}

/// The end of “…” within a flow collection: after a closing mark before , ] }.
std::size_t FlowScan::end_of_typographic(std::size_t at) const {
  for (std::size_t i = at + 1; i < line_.size(); ++i) {
    std::string_view quote = typographic_quote_at(line_.rest(i));
    if (line_[i] == '"') quote = "\"";
    if (quote.empty()) continue;
    if (line_.ends_entry(i + quote.size(), ",]}")) return i + quote.size();
  }
  return kNone;
}

std::string FlowScan::give_up() {
  const Bracket& outermost = brackets_.front();
  line_.error(code::kUnclosedBracket, outermost.at,
              {{"value", std::string(1, outermost.mark)},
               {"expected", std::string(1, closing(outermost.mark))}});
  return close_all();
}

std::string FlowScan::close_all() {
  std::string marks;
  for (; !brackets_.empty(); brackets_.pop_back()) marks += closing(brackets_.back().mark);
  return marks;
}

}  // namespace netral::course

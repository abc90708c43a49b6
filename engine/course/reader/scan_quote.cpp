#include "course/reader/scan_quote.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_characters.h"
#include "course/reader/scan_text.h"

namespace netral::course {

QuoteRead QuoteScan::open(std::size_t at, bool in_flow) {
  open_ = Open{line_[at], line_.place(at), at};
  return read(at + 1, in_flow);
}

QuoteRead QuoteScan::read(std::size_t from, bool in_flow) {
  const std::size_t close = find_close(from);
  if (close == kNone) return {QuoteRead::End::open};
  const std::size_t next = line_.skip_spaces(close + 1);
  const bool ends = line_.is_end(next) || (in_flow && line_.ends_entry(next, ",]}:"));
  if (!ends) return mend_quote_inside(close, in_flow);
  open_.reset();
  return {QuoteRead::End::closed, next};
}

/// Where the open quote closes on this line, if it does.
std::size_t QuoteScan::find_close(std::size_t from) {
  for (std::size_t at = from; at < line_.size(); ++at) {
    if (open_->mark == '"' && line_[at] == '\\') {
      at = check_escape(at) - 1;
    } else if (line_[at] == open_->mark) {
      const bool doubled = open_->mark == '\'' && at + 1 < line_.size() && line_[at + 1] == '\'';
      if (!doubled) return at;
      ++at;
    }
  }
  return kNone;
}

std::size_t QuoteScan::check_escape(std::size_t at) {
  if (at + 1 >= line_.size() || is_escape(line_[at + 1])) return at + 2;
  const std::size_t digits = digits_after_escape(line_[at + 1]);
  return digits > 0 ? check_numbered_escape(at, digits) : mend_escape(at);
}

/// The character that it stands for has to be one that may stand there itself.
std::size_t QuoteScan::check_numbered_escape(std::size_t at, std::size_t digits) {
  const std::size_t length = 2 + digits;
  const auto value = parse_hex(line_.rest(at + 2).substr(0, digits));
  if (line_.size() < at + length || !value || !is_character(*value)) return mend_escape(at);
  const auto fault = fault_of_character(*value);
  if (!fault) return at + length;
  line_.error(fault->code, line_.place(at), fault->args);
  line_.mend(at, length, " ");
  return at + 1;
}

std::size_t QuoteScan::mend_escape(std::size_t at) {
  line_.error(code::kBadEscape, line_.place(at), {{"value", line_.text().substr(at, 2)}});
  line_.mend(at, 0, "\\");
  return at + 2;
}

/// A quote that closes the text although more of it follows.
QuoteRead QuoteScan::mend_quote_inside(std::size_t close, bool in_flow) {
  const Open quote = *std::exchange(open_, std::nullopt);
  const Place place = line_.place(close);
  const std::size_t end = in_flow ? last_quote_of_entry(close, quote.mark) : line_.size();
  if (quote.at.line != line_.number() || end == kNone) {
    line_.beyond_mend(code::kQuoteInsideText, close, {{"line", line_.trimmed()}});
    return {QuoteRead::End::lost};
  }
  const std::size_t begin = quote.column + 1;
  std::string_view inside = base::trim(line_.rest(begin).substr(0, end - begin));
  if (inside.ends_with(quote.mark)) inside.remove_suffix(1);
  const std::string mended = with_quotes_escaped(inside, quote.mark) + quote.mark;
  line_.mend(begin, in_flow ? end + 1 - begin : end - begin, mended);
  line_.error_with_line(code::kQuoteInsideText, place);
  return {QuoteRead::End::closed, begin + mended.size()};
}

/// The next quote that something ending an entry of a flow collection follows.
std::size_t QuoteScan::last_quote_of_entry(std::size_t after, char mark) const {
  for (std::size_t at = after + 1; at < line_.size(); ++at) {
    if (line_[at] != mark || line_[at - 1] == '\\') continue;
    if (line_.ends_entry(at + 1, ",]}")) return at;
  }
  return kNone;
}

QuoteScan::GivenUp QuoteScan::give_up() {
  const Open quote = *std::exchange(open_, std::nullopt);
  line_.error(code::kUnclosedQuote, quote.at, {{"value", std::string(1, quote.mark)}});
  return {quote.mark, quote.at.line};
}

}  // namespace netral::course

#include "course/reader/scan_line.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_text.h"

namespace netral::course {

void ScanLine::begin(int number, std::string_view text) {
  number_ = number;
  text_.assign(text);
  shift_ = 0;
  is_beyond_mend_ = false;
}

std::string_view ScanLine::rest(std::size_t at) const {
  return std::string_view(text_).substr(std::min(at, text_.size()));
}

std::string ScanLine::trimmed() const { return std::string(base::trim(text_)); }

bool ScanLine::is_blank() const { return base::trim(text_).empty(); }

bool ScanLine::is_document_mark() const {
  return text_.starts_with("---") || text_.starts_with("...");
}

std::size_t ScanLine::skip_spaces(std::size_t at) const {
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return at;
}

std::size_t ScanLine::end_of_word(std::size_t at) const {
  return std::min(text_.find(' ', at), text_.size());
}

bool ScanLine::is_end(std::size_t at) const {
  return at >= text_.size() || (text_[at] == '#' && (at == 0 || text_[at - 1] == ' '));
}

bool ScanLine::ends_entry(std::size_t at, std::string_view marks) const {
  const std::size_t next = skip_spaces(at);
  return next >= text_.size() || marks.find(text_[next]) != kNone;
}

std::size_t ScanLine::comment_after(std::size_t at) const {
  const std::size_t hash = text_.find(" #", at);
  return hash == kNone ? kNone : hash + 1;
}

bool ScanLine::is_comment_spaced(std::size_t hash) const {
  return hash + 1 == text_.size() || text_[hash + 1] == ' ' || text_[hash + 1] == '#';
}

std::size_t ScanLine::colon_after_key(std::size_t at) const {
  if (text_[at] == '"' || text_[at] == '\'') {
    const std::size_t close = text_.find(text_[at], at + 1);
    if (close == kNone) return kNone;
    const std::size_t colon = skip_spaces(close + 1);
    return rest(colon) == ":" || rest(colon).starts_with(": ") ? colon : kNone;
  }
  if (std::string_view("[{?").find(text_[at]) != kNone) return kNone;
  const std::size_t comment = comment_after(at);
  const std::size_t colon = find_colon(rest(at).substr(0, comment == kNone ? kNone : comment - at));
  return colon == kNone ? kNone : at + colon;
}

Place ScanLine::place(std::size_t at) const { return {number_, static_cast<int>(at) - shift_}; }

void ScanLine::error(std::string_view code, Place at, base::Args args) const {
  report_.error(code, at, std::move(args));
}

void ScanLine::error_with_line(std::string_view code, Place at, base::Args args) const {
  if (report_.has_enough(code, at.line)) return;
  args.emplace("line", trimmed());
  error(code, at, std::move(args));
}

void ScanLine::beyond_mend(std::string_view code, std::size_t at, base::Args args) {
  error(code, place(at), std::move(args));
  is_beyond_mend_ = true;
}

void ScanLine::mend(std::size_t at, std::size_t length, std::string_view mended) {
  text_.replace(at, length, mended);
  shift_ += static_cast<int>(mended.size()) - static_cast<int>(length);
}

std::size_t ScanLine::quote_plain(std::string_view code, std::size_t fault, std::size_t at,
                                  std::size_t length) {
  const Place where = place(fault);
  const std::string value = text_.substr(at, length);
  const std::string mended = quoted(value);
  mend(at, length, mended);
  error_with_line(code, where, {{"value", value}});
  return at + mended.size();
}

std::size_t ScanLine::quote_typographic(std::size_t at, std::size_t length) {
  const Place where = place(at);
  const std::string value = text_.substr(at, length);
  const std::size_t open = typographic_quote_at(value).size();
  const std::size_t close = value.ends_with('"') ? 1 : typographic_quote_ending(value).size();
  const std::string inside = value.substr(open, value.size() - open - close);
  const bool has_more = std::any_of(
      kTypographicQuotes.begin(), kTypographicQuotes.end(),
      [&](std::string_view quote) { return inside.find(quote) != kNone && quote != "’"; });
  const std::string mended = quoted(has_more ? value : inside);
  mend(at, length, mended);
  error_with_line(code::kTypographicQuotes, where);
  return at + mended.size();
}

}  // namespace netral::course

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "content/mutants/mutation.h"
#include "content/mutants/tokens.h"

namespace netral::mutants {
namespace {

using Kind = Token::Kind;

// ---- finding --------------------------------------------------------------

/// The numbers of the tokens of a kind.
std::vector<std::size_t> all_of(Kind kind, const std::vector<Token>& tokens) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == kind) found.push_back(i);
  }
  return found;
}

std::optional<Span> some_token(Kind kind, const std::string& text, Random& random) {
  const std::vector<Token> tokens = tokens_of(text);
  const std::vector<std::size_t> found = all_of(kind, tokens);
  if (found.empty()) return std::nullopt;
  return tokens[pick(found, random)].at;
}

/// The value of some key that has one on its line.
std::optional<Span> some_value(const std::string& text, Random& random) {
  const std::vector<Token> tokens = tokens_of(text);
  const std::vector<std::size_t> keys = all_of(Kind::key, tokens);
  for (int tries = 0; tries < 10 && !keys.empty(); ++tries) {
    if (auto value = value_after(tokens, pick(keys, random), text)) return value;
  }
  return std::nullopt;
}

bool put(std::string& text, std::optional<Span> at, std::string_view with) {
  if (!at) return false;
  text.replace(at->begin, at->size(), with);
  return true;
}

bool swap_spans(std::string& text, Span one, Span other) {
  if (one.begin > other.begin) std::swap(one, other);
  if (one.end > other.begin) return false;
  const std::string first = text.substr(one.begin, one.size());
  const std::string second = text.substr(other.begin, other.size());
  text.replace(other.begin, other.size(), first);
  text.replace(one.begin, one.size(), second);
  return true;
}

bool swap_tokens(Kind kind, std::string& text, Random& random) {
  const auto one = some_token(kind, text, random);
  const auto other = some_token(kind, text, random);
  return one && other && swap_spans(text, *one, *other);
}

bool copy_over(Kind kind, std::string& text, Random& random) {
  const auto from = some_token(kind, text, random);
  if (!from) return false;
  const std::string copied = text.substr(from->begin, from->size());
  return put(text, some_token(kind, text, random), copied);
}

// ---- keys -----------------------------------------------------------------

bool rename_key(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 14> kNames = {
      "id",   "ke",   "kunci", "isi", "pilihan", "lanjut", "akhir",
      "bila", "kuis", "?",     "-",   "",        "<<",     "nama lain"};
  return put(text, some_token(Kind::key, text, random), pick(kNames, random));
}

bool misspell_key(std::string& text, Random& random) {
  const auto key = some_token(Kind::key, text, random);
  if (!key) return false;
  const std::size_t at = key->begin + random.below(key->size());
  text[at] = static_cast<char>('a' + random.below(26));
  return true;
}

bool swap_keys(std::string& text, Random& random) { return swap_tokens(Kind::key, text, random); }

bool copy_key(std::string& text, Random& random) { return copy_over(Kind::key, text, random); }

bool cut_key(std::string& text, Random& random) {
  auto key = some_token(Kind::key, text, random);
  if (!key) return false;
  key->end = std::min(key->end + 1 + random.below(2), text.size());  // with colon and space
  return put(text, key, "");
}

bool cut_space_after_colon(std::string& text, Random& random) {
  const auto key = some_token(Kind::key, text, random);
  if (!key || key->end + 1 >= text.size() || text[key->end + 1] != ' ') return false;
  text.erase(key->end + 1, 1);
  return true;
}

bool quote_key(std::string& text, Random& random) {
  const auto key = some_token(Kind::key, text, random);
  if (!key) return false;
  const std::string mark(1, pick(std::string_view("\"'"), random));
  return put(text, key, mark + text.substr(key->begin, key->size()) + mark);
}

bool space_before_colon(std::string& text, Random& random) {
  const auto key = some_token(Kind::key, text, random);
  return key && put(text, Span{key->end, key->end}, " ");
}

// ---- ids, numbers, words ----------------------------------------------------

bool swap_words(std::string& text, Random& random) { return swap_tokens(Kind::word, text, random); }

bool copy_word(std::string& text, Random& random) { return copy_over(Kind::word, text, random); }

bool change_number(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 16> kNumbers = {
      "0",    "1",          "2",          "3",           "-1",
      "7",    "50",         "51",         "100",         "1000",
      "1001", "2147483647", "2147483648", "-2147483648", "99999999999999999999",
      "-1000"};
  std::vector<Span> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_of("0123456789", at);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
    numbers.push_back({begin, end});
    at = end;
  }
  if (numbers.empty()) return false;
  return put(text, pick(numbers, random), pick(kNumbers, random));
}

/// Something that a condition is made of, in the place of something else.
bool change_condition(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 22> kParts = {"<",
                                                       "<=",
                                                       ">",
                                                       ">=",
                                                       "=",
                                                       "!=",
                                                       "dan ",
                                                       "atau ",
                                                       "bukan",
                                                       "nilai",
                                                       "ya",
                                                       "tidak",
                                                       "(",
                                                       ")",
                                                       "0",
                                                       "100",
                                                       "-5",
                                                       "2147483647",
                                                       "kunjungan(awal)",
                                                       "==",
                                                       "bukan bukan bukan nilai > -2147483648",
                                                       ""};
  std::vector<std::size_t> conditions;
  for (std::size_t at = text.find("bila: \""); at != std::string::npos;
       at = text.find("bila: \"", at + 1)) {
    conditions.push_back(at + 7);
  }
  if (conditions.empty()) return false;
  const std::size_t begin = pick(conditions, random);
  const std::size_t end = std::min(text.find_first_of("\"\n", begin), text.size());
  std::vector<Span> parts;
  for (const Token& token : tokens_of(std::string_view(text).substr(begin, end - begin))) {
    parts.push_back({begin + token.at.begin, begin + token.at.end});
  }
  if (parts.empty()) return put(text, Span{begin, begin}, "nilai > 1");
  const Span part = pick(parts, random);
  const bool adds = random.below(3) == 0;
  return put(text, adds ? Span{part.begin, part.begin} : part, pick(kParts, random));
}

// ---- values -----------------------------------------------------------------

bool empty_value(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 5> kEmpty = {"", "\"\"", "''", "\" \"", "\" \""};
  return put(text, some_value(text, random), pick(kEmpty, random));
}

bool retype_value(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 36> kValues = {
      "12",         "-3",     "1e3",
      "0x1F",       "012",    "1.5",
      "ya",         "tidak",  "true",
      "null",       "~",      "2026-02-30",
      "2026-11-22", "[]",     "{}",
      "[a, b]",     "{a: b}", "[[a], {b: c}]",
      "- a",        "&a b",   "*a",
      "!!str a",    "!x",     "<<: *a",
      "|",          ">-",     "|2\n      a\n    b",
      "? a",        "@a",     "%a",
      "`a`",        "a: b",   "#a",
      "a #b",       "---",    "\"a\\\n  b\""};
  return put(text, some_value(text, random), pick(kValues, random));
}

bool swap_values(std::string& text, Random& random) {
  const auto one = some_value(text, random);
  const auto other = some_value(text, random);
  return one && other && swap_spans(text, *one, *other);
}

bool pad_value(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 6> kPadded = {"\" x\"", "\"x \"",   "\"\\tx\"",
                                                       "' x '",  "\"\\nx\"", "\"\xC2\xA0x\""};
  const auto value = some_value(text, random);
  if (!value) return false;
  std::string inside = text.substr(value->begin, value->size());
  if (inside.size() > 1 && inside.front() == '"') inside = inside.substr(1, inside.size() - 2);
  std::string padded(pick(kPadded, random));
  return put(text, value, padded.replace(padded.find('x'), 1, inside));
}

// ---- quotes and brackets ------------------------------------------------------

bool cut_quote(std::string& text, Random& random) {
  const auto quoted = some_token(Kind::quoted, text, random);
  if (!quoted) return false;
  const bool first = random.below(2) == 0;
  text.erase(first ? quoted->begin : quoted->end - 1, 1);
  return true;
}

bool cut_both_quotes(std::string& text, Random& random) {
  const auto quoted = some_token(Kind::quoted, text, random);
  if (!quoted || quoted->size() < 2) return false;
  return put(text, quoted, text.substr(quoted->begin + 1, quoted->size() - 2));
}

bool double_quote(std::string& text, Random& random) {
  const auto quoted = some_token(Kind::quoted, text, random);
  if (!quoted) return false;
  const std::size_t at = random.below(2) == 0 ? quoted->begin : quoted->end - 1;
  text.insert(at, 1, text[at]);
  return true;
}

bool change_quotes(std::string& text, Random& random) {
  constexpr std::array<std::array<std::string_view, 2>, 5> kQuotes = {
      {{"“", "”"}, {"'", "'"}, {"“", "\""}, {"«", "»"}, {"`", "`"}}};
  const auto quoted = some_token(Kind::quoted, text, random);
  if (!quoted || quoted->size() < 2) return false;
  const auto& quotes = pick(kQuotes, random);
  const std::string inside = text.substr(quoted->begin + 1, quoted->size() - 2);
  return put(text, quoted, std::string(quotes[0]) + inside + std::string(quotes[1]));
}

/// A quote, a colon, a hash, a backslash or a star inside a quoted text.
bool sign_inside_quotes(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 11> kSigns = {"\"", "'",  ": ", " #",      "\\q",  "\\",
                                                       "*",  "**", "\n", "\\u00e9", "\\x00"};
  const auto quoted = some_token(Kind::quoted, text, random);
  if (!quoted) return false;
  const std::size_t at = quoted->begin + 1 + random.below(quoted->size());
  return put(text, Span{std::min(at, text.size()), std::min(at, text.size())},
             pick(kSigns, random));
}

bool cut_bracket(std::string& text, Random& random) {
  return put(text, some_token(Kind::bracket, text, random), "");
}

bool double_bracket(std::string& text, Random& random) {
  return copy_over(Kind::bracket, text, random);
}

bool add_bracket(std::string& text, Random& random) {
  const auto at = some_token(Kind::word, text, random);
  return at && put(text, Span{at->begin, at->begin},
                   std::string(1, pick(std::string_view("[]{},"), random)));
}

bool cut_sign(std::string& text, Random& random) {
  return put(text, some_token(Kind::sign, text, random), "");
}

constexpr Mutation kMutations[] = {
    {"key renamed", rename_key},
    {"key misspelt", misspell_key},
    {"keys swapped", swap_keys},
    {"key copied over another", copy_key},
    {"key cut", cut_key},
    {"no space after a colon", cut_space_after_colon},
    {"key in quotes", quote_key},
    {"space before a colon", space_before_colon},
    {"words swapped", swap_words},
    {"word copied over another", copy_word},
    {"word copied over another", copy_word},
    {"number changed", change_number},
    {"number changed", change_number},
    {"condition changed", change_condition},
    {"condition changed", change_condition},
    {"value emptied", empty_value},
    {"value of another type", retype_value},
    {"values swapped", swap_values},
    {"value padded", pad_value},
    {"quote cut", cut_quote},
    {"quotes cut", cut_both_quotes},
    {"quote doubled", double_quote},
    {"other quotes", change_quotes},
    {"sign inside quotes", sign_inside_quotes},
    {"bracket cut", cut_bracket},
    {"bracket over a bracket", double_bracket},
    {"bracket added", add_bracket},
    {"sign cut", cut_sign},
};

}  // namespace

std::span<const Mutation> token_mutations() { return kMutations; }

}  // namespace netral::mutants

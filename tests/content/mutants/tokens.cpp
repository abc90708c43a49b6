#include "content/mutants/tokens.h"

#include <algorithm>

namespace netral::mutants {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_character(text[at])) ++at;
  return at;
}

/// After the closing quote, or the end of the line where there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char mark = text[at++];
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == mark) return at + 1;
    if (text[at] == '\\' && mark == '"' && at + 1 < text.size()) ++at;
  }
  return std::min(at, text.size());
}

bool ends_key(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ':' &&
         (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

/// The token that begins at `at`, where no space stands.
Token token_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '"' || c == '\'') return {Token::Kind::quoted, {at, end_of_quoted(text, at)}};
  if (std::string_view("[]{}").find(c) != std::string_view::npos) {
    return {Token::Kind::bracket, {at, at + 1}};
  }
  const std::size_t end = end_of_word(text, at);
  if (end == at) return {Token::Kind::sign, {at, at + 1}};
  return {ends_key(text, end) ? Token::Kind::key : Token::Kind::word, {at, end}};
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
      continue;
    }
    Token token = token_at(text, at);
    const bool is_bracket = token.kind == Token::Kind::bracket;
    const bool opens = text[at] == '[' || text[at] == '{';
    if (is_bracket && !opens) depth = std::max(depth - 1, 0);
    token.depth = depth;
    if (is_bracket && opens) ++depth;
    at = token.at.end;
    tokens.push_back(token);
  }
  return tokens;
}

std::optional<Span> value_after(const std::vector<Token>& tokens, std::size_t key,
                                std::string_view text) {
  const std::size_t line_end = std::min(text.find('\n', tokens[key].at.end), text.size());
  Span value{};
  for (std::size_t i = key + 2; i < tokens.size(); ++i) {  // after the key and its colon
    const Token& token = tokens[i];
    if (token.at.begin >= line_end) break;
    const bool is_own = token.depth <= tokens[key].depth;
    const char c = text[token.at.begin];
    if (is_own && tokens[key].depth > 0 && (c == ',' || c == '}' || c == ']')) break;
    if (value.end == 0) value.begin = token.at.begin;
    value.end = std::min(token.at.end, line_end);
  }
  if (value.end <= value.begin) return std::nullopt;
  return value;
}

}  // namespace netral::mutants

// What a content file is made of, as far as breaking it in ways that people do
// needs to know: keys, words, quoted texts, brackets. No parser; whatever stands in
// the text, it is cut into tokens somehow.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace netral::mutants {

/// Bytes `begin` to before `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

struct Token {
  enum class Kind {
    key,     ///< a word before a colon
    word,    ///< an id, a number, a piece of unquoted text
    quoted,  ///< with its quotes
    bracket,
    sign,  ///< anything else that is no space
  };
  Kind kind = Kind::sign;
  Span at;
  int depth = 0;  ///< how many brackets are open around it
};

[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// The value that follows a key: to the end of its line, or in brackets to the
/// end of its entry. Nothing when none follows on the line.
[[nodiscard]] std::optional<Span> value_after(const std::vector<Token>& tokens, std::size_t key,
                                              std::string_view text);

}  // namespace netral::mutants

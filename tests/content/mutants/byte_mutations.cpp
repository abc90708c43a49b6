#include <algorithm>
#include <array>

#include "content/mutants/mutation.h"

namespace netral::mutants {
namespace {

bool flip_bit(std::string& text, Random& random) {
  if (text.empty()) return false;
  char& byte = text[random.below(text.size())];
  byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
  return true;
}

bool change_bytes(std::string& text, Random& random) {
  if (text.empty()) return false;
  const std::size_t begin = random.below(text.size());
  const std::size_t end = std::min(begin + some(16, random), text.size());
  for (std::size_t at = begin; at < end; ++at) text[at] = static_cast<char>(random.below(256));
  return true;
}

bool insert_mischief(std::string& text, Random& random) {
  constexpr std::string_view kMischief = "\"'{}[]:,#&*!|>-?%@`\t\n \\~=";
  text.insert(random.below(text.size() + 1), 1, pick(kMischief, random));
  return true;
}

bool insert_characters(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 18> kCharacters = {
      "é",      "—",      "…",      "“",      "”",      "\u00A0", "\u00AD", "\u0301", "\u200B",
      "\u200F", "\u2028", "\u2029", "\u202E", "\uFEFF", "\uFFFD", "\uFFFE", "漢",     "\U0001F600"};
  const std::size_t at = random.below(text.size() + 1);
  std::string added;
  for (std::size_t left = some(8, random); left > 0; --left) added += pick(kCharacters, random);
  text.insert(at, added);
  return true;
}

bool insert_invalid(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 12> kInvalid = {
      "\x80",     "\xBF",         "\xC0\x80",     "\xC3",
      "\xE2\x80", "\xED\xA0\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80",
      "\xF8",     "\xFE\xFF",     "\xFF\xFE",     "\xFF"};
  text.insert(random.below(text.size() + 1), pick(kInvalid, random));
  return true;
}

bool insert_controls(std::string& text, Random& random) {
  const std::size_t at = random.below(text.size() + 1);
  const bool is_nul = random.below(2) == 0;
  for (std::size_t left = some(8, random); left > 0; --left) {
    const auto control = static_cast<char>(is_nul ? 0 : random.below(32));
    text.insert(at, 1, control);
  }
  return true;
}

bool truncate(std::string& text, Random& random) {
  text.resize(random.below(text.size() + 1));
  return true;
}

bool cut_head(std::string& text, Random& random) {
  text.erase(0, random.below(text.size() + 1));
  return true;
}

bool cut_piece(std::string& text, Random& random) {
  text.erase(random.below(text.size() + 1), some(200, random));
  return true;
}

bool copy_piece(std::string& text, Random& random) {
  const std::string piece = text.substr(random.below(text.size() + 1), some(200, random));
  text.insert(random.below(text.size() + 1), piece);
  return true;
}

std::string replaced(const std::string& text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) {
    if (c == from) {
      out += to;
    } else {
      out += c;
    }
  }
  return out;
}

bool other_line_ends(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 4> kEnds = {"\r\n", "\r", "\n\r", "\u0085"};
  text = replaced(text, '\n', pick(kEnds, random));
  return true;
}

bool byte_order_mark(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 4> kMarks = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF",
                                                      "\xEF\xBB\xBF\xEF\xBB\xBF"};
  text.insert(0, pick(kMarks, random));
  return true;
}

/// As an editor for another encoding saves it.
bool sixteen_bits(std::string& text, Random& random) {
  const bool high_first = random.below(2) == 0;
  std::string out = high_first ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) {
    if (high_first) out += '\0';
    out += c;
    if (!high_first) out += '\0';
  }
  text = out;
  return true;
}

constexpr Mutation kMutations[] = {
    {"bit flipped", flip_bit},
    {"bit flipped", flip_bit},
    {"bytes changed", change_bytes},
    {"sign inserted", insert_mischief},
    {"sign inserted", insert_mischief},
    {"characters inserted", insert_characters},
    {"invalid bytes inserted", insert_invalid},
    {"controls inserted", insert_controls},
    {"end cut", truncate},
    {"head cut", cut_head},
    {"piece cut", cut_piece},
    {"piece cut", cut_piece},
    {"piece copied", copy_piece},
    {"other line ends", other_line_ends},
    {"byte order mark", byte_order_mark},
    {"16-bit encoding", sixteen_bits},
};

}  // namespace

std::span<const Mutation> byte_mutations() { return kMutations; }

}  // namespace netral::mutants

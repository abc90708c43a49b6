#include <algorithm>
#include <array>

#include "content/mutants/mutation.h"

namespace netral::mutants {
namespace {

constexpr std::size_t kBulk = 40'000;  // bytes, at most, that a mutation adds
constexpr std::size_t kDepth = 3'000;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += text;
  return out;
}

std::string bulk_of(std::string_view text, Random& random) {
  return repeated(text, some(kBulk / text.size(), random));
}

/// After some colon: where a value stands.
std::size_t some_place_of_value(const std::string& text, Random& random) {
  const std::size_t colon = text.find(": ", random.below(text.size() + 1));
  return colon == std::string::npos ? text.size() : colon + 2;
}

std::size_t some_line_begin(const std::string& text, Random& random) {
  const std::size_t end = text.find('\n', random.below(text.size() + 1));
  return end == std::string::npos ? text.size() : end + 1;
}

bool long_line(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 14> kPieces = {
      "a", "kata ", "a: ", "a:b ", "\"", "'", "\\", "\t", "#a ", "“a” ", "é", "a, ", " ", "*a* "};
  text.insert(random.below(text.size() + 1), bulk_of(pick(kPieces, random), random));
  return true;
}

bool long_flow(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 8> kEntries = {
      "a, ", "a: b, ", "\"a\": \"b\", ", "{a: b}, ", "a: b: c, ", "@a, ", "“a”, ", "[], "};
  const bool is_map = random.below(2) == 0;
  const std::string inside = bulk_of(pick(kEntries, random), random);
  text.insert(some_place_of_value(text, random),
              (is_map ? "{" : "[") + inside + (is_map ? "}" : "]"));
  return true;
}

bool long_key(std::string& text, Random& random) {
  text.insert(some_line_begin(text, random), bulk_of("a", random) + ": b\n");
  return true;
}

bool deep_flow(std::string& text, Random& random) {
  constexpr std::array<std::array<std::string_view, 2>, 6> kNests = {
      {{"[", "]"}, {"{", "}"}, {"{a: ", "}"}, {"[{a: ", "}]"}, {"[a, ", "]"}, {"{? ", "}"}}};
  const auto& nest = pick(kNests, random);
  const std::size_t depth = some(kDepth, random);
  const std::string close = random.below(2) == 0 ? repeated(nest[1], depth) : std::string();
  text.insert(some_place_of_value(text, random), repeated(nest[0], depth) + close);
  return true;
}

bool deep_line(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 4> kMarks = {"- ", "? ", "- ? ", ": "};
  text.insert(some_line_begin(text, random),
              repeated(pick(kMarks, random), some(kDepth, random)) + "a\n");
  return true;
}

bool deep_block(std::string& text, Random& random) {
  std::string block;
  const std::size_t depth = some(200, random);
  for (std::size_t i = 0; i < depth; ++i) block += std::string(i, ' ') + "a:\n";
  text.insert(some_line_begin(text, random), block);
  return true;
}

bool deep_condition(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 4> kParts = {"(", "bukan ", "nilai dan ", "(bukan "};
  const std::size_t at = text.find("bila: \"");
  if (at == std::string::npos) return false;
  text.insert(at + 7, repeated(pick(kParts, random), some(kDepth, random)));
  return true;
}

bool many_lines(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 12> kLines = {
      "a\n",   "a: b\n",      "- a\n",    "  - a: \"b\n", "\n",     "a: [b\n",
      "# a\n", "  a: b: c\n", "\ta: b\n", "---\n",        "a: |\n", " a:\n"};
  text.insert(some_line_begin(text, random), bulk_of(pick(kLines, random), random));
  return true;
}

bool many_controls(std::string& text, Random& random) {
  constexpr std::array<std::string_view, 4> kBytes = {std::string_view("\0", 1), "\x01", "\xFF",
                                                      "\x7F"};
  text.insert(random.below(text.size() + 1), bulk_of(pick(kBytes, random), random));
  return true;
}

bool many_copies(std::string& text, Random& random) {
  if (text.empty()) return false;
  const std::string copied = text;
  for (std::size_t left = some(20, random); left > 0 && text.size() < 2 * kBulk; --left) {
    text += copied;
  }
  return true;
}

constexpr Mutation kMutations[] = {
    {"very long line", long_line},
    {"very long collection", long_flow},
    {"very long key", long_key},
    {"deep collections", deep_flow},
    {"deep line", deep_line},
    {"deep block", deep_block},
    {"deep condition", deep_condition},
    {"very many lines", many_lines},
    {"very many controls", many_controls},
    {"the file many times", many_copies},
};

}  // namespace

std::span<const Mutation> bulk_mutations() { return kMutations; }

}  // namespace netral::mutants

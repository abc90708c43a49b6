#include <algorithm>
#include <vector>

#include "content/mutants/mutation.h"
#include "content/mutants/tokens.h"

namespace netral::mutants {
namespace {

/// Every line with its end.
std::vector<Span> lines_of(const std::string& text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back({at, end});
    at = end;
  }
  return lines;
}

std::size_t indent_of(const std::string& text, const Span& line) {
  return std::min(text.find_first_not_of(' ', line.begin), line.end) - line.begin;
}

/// A line and all that is further in below it.
Span block_at(const std::string& text, const std::vector<Span>& lines, std::size_t first) {
  Span block = lines[first];
  const std::size_t indent = indent_of(text, block);
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    if (indent_of(text, lines[i]) <= indent) break;
    block.end = lines[i].end;
  }
  return block;
}

Span some_line(const std::string& text, Random& random) { return pick(lines_of(text), random); }

Span some_block(const std::string& text, Random& random) {
  const std::vector<Span> lines = lines_of(text);
  return block_at(text, lines, random.below(lines.size()));
}

using Chooser = Span (*)(const std::string& text, Random& random);

template <Chooser choose>
bool cut(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span what = choose(text, random);
  text.erase(what.begin, what.size());
  return true;
}

template <Chooser choose>
bool repeat(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span what = choose(text, random);
  text.insert(what.end, text.substr(what.begin, what.size()));
  return true;
}

template <Chooser choose>
bool copy_elsewhere(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span what = choose(text, random);
  const std::string copied = text.substr(what.begin, what.size());
  text.insert(some_line(text, random).begin, copied);
  return true;
}

template <Chooser choose>
bool move_elsewhere(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span what = choose(text, random);
  const std::string moved = text.substr(what.begin, what.size());
  text.erase(what.begin, what.size());
  text.insert(text.empty() ? 0 : some_line(text, random).begin, moved);
  return true;
}

template <Chooser choose>
bool swap_two(std::string& text, Random& random) {
  if (text.empty()) return false;
  Span one = choose(text, random);
  Span other = choose(text, random);
  if (one.begin > other.begin) std::swap(one, other);
  if (one.end > other.begin) return false;
  const std::string first = text.substr(one.begin, one.size());
  const std::string second = text.substr(other.begin, other.size());
  text.replace(other.begin, other.size(), first);
  text.replace(one.begin, one.size(), second);
  return true;
}

template <Chooser choose>
bool indent(std::string& text, Random& random) {
  if (text.empty()) return false;
  constexpr std::string_view kMargins[] = {" ", "  ", "    ", "\t", "\xC2\xA0", " \t"};
  const Span what = choose(text, random);
  const std::string_view margin = pick(kMargins, random);
  for (std::size_t at = what.end; at > what.begin; --at) {
    if (at - 1 == what.begin || text[at - 2] == '\n') text.insert(at - 1, margin);
  }
  return true;
}

template <Chooser choose>
bool outdent(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span what = choose(text, random);
  const std::size_t most = 1 + random.below(3);
  for (std::size_t at = what.end; at > what.begin; --at) {
    if (at - 1 != what.begin && text[at - 2] != '\n') continue;
    for (std::size_t cut = 0; cut < most && at - 1 < text.size() && text[at - 1] == ' '; ++cut) {
      text.erase(at - 1, 1);
    }
  }
  return true;
}

bool join_lines(std::string& text, Random& random) {
  if (text.empty()) return false;
  const Span line = some_line(text, random);
  if (text[line.end - 1] != '\n') return false;
  text.replace(line.end - 1, 1, random.below(2) == 0 ? "" : " ");
  return true;
}

bool split_line(std::string& text, Random& random) {
  constexpr std::string_view kBreaks[] = {"\n", "\n", "\n\n", "\n  ", "\n# "};
  text.insert(random.below(text.size() + 1), pick(kBreaks, random));
  return true;
}

bool add_line(std::string& text, Random& random) {
  constexpr std::string_view kLines[] = {"\n",          "---\n",  "...\n",    "# catatan\n",
                                         "%YAML 1.2\n", "  \n",   "- \n",     "kata saja\n",
                                         "? a\n: b\n",  "a: b\n", "  a: b\n", "-\n",
                                         "- - - a\n",   "}\n",    "\t\n",     "\"\n"};
  text.insert(text.empty() ? 0 : some_line(text, random).begin, pick(kLines, random));
  return true;
}

constexpr Mutation kMutations[] = {
    {"line cut", cut<some_line>},
    {"block cut", cut<some_block>},
    {"line doubled", repeat<some_line>},
    {"block doubled", repeat<some_block>},
    {"line copied elsewhere", copy_elsewhere<some_line>},
    {"block copied elsewhere", copy_elsewhere<some_block>},
    {"line moved", move_elsewhere<some_line>},
    {"block moved", move_elsewhere<some_block>},
    {"lines swapped", swap_two<some_line>},
    {"blocks swapped", swap_two<some_block>},
    {"line indented", indent<some_line>},
    {"block indented", indent<some_block>},
    {"line outdented", outdent<some_line>},
    {"block outdented", outdent<some_block>},
    {"lines joined", join_lines},
    {"line split", split_line},
    {"line added", add_line},
};

}  // namespace

std::span<const Mutation> line_mutations() { return kMutations; }

}  // namespace netral::mutants

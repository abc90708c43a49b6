#include "content/mutants/soundness.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <vector>

#include "base/text.h"

namespace netral::mutants {
namespace {

namespace fs = std::filesystem;
using course::Diagnostic;

/// How many findings of a list are put into words; where there are more, they are alike.
constexpr std::size_t kMostRead = 200;

fs::path root() { return NETRAL_SOURCE_DIR; }

/// Whether a text still has a "{name}" that nobody filled in. Texts of the file, which may
/// hold anything, are taken out of `args` first.
bool has_gap(const Diagnostic& d, const std::string& key, const base::Strings& strings) {
  base::Args args = d.args;
  for (auto& arg : args) arg.second = "x";
  const std::string words = strings.say(key, args);
  return words.find_first_of("{}") != std::string::npos;
}

/// Whether a terminal shows the text as it is.
bool is_showable(const std::string& text) {
  if (base::find_invalid_utf8(text)) return false;
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  });
}

/// How many lines each file has that findings are in.
using LineCounts = std::map<std::string, int>;

LineCounts count_lines(const course::Diagnostics& found, const course::test::MemorySource& course) {
  LineCounts counts;
  for (const Diagnostic& d : found) {
    const auto file = course.files.find(d.file);
    if (file == course.files.end() || counts.contains(d.file)) continue;
    const std::string& text = file->second;
    counts[d.file] = 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  }
  return counts;
}

/// What is wrong with where a finding stands; empty when nothing is.
std::string fault_of_place(const Diagnostic& d, const LineCounts& counts) {
  const auto lines = counts.find(d.file);
  if (lines == counts.end()) return d.code == "NT113" ? "" : "in no file";
  if (d.at.line < 1 || d.at.line > lines->second) return "not on a line of the file";
  const auto length = static_cast<int>(base::length_in_characters(d.source_line));
  if (d.at.column < 1 || d.at.column > length + 1) return "beyond its line";
  return {};
}

std::string fault_of_words(const Diagnostic& d, const Vocabulary& vocabulary) {
  if (!vocabulary.codes.contains(d.code)) return "of no known code";
  for (const std::string& key : {d.code, d.code + ".saran"}) {
    if (!vocabulary.strings.has(key)) return "without " + key;
    if (has_gap(d, key, vocabulary.strings)) return "with a gap in " + key;
  }
  const std::string text = to_text(d, vocabulary.strings);
  const std::string place =
      d.file + ":" + std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + ": ";
  if (!text.starts_with(place)) return "whose text does not begin with its place";
  return is_showable(text) ? "" : "whose text cannot be shown";
}

}  // namespace

Vocabulary read_vocabulary() {
  auto strings =
      base::Strings::parse(course::test::read_bytes(root() / "assets/teks/diagnosa.txt"));
  REQUIRE(strings);
  Vocabulary vocabulary{std::move(*strings), {}};
  const std::string header = course::test::read_bytes(root() / "engine/course/reader/codes.h");
  for (std::size_t at = header.find("\"NT"); at != std::string::npos;
       at = header.find("\"NT", at + 1)) {
    vocabulary.codes.insert(header.substr(at + 1, 5));
  }
  return vocabulary;
}

std::string faults_of(const course::Diagnostics& found, const course::test::MemorySource& course,
                      const Vocabulary& vocabulary) {
  const LineCounts counts = count_lines(found, course);
  std::string faults;
  std::size_t left = kMostRead;
  for (const Diagnostic& d : found) {
    std::string fault = fault_of_place(d, counts);
    if (fault.empty() && left > 0) fault = fault_of_words(d, vocabulary);
    left -= left > 0 ? 1 : 0;
    if (fault.empty()) continue;
    faults += d.code + " " + d.file + ":" + std::to_string(d.at.line) + ":" +
              std::to_string(d.at.column) + " is " + fault + "\n";
  }
  return faults;
}

}  // namespace netral::mutants
